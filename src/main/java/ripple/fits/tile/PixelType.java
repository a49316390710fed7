package ripple.fits.tile;

import java.util.Optional;

/// How a pixel is stored: FITS standard 4.0, table 8 (BITPIX). Big-endian; 8 bits are unsigned, all others signed.
public enum PixelType {
    UINT8(8), INT16(16), INT32(32), INT64(64), FLOAT32(-32), FLOAT64(-64);

    private final int bitpix;

    PixelType(int bitpix) {
        this.bitpix = bitpix;
    }

    /// The type of a BITPIX or ZBITPIX; empty for a number that is none.
    public static Optional<PixelType> ofBitpix(long bitpix) {
        for (PixelType type : values()) {
            if (type.bitpix == bitpix) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// Bytes per pixel.
    public int bytes() {
        return Math.abs(bitpix) / 8;
    }

    public boolean isInteger() {
        return bitpix > 0;
    }
}
