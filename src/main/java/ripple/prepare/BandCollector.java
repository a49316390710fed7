package ripple.prepare;

import java.util.Set;
import java.util.TreeSet;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;
import ripple.image.PooledMoments;
import ripple.image.QuantileSketch;

/// What one band of a set says about the parameters of its normalisation, in bounded memory; with one object exactly that object's own.
final class BandCollector {
    private final Band band;
    private final NormaliseSettings settings;
    private final Set<String> estimators = new TreeSet<>();
    private final QuantileSketch softenings = new QuantileSketch();
    private final QuantileSketch lows = new QuantileSketch();
    private final QuantileSketch highs = new QuantileSketch();
    private PooledMoments moments = PooledMoments.NONE;
    private int objects;

    BandCollector(Band band, NormaliseSettings settings) {
        this.band = band;
        this.settings = settings;
    }

    int objects() {
        return objects;
    }

    /// Mean and scatter of the valid pixels, for z-scores.
    PooledMoments moments() {
        return moments;
    }

    void add(BandImage image) {
        objects++;
        boolean[] valid = ValidPixels.of(image.image(), image.mask(), settings.badPlanes());
        switch (settings.method()) {
            case NONE, LUPTON -> {
            }
            case ASINH, TANH -> addSoftening(image, valid);
            case MINMAX -> addPercentiles(PixelStatistics.of(ValidPixels.values(image.image(), valid)));
            case ZSCORE, JOINT_ZSCORE -> moments = moments.plus(PooledMoments.of(image.image().pixels(), valid));
        }
    }

    void add(BandCollector other) {
        objects += other.objects;
        estimators.addAll(other.estimators);
        softenings.add(other.softenings);
        lows.add(other.lows);
        highs.add(other.highs);
        moments = moments.plus(other.moments);
    }

    /// The function for all objects together.
    BandNormalisation function() {
        return switch (settings.method()) {
            case NONE, LUPTON -> new BandNormalisation.Identity();
            case ASINH -> new BandNormalisation.Asinh(softening(), estimator());
            case TANH -> new BandNormalisation.Tanh(softening(), estimator());
            case MINMAX -> new BandNormalisation.MinMax(known(lows), known(highs));
            case ZSCORE, JOINT_ZSCORE -> zScore(moments);
        };
    }

    /// Of no pixel: nothing is taken off.
    static BandNormalisation.ZScore zScore(PooledMoments moments) {
        return moments.count() == 0
                ? new BandNormalisation.ZScore(0, 0)
                : new BandNormalisation.ZScore(moments.mean(), moments.std());
    }

    /// An object in which nothing can be measured has no say where others have one.
    private void addSoftening(BandImage image, boolean[] valid) {
        if (settings.softening().containsKey(band)) {
            return;
        }
        Softening measured = Softening.of(image, valid);
        if (!measured.estimator().equals(Softening.NO_ESTIMATE)) {
            estimators.add(measured.estimator());
            softenings.add(measured.value());
        }
    }

    private void addPercentiles(PixelStatistics pixels) {
        if (pixels.count() > 0) {
            NormaliseSettings.Percentiles wanted = settings.percentiles();
            lows.add(wanted.rule().of(pixels, wanted.low()));
            highs.add(wanted.rule().of(pixels, wanted.high()));
        }
    }

    private double softening() {
        Double given = settings.softening().get(band);
        if (given != null) {
            return given;
        }
        return softenings.count() == 0 ? 1 : softenings.median() * settings.softeningFactor();
    }

    private String estimator() {
        if (settings.softening().containsKey(band)) {
            return Softening.FIXED;
        }
        return estimators.isEmpty() ? Softening.NO_ESTIMATE : String.join("+", estimators);
    }

    private static double known(QuantileSketch sketch) {
        return sketch.count() == 0 ? 0 : sketch.median();
    }
}
