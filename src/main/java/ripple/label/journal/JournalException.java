package ripple.label.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import ripple.file.DiskTrouble;

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
        return new JournalException(Reason.NO_JOURNAL, "The journal " + file + " cannot be read: "
                + DiskTrouble.why(cause) + ".", cause);
    }

    static JournalException opening(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new JournalException(Reason.READ_ONLY, "The journal " + file
                    + " cannot be made: its folder is not there. Make the folder or choose another.", cause);
        }
        return new JournalException(Reason.READ_ONLY,
                "The journal " + file + " cannot be " + (Files.exists(file)
                        ? "written: " + DiskTrouble.why(cause) + ". It can still be read."
                        : "made: " + DiskTrouble.why(cause) + ". Make room or choose another folder."),
                cause);
    }

    static JournalException notSaved(Path file, IOException cause) {
        return new JournalException(Reason.NOT_SAVED, "The last grade is not saved: " + DiskTrouble.why(cause) + " ("
                + file + "). All before it are safe; make room or bring the disk back, then try again.", cause);
    }

    static JournalException copying(Path file, IOException cause) {
        return new JournalException(Reason.NOT_SAVED, "The labels cannot be saved in " + file + ": "
                + DiskTrouble.why(cause) + ". Nothing is lost while the program runs; choose another place.", cause);
    }
}
