package ripple.sky;

import java.util.Locale;

/// Positions as people read them: `03h48m00.887s`, `−50°46′30.82″`, with a real minus (U+2212).
///
/// Rounding carries upwards, so that no field ever shows 60. Reading is {@link SkyParser}'s.
public final class SkyFormat {
    private static final char MINUS = '\u2212';
    private static final long MILLISECONDS_PER_DAY = 24L * 3600 * 1000;

    private SkyFormat() {}

    /// Right ascension in hours, to a thousandth of a second: `03h48m00.887s`.
    ///
    /// @param raDeg degrees
    public static String ra(double raDeg) {
        long milliseconds = Math.floorMod(Math.round(raDeg / 15 * 3600 * 1000), MILLISECONDS_PER_DAY);
        return String.format(Locale.ROOT, "%02dh%02dm%02d.%03ds", milliseconds / 3_600_000,
                milliseconds / 60_000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
    }

    /// Declination in degrees, to a hundredth of an arcsecond: `−50°46′30.82″`, `+02°12′20.88″`.
    ///
    /// @param decDeg degrees
    public static String dec(double decDeg) {
        long hundredths = Math.round(Math.abs(decDeg) * 3600 * 100);
        return String.format(Locale.ROOT, "%c%02d°%02d′%02d.%02d″", sign(decDeg), hundredths / 360_000,
                hundredths / 6000 % 60, hundredths / 100 % 60, hundredths % 100);
    }

    /// Both, with a space between.
    public static String sexagesimal(SkyPosition place) {
        return ra(place.raDeg()) + " " + dec(place.decDeg());
    }

    /// Both in degrees, with a space between: `57.003696 −50.775228`.
    ///
    /// @param decimals digits after the point, 0 to 15
    public static String degrees(SkyPosition place, int decimals) {
        String ra = fixed(place.raDeg(), decimals);
        // 359.9999999 must not show as 360.
        return (Double.parseDouble(ra) >= 360 ? fixed(0, decimals) : ra) + " " + sign(place.decDeg())
                + fixed(Math.abs(place.decDeg()), decimals);
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static char sign(double value) {
        return value < 0 ? MINUS : '+';
    }
}
