package ripple.prepare;

import ripple.image.Outcome;
import ripple.image.Stamp;

/// A stamp whose bands have one PSF, or why that cannot be.
public sealed interface MatchResult {
    /// All bands have the target's PSF.
    ///
    /// @param stamp with image, variance, mask and PSF of the matched images
    /// @param report what was done
    record Matched(Stamp stamp, MatchReport report) implements MatchResult {}

    /// It could not be done.
    ///
    /// @param reason a sentence for the user
    record Failed(String reason) implements MatchResult {}

    /// The same as an outcome of a batch's step.
    default Outcome<Stamp> outcome() {
        return switch (this) {
            case Matched matched -> new Outcome.Accepted<>(matched.stamp());
            case Failed failed -> new Outcome.Failed<>("PSF match", failed.reason());
        };
    }
}
