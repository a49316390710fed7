package ripple.fits.tile;

/// The integer that stands for "no value" (BLANK, ZBLANK), if there is one.
///
/// @param exists whether any integer means that
/// @param value the integer as stored, before scaling
public record Blank(boolean exists, long value) {
    public static final Blank NONE = new Blank(false, 0);

    public static Blank of(long value) {
        return new Blank(true, value);
    }

    boolean is(long stored) {
        return exists && stored == value;
    }
}
