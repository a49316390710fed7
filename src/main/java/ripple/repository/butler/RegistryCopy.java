package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A temporary copy of a registry and of the changes that wait beside it.
///
/// @param file the copied registry, in a folder of its own
record RegistryCopy(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryCopy.class);
    private static final int TRIES = 5;

    private record State(long bytes, Object modified) {}

    /// Whether changes wait in a `-wal` file, which an immutable connection would overlook.
    static boolean isNeeded(Path registry) throws IOException {
        Path wal = wal(registry);
        return Files.exists(wal) && Files.size(wal) > 0;
    }

    /// Copies both files; again when a writer was quicker.
    static RegistryCopy make(Path registry) throws IOException {
        Path folder = Files.createTempDirectory("ripple-registry");
        RegistryCopy copy = new RegistryCopy(folder.resolve("registry.sqlite3"));
        boolean whole = false;
        try {
            for (int i = 0; i < TRIES && !whole; i++) {
                List<State> before = states(registry);
                copy(registry, copy.file);
                copy(wal(registry), wal(copy.file));
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
            for (String name : List.of("registry.sqlite3", "registry.sqlite3-wal", "registry.sqlite3-shm", "")) {
                Files.deleteIfExists(file.resolveSibling(name));
            }
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
        return List.of(state(registry), state(wal(registry)));
    }

    private static State state(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new State(-1, "");
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(attributes.size(), attributes.lastModifiedTime());
    }

    private static Path wal(Path registry) {
        return registry.resolveSibling(registry.getFileName() + "-wal");
    }
}
