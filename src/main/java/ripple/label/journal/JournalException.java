package ripple.label.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A journal cannot be read, opened or written. The message is a sentence for the user: what, where, what is safe, what to do.
public final class JournalException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why, for those who offer something to do.
    public enum Reason {
        /// There is no such file.
        MISSING,
        /// It is another kind of file, or its first line is damaged.
        NO_JOURNAL,
        /// A newer program wrote it.
        NEWER,
        /// It belongs to another campaign, grader or vocabulary.
        OTHER,
        /// Another program has it open: it may be read, or taken over.
        BUSY,
        /// Lines in the middle are damaged: it may be read, or gone on with by decision.
        DAMAGED,
        /// It may be read, but not written here.
        READ_ONLY,
        /// An event is not on the disk: trying again is safe.
        NOT_SAVED
    }

    public JournalException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public JournalException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static JournalException reading(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return new JournalException(Reason.MISSING, "There is no journal " + file + ".", cause);
        }
        return new JournalException(Reason.NO_JOURNAL, "The journal " + file + " cannot be read: " + why(cause) + ".",
                cause);
    }

    static JournalException opening(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new JournalException(Reason.READ_ONLY, "The journal " + file
                    + " cannot be made: its folder is not there. Make the folder or choose another.", cause);
        }
        return new JournalException(Reason.READ_ONLY, "The journal " + file + " cannot be written: " + why(cause)
                + ". It can still be read.", cause);
    }

    static JournalException notSaved(Path file, IOException cause) {
        return new JournalException(Reason.NOT_SAVED, "The last grade is not saved: " + why(cause) + " (" + file
                + "). All before it are safe; make room or bring the disk back, then try again.", cause);
    }

    /// What the system said, in plain words where it is known.
    private static String why(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return "the disk is full";
        } else if (message.contains("quota")) {
            return "the disk quota is used up";
        } else if (message.contains("read-only file system")) {
            return "the disk is read-only";
        } else if (cause instanceof AccessDeniedException || message.contains("permission denied")
                || message.contains("access is denied")) {
            return "there is no permission to write it";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
