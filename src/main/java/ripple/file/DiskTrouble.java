package ripple.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/// Why a file cannot be written or read, in plain words: what the system says is often only a path, or that of a temporary file.
public final class DiskTrouble {
    private DiskTrouble() {}

    /// Part of a sentence, e.g. `the disk is full`.
    public static String why(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return "the disk is full";
        } else if (message.contains("quota")) {
            return "the disk quota is used up";
        } else if (message.contains("read-only file system")) {
            return "the disk is read-only";
        } else if (cause instanceof AccessDeniedException || message.contains("permission denied")
                || message.contains("access is denied")) {
            return "permission is denied";
        } else if (cause instanceof NoSuchFileException || message.contains("no such file or directory")) {
            return "its folder is not there";
        } else if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
