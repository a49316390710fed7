package ripple.image;

/// A rectangle of float pixels, `[y * width + x]`, rows upwards. NaN where there is no value.
public final class Plane {
    private final int width;
    private final int height;
    private final float[] pixels;

    /// Takes the array over: the caller must not write to it afterwards.
    ///
    /// @param width columns, at least 0
    /// @param height rows, at least 0
    /// @param pixels `width * height` values
    public Plane(int width, int height, float[] pixels) {
        if (width < 0 || height < 0 || pixels.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "A plane of " + width + " x " + height + " pixels cannot have " + pixels.length + " values.");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// A plane with one value everywhere.
    public static Plane filled(int width, int height, float value) {
        float[] pixels = new float[Math.multiplyExact(width, height)];
        java.util.Arrays.fill(pixels, value);
        return new Plane(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// A copy of the rectangle that begins at (x, y), which must lie inside.
    public Plane cropped(int x, int y, int newWidth, int newHeight) {
        float[] part = new float[newWidth * newHeight];
        for (int row = 0; row < newHeight; row++) {
            System.arraycopy(pixels, (y + row) * width + x, part, row * newWidth, newWidth);
        }
        return new Plane(newWidth, newHeight, part);
    }

    public int size() {
        return pixels.length;
    }

    public float at(int x, int y) {
        return pixels[y * width + x];
    }

    /// The pixels themselves, not a copy: for reading only.
    public float[] pixels() {
        return pixels;
    }
}
