package ripple.render;

import java.util.List;
import ripple.image.Mask;

/// Mask planes as a transparent layer for a picture.
public final class MaskLayer {
    private final MaskView view;
    private final int factor;
    private final int width;
    private final int height;
    private final int[] argb;

    private MaskLayer(MaskView view, int factor, int width, int height) {
        this.view = view;
        this.factor = factor;
        this.width = width;
        this.height = height;
        this.argb = new int[Math.multiplyExact(Math.multiplyExact(width, factor), Math.multiplyExact(height, factor))];
    }

    /// Draws the planes of masks of one size; a pixel counts as marked when any of the masks marks it.
    ///
    /// @param masks at least one; rows upwards. The layer's first row is the highest y
    /// @param factor pixels of the screen per pixel of the mask; patterns are drawn from 2 on, at 1 the colour is solid
    public static Picture of(List<Mask> masks, MaskView view, int factor) {
        Mask first = masks.getFirst();
        MaskLayer layer = new MaskLayer(view, factor, first.width(), first.height());
        for (String plane : view.planes()) {
            layer.draw(marked(masks, plane), view.palette().paint(plane));
        }
        return new Picture(first.width() * factor, first.height() * factor, layer.argb);
    }

    private static boolean[] marked(List<Mask> masks, String plane) {
        boolean[] marked = new boolean[masks.getFirst().bits().length];
        for (Mask mask : masks) {
            long wanted = mask.planes().bits(List.of(plane));
            long[] bits = mask.bits();
            for (int i = 0; wanted != 0 && i < marked.length; i++) {
                marked[i] |= (bits[i] & wanted) != 0;
            }
        }
        return marked;
    }

    private void draw(boolean[] marked, MaskPaint paint) {
        int colour = Colours.withAlpha(paint.argb(), Math.round(view.opacityPercent() * 2.55f));
        MaskPattern pattern = factor == 1 || view.ink() == MaskView.Ink.SOLID ? MaskPattern.SOLID : paint.pattern();
        boolean outlined = factor > 1 && paint.edge() == MaskPaint.Edge.OUTLINED;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (marked[y * width + x]) {
                    square(x, y, colour, pattern);
                    if (outlined) {
                        outline(marked, x, y, colour);
                    }
                }
            }
        }
    }

    private void square(int x, int y, int colour, MaskPattern pattern) {
        int top = (height - 1 - y) * factor;
        for (int row = top; row < top + factor; row++) {
            for (int column = x * factor; column < (x + 1) * factor; column++) {
                if (pattern.inks(column, row)) {
                    argb[row * width * factor + column] = colour;
                }
            }
        }
    }

    /// A line one pixel of the screen wide along the sides where the region ends.
    private void outline(boolean[] marked, int x, int y, int colour) {
        boolean left = x > 0 && !marked[y * width + x - 1];
        boolean right = x < width - 1 && !marked[y * width + x + 1];
        boolean below = y > 0 && !marked[(y - 1) * width + x];
        boolean above = y < height - 1 && !marked[(y + 1) * width + x];
        int top = (height - 1 - y) * factor;
        int stride = width * factor;
        for (int i = 0; i < factor; i++) {
            put(left, (top + i) * stride + x * factor, colour);
            put(right, (top + i) * stride + (x + 1) * factor - 1, colour);
            put(above, top * stride + x * factor + i, colour);
            put(below, (top + factor - 1) * stride + x * factor + i, colour);
        }
    }

    private void put(boolean wanted, int index, int colour) {
        if (wanted) {
            argb[index] = colour;
        }
    }
}
