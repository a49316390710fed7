package ripple.cutout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.PixelGrid;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.sky.PixelBox;

/// Every n-th pixel of every n-th row of a box: what a first look at a large image needs, read in a fraction of its time.
///
/// Pixel (i, j) of the coarse image is the pixel (x0 + i n + n/2, y0 + j n + n/2) of the box; what is left over at the right and upper edge is cut
/// off.
///
/// @param box what is looked at, tract pixels; at least n pixels wide and high
/// @param by n, at least 1
public record CoarsePixels(PixelBox box, int by) {
    /// @throws IllegalArgumentException when the box is smaller than one coarse pixel
    public CoarsePixels {
        if (by < 1 || box.width() < by || box.height() < by) {
            throw new IllegalArgumentException("A box of " + box.width() + " x " + box.height() + " pixels has no "
                    + by + " x " + by + " of them.");
        }
    }

    /// So many that an edge is seen with at most some dots, an even number, as smaller copies of large images are made.
    ///
    /// @param edge in pixels
    /// @param dots at least 1
    public static int by(int edge, int dots) {
        return 2 * Math.ceilDiv(edge, 2 * dots);
    }

    /// Columns.
    public int width() {
        return box.width() / by;
    }

    /// Rows.
    public int height() {
        return box.height() / by;
    }

    /// The rows to read, from below, each one pixel high.
    public List<PixelBox> rows() {
        return IntStream.range(0, height())
                .mapToObj(j -> new PixelBox(box.x0(), box.y0() + j * by + by / 2, box.width(), 1)).toList();
    }

    /// The coarse image, for looking only: its variance is unknown, nothing is marked in its mask, and its WCS is that of the row.
    ///
    /// @param row one of {@link #rows}
    /// @param rows the pixels of all
    public BandImage image(BandImage row, List<float[]> rows) {
        Plane pixels = of(rows);
        float[] unknown = new float[pixels.size()];
        Arrays.fill(unknown, Float.NaN);
        return new BandImage(row.band(), new PixelBox(0, 0, width(), height()), pixels,
                new Plane(width(), height(), unknown),
                new Mask(width(), height(), new long[pixels.size()], MaskPlanes.of(MaskPlanes.NO_DATA)), Psf.none(),
                row.wcs(), row.calibration(), row.provenance(), PixelGrid.OWN);
    }

    /// Its pixels.
    ///
    /// @param rows the pixels of {@link #rows}
    public Plane of(List<float[]> rows) {
        float[] pixels = new float[width() * height()];
        for (int j = 0; j < height(); j++) {
            for (int i = 0; i < width(); i++) {
                pixels[j * width() + i] = rows.get(j)[i * by + by / 2];
            }
        }
        return new Plane(width(), height(), pixels);
    }
}
