package ripple.label.choose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import ripple.label.agree.Consensus;

/// What graders said of an object, each and together.
///
/// @param consensus of their votes
/// @param grade code by the method chosen; blank where it does not tell
/// @param isLens whether that grade counts as a lens
/// @param votes code by grader, in the graders' order; graders who did not vote are not there
/// @param sublabels that any of them gave, in the order first given
/// @param comments that are not blank
public record ObjectLabel(Consensus consensus, String grade, boolean isLens, SequencedMap<String, String> votes,
        List<String> sublabels, List<String> comments) {
    /// Copies the collections.
    public ObjectLabel {
        votes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(votes));
        sublabels = List.copyOf(sublabels);
        comments = List.copyOf(comments);
    }

    /// Share of the graders who gave the most frequent grade, 0 to 1.
    public double agreement() {
        return consensus.majorityShare().value();
    }
}
