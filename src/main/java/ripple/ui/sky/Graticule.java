package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.sky.SkyPosition;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Meridians and parallels. Each is named where it crosses the upper or the right edge of the view, where it crosses none on the middle of
/// the view: so the whole sky and the surroundings of a pole have their numbers too.
///
/// @param centre of the view
/// @param scale device pixels per logical pixel
record Graticule(Raster raster, SkyPort port, SkyPosition centre, GraticuleSteps steps, double scale) {
    /// A number and its place, the upper left corner.
    record Label(String text, double x, double y) {}

    private static final int PARTS = 24;
    /// Of a parallel all around a pole, so that it is seen as a circle.
    private static final int PARTS_AROUND = 96;
    private static final double[] BEYOND = {Double.NaN, Double.NaN};
    /// Between the numbers and the edge.
    private static final double EDGE = 8;
    private static final double GAP = 3;
    /// Nothing hides what lies below wholly, and everything on it can be read.
    private static final int PLATE_ALPHA = 0xD8000000;

    static Graticule of(Raster raster, SkyPort port, SkyPosition centre, double scale) {
        return new Graticule(raster, port, centre, GraticuleSteps.of(port, centre, scale), scale);
    }

    void lines(int colour) {
        for (double dec : parallels()) {
            draw(parallel(dec), colour);
        }
        for (double ra : meridians()) {
            draw(meridian(ra), colour);
        }
        double radius = port.rimRadius();
        if (2 * radius < Math.hypot(port.width(), port.height())) {
            raster.ring(port.width() / 2, port.height() / 2, radius, scale, colour);
        }
    }

    /// The numbers for which there is room; they take it.
    List<Label> labels(GlyphAtlas glyphs, TakenRoom room) {
        List<Label> found = new ArrayList<>();
        for (double dec : parallels()) {
            String text = steps.decText(dec);
            double width = glyphs.width(text);
            double x = port.width() - EDGE * scale - width;
            double y = crossing(parallel(dec), x + width / 2, 0);
            place(found, text, x, Double.isNaN(y) ? y : y - glyphs.height() - 2, glyphs, room, centre.raDeg(), dec);
        }
        for (double ra : meridians()) {
            String text = steps.raText(ra);
            double y = 6 * scale;
            double x = crossing(meridian(ra), y + glyphs.height() / 2, 1);
            place(found, text, x - glyphs.width(text) / 2, y, glyphs, room, ra, middleDec());
        }
        return found;
    }

    /// On plates in the colour of the ground, so that they read on whatever they lie on.
    void write(List<Label> labels, GlyphAtlas glyphs, int colour, int ground) {
        int pad = (int) Math.round(GAP * scale);
        for (Label label : labels) {
            raster.fill((int) label.x - pad, (int) label.y, (int) Math.ceil(glyphs.width(label.text)) + 2 * pad,
                    (int) glyphs.height(), PLATE_ALPHA | (ground & 0xFFFFFF));
            glyphs.draw(raster, label.text, label.x, label.y, colour);
        }
    }

    /// At the edge, or where the line crosses none, at a place on it.
    private void place(List<Label> found, String text, double x, double y, GlyphAtlas glyphs, TakenRoom room, double ra,
            double dec) {
        double width = glyphs.width(text);
        double height = glyphs.height();
        double[] at = {x, y};
        if (Double.isNaN(x + y)) {
            Optional<double[]> middle = place(ra, dec);
            if (middle.isEmpty()) {
                return;
            }
            at = new double[]{middle.get()[0] - width / 2, middle.get()[1] - height / 2};
        }
        double pad = GAP * scale;
        boolean inside = at[0] >= pad && at[1] >= 0 && at[0] + width <= port.width() - pad
                && at[1] + height <= port.height() - pad;
        if (inside && room.take(at[0] - pad, at[1], width + 2 * pad, height)) {
            found.add(new Label(text, at[0], at[1]));
        }
    }

    /// The parallel nearest to the middle of the view, where there is no pole in it.
    private double middleDec() {
        double step = steps.decDeg();
        double dec = Math.round(centre.decDeg() / step) * step;
        return Math.abs(dec) > 89 ? dec - Math.signum(dec) * step : dec;
    }

    private List<Double> parallels() {
        return multiples(steps.south(), steps.north(), steps.decDeg());
    }

    private List<Double> meridians() {
        double from = centre.raDeg() - steps.raHalf();
        double to = centre.raDeg() + steps.raHalf();
        // All around, the last would be the first.
        return multiples(from, steps.raHalf() >= 180 ? to - 1e-9 : to, steps.raDeg());
    }

    private static List<Double> multiples(double from, double to, double step) {
        List<Double> all = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            all.add(i * step);
        }
        return all;
    }

    private List<double[]> parallel(double dec) {
        return line(centre.raDeg() - steps.raHalf(), dec, centre.raDeg() + steps.raHalf(), dec);
    }

    private List<double[]> meridian(double ra) {
        return line(ra, steps.south(), ra, steps.north());
    }

    /// Points of a line on the screen, NaN beyond the rim of the sky; the last before the rim lies on it.
    private List<double[]> line(double ra0, double dec0, double ra1, double dec1) {
        int parts = ra0 != ra1 && steps.raHalf() >= 180 ? PARTS_AROUND : PARTS;
        List<double[]> points = new ArrayList<>(parts + 3);
        boolean before = false;
        for (int i = 0; i <= parts; i++) {
            double t = (double) i / parts;
            double[] next = place(ra0 + t * (ra1 - ra0), dec0 + t * (dec1 - dec0)).orElse(BEYOND);
            boolean seen = !Double.isNaN(next[0]);
            if (i > 0 && seen != before) {
                points.add(rim(ra0, dec0, ra1, dec1, before ? t - 1.0 / parts : t, before ? t : t - 1.0 / parts));
            }
            points.add(next);
            before = seen;
        }
        return points;
    }

    /// Where a line leaves the view of the sky, by halving.
    ///
    /// @param seen part of the line that can be seen
    /// @param hidden part of the line that cannot
    private double[] rim(double ra0, double dec0, double ra1, double dec1, double seen, double hidden) {
        double in = seen;
        double out = hidden;
        double[] last = BEYOND;
        for (int i = 0; i < 10; i++) {
            double t = (in + out) / 2;
            Optional<double[]> at = place(ra0 + t * (ra1 - ra0), dec0 + t * (dec1 - dec0));
            last = at.orElse(last);
            in = at.isPresent() ? t : in;
            out = at.isPresent() ? out : t;
        }
        return last;
    }

    private void draw(List<double[]> points, int colour) {
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            if (!Double.isNaN(a[0] + b[0])) {
                raster.line(a[0], a[1], b[0], b[1], colour);
            }
        }
    }

    /// The other coordinate where a line first has this value of one; NaN where it never does in view.
    ///
    /// @param axis 0: the value is an x, 1: it is a y
    private double crossing(List<double[]> points, double value, int axis) {
        double room = axis == 0 ? port.height() : port.width();
        for (int i = 1; i < points.size(); i++) {
            double a = points.get(i - 1)[axis] - value;
            double b = points.get(i)[axis] - value;
            if (a * b <= 0 && a != b) {
                double t = a / (a - b);
                double other = (1 - t) * points.get(i - 1)[1 - axis] + t * points.get(i)[1 - axis];
                if (other >= 0 && other <= room) {
                    return other;
                }
            }
        }
        return Double.NaN;
    }

    private Optional<double[]> place(double ra, double dec) {
        return Math.abs(dec) > 90 ? Optional.empty() : port.project(new SkyPosition(ra, dec));
    }
}
