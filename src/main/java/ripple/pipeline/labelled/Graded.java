package ripple.pipeline.labelled;

import java.util.List;
import ripple.catalog.Target;
import ripple.label.Vote;
import ripple.label.agree.Agreement;

/// A target list and what graders said of it.
///
/// @param targets all of the list
/// @param votes of all graders
/// @param agreement measured of them
public record Graded(List<Target> targets, List<Vote> votes, Agreement agreement) {
    /// Copies the lists.
    public Graded {
        targets = List.copyOf(targets);
        votes = List.copyOf(votes);
    }
}
