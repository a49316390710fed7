package ripple.prepare.resample;

import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;

/// The pixels of one band on the new grid while they are being made.
///
/// A new pixel with input under less than half of it has no value and NO_DATA; half, so that a straight edge of the data stays where
/// it is.
final class NewPixels implements PixelSink {
    private static final double LEAST_COVERAGE = 0.5;

    private final float[] image;
    private final float[] variance;
    private final long[] planes;
    private final MaskPlanes names;
    private final long noData;
    private final Conserve conserve;
    private int known;

    NewPixels(int size, MaskPlanes planesOfImage, Conserve conserve) {
        this.image = new float[size];
        this.variance = new float[size];
        this.planes = new long[size];
        this.names = planesOfImage.withNoData();
        this.noData = 1L << names.bit(MaskPlanes.NO_DATA).orElseThrow();
        this.conserve = conserve;
    }

    @Override
    public void put(int index, double value, double newVariance, long bits, double coverage, double area) {
        if (!(coverage >= LEAST_COVERAGE) || Double.isNaN(value)) {
            none(index);
            planes[index] |= bits;
            return;
        }
        double factor = conserve == Conserve.FLUX ? area : 1;
        image[index] = (float) (value * factor);
        variance[index] = (float) (newVariance * factor * factor);
        planes[index] = bits;
        known++;
    }

    @Override
    public void none(int index) {
        image[index] = Float.NaN;
        variance[index] = Float.NaN;
        planes[index] = noData;
    }

    /// No input anywhere.
    void clear() {
        for (int i = 0; i < image.length; i++) {
            none(i);
        }
    }

    /// How many new pixels have a value.
    int known() {
        return known;
    }

    Plane image(TargetGrid grid) {
        return new Plane(grid.width(), grid.height(), image);
    }

    Plane variance(TargetGrid grid) {
        return new Plane(grid.width(), grid.height(), variance);
    }

    Mask mask(TargetGrid grid) {
        return new Mask(grid.width(), grid.height(), planes, names);
    }
}
