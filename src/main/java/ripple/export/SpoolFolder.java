package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ripple.file.AtomicFile;
import tools.jackson.core.JacksonException;

/// The folder of a spool: whose batch it is, and which of its files are ours.
final class SpoolFolder {
    private static final String KEY_FILE = "spool.json";
    /// The key goes last: as long as it is there, it is a batch.
    private static final List<String> FILES = List.of("rows.jsonl", "image.f4", "variance.f4", "mask.i8", "psf.f8",
            KEY_FILE);

    private SpoolFolder() {}

    static boolean holdsBatch(Path folder) {
        return Files.exists(folder.resolve(KEY_FILE));
    }

    /// Whether a spool has a file of this name.
    static boolean isFileName(String name) {
        return FILES.contains(name);
    }

    static void writeKey(Path folder, SpoolKey key) throws IOException {
        AtomicFile.write(folder.resolve(KEY_FILE), SpoolJson.key(key));
    }

    /// @throws ExportException when the folder's batch is another one: says what differs
    static void refuseOther(Path folder, SpoolKey key) throws ExportException {
        List<String> differences = key.differences(key(folder));
        if (!differences.isEmpty()) {
            throw new ExportException(folder + " belongs to another batch: " + String.join(", ", differences)
                    + ". Give what it was begun with, or start anew with --overwrite.");
        }
    }

    /// Removes our files, half written ones too.
    static void deleteFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path half : all.filter(f -> AtomicFile.isTemporaryName(f.getFileName().toString())).toList()) {
                Files.deleteIfExists(half);
            }
        }
        for (String name : FILES) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /// Removes our files, and the folder when nothing else is in it.
    static void delete(Path folder) throws IOException {
        deleteFiles(folder);
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private static SpoolKey key(Path folder) throws ExportException {
        try {
            return SpoolJson.key(Files.readString(folder.resolve(KEY_FILE)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new ExportException("The state of the batch in " + folder
                    + " cannot be read; start anew with --overwrite.", e);
        }
    }
}
