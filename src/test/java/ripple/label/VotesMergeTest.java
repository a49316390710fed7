package ripple.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Several graders' files become one list of votes.
class VotesMergeTest {
    @Test
    void filesFollowEachOtherAndNoticesAreKept() throws VotesException {
        VotesMerge merge = new VotesMerge();
        merge.add("a.csv", new VotesFile(List.of(Vote.of("1", "ann", "A")), List.of("a.csv: something.")));
        merge.add("b.csv", new VotesFile(List.of(Vote.of("1", "bob", "X")), List.of()));
        assertThat(merge.done()).isEqualTo(new VotesFile(List.of(Vote.of("1", "ann", "A"), Vote.of("1", "bob", "X")),
                List.of("a.csv: something.")));
    }

    @Test
    void oneGraderMayGoOnInAnotherFile() throws VotesException {
        VotesMerge merge = new VotesMerge();
        merge.add("a.csv", new VotesFile(List.of(Vote.of("1", "ann", "A"), Vote.of("2", "ann", "B")), List.of()));
        merge.add("b.csv", new VotesFile(List.of(Vote.of("2", "ann", "B"), Vote.of("3", "ann", "C")), List.of()));
        assertThat(merge.done().votes()).extracting(Vote::objectId).containsExactly("1", "2", "3");
        assertThat(merge.done().notices()).containsExactly("ann is in a.csv and b.csv; taken as one grader.");
    }

    /// `Ann` may be `ann`, or not: they stay two, and somebody is asked to look.
    @Test
    void twoSpellingsOfANameAreTold() throws VotesException {
        VotesMerge merge = new VotesMerge();
        merge.add("a.csv", new VotesFile(List.of(Vote.of("1", "ann b", "A")), List.of()));
        merge.add("b.csv", new VotesFile(List.of(Vote.of("1", "Ann.B", "X"), Vote.of("1", "bob", "X")), List.of()));
        assertThat(merge.done().votes()).hasSize(3);
        assertThat(merge.done().notices()).containsExactly(
                "ann b and Ann.B are taken as different graders; spell the name alike if it is one person.");
    }

    @Test
    void twoPeopleOfOneNameAreNotMixed() {
        VotesMerge merge = new VotesMerge();
        merge.add("a.csv", new VotesFile(List.of(Vote.of("1", "ann", "A"), Vote.of("2", "ann", "B")), List.of()));
        merge.add("b.csv", new VotesFile(List.of(Vote.of("1", "ann", "X"), Vote.of("2", "ann", "X")), List.of()));
        assertThatThrownBy(merge::done).isInstanceOf(VotesException.class)
                .hasMessageStartingWith("ann graded 2 objects differently in a.csv and b.csv. If these are two people");
    }
}
