package ripple.ui.sky;

import java.util.Locale;
import java.util.Optional;
import ripple.sky.SkyPosition;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Meridians and parallels with their labels at the top and right edge.
///
/// @param scale device pixels per logical pixel
record Graticule(Raster raster, SkyPort port, double scale) {
    private static final double[] DEC_STEPS = {30, 10, 5, 2, 1, 0.5, 1 / 6.0, 1 / 12.0, 1 / 30.0, 1 / 60.0, 1 / 180.0,
            1 / 360.0, 1 / 720.0, 1 / 1800.0, 1 / 3600.0};
    private static final double[] RA_MINUTES = {120, 60, 30, 10, 5, 2, 1, 0.5, 1 / 6.0, 1 / 12.0, 1 / 30.0, 1 / 60.0,
            1 / 120.0, 1 / 300.0, 1 / 600.0};
    private static final int PARTS = 24;

    void lines(SkyPosition centre, int colour) {
        double decStep = decStep();
        double raStep = raStep(centre);
        double half = halfSpan();
        double top = Math.min(90, centre.decDeg() + half);
        double bottom = Math.max(-90, centre.decDeg() - half);
        double raHalf = raHalf(centre, half);
        for (double dec = Math.ceil(bottom / decStep) * decStep; dec <= top; dec += decStep) {
            curve(centre.raDeg() - raHalf, dec, centre.raDeg() + raHalf, dec, colour);
        }
        for (double ra = Math.ceil((centre.raDeg() - raHalf) / raStep) * raStep; ra <= centre.raDeg()
                + raHalf; ra += raStep) {
            curve(ra, bottom, ra, top, colour);
        }
    }

    void labels(SkyPosition centre, GlyphAtlas glyphs, int colour, int rim) {
        double decStep = decStep();
        double raStep = raStep(centre);
        double half = halfSpan();
        double raHalf = raHalf(centre, half);
        for (double dec = Math.ceil((centre.decDeg() - half) / decStep) * decStep; dec <= centre.decDeg()
                + half; dec += decStep) {
            rightLabel(dec, decText(dec, decStep), glyphs, colour, rim);
        }
        for (double ra = Math.ceil((centre.raDeg() - raHalf) / raStep) * raStep; ra <= centre.raDeg()
                + raHalf; ra += raStep) {
            topLabel(ra, raText(ra, raStep), glyphs, colour, rim);
        }
    }

    private void rightLabel(double dec, String text, GlyphAtlas glyphs, int colour, int rim) {
        double x = port.width() - 8 * scale;
        port.unproject(x, port.height() / 2).flatMap(at -> place(at.raDeg(), dec)).ifPresent(at -> {
            if (at[1] > 40 * scale && at[1] < port.height() - 70 * scale) {
                glyphs.drawRimmed(raster, text, port.width() - glyphs.width(text) - 8 * scale,
                        at[1] - glyphs.height() - 1, colour, rim);
            }
        });
    }

    private void topLabel(double ra, String text, GlyphAtlas glyphs, int colour, int rim) {
        port.unproject(port.width() / 2, 8 * scale).flatMap(at -> place(ra, at.decDeg())).ifPresent(at -> {
            double left = at[0] - glyphs.width(text) / 2;
            if (left > 70 * scale && left + glyphs.width(text) < port.width() - 60 * scale) {
                glyphs.drawRimmed(raster, text, left, 6 * scale, colour, rim);
            }
        });
    }

    private void curve(double ra0, double dec0, double ra1, double dec1, int colour) {
        Optional<double[]> before = place(ra0, dec0);
        for (int i = 1; i <= PARTS; i++) {
            double t = (double) i / PARTS;
            Optional<double[]> next = place(ra0 + t * (ra1 - ra0), dec0 + t * (dec1 - dec0));
            if (before.isPresent() && next.isPresent()) {
                double[] a = before.get();
                double[] b = next.get();
                raster.line(a[0], a[1], b[0], b[1], colour);
            }
            before = next;
        }
    }

    private Optional<double[]> place(double ra, double dec) {
        return Math.abs(dec) > 90 ? Optional.empty() : port.project(new SkyPosition(ra, dec));
    }

    private double halfSpan() {
        return Math.min(90, Math.hypot(port.width(), port.height()) / 2 / port.perDegree() * 1.05);
    }

    private static double raHalf(SkyPosition centre, double half) {
        double farthest = Math.min(89, Math.abs(centre.decDeg()) + half);
        return Math.min(180, half / Math.cos(Math.toRadians(farthest)));
    }

    /// The finest step whose lines are at least 90 px apart.
    private double decStep() {
        double best = DEC_STEPS[0];
        for (double step : DEC_STEPS) {
            best = step * port.perDegree() >= 90 * scale ? step : best;
        }
        return best;
    }

    private double raStep(SkyPosition centre) {
        double cos = Math.max(0.05, Math.cos(Math.toRadians(centre.decDeg())));
        double best = RA_MINUTES[0];
        for (double minutes : RA_MINUTES) {
            best = minutes / 4 * cos * port.perDegree() >= 120 * scale ? minutes : best;
        }
        return best / 4;
    }

    static String decText(double dec, double step) {
        long arcsec = Math.round(Math.abs(dec) * 3600);
        String sign = dec < 0 && arcsec > 0 ? "−" : "+";
        String text = sign + arcsec / 3600 + "°";
        if (step < 1) {
            text += String.format(Locale.ROOT, "%02d′", arcsec / 60 % 60);
        }
        return step < 1 / 60.0 ? text + String.format(Locale.ROOT, "%02d″", arcsec % 60) : text;
    }

    static String raText(double ra, double step) {
        double wrapped = ra - 360 * Math.floor(ra / 360);
        long tenths = Math.round(wrapped / 15 * 36000) % 864_000;
        String text = String.format(Locale.ROOT, "%02dh%02dm", tenths / 36000, tenths / 600 % 60);
        if (step >= 0.25) {
            return text;
        }
        return step < 1 / 240.0
                ? text + String.format(Locale.ROOT, "%04.1fs", tenths % 600 / 10.0)
                : text + String.format(Locale.ROOT, "%02ds", tenths % 600 / 10);
    }
}
