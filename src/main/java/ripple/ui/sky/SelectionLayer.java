package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ripple.sky.ShapeHandle;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkyShape;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Raster;

/// Draws what is chosen on the sky and the shape being drawn: white dashes on black, so that they show on any ground.
///
/// @param scale device pixels per logical pixel
record SelectionLayer(Raster raster, SkyPort port, double scale, GlyphAtlas glyphs) {
    private static final int INK = 0xFFFFFFFF;
    private static final int RIM = 0xFF101010;
    private static final int TAKEN_AWAY = 0xFFF28163;
    /// An edge is cut until its pieces are straight on the screen.
    private static final int PIECES = 12;

    /// @param objects number of targets in it, below 0 when unknown
    void paint(SkySelection selection, int objects) {
        for (SkySelection.Marked marked : selection.shapes()) {
            boolean taken = marked.sense() == SkySelection.Sense.EXCLUDE;
            List<double[]> line = line(marked.shape().outline(), true);
            dashes(line, taken ? TAKEN_AWAY : INK);
            if (selection.shapes().size() == 1) {
                size(marked.shape(), line, objects);
            }
        }
    }

    /// The points by which a shape is changed.
    void handles(SkyShape shape) {
        ShapeHandle.of(shape).forEach(handle -> port.project(handle.place()).ifPresent(this::handle));
    }

    void paint(Draft draft) {
        if (draft.tool() == MapTool.POLYGON) {
            List<double[]> corners = line(draft.points(), false);
            dashes(corners, INK);
            for (SkyPosition corner : draft.points()) {
                port.project(corner).ifPresent(this::handle);
            }
            return;
        }
        draft.shape(port).ifPresent(shape -> {
            List<double[]> line = line(shape.outline(), true);
            dashes(line, INK);
            size(shape, line, SelectionModel.UNCOUNTED);
        });
    }

    private void handle(double[] at) {
        int half = (int) Math.round(3.5 * scale);
        raster.fill((int) at[0] - half - 1, (int) at[1] - half - 1, 2 * half + 2, 2 * half + 2, RIM);
        raster.fill((int) at[0] - half, (int) at[1] - half, 2 * half, 2 * half, INK);
    }

    /// How large the shape is, above it.
    private void size(SkyShape shape, List<double[]> line, int objects) {
        String text = Stream.of(text(shape), objects(objects)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (text.isEmpty() || line.isEmpty()) {
            return;
        }
        double left = line.stream().mapToDouble(at -> at[0]).min().orElse(0);
        double top = line.stream().mapToDouble(at -> at[1]).min().orElse(0);
        double width = glyphs.width(text);
        double x = Math.clamp(left, 4 * scale, Math.max(4 * scale, port.width() - width - 12 * scale));
        double y = Math.clamp(top - glyphs.height() - 8 * scale, 4 * scale,
                Math.max(4 * scale, port.height() - 40 * scale));
        raster.fill((int) (x - 5 * scale), (int) (y - 3 * scale), (int) (width + 10 * scale),
                (int) (glyphs.height() + 6 * scale), 0xFF0E0E0E);
        glyphs.draw(raster, text, x, y, 0xFFF0F0F0);
    }

    private static String objects(int count) {
        return count < 0
                ? ""
                : count == 1
                        ? Messages.text("region.oneTarget")
                        : Messages.text("region.targets", NumberStyle.whole(count));
    }

    private static String text(SkyShape shape) {
        return switch (shape) {
            case SkyShape.Box b -> NumberStyle.angle(b.widthDeg()) + " × " + NumberStyle.angle(b.heightDeg());
            case SkyShape.Cone c -> "r " + NumberStyle.angle(c.radiusDeg());
            case SkyShape.Oval o ->
                NumberStyle.angle(2 * o.semiWidthDeg()) + " × " + NumberStyle.angle(2 * o.semiHeightDeg());
            case SkyShape.Polygon p -> "";
        };
    }

    private void dashes(List<double[]> line, int ink) {
        double run = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            double[] a = line.get(i);
            double[] b = line.get(i + 1);
            double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
            // Breaks in the line, and pieces that leave the sheet by far, are not drawn.
            if (Double.isNaN(length) || length > 4 * (port.width() + port.height())) {
                continue;
            }
            raster.line(a[0], a[1], b[0], b[1], RIM);
            raster.line(a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1, RIM);
            run = piece(a, b, length, run, ink);
        }
    }

    /// Dashes of 6 and gaps of 4 that go on around corners.
    private double piece(double[] a, double[] b, double length, double from, int ink) {
        double period = 10 * scale;
        double on = 6 * scale;
        double at = 0;
        double run = from;
        while (at < length) {
            double phase = run % period;
            double step = Math.min(length - at, (phase < on ? on : period) - phase + 1e-6);
            if (phase < on) {
                double p = at / length;
                double q = (at + step) / length;
                raster.line(a[0] + p * (b[0] - a[0]), a[1] + p * (b[1] - a[1]), a[0] + q * (b[0] - a[0]),
                        a[1] + q * (b[1] - a[1]), ink);
            }
            at += step;
            run += step;
        }
        return run;
    }

    /// Edges on the screen: great circles, cut into pieces. A corner beyond the sky's rim breaks the line (NaN).
    private List<double[]> line(List<SkyPosition> corners, boolean closed) {
        List<double[]> line = new ArrayList<>();
        int edges = closed ? corners.size() : corners.size() - 1;
        int pieces = corners.size() > 20 ? 1 : PIECES;
        for (int i = 0; i < edges; i++) {
            double[] a = SkyPort.unit(corners.get(i));
            double[] b = SkyPort.unit(corners.get((i + 1) % corners.size()));
            for (int k = 0; k <= pieces; k++) {
                double t = (double) k / pieces;
                double[] v = {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
                line.add(projected(v));
            }
        }
        return line;
    }

    private double[] projected(double[] v) {
        double r = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        double[] xy = new double[2];
        double[] unit = {v[0] / r, v[1] / r, v[2] / r};
        return port.project(unit, 0, xy) ? xy : new double[]{Double.NaN, Double.NaN};
    }
}
