package ripple.ui.kit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences about files, short enough for a card: without folders, and without what the reader of the file said.
public final class Brief {
    /// Names of files that are longer lose their middle.
    private static final int LONG = 28;
    private static final int TAIL = 8;
    /// A path through some folders, or a name that no line has room for.
    private static final Pattern FILE = Pattern.compile("(?:[^\\s/]*/){3,}[^\\s/]+|[\\w.-]{40,}");

    private Brief() {}

    /// @param sentence as it is logged; a remark in parentheses at its end is left out
    public static String of(String sentence) {
        int remark = sentence.endsWith(")") ? sentence.indexOf(". (") + 1 : 0;
        return FILE.matcher(remark > 0 ? sentence.substring(0, remark) : sentence).replaceAll(Brief::name);
    }

    private static String name(MatchResult found) {
        String name = found.group().substring(found.group().lastIndexOf('/') + 1);
        return Matcher.quoteReplacement(name.length() <= LONG
                ? name
                : name.substring(0, LONG - TAIL) + "…" + name.substring(name.length() - TAIL));
    }
}
