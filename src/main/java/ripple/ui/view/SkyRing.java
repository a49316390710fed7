package ripple.ui.view;

import ripple.sky.SkyPosition;

/// A circle on the sky.
///
/// @param centre its middle
/// @param radiusArcsec {@link #LEAST} to {@link #MOST}; other values are brought into this range
public record SkyRing(SkyPosition centre, double radiusArcsec) {
    public static final double LEAST = 0.05;
    public static final double MOST = 600;

    /// @throws IllegalArgumentException when the radius is not a number
    public SkyRing {
        if (Double.isNaN(radiusArcsec)) {
            throw new IllegalArgumentException("The radius of a circle must be a number.");
        }
        radiusArcsec = Math.clamp(radiusArcsec, LEAST, MOST);
    }

    public SkyRing withRadius(double arcsec) {
        return new SkyRing(centre, arcsec);
    }

    public SkyRing at(SkyPosition place) {
        return new SkyRing(place, radiusArcsec);
    }
}
