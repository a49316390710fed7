package ripple.ui.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.DisplaySettings;
import ripple.render.Limits;
import ripple.render.Stretch;
import ripple.render.SurveyDisplay;
import ripple.render.Transfer;

/// Some stamps of a survey and the stretch they give it. Looks at all their pixels: made in the background.
///
/// @param stamps spread over the survey
/// @param softening of asinh, as a fraction of the range; NaN where they give none
/// @param limits the standard range of each band that has one
public record SurveySample(List<Stamp> stamps, double softening, Map<Band, Limits> limits) {
    /// No stamps yet.
    static final SurveySample NONE = new SurveySample(List.of(), Double.NaN, Map.of());

    public SurveySample {
        stamps = List.copyOf(stamps);
        limits = Map.copyOf(limits);
    }

    /// Finds the stretch of some stamps.
    ///
    /// @param colours the bands of the colour picture: they decide the softening
    public static SurveySample of(Collection<Stamp> stamps, ColourBands colours) {
        DisplaySettings proposed = SurveyDisplay.propose(stamps, colours.all());
        double softening = proposed.transfer() instanceof Transfer.Independent(Stretch.Asinh curve)
                ? curve.a()
                : Double.NaN;
        Map<Band, Limits> limits = new HashMap<>();
        stamps.stream().flatMap(stamp -> stamp.presentBands().stream()).distinct().forEach(
                band -> RangePreset.STANDARD.limits(stamps, band).ifPresent(found -> limits.put(band, found)));
        return new SurveySample(List.copyOf(stamps), softening, limits);
    }
}
