package ripple.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads DS9 regions line by line; the coordinate system holds until the next one.
final class Ds9Reader {
    private static final Set<String> EQUATORIAL = Set.of("icrs", "fk5", "j2000", "wcs");
    private static final Set<String> OTHER_SYSTEMS = Set.of("fk4", "b1950", "ecliptic", "image", "physical", "linear",
            "amplifier", "detector", "tile");
    /// Kinds without an area, or with one that is seldom meant for choosing objects.
    private static final Set<String> LEFT_OUT = Set.of("point", "line", "vector", "text", "ruler", "compass",
            "projection",
            "segment", "annulus", "panda", "epanda", "bpanda", "composite");
    private static final Pattern COMMAND = Pattern
            .compile("([+-]?)\\s*([A-Za-z0-9_]+)\\s*\\(?\\s*(.*?)\\s*\\)?\\s*(?:\\|\\|)?");
    private static final Pattern NAME = Pattern.compile("text\\s*=\\s*(?:\\{([^}]*)}|\"([^\"]*)\"|'([^']*)')");
    private static final int LONGEST_LINE = 1_000_000;

    private final List<SkySelection.Marked> shapes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String system = "";

    Ds9Regions.Content content() {
        return new Ds9Regions.Content(new SkySelection(shapes), notes);
    }

    void line(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            throw new RegionFormatException("Line " + number + " is too long for a region.");
        }
        for (String command : commands(line)) {
            int comment = command.indexOf('#');
            String body = (comment < 0 ? command : command.substring(0, comment)).strip();
            String remark = comment < 0 ? "" : command.substring(comment + 1);
            if (!body.isEmpty()) {
                command(body, remark, number);
            }
        }
    }

    /// Commands of one line: semicolons part them, except inside braces and quotes.
    private static List<String> commands(String line) {
        List<String> all = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ';' && depth <= 0) {
                all.add(line.substring(from, i));
                from = i + 1;
            }
        }
        all.add(line.substring(from));
        return all;
    }

    private void command(String body, String remark, int number) {
        Matcher matcher = COMMAND.matcher(body);
        if (!matcher.matches()) {
            throw wrong(number, "\"" + shortened(body) + "\" is no region");
        }
        String word = matcher.group(2).toLowerCase(Locale.ROOT);
        if (word.equals("global")) {
            return;
        }
        if (EQUATORIAL.contains(word) || OTHER_SYSTEMS.contains(word) || word.equals("galactic")) {
            system = word;
            if (!matcher.group(3).isEmpty()) {
                command(matcher.group(3), remark, number);
            }
            return;
        }
        if (LEFT_OUT.contains(word)) {
            notes.add("Line " + number + ": a region of the kind " + word + " was left out.");
            return;
        }
        add(word, matcher.group(1), matcher.group(3), remark, number);
    }

    private void add(String word, String sign, String numbers, String remark, int number) {
        String[] values = numbers.isBlank() ? new String[0] : numbers.strip().split("\\s*[,\\s]\\s*");
        try {
            SkyShape shape = shape(word, values, number);
            SkySelection.Sense sense = sign.equals("-") ? SkySelection.Sense.EXCLUDE : SkySelection.Sense.INCLUDE;
            shapes.add(new SkySelection.Marked(shape, sense, name(remark)));
        } catch (PositionFormatException e) {
            throw wrong(number, String.valueOf(e.getMessage()), e);
        } catch (RegionFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(number, String.valueOf(e.getMessage()), e);
        }
    }

    private SkyShape shape(String word, String[] values, int number) {
        return switch (word) {
            case "circle" -> {
                count(word, values, 3, number);
                yield new SkyShape.Cone(place(values, 0, number), size(values[2], number));
            }
            case "box", "rotbox" -> {
                count(word, values, values.length == 4 ? 4 : 5, number);
                yield new SkyShape.Box(place(values, 0, number), size(values[2], number), size(values[3], number),
                        angle(values, number));
            }
            case "ellipse" -> {
                count(word, values, values.length == 4 ? 4 : 5, number);
                yield new SkyShape.Oval(place(values, 0, number), size(values[2], number), size(values[3], number),
                        angle(values, number));
            }
            case "polygon" -> polygon(values, number);
            default -> throw wrong(number, "\"" + shortened(word) + "\" is no region that is known here");
        };
    }

    private SkyShape polygon(String[] values, int number) {
        if (values.length < 6 || values.length % 2 != 0) {
            throw wrong(number, "a polygon needs three corners or more, each with two coordinates");
        }
        List<SkyPosition> corners = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            corners.add(place(values, i, number));
        }
        return new SkyShape.Polygon(corners);
    }

    private SkyPosition place(String[] values, int at, int number) {
        if (system.isEmpty() || OTHER_SYSTEMS.contains(system)) {
            throw wrong(number, system.isEmpty()
                    ? "no coordinate system is named; save the regions in icrs or fk5"
                    : "coordinates in " + system + " need its image; save the regions in icrs or fk5");
        }
        if (system.equals("galactic")) {
            return Galactic.toIcrs(plain(values[at], number), SkyParser.decDeg(values[at + 1]));
        }
        return SkyParser.position(values[at], values[at + 1]);
    }

    private static double angle(String[] values, int number) {
        return values.length < 5 ? 0 : plain(values[4], number);
    }

    private static double size(String text, int number) {
        char unit = text.charAt(text.length() - 1);
        if (unit == 'p' || unit == 'i') {
            throw wrong(number, "the size " + text + " is in pixels; save the regions in degrees or arcseconds");
        }
        double perUnit = switch (unit) {
            case '"' -> 1 / 3600.0;
            case '\'' -> 1 / 60.0;
            case 'r' -> 180 / Math.PI;
            default -> 1;
        };
        return plain(Character.isDigit(unit) || unit == '.' ? text : text.substring(0, text.length() - 1), number)
                * perUnit;
    }

    private static double plain(String text, int number) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(number, "\"" + shortened(text) + "\" is no number", e);
        }
    }

    private static void count(String word, String[] values, int wanted, int number) {
        if (values.length != wanted) {
            throw wrong(number, "a " + word + " has " + wanted + " numbers, not " + values.length);
        }
    }

    private static String name(String remark) {
        Matcher matcher = NAME.matcher(remark);
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static RegionFormatException wrong(int number, String what) {
        return new RegionFormatException("Line " + number + ": " + ended(what));
    }

    private static RegionFormatException wrong(int number, String what, Throwable cause) {
        return new RegionFormatException("Line " + number + ": " + ended(what), cause);
    }

    private static String ended(String what) {
        return what.endsWith(".") ? what : what + ".";
    }
}
