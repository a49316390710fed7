package ripple.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import ripple.ui.kit.SystemLook;
import ripple.ui.kit.Theme;

/// What lies outside of the window: other programs, the browser, files for them.
///
/// @param searchPath folders with programs, as in PATH
/// @param browse opens an address or file with the system's program for it
/// @param start starts a program and does not wait for it
/// @param linksFile the user's addresses of public viewers
/// @param cacheFolder the user's, for what can be made again
/// @param theme the look of the system's own programs
public record Outside(String searchPath, Consumer<String> browse, Starter start, Path linksFile, Path cacheFolder,
        ObservableValue<Theme> theme) {
    /// Starts programs.
    @FunctionalInterface
    public interface Starter {
        /// @throws IOException when it cannot be started
        void start(List<String> command) throws IOException;
    }

    /// The real thing. On the FX thread.
    public static Outside real(Consumer<String> browse, Path settingsFile) {
        return new Outside(Optional.ofNullable(System.getenv("PATH")).orElse(""), browse, Outside::run,
                settingsFile.resolveSibling("viewers.json"), cacheOfUser(), SystemLook.theme());
    }

    /// The XDG folder, or its like on other systems.
    static Path cacheOfUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("ripple-workbench");
    }

    private static void run(List<String> command) throws IOException {
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// A new folder for a file that another program will read.
    Path scratch() throws IOException {
        Path folder = Files.createTempDirectory("ripple-stamp");
        folder.toFile().deleteOnExit();
        return folder;
    }
}
