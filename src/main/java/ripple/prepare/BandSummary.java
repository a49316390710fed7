package ripple.prepare;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;

/// What one band of one object says about a survey's normalisation.
///
/// @param softening of asinh; NaN when the method does not need it
/// @param estimator how the softening was found
/// @param low percentile; NaN when not needed or without a valid pixel
/// @param high percentile; NaN when not needed or without a valid pixel
/// @param count valid pixels
/// @param mean of the valid pixels; NaN when not needed or without one
/// @param squares sum of the squared distances from the mean
record BandSummary(double softening, String estimator, double low, double high, int count, double mean,
        double squares) {
    private static final Comparator<BandSummary> ORDER = Comparator.comparingDouble(BandSummary::mean)
            .thenComparingDouble(BandSummary::squares).thenComparingInt(BandSummary::count);

    static BandSummary of(BandImage image, NormaliseSettings settings) {
        boolean[] valid = ValidPixels.of(image.image(), image.mask(), settings.badPlanes());
        return switch (settings.method()) {
            case NONE -> new BandSummary(Double.NaN, "", Double.NaN, Double.NaN, 0, Double.NaN, 0);
            case ASINH -> ofSoftening(softening(image, valid, settings));
            case MINMAX -> ofPercentiles(PixelStatistics.of(ValidPixels.values(image.image(), valid)), settings);
            case ZSCORE, JOINT_ZSCORE -> ofMoments(PixelStatistics.of(ValidPixels.values(image.image(), valid)));
        };
    }

    private static Softening softening(BandImage image, boolean[] valid, NormaliseSettings settings) {
        return Double.isNaN(settings.softening())
                ? Softening.of(image, valid)
                : new Softening(settings.softening(), "fixed");
    }

    private static BandSummary ofSoftening(Softening softening) {
        return new BandSummary(softening.value(), softening.estimator(), Double.NaN, Double.NaN, 0, Double.NaN, 0);
    }

    private static BandSummary ofPercentiles(PixelStatistics pixels, NormaliseSettings settings) {
        return new BandSummary(Double.NaN, "", pixels.percentileLower(settings.lowPercentile()),
                pixels.percentileLower(settings.highPercentile()), pixels.count(), Double.NaN, 0);
    }

    private static BandSummary ofMoments(PixelStatistics pixels) {
        double std = pixels.std();
        return new BandSummary(Double.NaN, "", Double.NaN, Double.NaN, pixels.count(), pixels.mean(),
                pixels.count() * std * std);
    }

    /// The function for all objects together; with one object exactly that object's own.
    static BandNormalisation combined(NormaliseMethod method, List<BandSummary> all) {
        return switch (method) {
            case NONE -> new BandNormalisation.Identity();
            case ASINH -> new BandNormalisation.Asinh(median(all, BandSummary::softening), estimators(all));
            case MINMAX -> new BandNormalisation.MinMax(median(all, BandSummary::low), median(all, BandSummary::high));
            case ZSCORE, JOINT_ZSCORE -> pooled(all);
        };
    }

    /// 0 when no object has the number.
    private static double median(List<BandSummary> all, ToDoubleFunction<BandSummary> number) {
        double[] known = all.stream().mapToDouble(number).filter(Double::isFinite).toArray();
        return known.length == 0 ? 0 : PixelStatistics.of(known).median();
    }

    private static String estimators(List<BandSummary> all) {
        return all.stream().map(BandSummary::estimator).distinct().sorted().collect(Collectors.joining("+"));
    }

    /// Mean and standard deviation of the union of samples (Chan, Golub and LeVeque 1979), summed in an order of its own.
    private static BandNormalisation pooled(List<BandSummary> all) {
        List<BandSummary> filled = all.stream().filter(s -> s.count > 0).sorted(ORDER).toList();
        double count = filled.stream().mapToDouble(BandSummary::count).sum();
        double mean = 0;
        for (BandSummary s : filled) {
            mean += s.count / count * s.mean;
        }
        double squares = 0;
        for (BandSummary s : filled) {
            squares += s.squares + s.count * (s.mean - mean) * (s.mean - mean);
        }
        return filled.isEmpty()
                ? new BandNormalisation.ZScore(0, 1)
                : new BandNormalisation.ZScore(mean, Math.sqrt(squares / count));
    }
}
