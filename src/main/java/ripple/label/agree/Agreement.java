package ripple.label.agree;

import java.util.Comparator;
import java.util.List;

/// How well graders agree, and what they say together.
///
/// @param settings how it was measured
/// @param ratings who gave what
/// @param pairs every two graders, in order
/// @param fleiss κ over the objects that every grader graded
/// @param randolph the same with chance as 1 / number of grades
/// @param completeObjects how many objects that are
/// @param alphaNominal Krippendorff's α, any two grades as far apart
/// @param alphaOrdinal Krippendorff's α of ordered grades
/// @param consensus for each object, in the order of the ratings
/// @param graders in the order of the ratings
/// @param together all graders' votes on planted objects
/// @param remarks sentences: what was not computed and why
public record Agreement(AgreementSettings settings, Ratings ratings, List<Pair> pairs, Figure fleiss, Figure randolph,
        int completeObjects, Figure alphaNominal, Figure alphaOrdinal, List<Consensus> consensus,
        List<GraderScore> graders, PlantedScore together, List<String> remarks) {
    /// From how many grades apart an object is to be talked about.
    public static final int DISPUTED = 2;

    /// Copies the lists.
    public Agreement {
        pairs = List.copyOf(pairs);
        consensus = List.copyOf(consensus);
        graders = List.copyOf(graders);
        remarks = List.copyOf(remarks);
    }

    /// Measures it.
    ///
    /// @throws IllegalArgumentException when there is no vote of the stage
    public static Agreement of(AgreementInput input, AgreementSettings settings) {
        return new AgreementWork(input, settings).done();
    }

    /// Objects to be talked about, blind first, then revealed: grades at least two apart; the widest first, then the most lens-like. Planted ones
    /// are not among them.
    public List<Consensus> adjudication() {
        return consensus.stream().filter(c -> c.range() >= DISPUTED && c.truth() == Truth.UNKNOWN)
                .sorted(Comparator.comparingInt(Consensus::range).reversed()
                        .thenComparing(c -> c.mean().value(), Comparator.reverseOrder()))
                .toList();
    }
}
