package ripple.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads CSV record by record, however large the file is.
///
/// Source: RFC 4180, section 2, and what files of the world add to it: any line end, a byte order mark, `;` or tab as
/// delimiter (found from the first record), comment lines that begin with `#` (outside of quotes) and empty lines, which
/// are skipped. Spaces belong to the field. Belongs to one thread.
public final class CsvReader implements Closeable {
    private static final String DELIMITERS = ",;\t";
    private static final int NOTHING = -1;
    private static final int SNIFFED = 1 << 15;

    private final Reader in;
    private final CsvLimits limits;
    private final StringBuilder field = new StringBuilder();
    private int ahead = Integer.MIN_VALUE;
    private long line = 1;
    private char delimiter;
    private int rowChars;
    private String lastComment = "";

    /// @param in must support marks
    CsvReader(Reader in, CsvLimits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        skipEmptyAndComments();
        this.delimiter = sniff();
    }

    /// Reads a text that is in memory.
    public static CsvReader ofText(String text) throws IOException {
        return new CsvReader(new StringReader(text), CsvLimits.USUAL);
    }

    /// Opens a file.
    ///
    /// @throws CsvException when it is not text
    public static CsvReader open(Path file) throws IOException {
        return open(file, CsvLimits.USUAL);
    }

    /// @throws CsvException when it is not text
    public static CsvReader open(Path file, CsvLimits limits) throws IOException {
        Reader text = CsvText.open(Files.newInputStream(file));
        boolean opened = false;
        try {
            CsvReader reader = new CsvReader(text, limits);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                text.close();
            }
        }
    }

    /// What separates the fields: comma, semicolon or tab.
    public char delimiter() {
        return delimiter;
    }

    /// The comment line read last, without its `#`; empty when there was none.
    public String lastComment() {
        return lastComment;
    }

    /// The next record; empty at the end.
    ///
    /// @throws CsvException with the line, when a quote stays open, a quoted field goes on after its quote, something is
    /// larger than the limits, or there are bytes that are not text
    public Optional<CsvRow> next() throws IOException {
        skipEmptyAndComments();
        if (peek() == NOTHING) {
            return Optional.empty();
        }
        long first = line;
        rowChars = 0;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(readField());
            if (fields.size() > limits.columns()) {
                throw new CsvException("Line " + first + " has more than " + limits.columns() + " fields.");
            }
        } while (take(delimiter));
        endOfLine();
        return Optional.of(new CsvRow(first, fields));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void skipEmptyAndComments() throws IOException {
        boolean more = true;
        while (more) {
            if (peek() == '#') {
                lastComment = comment();
            } else {
                more = endOfLine();
            }
        }
    }

    private String comment() throws IOException {
        StringBuilder text = new StringBuilder();
        read();
        while (!atLineEnd()) {
            char c = (char) read();
            if (text.length() < limits.fieldChars()) {
                text.append(c);
            }
        }
        endOfLine();
        return text.toString();
    }

    private String readField() throws IOException {
        field.setLength(0);
        if (peek() == '"') {
            quoted();
        } else {
            while (!atLineEnd() && peek() != delimiter) {
                append((char) read());
            }
        }
        return field.toString();
    }

    private void quoted() throws IOException {
        long opened = line;
        read();
        while (true) {
            int c = read();
            if (c == NOTHING) {
                throw new CsvException("The quote that opens on line " + opened + " is never closed.");
            }
            if (c == '"' && !take('"')) {
                break;
            }
            appendQuoted((char) c, opened);
        }
        if (!atLineEnd() && peek() != delimiter) {
            throw new CsvException(
                    "On line " + line + " the text goes on after a closing quote; a quote inside a quoted "
                            + "field is written twice.");
        }
    }

    private void appendQuoted(char c, long opened) throws CsvException {
        if (field.length() >= limits.fieldChars()) {
            throw new CsvException("The quoted field that opens on line " + opened + " is longer than "
                    + limits.fieldChars() + " characters; is its closing quote missing?");
        }
        append(c);
        if (c == '\n') {
            line++;
        }
    }

    private void append(char c) throws CsvException {
        if (field.length() >= limits.fieldChars() || ++rowChars > limits.rowChars()) {
            throw new CsvException("Line " + line + " is too long for a table: a field may have " + limits.fieldChars()
                    + " characters, a row " + limits.rowChars() + ".");
        }
        if (c == 0) {
            throw new CsvException("Line " + line + " holds a zero byte: this is not a text file.");
        }
        field.append(c);
    }

    /// The delimiter that is most frequent in the first record, outside of quotes.
    private char sniff() throws IOException {
        in.mark(SNIFFED + 1);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        int c = peek();
        for (int i = 0; i < SNIFFED && c != NOTHING && (quoted || (c != '\n' && c != '\r')); i++) {
            quoted ^= c == '"';
            int which = DELIMITERS.indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
            c = decode();
        }
        in.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private boolean atLineEnd() throws IOException {
        int c = peek();
        return c == NOTHING || c == '\n' || c == '\r';
    }

    /// Takes one line end (LF, CR LF or CR) when there is one.
    private boolean endOfLine() throws IOException {
        boolean cr = take('\r');
        boolean lf = take('\n');
        line += cr || lf ? 1 : 0;
        return cr || lf;
    }

    private boolean take(char wanted) throws IOException {
        boolean there = peek() == wanted;
        if (there) {
            read();
        }
        return there;
    }

    private int peek() throws IOException {
        if (ahead == Integer.MIN_VALUE) {
            ahead = decode();
        }
        return ahead;
    }

    private int read() throws IOException {
        int c = peek();
        if (c != NOTHING) {
            ahead = Integer.MIN_VALUE;
        }
        return c;
    }

    private int decode() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new CsvException("Near line " + line + " are bytes that are not UTF-8; save the file as UTF-8.");
        }
    }
}
