package ripple.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.catalog.Target;
import ripple.export.StampStatus;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.prepare.MatchReport;
import ripple.prepare.QualityReport;
import ripple.prepare.light.Alpha;
import ripple.prepare.light.LensLight;

/// What a recipe makes of one object, with the pictures and numbers of every step.
///
/// @param target the object
/// @param status what a run would call it
/// @param reasons all reasons why it is not accepted, sentences
/// @param quality numbers of the quality check; empty where there is no stamp
/// @param match what matching did; empty where nothing was matched
/// @param difference what the difference of two bands was made with; empty where there is none
/// @param lights the models of the lens galaxy that residuals are made with, by band; not there where there is none
/// @param steps each step's stamp, or why there is none
public record ObjectPreview(Target target, StampStatus status, List<String> reasons, Optional<QualityReport> quality,
        Optional<MatchReport> match, Optional<DifferenceFacts> difference, Map<Band, LensLight> lights,
        Map<Step, StepResult> steps) {
    /// The steps that have pixels to show, in their order.
    public enum Step {
        /// As it is in the data.
        DATA,
        /// On the recipe's grid.
        RESAMPLED,
        /// One PSF in all bands.
        MATCHED,
        /// The values that are exported.
        NORMALISED,
        /// One band less another; a single band.
        DIFFERENCE,
        /// Bands without the light of the lens.
        RESIDUAL
    }

    /// What a difference was made with.
    ///
    /// @param blue the band that the other is taken from
    /// @param red the band that is scaled and taken off
    /// @param alpha the scale
    /// @param psfResidual largest difference between the two PSFs, in units of the red one's peak
    public record DifferenceFacts(Band blue, Band red, Alpha alpha, double psfResidual) {}

    /// What a step made.
    public sealed interface StepResult {
        /// Pixels.
        ///
        /// @param stamp with every plane as it is after the step
        /// @param note what else there is to say of it; may be empty
        record Made(Stamp stamp, String note) implements StepResult {}

        /// Nothing.
        ///
        /// @param sentence why
        record NotMade(String sentence) implements StepResult {}
    }

    public ObjectPreview {
        reasons = List.copyOf(reasons);
        lights = Collections.unmodifiableMap(new LinkedHashMap<>(lights));
        steps = Map.copyOf(steps);
    }

    /// What a step made of the object.
    public StepResult step(Step step) {
        return steps.getOrDefault(step, new StepResult.NotMade(switch (step) {
            case DATA -> "There is no stamp.";
            case RESAMPLED -> "The recipe does not resample.";
            case MATCHED -> "The recipe does not match PSFs.";
            case NORMALISED -> "The recipe does not normalise.";
            case DIFFERENCE -> "The recipe makes no difference of bands.";
            case RESIDUAL -> "The recipe does not subtract the lens light.";
        }));
    }
}
