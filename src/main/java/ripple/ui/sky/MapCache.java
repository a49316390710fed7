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
public record MapCache(@Nullable Path folder) {
    /// Keeps nothing.
    public static final MapCache NONE = new MapCache(null);
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final long LARGEST = 16 << 20;
    private static final long MOST_BYTES = 512L << 20;

    /// In the user's cache folder: the XDG folder, or its like on other systems.
    public static MapCache ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new MapCache(base.resolve("ripple-workbench").resolve("map"));
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

    /// Deletes the oldest files beyond half a gibibyte. Deletes nothing but files that have the names this cache gives.
    public void trim() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.debug("The cache {} was not trimmed", folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        record Kept(Path file, long bytes, FileTime time) {}
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]+[0-9]+-[0-9a-f]{64}"))
                    .toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        all.sort(java.util.Comparator.comparing(Kept::time).reversed());
        long sum = 0;
        for (Kept kept : all) {
            sum += kept.bytes;
            if (sum > MOST_BYTES) {
                Files.deleteIfExists(kept.file);
            }
        }
    }

    private static Path file(Path folder, String kind, String identity) {
        return folder.resolve(kind + "-" + Sha256.of(identity));
    }
}
