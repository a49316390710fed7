package ripple.fits;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A plain file through positional reads.
///
/// Not memory-mapped: what is read per tile is small beside the work of decoding it, and a file that shrinks under a
/// mapping ends in an `InternalError` instead of an `IOException`.
final class ChannelBytes implements ByteSource {
    private final FileChannel channel;
    private final long size;

    ChannelBytes(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        size = channel.size();
    }

    @Override
    public boolean reaches(long end) {
        return end <= size;
    }

    @Override
    public void read(long offset, byte[] into, int at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
        long position = offset;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                throw new EOFException("the file ends at byte " + position);
            }
            position += count;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
