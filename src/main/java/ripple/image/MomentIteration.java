package ripple.image;

import ripple.image.AdaptiveMoments.Cause;
import ripple.image.AdaptiveMoments.Converged;
import ripple.image.AdaptiveMoments.Failed;

/// The fixed-point iteration of adaptive moments: the weight's ellipse is moved towards the moments it measures until both agree.
///
/// Source: Hirata and Seljak 2003, equations 5 to 8. One object serves one array; it holds the weight of the current step.
final class MomentIteration {
    private static final double[] FIRST_GUESSES = {3, 5, 2, 1.2, 8};
    /// The iteration ends when no relative step is larger.
    private static final double CONVERGENCE = 1e-6;
    private static final int MAX_ITERATIONS = 400;
    /// Largest relative step; without it PSFs with broad wings diverge.
    private static final double MAX_STEP = 0.25;
    private static final double MAX_MOMENT = 8000;
    private static final double MAX_SHIFT = 15;
    private static final double SINGULAR = 1e-8;

    private final double[] values;
    private final int width;
    private final int height;

    private double x;
    private double y;
    private double mxx;
    private double mxy;
    private double myy;
    private double largestStep;

    MomentIteration(double[] values, int width, int height) {
        this.values = values;
        this.width = width;
        this.height = height;
    }

    AdaptiveMoments fromSeveralGuesses() {
        AdaptiveMoments first = from(FIRST_GUESSES[0]);
        AdaptiveMoments moments = first;
        for (int i = 1; i < FIRST_GUESSES.length && moments instanceof Failed; i++) {
            moments = from(FIRST_GUESSES[i]);
        }
        return moments instanceof Failed ? first : moments;
    }

    AdaptiveMoments from(double guessSigma) {
        MomentSums sums = new MomentSums(values, width, height);
        if (sums.isEmpty()) {
            return new Failed(Cause.EMPTY);
        }
        if (!sums.isFinite()) {
            return new Failed(Cause.NOT_FINITE);
        }
        start(guessSigma);
        return iterate(sums);
    }

    private void start(double guessSigma) {
        x = (width - 1) / 2.0;
        y = (height - 1) / 2.0;
        mxx = guessSigma * guessSigma;
        mxy = 0;
        myy = mxx;
    }

    private AdaptiveMoments iterate(MomentSums sums) {
        double firstScale = minorAxis();
        for (int step = 1; step <= MAX_ITERATIONS; step++) {
            if (!sums.measure(x, y, mxx, mxy, myy)) {
                return new Failed(Cause.NO_CENTRE);
            }
            move(sums, firstScale);
            if (!isSound()) {
                return new Failed(whatIsWrong());
            }
            if (largestStep <= CONVERGENCE) {
                return result(sums, step);
            }
        }
        return new Failed(Cause.UNSETTLED);
    }

    /// Steps are measured in units of the weight's minor axis, so that a long thin weight does not run away.
    private void move(MomentSums s, double firstScale) {
        double scale = minorAxis();
        double square = scale * scale;
        double dx = limited(2 * s.bx / (s.a * scale));
        double dy = limited(2 * s.by / (s.a * scale));
        double dxx = limited(4 * (s.cxx / s.a - 0.5 * mxx) / square);
        double dxy = limited(4 * (s.cxy / s.a - 0.5 * mxy) / square);
        double dyy = limited(4 * (s.cyy / s.a - 0.5 * myy) / square);
        double largest = Math.max(Math.max(Math.abs(dx), Math.abs(dy)),
                Math.max(Math.abs(dxx), Math.max(Math.abs(dxy), Math.abs(dyy))));
        // A weight that shrank since the start must settle as finely as at its first size.
        largestStep = scale < firstScale ? largest * firstScale / scale : largest;
        x += dx * scale;
        y += dy * scale;
        mxx += dxx * square;
        mxy += dxy * square;
        myy += dyy * square;
    }

    /// σ along the short axis; NaN when the matrix is not positive.
    private double minorAxis() {
        double twoPsi = Math.atan2(2 * mxy, mxx - myy);
        double major = 0.5 * (mxx + myy + (mxx - myy) * Math.cos(twoPsi)) + mxy * Math.sin(twoPsi);
        return Math.sqrt(mxx + myy - major);
    }

    private boolean isSound() {
        return Double.isFinite(largestStep) && !hasRunAway() && !isSingular() && mxx > 0 && myy > 0 && minorAxis() > 0;
    }

    private boolean hasRunAway() {
        return Math.abs(mxx) > MAX_MOMENT || Math.abs(mxy) > MAX_MOMENT || Math.abs(myy) > MAX_MOMENT
                || Math.abs(x - (width - 1) / 2.0) > MAX_SHIFT || Math.abs(y - (height - 1) / 2.0) > MAX_SHIFT;
    }

    private boolean isSingular() {
        return Math.abs(mxx) < SINGULAR || Math.abs(myy) < SINGULAR || mxx * myy - mxy * mxy < SINGULAR;
    }

    private Cause whatIsWrong() {
        if (hasRunAway()) {
            return Cause.RAN_AWAY;
        }
        return isSingular() ? Cause.UNDERSAMPLED : Cause.NOISE;
    }

    private AdaptiveMoments result(MomentSums sums, int steps) {
        if (!(sums.a > 0)) {
            return new Failed(Cause.NEGATIVE);
        }
        return new Converged(x, y, mxx, mxy, myy, 2 * sums.a, sums.rho4 / sums.a, steps);
    }

    private static double limited(double step) {
        return Math.clamp(step, -MAX_STEP, MAX_STEP);
    }
}
