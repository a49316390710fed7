package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A temporary copy of a registry and of what a writer left beside it: changes that wait in a `-wal` file, or a `-journal`
/// of a writer that died, which has to be undone before the registry can be read.
///
/// @param file the copied registry, in a folder of its own
record RegistryCopy(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryCopy.class);
    private static final int TRIES = 5;
    private static final List<String> BESIDE = List.of("-wal", "-journal");

    private record State(long bytes, Object modified) {}

    /// Whether something lies beside the registry that an immutable connection would overlook.
    static boolean isNeeded(Path registry) throws IOException {
        for (String suffix : BESIDE) {
            Path file = beside(registry, suffix);
            if (Files.exists(file) && Files.size(file) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Copies the files; again when a writer was quicker.
    static RegistryCopy make(Path registry) throws IOException {
        Path folder = Files.createTempDirectory("ripple-registry");
        RegistryCopy copy = new RegistryCopy(folder.resolve("registry.sqlite3"));
        boolean whole = false;
        try {
            for (int i = 0; i < TRIES && !whole; i++) {
                List<State> before = states(registry);
                copy(registry, copy.file);
                for (String suffix : BESIDE) {
                    copy(beside(registry, suffix), beside(copy.file, suffix));
                }
                whole = before.equals(states(registry));
            }
        } finally {
            if (!whole) {
                copy.delete();
            }
        }
        if (!whole) {
            throw new IOException("it changed while it was copied");
        }
        return copy;
    }

    void delete() {
        try {
            for (String suffix : List.of("-wal", "-shm", "-journal", "")) {
                Files.deleteIfExists(beside(file, suffix));
            }
            Files.deleteIfExists(file.resolveSibling(""));
        } catch (IOException e) {
            LOG.warn("The temporary copy {} could not be deleted.", file, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        if (Files.exists(from)) {
            Files.copy(from, to);
        }
    }

    private static List<State> states(Path registry) throws IOException {
        return List.of(state(registry), state(beside(registry, "-wal")), state(beside(registry, "-journal")));
    }

    private static State state(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new State(-1, "");
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(attributes.size(), attributes.lastModifiedTime());
    }

    private static Path beside(Path registry, String suffix) {
        return registry.resolveSibling(registry.getFileName() + suffix);
    }
}
