package ripple.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// A file that appears only when it is whole: written under a temporary name beside the target, then moved.
///
/// {@link #close} without {@link #commit} removes the temporary file and leaves the target as it was.
/// Belongs to one thread.
public final class AtomicFile implements Closeable {
    private static final Pattern TEMPORARY = Pattern.compile("\\.[0-9a-f]{8}\\.tmp");

    private enum Existing {
        REPLACE, REFUSE
    }

    private final Path target;
    private final Path temporary;
    private final Existing existing;
    private final PositionedFile file;
    private boolean committed;

    private AtomicFile(Path target, Existing existing, Disk disk) throws IOException {
        this.target = target.toAbsolutePath();
        this.existing = existing;
        // Not derived from the target's name: that may be as long as a file system allows.
        this.temporary = this.target
                .resolveSibling("." + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + ".tmp");
        this.file = disk.open(temporary);
    }

    /// A file that takes the place of what is at the target. The folder must exist.
    public static AtomicFile replacing(Path target) throws IOException {
        return new AtomicFile(target, Existing.REPLACE, Disk.LOCAL);
    }

    /// The same on another disk.
    public static AtomicFile replacing(Path target, Disk disk) throws IOException {
        return new AtomicFile(target, Existing.REPLACE, disk);
    }

    /// A new file.
    ///
    /// @throws FileAlreadyExistsException when there is something at the target, now or at {@link #commit}
    public static AtomicFile creating(Path target) throws IOException {
        refuseExisting(target);
        return new AtomicFile(target, Existing.REFUSE, Disk.LOCAL);
    }

    /// Writes a whole small file.
    public static void write(Path target, byte[] bytes) throws IOException {
        try (AtomicFile out = replacing(target)) {
            out.file.write(0, bytes);
            out.commit();
        }
    }

    /// Writes a whole small text, UTF-8.
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a name is one that this class gives to unfinished files.
    public static boolean isTemporaryName(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    /// The file to write into.
    public PositionedFile file() {
        return file;
    }

    /// Where the bytes are until {@link #commit}, for writers that want a path.
    public Path temporary() {
        return temporary;
    }

    /// A stream that appends from the start; closing it does not finish the file. Wrap it in a buffer.
    public OutputStream stream() {
        return new Appending(file);
    }

    /// Everything to the disk, then to its name.
    public void commit() throws IOException {
        file.force();
        file.close();
        if (existing == Existing.REFUSE) {
            refuseExisting(target);
        }
        move();
        committed = true;
        forceFolder();
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            try (file) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void refuseExisting(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The new name itself must reach the disk too. Where folders cannot be opened (Windows) there is nothing to do.
    private void forceFolder() {
        Path folder = target.getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static final class Appending extends OutputStream {
        private final PositionedFile file;
        private long position;

        Appending(PositionedFile file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(position, bytes, offset, length);
            position += length;
        }
    }
}
