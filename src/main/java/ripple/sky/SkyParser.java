package ripple.sky;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Positions as people and catalogues write them.
///
/// A plain number is degrees. `03:48:00.88`, `3 48 0.9` and `3h48m0.9s` are hours of right ascension; `57d00m13.2s` is
/// degrees. A declination is always degrees: `-50:46:30.8`, `−50°46′30.82″`, `-50d46m30.8s`; `-00:30:00` is negative.
/// Signs may be the hyphen or the real minus.
public final class SkyParser {
    private static final int LONGEST = 100;
    private static final String NUMBER = "\\d+(?:\\.\\d*)?|\\.\\d+";
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:" + NUMBER + ")(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_UNIT = Pattern.compile("([+-]?)(" + NUMBER + ") ?([hd])");
    private static final Pattern FIELDS = Pattern.compile(
            "([+-]?) ?(\\d{1,3}) ?([hd: ]) ?(" + NUMBER + ") ?(?:[m:]|$| ) ?(?:(" + NUMBER + ") ?s?)?");
    /// A sign that begins the declination: after a digit, a unit or a space, and not within an exponent.
    private static final Pattern SECOND_SIGN = Pattern.compile("(?<=[\\d.hdms] ?)(?<![\\d.][eE])[+-]");

    private SkyParser() {}

    /// A position in one text, right ascension first, with a space, a comma or the sign of the declination between.
    ///
    /// @throws PositionFormatException with a sentence when the text is no position
    public static SkyPosition position(String text) {
        List<String> parts = split(plain(text));
        if (parts.size() != 2) {
            throw wrong(text, "a position", "53.13 -28.10 or 03:48:00.88 -50:46:30.8");
        }
        return position(parts.getFirst(), parts.getLast());
    }

    /// A position in two texts.
    ///
    /// @throws PositionFormatException with a sentence when one of them is no coordinate
    public static SkyPosition position(String ra, String dec) {
        return new SkyPosition(raDeg(ra), decDeg(dec));
    }

    /// A right ascension in degrees, 0 ≤ ra < 360.
    ///
    /// @throws PositionFormatException with a sentence when the text is no right ascension
    public static double raDeg(String text) {
        String form = "57.0037 (degrees), 03:48:00.88 or 03h48m00.88s";
        Angle angle = angle(text, "a right ascension", form);
        double deg = angle.unit == 'h' || (angle.unit == ':' && angle.sexagesimal) ? angle.value * 15 : angle.value;
        if (!(Math.abs(deg) <= 360)) {
            throw wrong(text, "a right ascension", form);
        }
        return new SkyPosition(deg, 0).raDeg();
    }

    /// A declination in degrees, −90 to 90.
    ///
    /// @throws PositionFormatException with a sentence when the text is no declination
    public static double decDeg(String text) {
        String form = "-50.7752, -50:46:30.8 or -50d46m30.8s, between -90 and 90 degrees";
        Angle angle = angle(text, "a declination", form);
        if (angle.unit == 'h' || !(Math.abs(angle.value) <= 90)) {
            throw wrong(text, "a declination", form);
        }
        return angle.value;
    }

    /// @param unit `h`, `d`, or `:` where the text does not say
    private record Angle(double value, char unit, boolean sexagesimal) {}

    private static Angle angle(String text, String what, String form) {
        String plain = plain(text);
        if (PLAIN.matcher(plain).matches()) {
            return new Angle(Double.parseDouble(plain), ':', false);
        }
        Matcher unit = WITH_UNIT.matcher(plain);
        if (unit.matches()) {
            double value = Double.parseDouble(unit.group(2));
            return new Angle(unit.group(1).equals("-") ? -value : value, unit.group(3).charAt(0), false);
        }
        Matcher fields = FIELDS.matcher(plain);
        if (!fields.matches() || !isWhole(fields)) {
            throw wrong(text, what, form);
        }
        char first = fields.group(3).charAt(0);
        return new Angle(sexagesimal(fields), first == ' ' ? ':' : first, true);
    }

    /// Minutes below 60, and a fraction only in the last field; 60 seconds are what careless rounding writes.
    private static boolean isWhole(Matcher fields) {
        String minutes = fields.group(4);
        String seconds = fields.group(5);
        boolean minutesFit = Double.parseDouble(minutes) < 60;
        return seconds == null
                ? minutesFit
                : minutesFit && !minutes.contains(".") && Double.parseDouble(seconds) <= 60;
    }

    private static double sexagesimal(Matcher fields) {
        double seconds = fields.group(5) == null ? 0 : Double.parseDouble(fields.group(5));
        double value = Double.parseDouble(fields.group(2)) + Double.parseDouble(fields.group(4)) / 60 + seconds / 3600;
        return fields.group(1).equals("-") ? -value : value;
    }

    private static List<String> split(String text) {
        if (text.contains(",") || text.contains(";")) {
            return Arrays.stream(text.split("[,;]", -1)).map(String::strip).toList();
        }
        Matcher sign = SECOND_SIGN.matcher(text);
        if (sign.find(Math.min(1, text.length()))) {
            return List.of(text.substring(0, sign.start()).strip(), text.substring(sign.start()).strip());
        }
        // No sign: as many words for the one as for the other.
        String[] words = text.split(" ");
        if (words.length % 2 != 0) {
            return List.of();
        }
        int half = words.length / 2;
        return List.of(String.join(" ", Arrays.copyOfRange(words, 0, half)),
                String.join(" ", Arrays.copyOfRange(words, half, words.length)));
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            throw wrong(text.substring(0, 20) + "…", "a position", "53.13 -28.10");
        }
        return SkySpelling.plain(text);
    }

    private static PositionFormatException wrong(String text, String what, String form) {
        return new PositionFormatException("\"" + text + "\" is not " + what + ": write it like " + form + ".");
    }
}
