package ripple.ui.sky;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.image.Plane;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// The inner box of a patch in one band with square blocks of pixels averaged, so that it is small enough to be kept and drawn.
final class BinnedPatch {
    /// Longest edge.
    private static final int MOST_PX = 256;
    /// So many rows of pixels are in memory at a time, about.
    private static final int ROWS = 256;
    private static final int HEAD_BYTES = 8;

    private final int width;
    private final int height;
    /// Means of the pixels that have a value, NaN where none has.
    private final float[] values;

    BinnedPatch(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// Reads and averages strip after strip; work for the background. Ends early when interrupted.
    ///
    /// @param inner box of the patch
    /// @return empty when interrupted
    /// @throws RepositoryException with a sentence when the file cannot be read
    static Optional<BinnedPatch> read(Repository repository, Coadd coadd, PixelBox inner) throws RepositoryException {
        int bin = Math.ceilDiv(Math.max(inner.width(), inner.height()), MOST_PX);
        int width = Math.ceilDiv(inner.width(), bin);
        int height = Math.ceilDiv(inner.height(), bin);
        float[] values = new float[width * height];
        Arrays.fill(values, Float.NaN);
        PixelBox stored = repository.storedBox(coadd).intersection(inner);
        int rows = Math.max(1, ROWS / bin);
        for (int first = 0; first < height; first += rows) {
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            PixelBox strip = new PixelBox(inner.x0(), inner.y0() + first * bin, inner.width(),
                    Math.min(rows * bin, inner.height() - first * bin));
            if (strip.overlaps(stored)) {
                Plane image = repository.read(coadd,
                        List.of(new BoxRead(strip, new PixelPoint(strip.x0(), strip.y0()))), Set.of(Content.IMAGE))
                        .getFirst().image();
                average(image, bin, values, first * width, width);
            }
        }
        return Optional.of(new BinnedPatch(width, height, values));
    }

    private static void average(Plane strip, int bin, float[] into, int from, int width) {
        int rows = Math.ceilDiv(strip.height(), bin);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                into[from + row * width + column] = mean(strip, column * bin, row * bin, bin);
            }
        }
    }

    private static float mean(Plane strip, int left, int bottom, int bin) {
        double sum = 0;
        int count = 0;
        for (int y = bottom; y < Math.min(strip.height(), bottom + bin); y++) {
            for (int x = left; x < Math.min(strip.width(), left + bin); x++) {
                float value = strip.pixels()[y * strip.width() + x];
                if (Float.isFinite(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Float.NaN : (float) (sum / count);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// `[y * width + x]`, y upwards. For reading only.
    float[] values() {
        return values;
    }

    byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(HEAD_BYTES + 4 * values.length).putInt(width).putInt(height);
        all.asFloatBuffer().put(values);
        return all.array();
    }

    /// Empty when the bytes are none that {@link #bytes} gave.
    static Optional<BinnedPatch> of(byte[] bytes) {
        if (bytes.length < HEAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int width = all.getInt();
        int height = all.getInt();
        boolean fits = width > 0 && height > 0 && width <= MOST_PX && height <= MOST_PX
                && bytes.length == HEAD_BYTES + 4 * width * height;
        if (!fits) {
            return Optional.empty();
        }
        float[] values = new float[width * height];
        all.asFloatBuffer().get(values);
        return Optional.of(new BinnedPatch(width, height, values));
    }
}
