package ripple.fits;

import ripple.timing.Stages;
import ripple.timing.Timings;

/// Where the time goes that an open file's pixels take: reading, decoding, cutting. For the thread that uses the file.
///
/// Reading and decoding take turns, tile by tile; they are summed up and recorded once for each array.
final class FileClock {
    private final Timings timings;
    private long readNanos;
    private long readBytes;
    private long decodeNanos;
    private long kept;
    private long decoded;

    FileClock(Timings timings) {
        this.timings = timings;
    }

    long now() {
        return timings.now();
    }

    /// Bytes were read since `began`.
    void read(long began, long bytes) {
        readNanos += timings.now() - began;
        readBytes += bytes;
    }

    /// A tile was read and decoded.
    ///
    /// @param began when its reading began
    /// @param readBefore {@link #readNanos} at that time
    void decoded(long began, long readBefore) {
        decodeNanos += timings.now() - began - (readNanos - readBefore);
        decoded++;
    }

    /// A tile was still there.
    void kept() {
        kept++;
    }

    long readNanos() {
        return readNanos;
    }

    /// Begins an array in tiles; to be ended by the thread that began it.
    Turns tiles() {
        reset();
        return new Turns();
    }

    /// Begins an array that is read row by row: too many reads, each too short, to be timed one by one.
    Timings.Span rows() {
        return timings.start(Stages.READ);
    }

    private void reset() {
        readNanos = 0;
        readBytes = 0;
        decodeNanos = 0;
        kept = 0;
        decoded = 0;
    }

    /// An array that is being read.
    final class Turns implements AutoCloseable {
        private final Timings.Span read = timings.start(Stages.READ);
        private final Timings.Span decode = timings.start(Stages.DECODE);
        private final Timings.Span cut = timings.start(Stages.CUT);
        private final long began = timings.now();

        @Override
        public void close() {
            long whole = timings.now() - began;
            read.bytes(readBytes);
            read.end(readNanos);
            decode.end(decodeNanos);
            cut.end(Math.max(0, whole - readNanos - decodeNanos));
            timings.lookUps("tiles", kept, decoded);
        }
    }
}
