package ripple.label;

import java.io.IOException;

/// A file with votes cannot be used. The message is a sentence for the user: which file, which lines, why, what to do.
public final class VotesException extends IOException {
    private static final long serialVersionUID = 1L;

    public VotesException(String message) {
        super(message);
    }

    public VotesException(String message, Throwable cause) {
        super(message, cause);
    }
}
