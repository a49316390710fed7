package ripple.ui.kit;

import java.util.Locale;
import java.util.stream.Collectors;

/// How numbers are written: real minus, thin-space thousands, unit after a space, an en dash for unknown.
public final class NumberStyle {
    /// What stands for a number that is not known.
    public static final String UNKNOWN = "–";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberStyle() {}

    /// A whole number, thousands apart.
    public static String whole(long value) {
        return minus(String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009'));
    }

    /// A number with a fixed count of decimals.
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? minus(String.format(Locale.ROOT, "%." + decimals + "f", value)) : UNKNOWN;
    }

    /// A number with about that many significant digits, never in powers of ten between 0.001 and ten million: `1.2×10⁻⁵`.
    public static String significant(double value, int digits) {
        String[] parts = typed(value, digits).split("e", 2);
        return parts.length == 1 ? parts[0] : parts[0] + "×10" + raised(parts[1]);
    }

    /// The same for a field, where people type it too: `1.2e−5`.
    public static String typed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e7)) {
            String[] parts = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).split("e", 2);
            return minus(parts[0] + "e" + Integer.parseInt(parts[1]));
        }
        int first = size == 0 ? 0 : (int) Math.floor(Math.log10(size));
        return fixed(value, Math.max(0, digits - 1 - first));
    }

    private static String raised(String exponent) {
        return exponent.chars().mapToObj(c -> c == '−' ? "⁻" : String.valueOf(RAISED.charAt(c - '0')))
                .collect(Collectors.joining());
    }

    /// Bytes as `1.8 GiB`.
    public static String bytes(long bytes) {
        if (bytes < 0) {
            return UNKNOWN;
        }
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return (unit == 0 || size >= 100 ? whole(Math.round(size)) : fixed(size, 1)) + " " + units[unit];
    }

    /// An angle in degrees as the unit that suits it: ″, ′ or °.
    public static String angle(double degrees) {
        if (degrees >= 1) {
            return trim(degrees) + "°";
        }
        return degrees * 60 >= 1 ? trim(degrees * 60) + "′" : trim(degrees * 3600) + "″";
    }

    private static String trim(double value) {
        String text = significant(value, 3);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
