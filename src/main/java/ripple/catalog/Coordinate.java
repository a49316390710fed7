package ripple.catalog;

import java.util.regex.Pattern;

/// One coordinate as a table gives it.
final class Coordinate {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+");

    private Coordinate() {}

    /// Degrees of a right ascension; sexagesimal means hours.
    ///
    /// @return NaN when it cannot be read
    static double ra(String text) {
        return degrees(text);
    }

    /// Degrees of a declination.
    ///
    /// @return NaN when it cannot be read
    static double dec(String text) {
        return degrees(text);
    }

    private static double degrees(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }
}
