package ripple.prepare.resample;

import ripple.image.BandImage;

/// One image to take pixels from.
final class SourceBand {
    private final double[] values;
    private final double[] variances;
    private final long[] planes;
    private final boolean isComplete;
    private final boolean isMasked;

    /// Takes the arrays over.
    ///
    /// @param values what is not finite becomes NaN: no value
    /// @param variances likewise
    SourceBand(double[] values, double[] variances, long[] planes) {
        this.values = values;
        this.variances = variances;
        this.planes = planes;
        this.isComplete = keepFinite(values);
        keepFinite(variances);
        this.isMasked = java.util.Arrays.stream(planes).anyMatch(p -> p != 0);
    }

    static SourceBand of(BandImage image) {
        return new SourceBand(doubles(image.image().pixels()), doubles(image.variance().pixels()),
                image.mask().bits());
    }

    /// NaN where there is none.
    double[] values() {
        return values;
    }

    /// NaN where there is none.
    double[] variances() {
        return variances;
    }

    long[] planes() {
        return planes;
    }

    /// Whether every pixel has a value.
    boolean isComplete() {
        return isComplete;
    }

    /// Whether any pixel has a mask plane set.
    boolean isMasked() {
        return isMasked;
    }

    private static boolean keepFinite(double[] values) {
        boolean all = true;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
                all = false;
            }
        }
        return all;
    }

    private static double[] doubles(float[] values) {
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i];
        }
        return all;
    }
}
