package ripple.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// A file of this computer.
final class LocalFile implements PositionedFile {
    private final ReentrantLock lock = new ReentrantLock();
    private final RandomAccessFile file;

    LocalFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            file.seek(position);
            file.write(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void read(long position, byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            file.seek(position);
            file.readFully(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void setLength(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
