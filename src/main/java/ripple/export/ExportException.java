package ripple.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import ripple.file.DiskTrouble;

/// A set of stamps cannot be written or read. The message is a sentence for the user: what, where, what to do.
public final class ExportException extends IOException {
    private static final long serialVersionUID = 1L;

    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    /// What to say when writing a file failed.
    ///
    /// @param what e.g. a path
    static ExportException writing(Object what, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new ExportException(
                    "Writing " + what + " was cancelled. What was finished is kept; go on with --resume.",
                    cause);
        }
        return new ExportException("Cannot write " + what + ": " + DiskTrouble.why(cause)
                + ". What was finished is kept; make room or choose another folder and go on with --resume.", cause);
    }
}
