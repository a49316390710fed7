package ripple.label.agree;

import java.util.List;
import ripple.label.Vote;

/// What agreement is measured of.
///
/// @param votes of all graders, in the order in which they were given where they have no times
/// @param planted objects whose truth is known
/// @param repeats objects that are others shown again; their votes count for consistency only
public record AgreementInput(List<Vote> votes, List<Planted> planted, List<Repeat> repeats) {
    /// Copies the lists.
    public AgreementInput {
        votes = List.copyOf(votes);
        planted = List.copyOf(planted);
        repeats = List.copyOf(repeats);
    }
}
