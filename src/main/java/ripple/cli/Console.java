package ripple.cli;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ripple.job.Progress;

/// Where a command talks to: results on one stream, progress and complaints on the other.
///
/// @param out the result, and nothing else
/// @param err progress, warnings, errors
/// @param environment variables, for `NO_COLOR`
/// @param terminal whether err is a terminal that a bar can be drawn on
public record Console(PrintStream out, PrintStream err, Map<String, String> environment, Terminal terminal) {
    /// What the error stream is.
    public enum Terminal {
        /// A person watches: a line may be drawn over.
        INTERACTIVE,
        /// A file or a pipe: whole lines only.
        PLAIN
    }

    /// Copies the environment.
    public Console {
        environment = Map.copyOf(environment);
    }

    /// The process's own streams. Only the launcher can tell whether the error stream is a terminal (`-Dripple.terminal`); without
    /// it, Java's answer about the other two streams has to do.
    public static Console system() {
        boolean interactive = Optional.ofNullable(System.getProperty("ripple.terminal")).map(Boolean::valueOf)
                .orElseGet(() -> Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent());
        return new Console(System.out, System.err, System.getenv(), interactive ? Terminal.INTERACTIVE : Terminal.PLAIN);
    }

    /// Whether colours may be used.
    public boolean hasColour() {
        return terminal == Terminal.INTERACTIVE && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// A bar on a terminal, a line now and then elsewhere.
    public Progress progress() {
        return new ProgressLine(err, terminal);
    }

    /// One complaint.
    public void complain(String sentence) {
        err.println("ripple: " + sentence);
    }

    /// One line of the result.
    @FormatMethod
    public void line(@FormatString String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
