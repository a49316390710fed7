package ripple.render;

import java.util.Arrays;

/// A finished picture: ARGB ints, `[row * width + column]`, first row on top. Colours are not premultiplied.
public final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;

    /// Takes the array over: the caller must not write to it afterwards.
    ///
    /// @param argb `width * height` values, 0xAARRGGBB
    public Picture(int width, int height, int[] argb) {
        if (width < 0 || height < 0 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " pixels cannot have " + argb.length + " values.");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// One colour everywhere.
    public static Picture filled(int width, int height, int colour) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        Arrays.fill(argb, colour);
        return new Picture(width, height, argb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixels themselves, not a copy: for reading only.
    public int[] argb() {
        return argb;
    }

    /// @param row 0 is the top
    public int at(int column, int row) {
        return argb[row * width + column];
    }

    /// Every pixel as a square of `factor` pixels (nearest neighbour).
    ///
    /// @param factor at least 1
    public Picture scaled(int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("A picture can be enlarged 1, 2, 3, … times, not " + factor + " times.");
        }
        if (factor == 1) {
            return this;
        }
        int w = Math.multiplyExact(width, factor);
        int[] out = new int[Math.multiplyExact(w, Math.multiplyExact(height, factor))];
        for (int row = 0; row < height; row++) {
            int start = row * factor * w;
            for (int column = 0; column < width; column++) {
                Arrays.fill(out, start + column * factor, start + (column + 1) * factor, argb[row * width + column]);
            }
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(out, start, out, start + copy * w, w);
            }
        }
        return new Picture(w, height * factor, out);
    }

    /// Smaller by a whole factor: means of squares; what is left over at the right and bottom edge is cut off.
    ///
    /// @param factor at least 1, at most the shorter side
    public Picture reduced(int factor) {
        int w = width / factor;
        int h = height / factor;
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            out[i] = mean(i % w * factor, i / w * factor, factor);
        }
        return new Picture(w, h, out);
    }

    private int mean(int column, int row, int size) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int i = 0; i < size * size; i++) {
            int colour = at(column + i % size, row + i / size);
            red += Colours.red(colour);
            green += Colours.green(colour);
            blue += Colours.blue(colour);
        }
        int n = size * size;
        return Colours.rgb((int) (red / n), (int) (green / n), (int) (blue / n));
    }

    /// This picture with a layer of the same size blended over it by the layer's alpha.
    public Picture under(Picture layer) {
        if (layer.width != width || layer.height != height) {
            throw new IllegalArgumentException("A layer must have the size of the picture below it.");
        }
        int[] out = new int[argb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Colours.over(argb[i], layer.argb[i]);
        }
        return new Picture(width, height, out);
    }
}
