package ripple.ui.sky;

import java.util.Locale;
import ripple.sky.SkyPosition;

/// How far meridians and parallels of a view lie apart, which part of the sky they cross, and what is written on them.
///
/// @param decDeg between parallels
/// @param raDeg between meridians
/// @param south the lowest declination in view
/// @param north the highest
/// @param raHalf so far from the middle in right ascension the view reaches, degrees; 180 where it holds a pole
record GraticuleSteps(double decDeg, double raDeg, double south, double north, double raHalf) {
    private static final double[] DEC_STEPS = {30, 10, 5, 2, 1, 0.5, 1 / 6.0, 1 / 12.0, 1 / 30.0, 1 / 60.0, 1 / 180.0,
            1 / 360.0, 1 / 720.0, 1 / 1800.0, 1 / 3600.0};
    private static final double[] RA_MINUTES = {120, 60, 30, 10, 5, 2, 1, 0.5, 1 / 6.0, 1 / 12.0, 1 / 30.0, 1 / 60.0,
            1 / 120.0, 1 / 300.0, 1 / 600.0};
    /// Around a pole all meridians meet: no more of them than this.
    private static final int MOST_MERIDIANS = 40;

    /// @param scale device pixels per logical pixel
    static GraticuleSteps of(SkyPort port, SkyPosition centre, double scale) {
        double half = Math.min(90, Math.hypot(port.width(), port.height()) / 2 / port.perDegree() * 1.05);
        double raHalf = raHalf(centre, half);
        return new GraticuleSteps(decStep(port, scale), raStep(port, centre, raHalf, scale),
                Math.max(-90, centre.decDeg() - half), Math.min(90, centre.decDeg() + half), raHalf);
    }

    /// Of a circle on the sky: sin Δα = sin r / cos δ, everything where it holds a pole.
    private static double raHalf(SkyPosition centre, double half) {
        double dec = Math.abs(centre.decDeg());
        return dec + half >= 89.9
                ? 180
                : Math.toDegrees(Math.asin(Math.min(1,
                        Math.sin(Math.toRadians(half)) / Math.cos(Math.toRadians(dec)))));
    }

    /// The finest step whose lines are at least 90 px apart.
    private static double decStep(SkyPort port, double scale) {
        double best = DEC_STEPS[0];
        for (double step : DEC_STEPS) {
            best = step * port.perDegree() >= 90 * scale ? step : best;
        }
        return best;
    }

    private static double raStep(SkyPort port, SkyPosition centre, double raHalf, double scale) {
        double cos = Math.max(0.05, Math.cos(Math.toRadians(centre.decDeg())));
        double best = RA_MINUTES[0];
        for (double minutes : RA_MINUTES) {
            boolean apart = minutes / 4 * cos * port.perDegree() >= 120 * scale;
            best = apart && minutes / 4 * MOST_MERIDIANS >= 2 * raHalf ? minutes : best;
        }
        return best / 4;
    }

    String decText(double dec) {
        long arcsec = Math.round(Math.abs(dec) * 3600);
        String sign = dec < 0 && arcsec > 0 ? "−" : "+";
        String text = sign + arcsec / 3600 + "°";
        if (decDeg < 1) {
            text += String.format(Locale.ROOT, "%02d′", arcsec / 60 % 60);
        }
        return decDeg < 1 / 60.0 ? text + String.format(Locale.ROOT, "%02d″", arcsec % 60) : text;
    }

    String raText(double ra) {
        double wrapped = ra - 360 * Math.floor(ra / 360);
        long tenths = Math.round(wrapped / 15 * 36000) % 864_000;
        String text = String.format(Locale.ROOT, "%02dh%02dm", tenths / 36000, tenths / 600 % 60);
        if (raDeg >= 0.25) {
            return text;
        }
        return raDeg < 1 / 240.0
                ? text + String.format(Locale.ROOT, "%04.1fs", tenths % 600 / 10.0)
                : text + String.format(Locale.ROOT, "%02ds", tenths % 600 / 10);
    }
}
