package ripple.ui.kit;

import java.util.Locale;
import ripple.sky.SkyFormat;
import ripple.sky.SkyPosition;

/// How places on the sky are written.
public enum PositionFormat {
    /// `03h48m00.887s` and `−50°46′30.82″`.
    SEXAGESIMAL,
    /// `57.003696°` and `−50.775228°`.
    DEGREES;

    private static final int DECIMALS = 6;

    /// The format of that name in a file; SEXAGESIMAL for any other.
    static PositionFormat named(String key) {
        return key.equals(DEGREES.key()) ? DEGREES : SEXAGESIMAL;
    }

    /// Right ascension.
    public String ra(SkyPosition place) {
        return this == SEXAGESIMAL ? SkyFormat.ra(place.raDeg()) : degrees(place, 0);
    }

    /// Declination.
    public String dec(SkyPosition place) {
        return this == SEXAGESIMAL ? SkyFormat.dec(place.decDeg()) : degrees(place, 1);
    }

    /// Both, with a blank between.
    public String text(SkyPosition place) {
        return ra(place) + " " + dec(place);
    }

    /// The other one, for places that show both.
    public PositionFormat other() {
        return this == SEXAGESIMAL ? DEGREES : SEXAGESIMAL;
    }

    /// As the settings call it.
    public String title() {
        return switch (this) {
            case SEXAGESIMAL -> Messages.text("positions.sexagesimal");
            case DEGREES -> Messages.text("positions.degrees");
        };
    }

    /// As it stands in files.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String degrees(SkyPosition place, int part) {
        return SkyFormat.degrees(place, DECIMALS).split(" ", 2)[part] + "°";
    }
}
