package ripple.catalog;

import java.util.regex.Pattern;

/// Recognises what a spreadsheet makes of a long integer: `7.5339E+16`. The digits are lost; different objects may have become one.
public final class RoundedId {
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");

    private RoundedId() {}

    /// Whether an id was rounded by a spreadsheet.
    public static boolean matches(String id) {
        return ROUNDED.matcher(id.strip()).matches();
    }
}
