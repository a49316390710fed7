package ripple.fits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Any text as the printable ASCII that a FITS string may hold, and back.
///
/// Characters that a header cannot hold, or would lose (a blank or `&` at the end, a blank at the beginning), become
/// `\\uXXXX` as in Java and JSON, one for each UTF-16 unit; so does a backslash that would look like the beginning of one. All
/// other text stays as it is. Source: FITS standard 4.0, 4.2.1: printable ASCII, trailing blanks have no meaning.
final class HeaderText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private HeaderText() {}

    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = i == text.length() - 1;
            boolean lost = c < ' ' || c > '~' || (c == ' ' && (end || i == 0)) || (c == '&' && end);
            boolean misread = c == '\\' && !end && text.charAt(i + 1) == 'u';
            out.append(lost || misread ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
