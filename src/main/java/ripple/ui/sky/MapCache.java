package ripple.ui.sky;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import ripple.file.Shelf;

/// What was made of files, kept from one start to the next on a shelf in the user's cache folder, under the files' identities: what is
/// found is of the very file that lies there now.
///
/// @param shelf empty keeps nothing
public record MapCache(Optional<Shelf> shelf) {
    /// Keeps nothing.
    public static final MapCache NONE = new MapCache(Optional.empty());
    private static final long USUAL_BYTES = 512L << 20;
    private static final Duration LONGEST = Duration.ofDays(365);

    /// Half a gibibyte is kept.
    public MapCache(Path folder) {
        this(folder, USUAL_BYTES);
    }

    /// @param mostBytes what {@link #trim} leaves at most
    MapCache(Path folder, long mostBytes) {
        this(Optional.of(new Shelf(folder, mostBytes, LONGEST, InstantSource.system())));
    }

    /// What was kept; empty when there is nothing.
    ///
    /// @param kind of content, with its version: part of the name
    /// @param identity of the file that it was made of
    Optional<byte[]> find(String kind, String identity) {
        return shelf.flatMap(s -> s.find(kind, identity));
    }

    void keep(String kind, String identity, byte[] content) {
        shelf.ifPresent(s -> s.keep(kind, identity, content));
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

    /// Deletes the oldest entries beyond what may be kept.
    public void trim() {
        shelf.ifPresent(Shelf::trim);
    }
}
