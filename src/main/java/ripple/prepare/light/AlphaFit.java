package ripple.prepare.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ripple.image.PixelStatistics;

/// Fits one factor α, blue = α · red, to pixels that have errors in both bands and some of which belong to something else.
///
/// χ² = Σ (b − αr)² / (σ_b² + α²σ_r²), the effective variance of Orear 1982 (Am. J. Phys. 50, 912), at its minimum, so that noise in
/// red does not make α small. It starts from the weighted median of b/r, which half of the light would have to be foreign to
/// mislead, and leaves out what is farther than so many σ, where σ is the pixels' own scatter when that is larger than their noise.
final class AlphaFit {
    private static final int MIN_PIXELS = 5;
    private static final int ROUNDS = 30;
    private static final double AT_REST = 1e-9;
    /// Red must be seen at all before anything can be scaled by it.
    private static final double SMALLEST_SNR = 5;
    /// Pure noise has Σ (r/σ)² = n ± √(2n).
    private static final double NOISE_DEVIATIONS = 4;

    private final List<Sample> samples;
    private final double clipSigmas;
    private final double blueCorrelation;
    private final double redCorrelation;

    /// One pixel.
    record Sample(double blue, double red, double blueVariance, double redVariance) {
        double variance(double alpha) {
            return blueVariance + alpha * alpha * redVariance;
        }

        double deviation(double alpha) {
            return (blue - alpha * red) / Math.sqrt(variance(alpha));
        }

        /// The red flux on the line nearest to the pixel (York 1966).
        double nearestRed(double alpha) {
            return red + alpha * redVariance * (blue - alpha * red) / variance(alpha);
        }
    }

    /// @param blueCorrelation factor by which the noise of a sum over many blue pixels exceeds that of independent ones, squared; 1 or more
    /// @param redCorrelation the same of the red band
    AlphaFit(List<Sample> samples, double clipSigmas, double blueCorrelation, double redCorrelation) {
        this.samples = List.copyOf(samples);
        this.clipSigmas = clipSigmas;
        this.blueCorrelation = blueCorrelation;
        this.redCorrelation = redCorrelation;
    }

    Alpha alpha() throws LightException {
        if (samples.size() < MIN_PIXELS) {
            throw new LightException("only " + samples.size() + " usable pixels lie in the lens galaxy's core");
        }
        double alpha = weightedMedianRatio();
        double scatter = scatter(samples, alpha);
        List<Sample> used = samples;
        for (int i = 0; i < ROUNDS; i++) {
            used = within(alpha, clipSigmas * scatter);
            double next = minimum(used, alpha);
            scatter = scatter(used, next);
            boolean atRest = Math.abs(next - alpha) <= AT_REST * Math.abs(next);
            alpha = next;
            if (atRest) {
                break;
            }
        }
        checkSignal(used);
        return new Alpha(alpha, error(used, alpha, scatter), used.size(), samples.size() - used.size(), scatter);
    }

    /// The factor with as much weight above as below; the weight is a pixel's red signal to noise.
    private double weightedMedianRatio() throws LightException {
        List<double[]> ratios = new ArrayList<>();
        double total = 0;
        for (Sample s : samples) {
            if (s.red > 0) {
                double weight = s.red / Math.sqrt(s.blueVariance + s.redVariance);
                ratios.add(new double[]{s.blue / s.red, weight});
                total += weight;
            }
        }
        if (ratios.size() < MIN_PIXELS) {
            throw new LightException("the lens galaxy has no light in the red band");
        }
        ratios.sort(Comparator.comparingDouble(r -> r[0]));
        double below = 0;
        for (double[] ratio : ratios) {
            below += ratio[1];
            if (below >= total / 2) {
                return ratio[0];
            }
        }
        return ratios.getLast()[0];
    }

    /// Robust scatter in units of the noise, at least 1.
    private static double scatter(List<Sample> samples, double alpha) {
        double[] sizes = samples.stream().mapToDouble(s -> Math.abs(s.deviation(alpha))).toArray();
        return Math.max(1, PixelStatistics.SIGMA_PER_MAD * PixelStatistics.of(sizes).median());
    }

    private List<Sample> within(double alpha, double limit) {
        List<Sample> kept = samples.stream().filter(s -> Math.abs(s.deviation(alpha)) <= limit).toList();
        return kept.size() >= MIN_PIXELS ? kept : nearest(alpha);
    }

    private List<Sample> nearest(double alpha) {
        return samples.stream().sorted(Comparator.comparingDouble(s -> Math.abs(s.deviation(alpha)))).limit(MIN_PIXELS)
                .toList();
    }

    /// One step towards the minimum of χ²: with the nearest red flux in place of the measured one its derivative is 0.
    private static double minimum(List<Sample> used, double alpha) throws LightException {
        double above = 0;
        double below = 0;
        for (Sample s : used) {
            double weighted = s.nearestRed(alpha) / s.variance(alpha);
            above += weighted * s.blue;
            below += weighted * s.red;
        }
        if (!(below > 0) || !Double.isFinite(above)) {
            throw new LightException("the lens galaxy has no light in the red band");
        }
        return above / below;
    }

    private static void checkSignal(List<Sample> used) throws LightException {
        double n = used.size();
        double excess = used.stream().mapToDouble(s -> s.red * s.red / s.redVariance).sum() - n;
        if (excess < Math.max(SMALLEST_SNR * SMALLEST_SNR, NOISE_DEVIATIONS * Math.sqrt(2 * n))) {
            throw new LightException(String.format(Locale.ROOT,
                    "the lens galaxy is too faint in the red band (%.1f σ over %d pixels)",
                    Math.sqrt(Math.max(0, excess)), used.size()));
        }
    }

    private double error(List<Sample> used, double alpha, double scatter) {
        double[] sums = new double[3];
        for (Sample s : used) {
            double weighted = s.nearestRed(alpha) / s.variance(alpha);
            sums[0] += weighted * s.red;
            sums[1] += weighted * weighted * s.blueVariance * blueCorrelation;
            sums[2] += weighted * weighted * alpha * alpha * s.redVariance * redCorrelation;
        }
        return scatter * Math.sqrt(Arrays.stream(sums).skip(1).sum()) / sums[0];
    }
}
