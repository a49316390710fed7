package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What went wrong, in words for users.
final class Sentences {
    private Sentences() {}

    /// The reason of a file error, with a full stop.
    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission is denied.";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist.";
        }
        return firstLine(e) + ".";
    }

    /// The first line of an exception's message, without a full stop.
    static String firstLine(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /// `1 file`, `2 files`.
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
