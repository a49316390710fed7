package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a folder looks like that is no Butler repository; only the first entries are looked at.
///
/// @param fits number of FITS files
/// @param arrays number of npy and npz files
/// @param registry whether there is a `gen3.sqlite3`
/// @param other number of other entries
record FolderLook(int fits, int arrays, boolean registry, int other) {
    private static final int MOST = 10_000;

    static FolderLook of(Path folder) throws IOException {
        int fits = 0;
        int arrays = 0;
        int other = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.toString().toLowerCase(Locale.ROOT);
                if (name.matches("(?s).*\\.(fits|fit|fits\\.fz|fits\\.gz)")) {
                    fits++;
                } else if (name.endsWith(".npy") || name.endsWith(".npz")) {
                    arrays++;
                } else {
                    other++;
                }
                if (fits + arrays + other >= MOST) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new FolderLook(fits, arrays, Files.exists(folder.resolve("gen3.sqlite3")), other);
    }

    /// The end of a sentence that began with what was looked for.
    String sentence() {
        if (registry) {
            return "but a registry gen3.sqlite3: its configuration is missing.";
        }
        if (fits > 0) {
            return "but " + Sentences.count(fits, "FITS file")
                    + "; folders of FITS files come in a later version.";
        }
        if (arrays > 0) {
            return "but " + Sentences.count(arrays, "numpy file") + "; stamp sets come in a later version.";
        }
        return other == 0
                ? "it is empty."
                : "and nothing else that is known among " + (other == 1 ? "1 entry." : other + " entries.");
    }
}
