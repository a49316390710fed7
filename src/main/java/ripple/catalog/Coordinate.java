package ripple.catalog;

import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import ripple.sky.PositionFormatException;
import ripple.sky.SkyParser;

/// One coordinate as a table gives it.
///
/// A plain number is degrees and is kept as it is, also where it is no place on the sky (−999 is many a catalogue's "unknown");
/// everything else is what {@link SkyParser} understands.
final class Coordinate {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+");
    private static final char MINUS = '\u2212';

    private Coordinate() {}

    /// Degrees of a right ascension; sexagesimal means hours.
    ///
    /// @return NaN when it cannot be read
    static double ra(String text) {
        return degrees(text, SkyParser::raDeg);
    }

    /// Degrees of a declination.
    ///
    /// @return NaN when it cannot be read
    static double dec(String text) {
        return degrees(text, SkyParser::decDeg);
    }

    private static double degrees(String text, ToDoubleFunction<String> sexagesimal) {
        String plain = text.strip().replace(MINUS, '-');
        if (DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        if (NUMBER.matcher(plain).matches()) {
            return Double.parseDouble(plain);
        }
        try {
            return plain.isEmpty() ? Double.NaN : sexagesimal.applyAsDouble(plain);
        } catch (PositionFormatException e) {
            return Double.NaN;
        }
    }
}
