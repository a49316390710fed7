package ripple.render;

import java.util.List;
import ripple.image.Mask;

/// One mask plane of a picture: which pixels it marks, and which dots of an enlarged pixel its ink covers.
final class MarkedPlane {
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 8;

    /// Rows upwards.
    private final long[][] bits;
    private final long[] wanted;
    private final int width;
    private final int height;
    private final int argb;
    private final int border;
    private final MaskPattern pattern;
    private final boolean fill;
    private final boolean outlined;

    private MarkedPlane(List<Mask> masks, String plane, int argb, int border, MaskPattern pattern,
            boolean fill, boolean outlined) {
        List<Mask> known = masks.stream().filter(mask -> mask.planes().bits(List.of(plane)) != 0).toList();
        this.bits = known.stream().map(Mask::bits).toArray(long[][]::new);
        this.wanted = known.stream().mapToLong(mask -> mask.planes().bits(List.of(plane))).toArray();
        this.width = masks.getFirst().width();
        this.height = masks.getFirst().height();
        this.argb = argb;
        this.border = border;
        this.pattern = pattern;
        this.fill = fill;
        this.outlined = outlined;
    }

    /// A plane as a view draws it.
    ///
    /// @param masks of one size; a pixel counts as marked when any of them marks it
    /// @param factor patterns and the outlines that belong to a plane are drawn from 2 on; at 1 the colour is solid
    static MarkedPlane of(List<Mask> masks, String plane, MaskView view, int factor) {
        MaskPaint paint = view.palette().paint(plane);
        boolean lines = view.ink() == MaskView.Ink.OUTLINE;
        boolean solid = factor == 1 || view.ink() == MaskView.Ink.SOLID;
        return new MarkedPlane(masks, plane,
                Colours.withAlpha(paint.argb(), alpha(view.opacityPercent())),
                Colours.withAlpha(paint.argb(), alpha(2 * view.opacityPercent())),
                solid ? MaskPattern.SOLID : paint.pattern(), !lines,
                lines || (factor > 1 && paint.edge() == MaskPaint.Edge.OUTLINED));
    }

    private static int alpha(int percent) {
        return Math.round(Math.min(100, percent) * 2.55f);
    }

    /// Whether any of the masks has such a plane.
    boolean isKnown() {
        return bits.length > 0;
    }

    boolean marks(int x, int y) {
        boolean marked = false;
        for (int i = 0; i < wanted.length; i++) {
            marked |= (bits[i][y * width + x] & wanted[i]) != 0;
        }
        return marked;
    }

    /// The sides of a marked pixel at which the region ends; the picture's border is none.
    int edges(int x, int y) {
        if (!outlined) {
            return 0;
        }
        return (x > 0 && !marks(x - 1, y) ? LEFT : 0) | (x < width - 1 && !marks(x + 1, y) ? RIGHT : 0)
                | (y > 0 && !marks(x, y - 1) ? BELOW : 0) | (y < height - 1 && !marks(x, y + 1) ? ABOVE : 0);
    }

    /// The ink on a dot of a marked pixel; 0 for none. The border of a region is stronger than what fills it, so that it is seen at any
    /// opacity.
    ///
    /// @param edges of the pixel
    /// @param column of the dot in the enlarged picture
    /// @param row of the dot in the enlarged picture, from the top
    int ink(int edges, int column, int row, int factor) {
        if (edges != 0 && isBorder(edges, column % factor, row % factor, factor)) {
            return border;
        }
        return fill && pattern.inks(column, row) ? argb : 0;
    }

    private static boolean isBorder(int edges, int x, int y, int factor) {
        int here = (x == 0 ? LEFT : 0) | (x == factor - 1 ? RIGHT : 0) | (y == 0 ? ABOVE : 0)
                | (y == factor - 1 ? BELOW : 0);
        return (edges & here) != 0;
    }
}
