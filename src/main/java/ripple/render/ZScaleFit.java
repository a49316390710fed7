package ripple.render;

import java.util.Arrays;

/// One run of zscale over one set of values.
///
/// Source: IRAF's display task (`zsc_fit_line`); the order of steps and the growing of rejected stretches follow
/// `astropy.visualization.ZScaleInterval`.
final class ZScaleFit {
    private final Interval.ZScale rule;
    private final double[] samples;
    private boolean[] bad;
    private int good;
    private double slope;
    private double intercept;

    ZScaleFit(Interval.ZScale rule, double[] finite) {
        this.rule = rule;
        this.samples = sample(finite, rule.samples());
        this.bad = new boolean[samples.length];
        this.good = samples.length;
    }

    Limits limits() {
        int n = samples.length;
        int fewest = Math.max(rule.minPixels(), (int) (n * rule.maxReject()));
        int before = n + 1;
        for (int i = 0; i < rule.maxIterations() && good < before && good >= fewest; i++) {
            before = good;
            fitLine();
            reject();
        }
        double low = samples[0];
        double high = samples[n - 1];
        return good < fewest ? new Limits(low, high) : aroundMedian(low, high);
    }

    /// Every n-th value, sorted.
    private static double[] sample(double[] finite, int wanted) {
        int stride = (int) Math.max(1.0, finite.length / (double) wanted);
        int n = Math.min(wanted, (finite.length + stride - 1) / stride);
        double[] samples = new double[n];
        for (int i = 0; i < n; i++) {
            samples[i] = finite[i * stride];
        }
        Arrays.sort(samples);
        return samples;
    }

    /// Least squares through the good samples, around their means.
    private void fitLine() {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < samples.length; i++) {
            meanX += bad[i] ? 0 : (double) i / good;
            meanY += bad[i] ? 0 : samples[i] / good;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < samples.length; i++) {
            double dx = bad[i] ? 0 : i - meanX;
            xx += dx * dx;
            xy += dx * (samples[i] - meanY);
        }
        slope = xx > 0 ? xy / xx : 0;
        intercept = meanY - slope * meanX;
    }

    private void reject() {
        double threshold = rule.krej() * deviation();
        for (int i = 0; i < samples.length; i++) {
            bad[i] |= Math.abs(residual(i)) > threshold;
        }
        bad = grown();
        good = 0;
        for (boolean b : bad) {
            good += b ? 0 : 1;
        }
    }

    private double residual(int i) {
        return samples[i] - (slope * i + intercept);
    }

    private double deviation() {
        double mean = 0;
        for (int i = 0; i < samples.length; i++) {
            mean += bad[i] ? 0 : residual(i) / good;
        }
        double squares = 0;
        for (int i = 0; i < samples.length; i++) {
            double d = bad[i] ? 0 : residual(i) - mean;
            squares += d * d / good;
        }
        return Math.sqrt(squares);
    }

    /// Neighbours of rejected samples go too: a window of 1 % of the samples (numpy.convolve, mode `same`).
    private boolean[] grown() {
        int n = samples.length;
        int window = Math.max(1, (int) (n * 0.01));
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (bad[i]) {
                Arrays.fill(out, Math.max(0, i - (window - 1) / 2), Math.min(n, i + window / 2 + 1), true);
            }
        }
        return out;
    }

    private Limits aroundMedian(double low, double high) {
        int n = samples.length;
        double step = rule.contrast() > 0 ? slope / rule.contrast() : slope;
        int centre = (n - 1) / 2;
        double median = (samples[(n - 1) / 2] + samples[n / 2]) / 2;
        return new Limits(Math.max(low, median - (centre - 1) * step), Math.min(high, median + (n - centre) * step));
    }
}
