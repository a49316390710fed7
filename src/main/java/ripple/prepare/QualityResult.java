package ripple.prepare;

import ripple.image.Outcome;
import ripple.image.Stamp;

/// Verdict and numbers.
///
/// @param outcome the unchanged stamp, accepted, or rejected with all reasons
/// @param report the numbers behind it
public record QualityResult(Outcome<Stamp> outcome, QualityReport report) {}
