package ripple.render;

import java.util.List;
import ripple.image.Mask;

/// Mask planes as a transparent layer for a picture.
public final class MaskLayer {
    private final int factor;
    private final int width;
    private final int height;
    private final int[] argb;

    private MaskLayer(int factor, int width, int height) {
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
        MaskLayer layer = new MaskLayer(factor, first.width(), first.height());
        for (String plane : view.planes()) {
            layer.draw(MarkedPlane.of(masks, plane, view, factor));
        }
        return new Picture(first.width() * factor, first.height() * factor, layer.argb);
    }

    private void draw(MarkedPlane plane) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (plane.marks(x, y)) {
                    square(plane, x, y);
                }
            }
        }
    }

    private void square(MarkedPlane plane, int x, int y) {
        int edges = plane.edges(x, y);
        int top = (height - 1 - y) * factor;
        for (int row = top; row < top + factor; row++) {
            for (int column = x * factor; column < (x + 1) * factor; column++) {
                int ink = plane.ink(edges, column, row, factor);
                if (ink != 0) {
                    argb[row * width * factor + column] = ink;
                }
            }
        }
    }
}
