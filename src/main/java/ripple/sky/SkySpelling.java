package ripple.sky;

/// The many signs with which positions are written, brought to a few: `+ - . :`, the units `h d m s`, single spaces.
final class SkySpelling {
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private SkySpelling(String text) {
        this.text = text;
    }

    static String plain(String text) {
        SkySpelling spelling = new SkySpelling(text.strip());
        while (spelling.at < spelling.text.length()) {
            spelling.next();
        }
        return spelling.plain.toString().strip();
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case '\u2212', '\u2013', '\u2012' -> take('-', 1);
            case '\u00b0', '\u00ba' -> take('d', 1);
            case '\u2033', '\u201d', '"', '\u02e2' -> take('s', 1);
            case '\u2032', '\u2019', '\'' -> prime(c);
            case 'd', 'D' -> take('d', degrees());
            case '\u02b0', 'H' -> take('h', 1);
            case '\u1d50', 'M' -> take('m', 1);
            case 'S' -> take('s', 1);
            default -> other(c);
        }
    }

    private void take(char written, int length) {
        plain.append(written);
        at += length;
    }

    /// One prime is minutes, two are seconds.
    private void prime(char c) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        take(twice ? 's' : 'm', twice ? 2 : 1);
    }

    /// How many letters spell degrees here: `d`, `deg`, `degrees`.
    private int degrees() {
        for (String word : new String[]{"degrees", "degree", "deg"}) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return word.length();
            }
        }
        return 1;
    }

    private void other(char c) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        at++;
        if (!space) {
            plain.append(c);
        } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }
}
