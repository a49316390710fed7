package ripple.ui.view;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.Limits;
import ripple.render.Stretch;
import ripple.render.Transfer;

/// From a place in the display range to brightness and colour: curve, contrast and bias, how bands make a colour picture, colour map.
public final class ToneModel {
    /// The maps among which one steps; the negative of each is a switch of its own.
    public static final List<ColourMap> MAPS = List.of(ColourMap.GREY, ColourMap.VIRIDIS, ColourMap.MAGMA,
            ColourMap.CIVIDIS);
    /// Q of Lupton's composites at the start.
    public static final double USUAL_Q = 8;
    /// Stretch of Lupton's composites at the start, as a part of the display range.
    public static final double USUAL_LINEAR = 0.1;
    private static final double STRONGEST = 64;

    private final ObjectProperty<Curve> curve = new SimpleObjectProperty<>(Curve.ASINH);
    private final DoubleProperty number = new SimpleDoubleProperty(Curve.ASINH.usual());
    private final DoubleProperty contrast = new SimpleDoubleProperty(1);
    private final DoubleProperty bias = new SimpleDoubleProperty(0.5);
    private final ObjectProperty<Composite> composite = new SimpleObjectProperty<>(Composite.CURVE);
    private final DoubleProperty q = new SimpleDoubleProperty(USUAL_Q);
    private final DoubleProperty linear = new SimpleDoubleProperty(USUAL_LINEAR);
    private final ObjectProperty<Transfer.Saturation> saturation = new SimpleObjectProperty<>(
            Transfer.Saturation.COLOUR);
    private final ObjectProperty<ColourMap> map = new SimpleObjectProperty<>(ColourMap.GREY);
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private double surveyAsinh = Curve.ASINH.usual();

    ToneModel() {
        curve.addListener((o, before, now) -> number.set(usual(now)));
    }

    public ObjectProperty<Curve> curve() {
        return curve;
    }

    /// The curve's own number: of asinh the softening, as a fraction of the range.
    public DoubleProperty number() {
        return number;
    }

    /// Steepness around the bias, 1 at the start; what a drag with the right button changes.
    public DoubleProperty contrast() {
        return contrast;
    }

    /// The brightness that becomes the middle one, 0.5 at the start.
    public DoubleProperty bias() {
        return bias;
    }

    public ObjectProperty<Composite> composite() {
        return composite;
    }

    /// Softening of Lupton's composites.
    public DoubleProperty q() {
        return q;
    }

    /// Stretch of Lupton's composite as a part of the display range.
    public DoubleProperty linear() {
        return linear;
    }

    /// What becomes of pixels that are too bright for Lupton's composites.
    public ObjectProperty<Transfer.Saturation> saturation() {
        return saturation;
    }

    /// Colours of a single band.
    public ObjectProperty<ColourMap> map() {
        return map;
    }

    /// Whether pictures are negatives.
    public BooleanProperty inverted() {
        return inverted;
    }

    /// Takes the next colour map.
    public void nextMap() {
        map.set(MAPS.get((MAPS.indexOf(map.get()) + 1) % MAPS.size()));
    }

    /// Sets contrast and bias, as far as they make sense.
    public void bend(double newContrast, double newBias) {
        contrast.set(Math.clamp(newContrast, 1 / STRONGEST, STRONGEST));
        bias.set(Math.clamp(newBias, -0.5, 1.5));
    }

    /// Everything that changes the picture.
    List<Observable> all() {
        return List.of(curve, number, contrast, bias, composite, q, linear, saturation, map, inverted);
    }

    /// The survey's own softening of asinh.
    void usualAsinh(double softening) {
        surveyAsinh = Math.clamp(softening, Curve.ASINH.least(), Curve.ASINH.most());
    }

    /// The number that a curve has before the user moves it.
    public double usual(Curve which) {
        return which == Curve.ASINH ? surveyAsinh : which.usual();
    }

    void reset() {
        curve.set(Curve.ASINH);
        number.set(usual(Curve.ASINH));
        bend(1, 0.5);
        composite.set(Composite.CURVE);
        q.set(USUAL_Q);
        linear.set(USUAL_LINEAR);
        saturation.set(Transfer.Saturation.COLOUR);
        map.set(ColourMap.GREY);
        inverted.set(false);
    }

    void take(StretchChoice choice) {
        curve.set(choice.curve());
        number.set(Math.clamp(choice.number(), choice.curve().least(), choice.curve().most()));
        bend(choice.contrast(), choice.bias());
        composite.set(choice.composite());
        q.set(Math.clamp(choice.q(), 0, 100));
        linear.set(Math.clamp(choice.linear(), 1e-4, 100));
        saturation.set(choice.saturation());
        map.set(choice.map());
        inverted.set(choice.inverted());
    }

    /// Whether anything is other than at the start.
    boolean isChanged() {
        return curve.get() != Curve.ASINH || number.get() != usual(Curve.ASINH) || isBent()
                || composite.get() != Composite.CURVE || map.get() != ColourMap.GREY || inverted.get();
    }

    /// Whether contrast or bias was changed.
    public boolean isBent() {
        return contrast.get() != 1 || bias.get() != 0.5;
    }

    /// The curve as the histogram shows it; straight for histogram equalisation.
    public Stretch shown() {
        return single() instanceof Transfer.Independent independent ? independent.stretch() : new Stretch.Linear();
    }

    /// For a single band.
    Transfer single() {
        return curve.get().transfer(number.get(), new Stretch.ContrastBias(contrast.get(), bias.get()));
    }

    /// For a colour picture. In Lupton's composite contrast divides the stretch; bias moves black.
    ///
    /// @param range that the bands have in common
    Transfer colour(Limits range) {
        return switch (composite.get()) {
            case CURVE -> single();
            case LUPTON -> new Transfer.Lupton(q.get(), positive(range.width() * linear.get() / contrast.get()),
                    saturation.get());
            case LUPTON_ZSCALE -> new Transfer.LuptonZScale(q.get(), saturation.get());
            case ASINH_ZSCALE -> new Transfer.AsinhZScale(q.get(), saturation.get());
        };
    }

    /// Black of a colour picture's band.
    Limits biased(Limits limits) {
        double low = limits.low() + (bias.get() - 0.5) * linear.get() * limits.width();
        return composite.get() == Composite.CURVE || !(low < limits.high()) ? limits : new Limits(low, limits.high());
    }

    /// The settings with colour map and polarity.
    DisplaySettings coloured(DisplaySettings settings) {
        return settings.withMap(map.get()).withPolarity(
                inverted.get() ? DisplaySettings.Polarity.INVERTED : DisplaySettings.Polarity.NORMAL);
    }

    private static double positive(double stretch) {
        return stretch > 0 && Double.isFinite(stretch) ? stretch : 1;
    }
}
