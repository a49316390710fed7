package ripple.file;

import java.io.IOException;
import java.nio.file.Path;

/// Where files are opened for writing. A seam: tests hand in a disk that becomes full.
@FunctionalInterface
public interface Disk {
    /// The disks of this computer.
    Disk LOCAL = LocalFile::new;

    /// Opens a file for reading and writing; makes it when it does not exist.
    PositionedFile open(Path path) throws IOException;
}
