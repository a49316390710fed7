package ripple.file;

import java.io.IOException;

/// A CSV file breaks the format. The message is a sentence for the user that names the line.
public final class CsvException extends IOException {
    private static final long serialVersionUID = 1L;

    public CsvException(String message) {
        super(message);
    }
}
