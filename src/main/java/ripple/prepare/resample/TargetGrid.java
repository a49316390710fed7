package ripple.prepare.resample;

import java.util.Locale;
import ripple.image.TanWcs;
import ripple.image.Wcs;
import ripple.sky.SkyPosition;

/// The grid that images are brought onto.
///
/// @param wcs of the array
/// @param width columns, 1 to {@link #LARGEST_EDGE}
/// @param height rows, 1 to {@link #LARGEST_EDGE}
public record TargetGrid(Wcs wcs, int width, int height) {
    /// The most columns or rows.
    public static final int LARGEST_EDGE = 8192;
    /// A grid must stay well on one side of the tangent plane.
    private static final double LARGEST_ANGLE_DEG = 60;
    private static final double SMALLEST_SCALE_ARCSEC = 1e-4;
    private static final double ARCSEC = 3600;

    /// @throws IllegalArgumentException with a sentence for the user for a size or scale that cannot be
    public TargetGrid {
        if (width < 1 || height < 1 || width > LARGEST_EDGE || height > LARGEST_EDGE) {
            throw new IllegalArgumentException("A grid of " + width + " x " + height
                    + " pixels cannot be made: an edge has 1 to " + LARGEST_EDGE + " pixels.");
        }
        double scale = wcs.scaleArcsec();
        if (!(scale >= SMALLEST_SCALE_ARCSEC) || Math.max(width, height) * scale > LARGEST_ANGLE_DEG * ARCSEC) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "A grid of %d x %d pixels of %s arcsec cannot be made: a pixel has at least %s arcsec and the grid at most %.0f degrees.",
                    width, height, scale, SMALLEST_SCALE_ARCSEC, LARGEST_ANGLE_DEG));
        }
    }

    /// A tangent plane that touches the sky at a place, which lies in the exact middle of the array, (N − 1) / 2: the centre of a
    /// pixel for an odd size, where four pixels meet for an even one. North is up, east to the left.
    ///
    /// @param scaleArcsec edge of a pixel
    /// @param size columns and rows
    /// @throws IllegalArgumentException with a sentence for the user for a size or scale that cannot be
    public static TargetGrid centred(SkyPosition place, double scaleArcsec, int size) {
        if (!(scaleArcsec > 0) || Double.isInfinite(scaleArcsec)) {
            throw new IllegalArgumentException("A grid cannot have pixels of " + scaleArcsec + " arcsec.");
        }
        double middle = (size - 1) / 2.0;
        double scale = scaleArcsec / ARCSEC;
        return new TargetGrid(new TanWcs(place, middle, middle, -scale, 0, 0, scale), size, size);
    }

    /// The same pixels and more of them on all sides.
    ///
    /// @param pixels at least 0
    public TargetGrid grown(int pixels) {
        return new TargetGrid(wcs.startingAt(-pixels, -pixels), width + 2 * pixels, height + 2 * pixels);
    }

    /// The edge of a pixel in arcsec.
    public double scaleArcsec() {
        return wcs.scaleArcsec();
    }
}
