package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ripple.file.AtomicFile;
import ripple.file.DiskTrouble;

/// A file that a command was asked to write; nothing is written over without being told to.
///
/// @param name as given; blank when none was asked for
/// @param existing what may become of one that is there
record OutputFile(String name, Existing existing) {
    enum Existing {
        KEEP, REPLACE
    }

    /// Call before any work.
    ///
    /// @throws UsageException when there is a file that may not be replaced
    void refuseExisting() throws UsageException {
        if (isWanted() && existing == Existing.KEEP && Files.exists(Path.of(name))) {
            throw new UsageException(name + " exists already; give another name, or --overwrite.");
        }
    }

    boolean isWanted() {
        return !name.isEmpty();
    }

    /// @throws IOException with a sentence when it cannot be written; what was there is as before
    void write(String text) throws IOException {
        try {
            AtomicFile.write(Path.of(name), text);
        } catch (IOException e) {
            throw new IOException("Cannot write " + name + ": " + DiskTrouble.why(e)
                    + ". Make room or choose another place.", e);
        }
    }
}
