package ripple.prepare;

import ripple.image.Psf;

/// The regularised quotient of the transforms: K = T S* / (|S|² + λ |P|²).
///
/// Source: Boucaud et al. 2016 (A&A 596, A63), equation 14; without a penalty λ |P|² is λ max |S|².
///
/// @param penalty the operator P
/// @param regularization λ, positive
public record Wiener(Penalty penalty, double regularization) implements KernelMethod {
    /// Laplacian with λ = 10⁻⁴: stays calm where the source has no power, on real PSFs too.
    public static final Wiener STANDARD = new Wiener(Penalty.LAPLACIAN, 1e-4);

    /// @throws IllegalArgumentException unless λ is positive and finite
    public Wiener {
        if (!(regularization > 0) || Double.isInfinite(regularization)) {
            throw new IllegalArgumentException("The regularization must be positive, not " + regularization + ".");
        }
    }

    @Override
    public String label() {
        return "wiener-" + penalty.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public MatchingKernel kernel(Psf source, Psf target) throws KernelException {
        PsfPair pair = PsfPair.of(source, target);
        if (Math.min(pair.width(), pair.height()) < penalty.size()) {
            throw new KernelException("The PSFs are smaller than the " + label() + " operator of " + penalty.size()
                    + " x " + penalty.size() + " pixels.");
        }
        Transform transform = new Transform(pair.width(), pair.height());
        double[] quotient = quotient(transform.forward(pair.source()), transform.forward(pair.target()),
                penaltyPower(transform));
        return MatchingKernel.of(pair, transform.centred(transform.inverse(quotient)));
    }

    /// |P|² at all frequencies; the operator's place does not matter for its power.
    private double[] penaltyPower(Transform transform) {
        double[] padded = new double[transform.width() * transform.height()];
        for (int y = 0; y < penalty.size(); y++) {
            System.arraycopy(penalty.operator(), y * penalty.size(), padded, y * transform.width(), penalty.size());
        }
        return power(transform.forward(padded));
    }

    private double[] quotient(double[] s, double[] t, double[] penaltyPower) {
        double[] sourcePower = power(s);
        double floor = penalty == Penalty.NONE ? max(sourcePower) : 1;
        double[] k = new double[s.length];
        for (int i = 0; i < sourcePower.length; i++) {
            double divisor = sourcePower[i] + regularization * floor * penaltyPower[i];
            double re = s[2 * i];
            double im = s[2 * i + 1];
            k[2 * i] = (t[2 * i] * re + t[2 * i + 1] * im) / divisor;
            k[2 * i + 1] = (t[2 * i + 1] * re - t[2 * i] * im) / divisor;
        }
        return k;
    }

    private static double[] power(double[] complex) {
        double[] power = new double[complex.length / 2];
        for (int i = 0; i < power.length; i++) {
            power[i] = complex[2 * i] * complex[2 * i] + complex[2 * i + 1] * complex[2 * i + 1];
        }
        return power;
    }

    private static double max(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }
}
