package ripple.ui.sky;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.file.AtomicFile;
import ripple.file.Sha256;

/// What was made of files, kept from one start to the next in the user's cache folder, under names made from the files' identities: what is
/// found is of the very file that lies there now. A cache that cannot be read or written is no cache; nothing depends on it.
///
/// @param folder null keeps nothing
/// @param mostBytes what {@link #trim} leaves at most
public record MapCache(@Nullable Path folder, long mostBytes) {
    /// How much is kept.
    public record Content(int files, long bytes) {}

    private record Kept(Path file, long bytes, FileTime time) {}

    /// Keeps nothing.
    public static final MapCache NONE = new MapCache(null);
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final long LARGEST = 16 << 20;
    private static final long USUAL_BYTES = 512L << 20;

    /// Half a gibibyte is kept.
    public MapCache(@Nullable Path folder) {
        this(folder, USUAL_BYTES);
    }

    /// What was kept; empty when there is nothing.
    ///
    /// @param kind of content, with its version: part of the name
    /// @param identity of the file that it was made of
    Optional<byte[]> find(String kind, String identity) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(folder, kind, identity);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("Not read from the cache: {}", file, e);
            return Optional.empty();
        }
    }

    void keep(String kind, String identity, byte[] content) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(folder, kind, identity), content);
        } catch (IOException e) {
            LOG.debug("Not written to the cache {}", folder, e);
        }
    }

    /// Width, depth and visits as bytes.
    static byte[] bytes(PatchQuality quality) {
        return ByteBuffer.allocate(24).putDouble(quality.fwhmArcsec()).putDouble(quality.depthMag())
                .putDouble(quality.visits()).array();
    }

    /// Empty when the bytes are none.
    static Optional<PatchQuality> quality(byte[] bytes) {
        if (bytes.length != 24) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return Optional.of(new PatchQuality(all.getDouble(), all.getDouble(), all.getDouble()));
    }

    /// Deletes the oldest files beyond what may be kept. Deletes nothing but files that have the names this cache gives.
    public void trim() {
        try {
            delete();
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

    private List<Kept> kept() throws IOException {
        List<Kept> all = new ArrayList<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]+[0-9]+-[0-9a-f]{64}"))
                    .toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        return all;
    }

    private void delete() throws IOException {
        List<Kept> all = kept();
        all.sort(java.util.Comparator.comparing(Kept::time).reversed());
        long sum = 0;
        for (Kept kept : all) {
            sum += kept.bytes;
            if (sum > mostBytes) {
                Files.deleteIfExists(kept.file);
            }
        }
    }

    private static Path file(Path folder, String kind, String identity) {
        return folder.resolve(kind + "-" + Sha256.of(identity));
    }
}
