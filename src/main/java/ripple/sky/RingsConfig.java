package ripple.sky;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// What defines a rings sky map: everything that its hash in a registry covers (projection TAN, not rotated).
///
/// @param rings number of rings between the caps, at least 1
/// @param raStartDeg right ascension of the first tract of each ring, degrees
/// @param overlapDeg how far tracts reach beyond half a ring, degrees
/// @param scaleArcsec edge of a pixel, arcsec
/// @param layout how tracts are cut into patches
public record RingsConfig(int rings, double raStartDeg, double overlapDeg, double scaleArcsec, TractLayout layout) {
    /// @throws IllegalArgumentException with a sentence when no sky map can be made of this
    public RingsConfig {
        if (rings < 1 || !(overlapDeg >= 0) || !(scaleArcsec > 0) || !Double.isFinite(raStartDeg)) {
            throw new IllegalArgumentException("There is no rings sky map of " + rings + " rings from RA " + raStartDeg
                    + " with an overlap of " + overlapDeg + " degrees and pixels of " + scaleArcsec + " arcsec.");
        }
    }

    /// The hash by which a registry knows this sky map.
    ///
    /// Source: skymap's `BaseSkyMap.getSha1`: SHA-1 of the class's name and the settings, packed little-endian.
    ///
    /// @return base64 of 20 bytes
    public String hash() {
        ByteBuffer packed = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        packed.put("RingsSkyMap".getBytes(StandardCharsets.US_ASCII));
        switch (layout) {
            case TractLayout.Legacy l -> packed.putInt(l.innerX()).putInt(l.innerY()).putInt(l.border());
            case TractLayout.Cells c -> packed.putInt(c.cellX()).putInt(c.cellY()).putInt(c.cellBorder())
                    .putInt(c.cellsInner()).putInt(c.cellsBorder());
        }
        packed.putDouble(overlapDeg).putDouble(scaleArcsec).put("TAN".getBytes(StandardCharsets.US_ASCII))
                .putDouble(0).putInt(rings).putDouble(raStartDeg);
        return Base64.getEncoder().encodeToString(sha1(Arrays.copyOf(packed.array(), packed.position())));
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java cannot compute SHA-1, which every Java must.", e);
        }
    }
}
