package ripple.ui.jobs;

import java.time.Instant;
import org.slf4j.event.Level;

/// One line of the log.
///
/// @param source the class that wrote it, without its package
/// @param trace of the exception behind it; empty for none
public record LogLine(Instant when, Level level, String source, String text, String trace) {
    /// Whether something went wrong or may have.
    public boolean isProblem() {
        return level.toInt() >= Level.WARN.toInt();
    }

    /// Everything, for the clipboard.
    ///
    /// @param time as it is shown
    String whole(String time) {
        String line = time + "  " + level + "  " + source + "  " + text;
        return trace.isEmpty() ? line : line + "\n" + trace.stripTrailing();
    }
}
