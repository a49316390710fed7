package ripple.render;

import java.util.Arrays;
import java.util.List;
import ripple.image.Band;

/// Display settings as text, for the command line, settings files and chips: `asinh:0.1`, `lupton:8,0.5`, `pct:99.5`, `SAT,NO_DATA`.
///
/// A plain name is astropy's curve, `ds9-…` is DS9's where the two differ.
public final class DisplayText {
    private static final String STRETCHES = "asinh:A (A is the fraction of the range, e.g. asinh:0.1), log:A (e.g. log:1000), "
            + "sqrt, squared, linear, power:A, powerdist:A, sinh:A, histeq, DS9's ds9-log:E, ds9-pow:E, ds9-asinh, ds9-sinh and ds9-histeq, "
            + "lupton:Q,STRETCH (e.g. lupton:8,0.5), lupton-zscale:Q or asinh-zscale:Q; with ,white at the end these three saturate to white";
    private static final String RANGES = "zscale, zscale:CONTRAST, minmax, pct:P (the central P percent, e.g. pct:99.5), pct:LOW,HIGH (two "
            + "percentiles, e.g. pct:1,99.8), symmetric, symmetric:P (around 0, P percent of the values inside) or LOW,HIGH (e.g. -0.1,5)";
    /// For difference maps: a few extreme pixels do not count.
    private static final Range AROUND_ZERO = new Range.PerBand(new Interval.SymmetricPercentile(99.5));

    private DisplayText() {}

    /// Everything at once for a colour map; a blank text stands for what is usual. With a map for differences that is a linear stretch and a
    /// range around zero that holds 99.5 percent of the values.
    ///
    /// @param bands one, or three as red, green, blue
    /// @throws IllegalArgumentException with a sentence that says what is possible
    public static DisplaySettings settings(List<Band> bands, String stretch, String range, ColourMap map) {
        boolean around = bands.size() == 1 && map.isDiverging();
        DisplaySettings settings = settings(bands, around && stretch.isBlank() ? "linear" : stretch, range)
                .withMap(map);
        return around && range.isBlank() ? settings.withRange(AROUND_ZERO) : settings;
    }

    /// Everything at once; a blank text stands for what is usual.
    ///
    /// @param bands one, or three as red, green, blue
    /// @throws IllegalArgumentException with a sentence that says what is possible
    public static DisplaySettings settings(List<Band> bands, String stretch, String range) {
        Transfer transfer = stretch.isBlank() ? DisplaySettings.USUAL_TRANSFER : transfer(stretch);
        return DisplaySettings.of(bands, transfer, range.isBlank() ? usualRange(transfer) : range(range));
    }

    /// The range when none is named: from 0 for Lupton composites (astropy's default minimum), all values for histogram equalisation, otherwise
    /// the central 99.5 percent.
    public static Range usualRange(Transfer transfer) {
        return switch (transfer) {
            case Transfer.Independent _ -> DisplaySettings.USUAL_RANGE;
            case Transfer.Equalised _ -> new Range.PerBand(new Interval.MinMax());
            default -> new Range.PerBand(new Interval.Manual(0, Double.NaN));
        };
    }

    /// @throws IllegalArgumentException with a sentence that says what is possible
    public static Transfer transfer(String text) {
        Words words = Words.of("stretch", text, STRETCHES);
        return switch (words.name()) {
            case "lupton", "lupton-zscale", "asinh-zscale" -> composite(words.without("white"),
                    words.endsWith("white") ? Transfer.Saturation.WHITE : Transfer.Saturation.COLOUR);
            case "histeq" -> words.bare(new Transfer.Equalised(Transfer.Equalisation.ASTROPY));
            case "ds9-histeq" -> words.bare(new Transfer.Equalised(Transfer.Equalisation.DS9));
            default -> new Transfer.Independent(stretch(words));
        };
    }

    private static Transfer composite(Words words, Transfer.Saturation saturation) {
        return switch (words.name()) {
            case "lupton" -> new Transfer.Lupton(words.number(0, 2), words.number(1, 2), saturation);
            case "lupton-zscale" -> new Transfer.LuptonZScale(words.isBare() ? 8 : words.number(0, 1), saturation);
            default -> new Transfer.AsinhZScale(words.isBare() ? 8 : words.number(0, 1), saturation);
        };
    }

