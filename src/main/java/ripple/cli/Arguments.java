package ripple.cli;

import java.util.regex.Pattern;

/// Negative numbers are values, not options: `-28.10` and `-28.10,3` travel with a real minus (U+2212) until they are read.
final class Arguments {
    private static final Pattern NEGATIVE = Pattern.compile("-(\\d|\\.\\d).*");

    private Arguments() {}

    /// The arguments for the parser.
    static String[] shielded(String[] arguments) {
        String[] all = arguments.clone();
        for (int i = 0; i < all.length; i++) {
            if (NEGATIVE.matcher(all[i]).matches()) {
                all[i] = "\u2212" + all[i].substring(1);
            }
        }
        return all;
    }

    /// The text as the user typed it.
    static String plain(String shielded) {
        return shielded.replace('\u2212', '-');
    }
}
