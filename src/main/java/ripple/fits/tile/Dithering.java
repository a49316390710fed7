package ripple.fits.tile;

import java.util.Optional;

/// How floats were made integers (ZQUANTIZ): FITS standard 4.0, table 36 and section 10.2.
public enum Dithering {
    /// value = q · scale + zero
    NO_DITHER,
    /// value = (q − r + 0.5) · scale + zero, r a random number of 0 to 1
    SUBTRACTIVE_DITHER_1,
    /// The same, and an exact zero is kept as the integer −2147483646.
    SUBTRACTIVE_DITHER_2;

    static final int ZERO = -2147483646;

    /// The value of a ZQUANTIZ card; NONE counts as NO_DITHER. Empty for anything else.
    public static Optional<Dithering> ofKeyword(String zquantiz) {
        return switch (zquantiz) {
            case "NONE", "NO_DITHER" -> Optional.of(NO_DITHER);
            case "SUBTRACTIVE_DITHER_1" -> Optional.of(SUBTRACTIVE_DITHER_1);
            case "SUBTRACTIVE_DITHER_2" -> Optional.of(SUBTRACTIVE_DITHER_2);
            default -> Optional.empty();
        };
    }
}
