package ripple.label.agree;

/// Numbers of {@link Swap}; those of Space Warps (Marshall et al. 2016) but for the prior.
///
/// @param prior lens fraction that is expected in this list, above 0 and below 1
/// @param initialSkill PL and PD of a grader who has seen no planted object
/// @param skepticism how many imagined objects, beside two, the initial skill counts for
/// @param lowestSkill PL and PD never fall below
/// @param highestSkill nor rise above
/// @param detectedAbove a posterior above is a detection
/// @param rejectedBelow one below a rejection
/// @param lowest posterior
public record SwapSettings(double prior, double initialSkill, int skepticism, double lowestSkill, double highestSkill,
        double detectedAbove, double rejectedBelow, double lowest) {
    /// @throws IllegalArgumentException for numbers that are no probabilities, or limits that are upside down
    public SwapSettings {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("The prior must lie between 0 and 1, not at " + prior + ".");
        }
        if (!(lowestSkill > 0 && lowestSkill <= initialSkill && initialSkill <= highestSkill && highestSkill < 1)
                || skepticism < 0 || !(rejectedBelow < detectedAbove) || !(lowest > 0)) {
            throw new IllegalArgumentException("Skills must be ordered between 0 and 1, limits too.");
        }
    }

    /// Space Warps' own, with a prior.
    public static SwapSettings withPrior(double prior) {
        return new SwapSettings(prior, 0.5, 2, 0.01, 0.99, 0.95, 1e-7, 1e-14);
    }
}
