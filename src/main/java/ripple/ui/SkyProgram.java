package ripple.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ripple.ui.kit.Messages;

/// Programs of this computer that show FITS files.
public enum SkyProgram {
    /// SAOImage DS9.
    DS9("ds9"),
    /// Aladin Desktop.
    ALADIN("aladin", "Aladin");

    /// An unmodifiable list, which the checker cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> commands;

    SkyProgram(String... commands) {
        this.commands = List.of(commands);
    }

    /// As people call it.
    String title() {
        return switch (this) {
            case DS9 -> Messages.text("program.ds9");
            case ALADIN -> Messages.text("program.aladin");
        };
    }

    /// Where it is installed.
    ///
    /// @param searchPath folders as in PATH
    Optional<Path> find(String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator, -1)) {
            for (String command : commands) {
                Optional<Path> found = executable(folder, command);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// What starts it with a file: an extended file opens at the extension named.
    ///
    /// @param extension name of the extension to show first
    List<String> command(Path program, Path file, String extension) {
        return switch (this) {
            case DS9 -> List.of(program.toString(), file + "[" + extension + "]");
            case ALADIN -> List.of(program.toString(), file.toString());
        };
    }

    private static Optional<Path> executable(String folder, String command) {
        try {
            Path file = Path.of(folder, command);
            return !folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
