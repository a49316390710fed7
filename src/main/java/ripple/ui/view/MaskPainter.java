package ripple.ui.view;

import java.util.List;
import java.util.Set;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.render.MaskPaint;
import ripple.render.MaskPattern;
import ripple.ui.kit.Raster;

/// Draws mask planes over an enlarged stamp, only where the viewport shows it. Patterns as `ripple render` draws them.
///
/// @param masks of the bands drawn, of one size; a pixel counts when any of them marks it
record MaskPainter(Raster raster, ImagePort port, List<Mask> masks) {
    private static final int GROUND = 0xFF262626;
    private static final int LINES = 0xFF585858;
    private static final int PERIOD = 8;

    private interface Dot {
        void at(int x, int y);
    }

    /// The planes that are switched on.
    void paint(MaskModel model) {
        int cover = (int) Math.round(256 * model.opacity().get());
        masks.stream().flatMap(mask -> mask.planes().names().stream()).map(MaskPlanes::canonical).distinct()
                .filter(plane -> model.planes().contains(plane) && !plane.equals(MaskPlanes.NO_DATA))
                .forEach(plane -> plane(plane, model.palette().get().paint(plane), model.hatch().get(), cover));
    }

    /// Pixels without data, whatever is switched on: the edge of the data must not look like sky.
    void paintNoData() {
        boolean[] marked = marked(MaskPlanes.NO_DATA);
        each(marked, (x, y) -> raster.blend(x, y, Math.floorMod(x + y, PERIOD) < 2 ? LINES : GROUND, 256));
    }

    /// Hatched planes keep half of their colour between the lines, so that the marked area can be seen as a whole.
    private void plane(String name, MaskPaint paint, boolean hatched, int cover) {
        boolean[] marked = marked(name);
        MaskPattern pattern = hatched && port.factor() > 1 ? paint.pattern() : MaskPattern.SOLID;
        int strong = pattern == MaskPattern.SOLID ? cover : Math.min(256, cover * 2);
        each(marked, (x, y) -> raster.blend(x, y, paint.argb(), pattern.inks(x, y) ? strong : cover / 3));
        if (paint.edge() == MaskPaint.Edge.OUTLINED) {
            outline(marked, paint.argb());
        }
    }

    private boolean[] marked(String plane) {
        Mask first = masks.getFirst();
        boolean[] marked = new boolean[first.bits().length];
        for (Mask mask : masks) {
            long wanted = mask.planes().bits(Set.of(plane));
            for (int i = 0; i < marked.length; i++) {
                marked[i] |= (mask.bits()[i] & wanted) != 0;
            }
        }
        return marked;
    }

    private void each(boolean[] marked, Dot dot) {
        int f = port.factor();
        for (int row = 0; row < port.height(); row++) {
            for (int col = 0; col < port.width(); col++) {
                if (marked[row * port.width() + col]) {
                    cell(port.left() + col * f, port.top() + (port.height() - 1 - row) * f, dot);
                }
            }
        }
    }

    private void cell(int left, int top, Dot dot) {
        int right = Math.min(raster.width(), left + port.factor());
        int bottom = Math.min(raster.height(), top + port.factor());
        for (int y = Math.max(0, top); y < bottom; y++) {
            for (int x = Math.max(0, left); x < right; x++) {
                dot.at(x, y);
            }
        }
    }

    private void outline(boolean[] marked, int colour) {
        int f = port.factor();
        for (int row = 0; row < port.height(); row++) {
            for (int col = 0; col < port.width(); col++) {
                if (marked[row * port.width() + col]) {
                    int left = port.left() + col * f;
                    int top = port.top() + (port.height() - 1 - row) * f;
                    edge(marked, col - 1, row, left, top, 1, f, colour);
                    edge(marked, col + 1, row, left + f - 1, top, 1, f, colour);
                    edge(marked, col, row + 1, left, top, f, 1, colour);
                    edge(marked, col, row - 1, left, top + f - 1, f, 1, colour);
                }
            }
        }
    }

    private void edge(boolean[] marked, int col, int row, int x, int y, int w, int h, int colour) {
        boolean inside = col >= 0 && row >= 0 && col < port.width() && row < port.height();
        if (inside && !marked[row * port.width() + col]) {
            raster.fill(x, y, w, h, colour);
        }
    }
}
