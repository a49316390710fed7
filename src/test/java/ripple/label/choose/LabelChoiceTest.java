package ripple.label.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ripple.catalog.Target;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Planted;
import ripple.label.agree.Truth;

/// Which graded objects are chosen, and why the others are not.
class LabelChoiceTest {
    private static final GradeScale SCALE = new GradeScale(List.of("A", "B", "C", "X"), Map.of(), Set.of("A", "B"));
    private static final LabelCriteria ALL = LabelCriteria.all(SCALE);

    private final List<Vote> votes = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    @Test
    void whatNobodyGradedIsNeverTakenAsX() {
        object("seen", "");
        object("graded", "X");

        LabelChoice choice = choose(ALL);

        assertThat(choice.chosen()).extracting(o -> o.target().id()).containsExactly("graded");
        assertThat(choice.leftOut()).extracting(LeftOut::why).containsExactly(Exclusion.UNGRADED);
        assertThat(choice.byGrade()).containsEntry("X", 1);
    }

    @Test
    void everyLimitHasItsReason() {
        object("one vote", "A");
        object("apart", "AX");
        object("other", "CCC");
        object("good", "AAB");
        LabelCriteria criteria = ALL.withGrades(Set.of("A", "B")).withMinGraders(2).withMinAgreement(0.6);

        LabelChoice choice = choose(criteria);

        assertThat(choice.chosen()).extracting(o -> o.target().id(), o -> o.label().grade())
                .containsExactly(org.assertj.core.api.Assertions.tuple("good", "A"));
        assertThat(choice.leftOut()).extracting(LeftOut::why).containsExactly(Exclusion.FEW_GRADERS,
                Exclusion.DISAGREEMENT, Exclusion.OTHER_GRADE);
        assertThat(choose(ALL.withMaxRange(1)).leftOut()).extracting(l -> l.target().id()).containsExactly("apart");
    }

    /// Ordinals X 0, C 1, B 2, A 3: A, A, X has the mean 2.
    @Test
    void theMeanPassesItsThresholds() {
        object("mixed", "AAX");

        assertThat(grade(ALL)).isEqualTo("A");
        assertThat(grade(ALL.withConsensus(ConsensusKind.MEAN))).isEqualTo("B");
        assertThat(grade(ALL.withConsensus(ConsensusKind.MEAN).withMeanCuts(List.of(0.5, 1.5, 2.0)))).isEqualTo("A");
        assertThat(grade(ALL.withConsensus(ConsensusKind.MEAN).withMeanCuts(List.of(0.5, 2.1, 2.5)))).isEqualTo("C");
        assertThatThrownBy(() -> choose(ALL.withConsensus(ConsensusKind.MEAN).withMeanCuts(List.of(1.0))))
                .hasMessageContaining("4 grades need 3 thresholds");
    }

    /// A grader whose word is worth nothing does not make a lens against two whose is.
    @Test
    void modelsWeighGradersByWhatTheyFound() {
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            boolean lens = i % 2 == 0;
            String id = "known-" + i;
            object(id, (lens ? "AA" : "XX") + (lens ? "X" : "A"));
            planted.add(new Planted(id, lens ? Truth.LENS : Truth.NOT, Double.NaN, Double.NaN, Double.NaN));
        }
        object("asked", "AXX");

        Agreement agreement = Agreement.of(new AgreementInput(votes, planted, List.of()),
                AgreementSettings.usual(SCALE));
        List<Target> asked = List.of(targets.getLast());
        for (ConsensusKind kind : List.of(ConsensusKind.SWAP, ConsensusKind.DAWID_SKENE)) {
            LabelChoice choice = LabelChoice.of(asked, agreement, votes, ALL.withConsensus(kind));
            assertThat(choice.chosen()).as(kind.label()).hasSize(1);
            assertThat(choice.unlisted()).isEqualTo(30);
        }
        assertThat(LabelChoice.of(asked, agreement, votes, ALL.withConsensus(ConsensusKind.SWAP).withLensAbove(1e-9))
                .chosen().getFirst().label().isLens()).isTrue();
    }

    private String grade(LabelCriteria criteria) {
        return choose(criteria).chosen().getFirst().label().grade();
    }

    private LabelChoice choose(LabelCriteria criteria) {
        Agreement agreement = Agreement.of(new AgreementInput(votes, List.of(), List.of()),
                AgreementSettings.usual(SCALE));
        return LabelChoice.of(targets, agreement, votes, criteria);
    }

    private void object(String id, String grades) {
        targets.add(Target.at(targets.size(), id, 10, 10));
        for (int g = 0; g < grades.length(); g++) {
            votes.add(Vote.of(id, "grader " + g, grades.substring(g, g + 1)));
        }
    }
}