    private static Stretch stretch(Words words) {
        return switch (words.name()) {
            case "asinh" -> new Stretch.Asinh(words.isBare() ? 0.1 : words.number(0, 1));
            case "log" -> new Stretch.Log(words.isBare() ? 1000 : words.number(0, 1));
            case "power" -> new Stretch.Power(words.number(0, 1));
            case "powerdist" -> new Stretch.PowerDist(words.isBare() ? 1000 : words.number(0, 1));
            case "sinh" -> new Stretch.Sinh(words.isBare() ? 1.0 / 3 : words.number(0, 1));
            case "sqrt" -> words.bare(new Stretch.Sqrt());
            case "squared" -> words.bare(new Stretch.Squared());
            case "linear" -> words.bare(new Stretch.Linear());
            case "ds9-log" -> new Ds9Stretch.Log(words.isBare() ? 1000 : words.number(0, 1));
            case "ds9-pow" -> new Ds9Stretch.Pow(words.isBare() ? 1000 : words.number(0, 1));
            case "ds9-asinh" -> words.bare(new Ds9Stretch.Asinh());
            case "ds9-sinh" -> words.bare(new Ds9Stretch.Sinh());
            default -> throw words.mistake();
        };
    }

    /// @throws IllegalArgumentException with a sentence that says what is possible
    public static Range range(String text) {
        Words words = Words.of("range", text, RANGES);
        return new Range.PerBand(switch (words.name()) {
            case "zscale" -> words.isBare() ? new Interval.ZScale() : new Interval.ZScale(words.number(0, 1));
            case "minmax" -> words.bare(new Interval.MinMax());
            case "symmetric" -> words.isBare()
                    ? new Interval.Symmetric()
                    : new Interval.SymmetricPercentile(words.number(0, 1));
            case "pct" -> words.hasNumbers(2)
                    ? new Interval.AsymmetricPercentile(words.number(0, 2), words.number(1, 2))
                    : new Interval.Percentile(words.number(0, 1));
            default -> manual(Words.of("range", "limits:" + text, RANGES), words);
        });
    }

    private static Interval manual(Words limits, Words asTyped) {
        if (!limits.hasNumbers(2)) {
            throw asTyped.mistake();
        }
        double low = limits.number(0, 2);
        double high = limits.number(1, 2);
        if (!(high > low)) {
            throw new IllegalArgumentException("The range " + asTyped.text()
                    + " is empty: the second number must be larger than the first.");
        }
        return new Interval.Manual(low, high);
    }

    /// Mask planes to show, separated by commas; a blank text shows none.
    public static MaskView masks(String text) {
        return MaskView.of(Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList());
    }

    /// A transfer in the words that {@link #transfer} understands; contrast and composites of curves, which have none, by name.
    public static String of(Transfer transfer) {
        return switch (transfer) {
            case Transfer.Lupton l -> "lupton:" + number(l.q()) + "," + number(l.stretch()) + ending(l.saturation());
            case Transfer.LuptonZScale l -> "lupton-zscale:" + number(l.q()) + ending(l.saturation());
            case Transfer.AsinhZScale l -> "asinh-zscale:" + number(l.q()) + ending(l.saturation());
            case Transfer.Equalised e -> e.rule() == Transfer.Equalisation.DS9 ? "ds9-histeq" : "histeq";
            case Transfer.Independent i -> of(i.stretch());
        };
    }

    private static String ending(Transfer.Saturation saturation) {
        return saturation == Transfer.Saturation.WHITE ? ",white" : "";
    }

    private static String of(Stretch stretch) {
        return switch (stretch) {
            case Stretch.Asinh s -> "asinh:" + number(s.a());
            case Stretch.Log s -> "log:" + number(s.a());
            case Stretch.Power s -> "power:" + number(s.a());
            case Stretch.PowerDist s -> "powerdist:" + number(s.a());
            case Stretch.Sinh s -> "sinh:" + number(s.a());
            case Stretch.Sqrt _ -> "sqrt";
            case Stretch.Squared _ -> "squared";
            case Stretch.Linear _ -> "linear";
            case Stretch.ContrastBias s -> "contrast " + number(s.contrast()) + " bias " + number(s.bias());
            case Stretch.Composite s -> of(s.outer()) + " after " + of(s.inner());
            case Stretch.Mirrored s -> of(s.half()) + " from the middle";
            case HistogramEqualisation _ -> "histogram equalisation";
            case Ds9HistogramEqualisation _ -> "DS9's histogram equalisation";
            case Ds9Stretch.Log s -> "ds9-log:" + number(s.exponent());
            case Ds9Stretch.Pow s -> "ds9-pow:" + number(s.exponent());
            case Ds9Stretch.Asinh _ -> "ds9-asinh";
            case Ds9Stretch.Sinh _ -> "ds9-sinh";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
