package ripple.ui.kit;

import java.util.BitSet;
import java.util.Locale;

/// How well a text answers to a few typed letters.
public final class Fuzzy {
    private Fuzzy() {}

    /// @return the higher the better; 0 when the letters do not occur in this order
    public static int score(String text, String typed) {
        String hay = text.toLowerCase(Locale.ROOT);
        String needle = typed.toLowerCase(Locale.ROOT).strip();
        int at = hay.indexOf(needle);
        if (at >= 0) {
            boolean wordStart = at == 0 || !Character.isLetterOrDigit(hay.charAt(at - 1));
            return (wordStart ? 2000 : 1000) - at;
        }
        int from = 0;
        for (int i = 0; i < needle.length(); i++) {
            from = hay.indexOf(needle.charAt(i), from) + 1;
            if (from == 0) {
                return 0;
            }
        }
        return Math.max(1, 500 - from);
    }

    /// Whether the typed letters stand together in a text.
    public static boolean holds(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT).strip());
    }

    /// Places of the letters of a text that answer to what was typed; none when it does not answer.
    public static BitSet hits(String text, String typed) {
        String hay = text.toLowerCase(Locale.ROOT);
        String needle = typed.toLowerCase(Locale.ROOT).strip();
        BitSet hits = new BitSet();
        // Where small letters have another length, places would not fit.
        if (needle.isEmpty() || hay.length() != text.length() || score(text, typed) == 0) {
            return hits;
        }
        int at = hay.indexOf(needle);
        if (at >= 0) {
            hits.set(at, at + needle.length());
            return hits;
        }
        int from = 0;
        for (int i = 0; i < needle.length(); i++) {
            from = hay.indexOf(needle.charAt(i), from) + 1;
            hits.set(from - 1);
        }
        return hits;
    }
}
