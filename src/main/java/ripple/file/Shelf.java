package ripple.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A cache on disk: pieces that can be made again, one file each, under names made from their keys.
///
/// Entries carry a checksum over key and content: what is damaged, cut off or lies under a wrong name is thrown away and counts as not
/// found. They are written beside and moved, so that several threads and programs may use one folder; who comes second replaces the same
/// with the same. A shelf that cannot be read or written is no shelf: nothing depends on it, so nothing is forced to the disk either.
///
/// Times come from the files; an entry from the future (the clock was set back) is as good as a new one.
public final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final long MAGIC = 0x5250_5348_454c_4631L;
    private static final int HEAD = 2 * Long.BYTES + Integer.BYTES;
    private static final String NAME = "[a-z]+[0-9]+-[0-9a-f]{64}";
    private static final Duration TOUCHED_EVERY = Duration.ofHours(1);
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    /// A part of the limit may be written before it is looked whether the limit is passed.
    private static final int TRIMS_PER_FILLING = 16;

    private final Path folder;
    private final long mostBytes;
    private final Duration longestAge;
    private final InstantSource clock;
    private final AtomicLong hits = new AtomicLong();
    private final AtomicLong misses = new AtomicLong();
    private final AtomicLong writtenSinceTrim = new AtomicLong();
    private final AtomicLong number = new AtomicLong();

    /// How much is kept.
    public record Content(int files, long bytes) {}

    /// How well it works.
    ///
    /// @param hits requests answered from it
    /// @param misses requests not answered from it
    public record Use(long hits, long misses) {}

    private record Kept(Path file, long bytes, FileTime time) {}

    /// @param folder made when something is kept; may be shared with other programs of this kind
    /// @param mostBytes what {@link #trim} leaves at most
    /// @param longestAge since the last use; older entries go
    public Shelf(Path folder, long mostBytes, Duration longestAge, InstantSource clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.longestAge = longestAge;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    public long mostBytes() {
        return mostBytes;
    }

    /// What was kept under a key; empty when there is nothing, or nothing that can be trusted.
    ///
    /// @param kind small letters and a version, e.g. `stamp1`: part of the name
    /// @param key any text
    public Optional<byte[]> find(String kind, String key) {
        Path file = file(kind, key);
        Optional<byte[]> found = Optional.empty();
        try {
            found = content(Files.readAllBytes(file), key);
            if (found.isPresent()) {
                touch(file);
            } else {
                LOG.warn("The cache entry {} is damaged; it is thrown away and read anew.", file.getFileName());
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            LOG.trace("Not in the cache: {}", file);
        } catch (IOException e) {
            LOG.debug("Not read from the cache: {}", file, e);
        }
        (found.isPresent() ? hits : misses).incrementAndGet();
        return found;
    }

    /// Keeps a piece, in place of an earlier one. A disk that is full keeps nothing.
    public void keep(String kind, String key, byte[] content) {
        Path file = file(kind, key);
        Path fresh = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + "-" + number.getAndIncrement() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.write(fresh, entry(key, content));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("Not written to the cache {}", folder, e);
            forget(fresh);
            return;
        }
        if (writtenSinceTrim.addAndGet(content.length) > mostBytes / TRIMS_PER_FILLING) {
            writtenSinceTrim.set(0);
            trim();
        }
    }

    /// Throws one entry away, e.g. one whose content turned out not to be understood.
    public void forget(String kind, String key) {
        forget(file(kind, key));
    }

    /// Deletes what is too old, and the least recently used beyond what may be kept. Deletes nothing but files that have the names this
    /// cache gives.
    public void trim() {
        try {
            List<Kept> all = kept();
            all.sort(Comparator.comparing(Kept::time).reversed());
            FileTime oldest = FileTime.from(clock.instant().minus(longestAge));
            long sum = 0;
            for (Kept kept : all) {
                sum += kept.bytes;
                if (sum > mostBytes || kept.time.compareTo(oldest) < 0) {
                    forget(kept.file);
                }
            }
            leftBehind().forEach(Shelf::forget);
        } catch (IOException e) {
            LOG.debug("The cache {} was not trimmed", folder, e);
        }
    }

    /// How much is kept.
    ///
    /// @throws IOException when the folder cannot be read
    public Content content() throws IOException {
        List<Kept> all = kept();
        return new Content(all.size(), all.stream().mapToLong(Kept::bytes).sum());
    }

    /// Deletes all that is kept, and nothing but files that have the names this cache gives.
    ///
    /// @throws IOException when a file cannot be deleted
    public void clear() throws IOException {
        for (Kept kept : kept()) {
            Files.deleteIfExists(kept.file);
        }
    }

    /// How well it works since it was made.
    public Use use() {
        return new Use(hits.get(), misses.get());
    }

    private List<Kept> kept() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path file : list(NAME)) {
            try {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException e) {
                LOG.trace("Another program was quicker to delete {}", file);
            }
        }
        return all;
    }

    /// Files of programs that were killed while they wrote.
    private List<Path> leftBehind() throws IOException {
        FileTime oldest = FileTime.from(clock.instant().minus(LEFT_BEHIND));
        List<Path> all = new ArrayList<>();
        for (Path file : list(NAME + "[.][0-9]+-[0-9]+[.]tmp")) {
            if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                all.add(file);
            }
        }
        return all;
    }

    private List<Path> list(String names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(names)).toList();
        }
    }

    private void touch(Path file) throws IOException {
        FileTime now = FileTime.from(clock.instant());
        FileTime due = FileTime.from(clock.instant().minus(TOUCHED_EVERY));
        if (Files.getLastModifiedTime(file).compareTo(due) < 0) {
            Files.setLastModifiedTime(file, now);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("Not deleted from the cache: {}", file, e);
        }
    }

    private Path file(String kind, String key) {
        return folder.resolve(kind + "-" + Sha256.of(key));
    }

    private static byte[] entry(String key, byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length).putLong(MAGIC).putLong(content.length)
                .putInt(crc(key, content, 0, content.length)).put(content).array();
    }

    private static Optional<byte[]> content(byte[] entry, String key) {
        if (entry.length < HEAD) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(entry);
        boolean whole = head.getLong() == MAGIC && head.getLong() == entry.length - HEAD
                && head.getInt() == crc(key, entry, HEAD, entry.length - HEAD);
        return whole ? Optional.of(java.util.Arrays.copyOfRange(entry, HEAD, entry.length)) : Optional.empty();
    }

    private static int crc(String key, byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
