package ripple.fits.tile;

/// What stored integers mean: value = zero + scale · stored (FITS standard 4.0, 4.4.2.5).
///
/// @param scale BSCALE, finite
/// @param zero BZERO, finite; 2^15, 2^31 and 2^63 make unsigned integers of signed ones
/// @param blank which stored integer has no value
public record Linear(double scale, double zero, Blank blank) {
    public boolean isIdentity() {
        return scale == 1 && zero == 0;
    }

    /// Whether every value is a whole number that fits 64 bits.
    public boolean keepsIntegers() {
        return scale == 1 && zero == Math.rint(zero) && Math.abs(zero) <= 0x1p63;
    }

    double apply(long stored) {
        return blank.is(stored) ? Double.NaN : scale * stored + zero;
    }

    /// The value as 64 bits, unsigned where zero is 2^63.
    long integer(long stored) {
        return stored + (zero == 0x1p63 ? Long.MIN_VALUE : (long) zero);
    }
}
