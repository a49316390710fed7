package ripple.render;

import java.util.List;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;

/// The pixels of a picture that have no value: marked NO_DATA, or not finite, in any of its bands.
final class NoData {
    private static final int PERIOD = 8;

    private final int width;
    private final boolean[] empty;

    private NoData(int width, boolean[] empty) {
        this.width = width;
        this.empty = empty;
    }

    static NoData of(List<BandImage> images) {
        int width = images.getFirst().image().width();
        boolean[] empty = new boolean[images.getFirst().image().size()];
        images.stream().map(Layer::of).forEach(layer -> mark(layer, bit(layer), 0, empty));
        return new NoData(width, empty);
    }

    /// The bit of NO_DATA in a layer's mask; 0 where nothing is marked.
    static long bit(Layer layer) {
        return layer.marked() ? layer.mask().planes().bits(List.of(MaskPlanes.NO_DATA)) : 0;
    }

    /// Marks those of a stretch of pixels that have no value in one band.
    ///
    /// @param bit of NO_DATA, see {@link #bit}
    /// @param from index of the first pixel
    /// @param empty one for each pixel; only set, never cleared
    static void mark(Layer layer, long bit, int from, boolean[] empty) {
        float[] pixels = layer.image().pixels();
        for (int i = 0; i < empty.length; i++) {
            empty[i] |= !(Math.abs(pixels[from + i]) <= Float.MAX_VALUE);
        }
        if (bit != 0) {
            long[] bits = layer.mask().bits();
            for (int i = 0; i < empty.length; i++) {
                empty[i] |= (bits[from + i] & bit) != 0;
            }
        }
    }

    /// Paints the pixels in a finished picture, first row on top. Enlarged ones are hatched with the colour of the well.
    void paint(int[] argb, int factor, int colour) {
        int height = width == 0 ? 0 : empty.length / width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (empty[y * width + x]) {
                    square(argb, x * factor, (height - 1 - y) * factor, factor, colour);
                }
            }
        }
    }

    private void square(int[] argb, int column, int row, int factor, int colour) {
        for (int r = row; r < row + factor; r++) {
            for (int c = column; c < column + factor; c++) {
                argb[r * width * factor + c] = factor > 1 ? hatched(c, r, colour) : colour;
            }
        }
    }

    /// One pixel of the 45° hatch that says "no data".
    static int hatched(int column, int row, int colour) {
        return Math.floorMod(column + row, PERIOD) < PERIOD / 2 ? colour : Colours.WELL;
    }

    /// A row of the hatch.
    ///
    /// @param start of the row in the picture
    /// @param from its first column
    /// @param shift what is added to columns
    static void hatch(int[] argb, int start, int from, int to, int shift, int colour) {
        int place = Math.floorMod(from + shift, PERIOD);
        for (int c = from; c < to; c++) {
            argb[start + c] = place < PERIOD / 2 ? colour : Colours.WELL;
            place = place + 1 == PERIOD ? 0 : place + 1;
        }
    }
}
