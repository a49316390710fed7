package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What the dashboard needs of the window around it: files, and other places to look at something.
public interface DashboardFiles {
    /// A new file for a picture; null when the user thought better of it.
    @Nullable
    Path picture(String title, String name);

    /// A new file for a table; null when the user thought better of it.
    @Nullable
    Path table(String title, String name);

    /// The folder of a run; null when the user thought better of it.
    @Nullable
    Path run(String title);

    /// Writes a file in the background.
    void save(Path file, Callable<byte[]> made);

    /// Shows an object where it can be looked at.
    void inspect(String id);

    /// Shows where a file lies.
    void file(String location);

    /// Shows some objects where they can be looked at.
    void targets(List<String> ids);
}
