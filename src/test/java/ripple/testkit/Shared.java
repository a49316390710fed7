package ripple.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// The shared vectors and real files, beside the project (`-Dripple.shared`, default `../shared`).
///
/// A test that needs one which is missing is skipped and counted; the count is printed at the end. With
/// `-Dripple.shared.required=true` it fails instead.
public final class Shared {
    static final AtomicInteger MISSING = new AtomicInteger();

    private Shared() {}

    /// The file or folder at a path like `vectors/psf.json`.
    public static Path path(String relative) {
        Path path = root().resolve(relative);
        if (!Files.exists(path)) {
            MISSING.incrementAndGet();
            String sentence = "Not tested: " + path + " is missing. Give the folder with -Dripple.shared=DIR.";
            if (Boolean.getBoolean("ripple.shared.required")) {
                throw new AssertionError(sentence);
            }
            Assumptions.abort(sentence);
        }
        return path;
    }

    /// The input that a vector names, e.g. `shared/data/hsc-cosmos/…` or `fits/…` (beside the vector). Another set of vectors may bring inputs
    /// of its own (`held-out/…`, in the folder that holds the set).
    public static Path named(String name) {
        if (name.startsWith("held-out/")) {
            return path(name.substring("held-out/".length()));
        }
        return path(name.startsWith("shared/") ? name.substring("shared/".length()) : "vectors/" + name);
    }

    public static boolean isPresent(String relative) {
        return Files.exists(root().resolve(relative));
    }

    private static Path root() {
        return Path.of(System.getProperty("ripple.shared", "../shared"));
    }
}
