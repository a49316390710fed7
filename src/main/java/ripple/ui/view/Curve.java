package ripple.ui.view;

import java.util.Optional;
import ripple.render.Ds9Stretch;
import ripple.render.Stretch;
import ripple.render.Transfer;

/// The stretch functions that the window offers, each with at most one number to adjust.
///
/// The plain ones are astropy's, those of DS9 where they differ are named so. Histogram equalisation has no curve of its own: it is each
/// picture's.
public enum Curve {
    /// asinh(x/a) / asinh(1/a); the number is a.
    ASINH(1e-3, 1, 0.1),
    /// Straight.
    LINEAR,
    /// log(a x + 1) / log(a + 1); the number is a.
    LOG(1, 1e5, 1000),
    /// √x.
    SQRT,
    /// x².
    SQUARED,
    /// xᵃ; the number is a.
    POWER(0.1, 10, 2),
    /// (aˣ − 1) / (a − 1); the number is a.
    POWER_DIST(2, 1e5, 1000),
    /// sinh(x/a) / sinh(1/a); the number is a.
    SINH(0.05, 1, 1.0 / 3),
    /// Every brightness equally often.
    EQUALISED,
    /// DS9's asinh.
    DS9_ASINH,
    /// DS9's log; the number is its exponent.
    DS9_LOG(2, 1e5, 1000),
    /// DS9's pow; the number is its exponent.
    DS9_POW(2, 1e5, 1000),
    /// DS9's sinh.
    DS9_SINH,
    /// DS9's histogram equalisation.
    DS9_EQUALISED;

    private final double least;
    private final double most;
    private final double usual;

    Curve() {
        this(1, 1, 1);
    }

    Curve(double least, double most, double usual) {
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /// Smallest number that makes sense.
    public double least() {
        return least;
    }

    /// Largest number that makes sense.
    public double most() {
        return most;
    }

    /// The number at the start.
    public double usual() {
        return usual;
    }

    /// Whether there is a number to adjust.
    public boolean isAdjustable() {
        return least < most;
    }

    /// The curve; empty for histogram equalisation.
    ///
    /// @param number between least and most
    public Optional<Stretch> stretch(double number) {
        return switch (this) {
            case ASINH -> Optional.of(new Stretch.Asinh(number));
            case LINEAR -> Optional.of(new Stretch.Linear());
            case LOG -> Optional.of(new Stretch.Log(number));
            case SQRT -> Optional.of(new Stretch.Sqrt());
            case SQUARED -> Optional.of(new Stretch.Squared());
            case POWER -> Optional.of(new Stretch.Power(number));
            case POWER_DIST -> Optional.of(new Stretch.PowerDist(number));
            case SINH -> Optional.of(new Stretch.Sinh(number));
            case DS9_ASINH -> Optional.of(new Ds9Stretch.Asinh());
            case DS9_LOG -> Optional.of(new Ds9Stretch.Log(number));
            case DS9_POW -> Optional.of(new Ds9Stretch.Pow(number));
            case DS9_SINH -> Optional.of(new Ds9Stretch.Sinh());
            case EQUALISED, DS9_EQUALISED -> Optional.empty();
        };
    }

    /// For the renderer.
    ///
    /// @param number between least and most
    /// @param after what comes after the curve; histogram equalisation has nothing after it
    Transfer transfer(double number, Stretch.ContrastBias after) {
        boolean plain = after.contrast() == 1 && after.bias() == 0.5;
        return stretch(number)
                .<Transfer>map(curve -> new Transfer.Independent(plain ? curve : after.after(curve)))
                .orElse(new Transfer.Equalised(
                        this == EQUALISED ? Transfer.Equalisation.ASTROPY : Transfer.Equalisation.DS9));
    }
}
