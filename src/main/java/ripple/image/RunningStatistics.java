package ripple.image;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Statistics of the pixels of any number of images, taken in one after the other, in bounded memory.
///
/// The streaming counterpart of {@link PixelStatistics}. Everything is the same whatever the order of the images and however they
/// were split between collectors; percentiles are those of {@link QuantileSketch}, all else is exact to rounding of the result. Belongs to one thread.
public final class RunningStatistics {
    /// The percentiles that a summary holds.
    public static final List<Double> PERCENTILES = List.of(0.1, 1.0, 5.0, 25.0, 50.0, 75.0, 95.0, 99.0, 99.9);

    private final QuantileSketch values = new QuantileSketch();
    private PooledMoments moments = PooledMoments.NONE;
    private BigDecimal means = BigDecimal.ZERO;
    private BigDecimal stds = BigDecimal.ZERO;
    private long objects;

    /// Takes in an image; one without a valid pixel does not count.
    ///
    /// @param valid which pixels count; those must be finite
    public void add(float[] pixels, boolean[] valid) {
        PooledMoments own = PooledMoments.of(pixels, valid);
        if (own.count() == 0) {
            return;
        }
        values.add(pixels, valid);
        objects++;
        moments = moments.plus(own);
        means = means.add(new BigDecimal(own.mean()));
        stds = stds.add(new BigDecimal(own.std()));
    }

    /// Takes in what another collector has seen.
    public void add(RunningStatistics other) {
        values.add(other.values);
        objects += other.objects;
        moments = moments.plus(other.moments);
        means = means.add(other.means);
        stds = stds.add(other.stds);
    }

    public PixelSummary summary() {
        SequencedMap<Double, Double> percentiles = new LinkedHashMap<>();
        PERCENTILES.forEach(percent -> percentiles.put(percent, values.percentile(percent)));
        return new PixelSummary(objects, moments.count(), moments.mean(), moments.std(), perObject(means),
                perObject(stds), values.min(), values.max(), percentiles);
    }

    /// Memory that the counts take, in bytes: bounded.
    public long bytes() {
        return values.bytes();
    }

    private double perObject(BigDecimal sum) {
        return objects == 0
                ? Double.NaN
                : sum.divide(BigDecimal.valueOf(objects), MathContext.DECIMAL128).doubleValue();
    }
}
