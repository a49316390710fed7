package ripple.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Regions in the text format of SAOImage DS9, in and out.
///
/// Source: the DS9 reference manual, "Regions". Read: circle, ellipse, box and polygon in icrs, fk5 (taken as ICRS; they differ by less
/// than 0.03″) and galactic coordinates; degrees and sexagesimal; sizes in degrees, `'`, `"` or `r`; `-` takes away; names from `text={…}`.
/// What has no area or needs an image is left out, and said.
public final class Ds9Regions {
    /// What a text held.
    ///
    /// @param notes a sentence for each thing that was left out, with its line
    public record Content(SkySelection selection, List<String> notes) {
        public Content {
            notes = List.copyOf(notes);
        }
    }

    private Ds9Regions() {}

    /// Reads a text.
    ///
    /// @throws RegionFormatException with a sentence and the number of the line for what is no region
    public static Content read(String text) {
        Ds9Reader reader = new Ds9Reader();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            reader.line(line, ++number);
        }
        return reader.content();
    }

    /// Writes a selection in ICRS degrees; sizes in arcseconds.
    public static String write(SkySelection selection) {
        List<String> lines = new ArrayList<>(List.of("# Region file format: DS9 version 4.1", "icrs"));
        for (SkySelection.Marked marked : selection.shapes()) {
            String sign = marked.sense() == SkySelection.Sense.EXCLUDE ? "-" : "";
            String name = marked.name().isEmpty()
                    ? ""
                    : " # text={" + marked.name().replaceAll("[{}\\r\\n]", " ") + "}";
            lines.add(sign + shape(marked.shape()) + name);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String shape(SkyShape shape) {
        return switch (shape) {
            case SkyShape.Cone c -> "circle(" + place(c.centre()) + "," + size(c.radiusDeg()) + ")";
            case SkyShape.Box b -> "box(" + place(b.centre()) + "," + size(b.widthDeg()) + "," + size(b.heightDeg())
                    + "," + number(b.angleDeg(), 6) + ")";
            case SkyShape.Oval o -> "ellipse(" + place(o.centre()) + "," + size(o.semiWidthDeg()) + ","
                    + size(o.semiHeightDeg()) + "," + number(o.angleDeg(), 6) + ")";
            case SkyShape.Polygon p ->
                "polygon(" + String.join(",", p.corners().stream().map(Ds9Regions::place).toList())
                        + ")";
        };
    }

    private static String place(SkyPosition place) {
        return number(place.raDeg(), 9) + "," + number(place.decDeg(), 9);
    }

    private static String size(double deg) {
        return number(deg * 3600, 5) + "\"";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
