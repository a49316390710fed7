package ripple.label.agree;

import ripple.label.GradeScale;
import ripple.label.Vote;

/// How agreement is measured.
///
/// @param scale what grades mean, and which count as a lens
/// @param swap numbers of SWAP, among them the prior
/// @param draws of the bootstrap; 0 for no intervals of Fleiss's κ and of α
/// @param seed of the draws
/// @param stage whose votes count
public record AgreementSettings(GradeScale scale, SwapSettings swap, int draws, long seed, String stage) {
    /// Lens fraction that is expected where nobody says.
    public static final double USUAL_PRIOR = 0.01;
    /// Draws of the bootstrap.
    public static final int USUAL_DRAWS = 1000;

    /// @throws IllegalArgumentException for a negative number of draws
    public AgreementSettings {
        if (draws < 0) {
            throw new IllegalArgumentException("There cannot be " + draws + " draws.");
        }
    }

    /// Blind votes, a prior of one in a hundred, 1000 draws of seed 1.
    public static AgreementSettings usual(GradeScale scale) {
        return new AgreementSettings(scale, SwapSettings.withPrior(USUAL_PRIOR), USUAL_DRAWS, 1, Vote.BLIND);
    }
}
