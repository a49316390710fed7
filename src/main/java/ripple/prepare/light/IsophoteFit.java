package ripple.prepare.light;

import java.util.Arrays;

/// Fits nested ellipses to a galaxy whose pixels partly belong to something else.
///
/// The corrections are those of isophote fitting (Jedrzejewski 1987, MNRAS 226, 747): what is left around an ellipse in the first
/// harmonic moves its centre, in the second changes ellipticity and direction. They are taken here from the pixels themselves, for all
/// ellipses at once, as a damped least-squares step (Gauss and Newton) in brightness and geometry. Neighbouring ellipses are
/// tied to each other by their expected change, so that a faint or covered one follows the others. Higher harmonics are left in
/// the residual: there arcs would hide.
///
/// Against foreign light: first stiff ellipses, then ones that may bend, with weights that fall off for outliers (Cauchy); then what
/// stands above the model is cut out ({@link ForeignLight}) and single outliers are clipped, again and again.
final class IsophoteFit {
    private static final int STIFF_STEPS = 3;
    private static final int SOFT_STEPS = 3;
    private static final int[] FREE_STEPS = {2, 2, 2};
    /// How well ellipses describe a galaxy: share of its brightness that counts as error.
    private static final double MODEL_ERROR = 0.02;
    private static final double SMALLEST_LIGHT = 1e-4;

    private final Galaxy galaxy;
    private final double clipSigmas;
    private final double[] place;
    private final double[] model;
    private final double[] weight;
    private boolean[] foreign;
    private double scatter = 1;
    private Isophotes now;

    IsophoteFit(Galaxy galaxy, double clipSigmas, Isophotes start) {
        this.galaxy = galaxy;
        this.clipSigmas = clipSigmas;
        this.now = start;
        this.place = new double[galaxy.count()];
        this.model = new double[galaxy.count()];
        this.weight = new double[galaxy.count()];
        this.foreign = new boolean[galaxy.width() * galaxy.height()];
    }

    /// @throws LightException when it leads nowhere
    Isophotes fit() throws LightException {
        Arrays.fill(place, now.nodes() - 2.0);
        lookUp();
        lookUp();
        for (int i = 0; i < STIFF_STEPS; i++) {
            softWeights();
            step(IsophoteStep.Stiffness.STIFF);
        }
        for (int i = 0; i < SOFT_STEPS; i++) {
            softWeights();
            step(IsophoteStep.Stiffness.FREE);
        }
        for (int steps : FREE_STEPS) {
            cutOut();
            measureScatter();
            for (int i = 0; i < steps; i++) {
                clippedWeights();
                step(IsophoteStep.Stiffness.FREE);
            }
        }
        return now;
    }

    /// Share of the galaxy's pixels that were left out.
    double foreignFraction() {
        int out = 0;
        for (int i = 0; i < galaxy.count(); i++) {
            out += foreign[galaxy.index(i)] ? 1 : 0;
        }
        return (double) out / galaxy.count();
    }

    /// Of the pixels that count, in units of their own σ.
    double scatter() {
        double[] sizes = new double[galaxy.count()];
        int n = 0;
        for (int i = 0; i < galaxy.count(); i++) {
            if (weight[i] > 0) {
                sizes[n++] = Math.abs(galaxy.value(i) - model[i]) / Math.sqrt(galaxy.variance(i));
            }
        }
        return Outliers.scatter(Arrays.copyOf(sizes, n));
    }

    private void step(IsophoteStep.Stiffness stiffness) throws LightException {
        now = new IsophoteStep(galaxy, now, stiffness).from(place, model, weight, faintest());
        if (!now.isFinite()) {
            throw new LightException("no ellipses can be fitted to the galaxy");
        }
        lookUp();
    }

    private double faintest() {
        return Math.log(SMALLEST_LIGHT * Math.sqrt(galaxy.variance(0)));
    }

    /// Where each pixel lies on the present ellipses, and how bright they are there.
    private void lookUp() {
        for (int i = 0; i < place.length; i++) {
            place[i] = Isophotes.place(now.radius(galaxy.x(i), galaxy.y(i), place[i]));
            model[i] = Math.exp(now.logLightAt(place[i]));
        }
    }

    private double variance(int i) {
        double own = MODEL_ERROR * model[i];
        return galaxy.variance(i) + own * own;
    }

    private double deviation(int i) {
        return (galaxy.value(i) - model[i]) / Math.sqrt(variance(i));
    }

    private void softWeights() {
        measureScatter();
        for (int i = 0; i < weight.length; i++) {
            double d = deviation(i) / (clipSigmas * scatter);
            weight[i] = 1 / (variance(i) * (1 + d * d));
        }
    }

    private void clippedWeights() {
        for (int i = 0; i < weight.length; i++) {
            boolean kept = !foreign[galaxy.index(i)] && Math.abs(deviation(i)) <= clipSigmas * scatter;
            weight[i] = kept ? 1 / variance(i) : 0;
        }
    }

    private void measureScatter() {
        double[] sizes = new double[weight.length];
        int n = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (!foreign[galaxy.index(i)]) {
                sizes[n++] = Math.abs(deviation(i));
            }
        }
        scatter = Math.max(1, Outliers.scatter(Arrays.copyOf(sizes, n)));
    }

    private void cutOut() {
        double[] residual = new double[foreign.length];
        double[] variance = new double[foreign.length];
        double[] radii = new double[foreign.length];
        for (int i = 0; i < model.length; i++) {
            int at = galaxy.index(i);
            residual[at] = galaxy.value(i) - model[i];
            variance[at] = variance(i);
            radii[at] = Isophotes.radius(place[i]);
        }
        foreign = ForeignLight.of(galaxy.width(), galaxy.height(), residual, variance, radii);
    }
}
