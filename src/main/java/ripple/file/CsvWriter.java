package ripple.file;

import java.io.IOException;
import java.util.List;

/// Writes CSV as {@link CsvReader} and RFC 4180 read it; lines end with LF.
///
/// A field is quoted where it must be: delimiter, quote, line end, spaces at an end, or a `#` that would open a comment.
public final class CsvWriter {
    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /// Writes one record.
    public void row(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            field(fields.get(i), fields.size() == 1);
        }
        out.append('\n');
    }

    private void field(String text, boolean alone) throws IOException {
        boolean quoted = mustBeQuoted(text) || (alone && text.isEmpty());
        out.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    private static boolean mustBeQuoted(String text) {
        return text.startsWith("#") || !text.equals(text.strip())
                || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
