package ripple.prepare;

import ripple.image.Psf;

/// The quotient of the transforms where the source has power, K = w T / S where |S| > t max |S|, else 0.
///
/// Exact on well-sampled PSFs of little noise; a window w or a larger threshold t calms it on others. Source: photutils 3
/// `make_kernel`; the windows after Aniano et al. 2011 (PASP 123, 1218), section 2.
///
/// @param threshold t, 0 to below 1
/// @param window what is let through of the high frequencies
public record Ratio(double threshold, SpectralWindow window) implements KernelMethod {
    /// @throws IllegalArgumentException unless 0 ≤ t < 1
    public Ratio {
        if (!(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("The threshold must be from 0 to below 1, not " + threshold + ".");
        }
    }

    @Override
    public String label() {
        return "ratio-" + window.label();
    }

    @Override
    public MatchingKernel kernel(Psf source, Psf target) throws KernelException {
        PsfPair pair = PsfPair.of(source, target);
        Transform transform = new Transform(pair.width(), pair.height());
        double[] quotient = quotient(transform.forward(pair.source()), transform.forward(pair.target()));
        weigh(quotient, window.weights(pair.width(), pair.height()), pair.width(), pair.height());
        return MatchingKernel.of(pair, transform.centred(transform.inverse(quotient)));
    }

    private double[] quotient(double[] s, double[] t) {
        double largest = 0;
        for (int i = 0; i < s.length; i += 2) {
            largest = Math.max(largest, Math.hypot(s[i], s[i + 1]));
        }
        double[] k = new double[s.length];
        for (int i = 0; i < s.length; i += 2) {
            if (Math.hypot(s[i], s[i + 1]) > threshold * largest) {
                double power = s[i] * s[i] + s[i + 1] * s[i + 1];
                k[i] = (t[i] * s[i] + t[i + 1] * s[i + 1]) / power;
                k[i + 1] = (t[i + 1] * s[i] - t[i] * s[i + 1]) / power;
            }
        }
        return k;
    }

    /// The window has frequency 0 in the middle, the transform in the corner.
    private static void weigh(double[] spectrum, double[] weights, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = (y + height / 2) % height * width;
            for (int x = 0; x < width; x++) {
                double weight = weights[row + (x + width / 2) % width];
                spectrum[2 * (y * width + x)] *= weight;
                spectrum[2 * (y * width + x) + 1] *= weight;
            }
        }
    }
}
