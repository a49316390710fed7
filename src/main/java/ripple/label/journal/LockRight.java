package ripple.label.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The right to remove one certain lock, held for a moment. To look whose a lock is and to remove it are two steps: without this, of two who
/// see the lock of one who is gone, the slower removes the one that the faster has just made. The right is a file that must not exist,
/// named after the token of the lock: safe on network homes too. Whoever has it looks again before removing anything.
final class LockRight implements Closeable {
    private static final Duration YOUNG = Duration.ofSeconds(10);
    private static final int TRIES = 4;

    private final List<Path> files;
    private final boolean mine;

    private LockRight(List<Path> files, boolean mine) {
        this.files = files;
        this.mine = mine;
    }

    /// One who died having it left its file behind. That file is not removed, which would be the same race once more: the next number counts.
    ///
    /// @param token of the lock; empty for one without content
    static LockRight over(Path lock, String token) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Path file = lock.resolveSibling(
                    lock.getFileName() + "." + Integer.toHexString(token.hashCode()) + "." + i);
            files.add(file);
            try {
                Files.createFile(file);
                return new LockRight(files, true);
            } catch (FileAlreadyExistsException _) {
                if (isYoung(file)) {
                    return new LockRight(List.of(), false);
                }
            }
        }
        return new LockRight(List.of(), false);
    }

    /// False when another has it.
    boolean isMine() {
        return mine;
    }

    /// Whether somebody may still be busy with a file; false when there is none.
    static boolean isYoung(Path file) throws IOException {
        return age(file).filter(age -> age.compareTo(YOUNG) < 0).isPresent();
    }

    /// Whether nobody is busy with a file any more; false too when there is none: one that is made in the next moment is not old.
    static boolean isOld(Path file) throws IOException {
        return age(file).filter(age -> age.compareTo(YOUNG) >= 0).isPresent();
    }

    private static Optional<Duration> age(Path file) throws IOException {
        try {
            return Optional.of(Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
