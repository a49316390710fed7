package ripple.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/// An open file that is written and read at positions.
///
/// Unlike a `FileChannel` it is not closed when the calling thread is interrupted: a cancelled worker must not close the
/// file under the others. Safe from many threads; one call at a time goes through.
public interface PositionedFile extends Closeable {
    /// Writes all bytes of the range; the file grows where it must.
    ///
    /// @param position byte offset in the file
    /// @throws IOException when not all of it could be written
    void write(long position, byte[] bytes, int offset, int length) throws IOException;

    /// Fills the whole range.
    ///
    /// @param position byte offset in the file
    /// @throws EOFException when the file ends before
    void read(long position, byte[] bytes, int offset, int length) throws IOException;

    /// Size in bytes.
    long length() throws IOException;

    /// Cuts the file off, or fills it up with zeros.
    void setLength(long length) throws IOException;

    /// Returns when the operating system says that everything is on the disk.
    void force() throws IOException;

    default void write(long position, byte[] bytes) throws IOException {
        write(position, bytes, 0, bytes.length);
    }
}
