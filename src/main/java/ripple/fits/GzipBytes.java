package ripple.fits;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A file that is gzipped as a whole: unpacked into memory, no further than somebody has asked for.
final class GzipBytes implements ByteSource {
    private static final int CHUNK = 1 << 18;
    private static final int STREAM_BUFFER = 1 << 16;

    private final InputStream in;
    private final long limit;
    private final List<byte[]> chunks = new ArrayList<>();
    private long unpacked;
    private boolean ended;

    /// @param limit most bytes that are unpacked
    GzipBytes(Path path, long limit) throws IOException {
        this.limit = limit;
        InputStream file = Files.newInputStream(path);
        try {
            in = new GZIPInputStream(file, STREAM_BUFFER);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public boolean reaches(long end) throws IOException {
        while (unpacked < end && !ended) {
            if (unpacked >= limit) {
                throw new IOException("it unpacks to more than " + (limit >> 20) + " MB; unpack it with gunzip first");
            }
            unpack();
        }
        return unpacked >= end;
    }

    @Override
    public void read(long offset, byte[] into, int at, int length) throws IOException {
        if (!reaches(offset + length)) {
            throw new EOFException("the file ends at byte " + unpacked);
        }
        int done = 0;
        while (done < length) {
            long position = offset + done;
            int inChunk = (int) (position % CHUNK);
            int count = Math.min(CHUNK - inChunk, length - done);
            System.arraycopy(chunks.get((int) (position / CHUNK)), inChunk, into, at + done, count);
            done += count;
        }
    }

    private void unpack() throws IOException {
        byte[] chunk = new byte[CHUNK];
        int count = in.readNBytes(chunk, 0, CHUNK);
        ended = count < CHUNK;
        chunks.add(chunk);
        unpacked += count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
