package ripple.fits;

import java.io.IOException;

/// The bytes of a FITS file, read at any place.
interface ByteSource extends AutoCloseable {
    /// Whether the file holds at least so many bytes; never allocates more than the file holds.
    boolean reaches(long end) throws IOException;

    /// Copies `length` bytes from `offset` on into the array, from `at` on.
    ///
    /// @throws java.io.EOFException when the file ends before
    void read(long offset, byte[] into, int at, int length) throws IOException;

    @Override
    void close() throws IOException;
}
