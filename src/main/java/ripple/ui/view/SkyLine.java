package ripple.ui.view;

import ripple.sky.SkyPosition;

/// A line on the sky, along the great circle.
public record SkyLine(SkyPosition from, SkyPosition to) {
    /// Its length in seconds of arc.
    public double arcsec() {
        return from.separationDeg(to) * 3600;
    }

    /// Its direction, degrees from north towards east, 0 to 360.
    public double positionAngleDeg() {
        return from.positionAngleDeg(to);
    }
}
