package ripple.catalog;

import java.util.regex.Pattern;

/// Recognises what a spreadsheet, or a table whose ids were read as numbers, makes of a long integer: `7.5339E+16`, `7.5339e16`,
/// `75339150000000128.0`. The digits are lost; different objects may have become one.
public final class RoundedId {
    private static final Pattern ROUNDED = Pattern
            .compile("\\d([.,]\\d+)?[eE]\\+\\d+|\\d[.,]\\d+[eE]\\d{1,2}|\\d{16,}[.,]0*");

    private RoundedId() {}

    /// Whether an id was rounded on the way.
    public static boolean matches(String id) {
        return ROUNDED.matcher(id.strip()).matches();
    }
}
