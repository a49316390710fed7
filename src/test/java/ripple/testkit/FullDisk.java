package ripple.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import ripple.file.Disk;
import ripple.file.PositionedFile;

/// A disk with room for so many more bytes; what does not fit is written as far as it goes, as systems do, and what is cut off is free again.
public final class FullDisk implements Disk {
    private final AtomicLong room;
    private final AtomicInteger forces = new AtomicInteger();

    public FullDisk(long bytes) {
        this.room = new AtomicLong(bytes);
    }

    /// How often something waited for the disk.
    public int forces() {
        return forces.get();
    }

    /// Somebody fills it, but for so many bytes.
    public void leave(long bytes) {
        room.set(bytes);
    }

    /// Somebody cleans up.
    public void free(long bytes) {
        room.addAndGet(bytes);
    }

    @Override
    public PositionedFile open(Path path) throws IOException {
        return new Limited(Disk.LOCAL.open(path));
    }

    private final class Limited implements PositionedFile {
        private final PositionedFile file;

        Limited(PositionedFile file) {
            this.file = file;
        }

        @Override
        public void write(long position, byte[] bytes, int offset, int length) throws IOException {
            long left = room.getAndAdd(-length);
            if (left < length) {
                file.write(position, bytes, offset, (int) Math.max(0, left));
                room.set(0);
                throw new IOException("No space left on device");
            }
            file.write(position, bytes, offset, length);
        }

        @Override
        public void read(long position, byte[] bytes, int offset, int length) throws IOException {
            file.read(position, bytes, offset, length);
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void setLength(long length) throws IOException {
            room.addAndGet(Math.max(0, file.length() - length));
            file.setLength(length);
        }

        @Override
        public void force() throws IOException {
            forces.incrementAndGet();
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
