package ripple.label;

import java.util.List;

/// The votes of a file.
///
/// @param votes in the order of the file, one for each object, grader and stage
/// @param notices sentences about what was left out or settled, with line numbers
public record VotesFile(List<Vote> votes, List<String> notices) {
    /// Copies the lists.
    public VotesFile {
        votes = List.copyOf(votes);
        notices = List.copyOf(notices);
    }

    /// The same votes as another grader's.
    public VotesFile by(String grader) {
        return new VotesFile(votes.stream().map(vote -> vote.by(grader)).toList(), notices);
    }
}
