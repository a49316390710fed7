package ripple.prepare.resample;

import ripple.image.Outcome;
import ripple.image.Stamp;

/// A stamp on its new grid, or why that cannot be.
public sealed interface ResampleResult {
    /// All bands that are present lie on the new grid.
    ///
    /// @param stamp with image, variance, mask, PSF and WCS of the new grid
    /// @param report what was done
    record Resampled(Stamp stamp, ResampleReport report) implements ResampleResult {}

    /// It could not be done.
    ///
    /// @param reason a sentence for the user
    record Failed(String reason) implements ResampleResult {}

    /// The same as an outcome of a batch's step.
    default Outcome<Stamp> outcome() {
        return switch (this) {
            case Resampled done -> new Outcome.Accepted<>(done.stamp());
            case Failed failed -> new Outcome.Failed<>("resample", failed.reason());
        };
    }
}
