package ripple.label.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ripple.label.Vote;
import ripple.label.vocabulary.VocabularyJson;

/// What is said where there is little to say, and what graders learn of themselves.
class AgreementTest {
    private static final AgreementSettings SETTINGS = AgreementSettings.usual(VocabularyJson.standard().scale());
    private static final Instant START = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void oneGraderHasAConsensusAndReasonsForTheRest() {
        Agreement alone = of(Vote.of("1", "ann", "A"), Vote.of("2", "ann", "X"));
        assertThat(alone.pairs()).isEmpty();
        assertThat(alone.fleiss()).isEqualTo(new Figure.None("There is only one grader."));
        assertThat(alone.alphaOrdinal()).isInstanceOf(Figure.None.class);
        assertThat(alone.consensus()).extracting(Consensus::majority).containsExactly(3, 0);
        assertThat(alone.consensus()).extracting(c -> c.mean().hasInterval()).containsOnly(false);
        assertThat(alone.remarks()).anyMatch(r -> r.startsWith("SWAP is not computed: without planted objects"))
                .anyMatch(r -> r.contains("it needs three graders, and there is 1; without planted objects"));
    }

    @Test
    void allTheSameGradeIsNoKappa() {
        Agreement same = of(Vote.of("1", "ann", "X"), Vote.of("2", "ann", "X"), Vote.of("1", "bob", "X"),
                Vote.of("2", "bob", "X"));
        assertThat(same.pairs().getFirst().kappa(CohenKappa.Weight.QUADRATIC).orNaN()).isNaN();
        assertThat(same.pairs().getFirst().table().same()).isEqualTo(new Share(2, 2));
        assertThat(same.fleiss()).isInstanceOf(Figure.None.class);
        assertThat(same.randolph().orNaN()).isEqualTo(1);
        assertThat(same.alphaNominal()).isInstanceOf(Figure.None.class);
        assertThat(same.consensus().getFirst().mean().orNaN()).isZero();
    }

    @Test
    void gradersOfDifferentObjectsShareNothing() {
        Agreement apart = of(Vote.of("1", "ann", "A"), Vote.of("2", "bob", "B"));
        assertThat(apart.pairs().getFirst().kappa(CohenKappa.Weight.NONE))
                .isEqualTo(new Figure.None("No object was graded by both."));
        assertThat(apart.fleiss()).isInstanceOfSatisfying(Figure.None.class,
                n -> assertThat(n.reason()).startsWith("No object was graded by every grader"));
        assertThat(apart.alphaOrdinal()).isInstanceOf(Figure.None.class);
    }

    @Test
    void oneObjectHasNoInterval() {
        Agreement one = of(Vote.of("1", "ann", "A"), Vote.of("1", "bob", "C"), Vote.of("1", "cyd", "A"));
        assertThat(one.alphaOrdinal()).isInstanceOfSatisfying(Figure.Value.class,
                v -> assertThat(v.hasInterval()).isFalse());
        assertThat(one.adjudication()).extracting(Consensus::range).containsExactly(2);
    }

    @Test
    void noVoteOfTheStageSaysWhichThereAre() {
        assertThatThrownBy(() -> of()).hasMessage("There is no vote of the stage blind; there are no votes.");
        assertThatThrownBy(() -> of(new Vote("1", "ann", "A", List.of(), "", null, Vote.REVEAL)))
                .hasMessage("There is no vote of the stage blind; the votes are of reveal.");
    }

    @Test
    void dawidSkeneWithThreeGradersAndPlantedObjects() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (String grader : List.of("ann", "bob", "cyd")) {
                votes.add(Vote.of("" + i, grader, i % 3 == 0 ? "A" : grader.equals("cyd") && i == 1 ? "A" : "X"));
            }
        }
        Planted anchor = new Planted("0", Truth.LENS, 1, 0.7, 30);
        Agreement agreement = Agreement.of(new AgreementInput(votes, List.of(anchor), List.of()), SETTINGS);
        assertThat(agreement.remarks()).isEmpty();
        assertThat(agreement.consensus().get(3).dawidSkene().orNaN()).isGreaterThan(0.99);
        assertThat(agreement.consensus().get(1).dawidSkene().orNaN()).isLessThan(0.01);
        assertThat(agreement.consensus().get(3).dawidSkeneGrade()).isEqualTo(3);
    }

    @Test
    void tiesGoToTheGradeNearestTheMeanThenTheLessLensLike() {
        Agreement agreement = of(Vote.of("1", "a", "A"), Vote.of("1", "b", "X"), Vote.of("2", "a", "A"),
                Vote.of("2", "b", "A"), Vote.of("2", "c", "X"), Vote.of("2", "d", "X"), Vote.of("2", "e", "B"));
        assertThat(agreement.consensus()).extracting(Consensus::majority).containsExactly(0, 3);
    }

    @Test
    void whatIsDisputedComesFirstAndPlantedObjectsAreNotTalkedAbout() {
        Planted planted = new Planted("3", Truth.LENS, 1, 1, 30);
        Agreement agreement = Agreement.of(new AgreementInput(
                List.of(Vote.of("1", "a", "A"), Vote.of("1", "b", "C"), Vote.of("2", "a", "A"), Vote.of("2", "b", "X"),
                        Vote.of("3", "a", "A"), Vote.of("3", "b", "X"), Vote.of("4", "a", "B"), Vote.of("4", "b", "C")),
                List.of(planted), List.of()), SETTINGS);
        assertThat(agreement.adjudication()).extracting(Consensus::objectId).containsExactly("2", "1");
    }

    @Test
    void repeatsTellHowConsistentOneIsAndCountForNothingElse() {
        List<Vote> votes = new ArrayList<>();
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            votes.add(Vote.of("o" + i, "ann", i % 2 == 0 ? "A" : "X"));
            votes.add(Vote.of("r" + i, "ann", i % 2 == 0 ? "A" : i == 1 ? "C" : "X"));
            repeats.add(new Repeat("r" + i, "o" + i));
        }
        Agreement agreement = Agreement.of(new AgreementInput(votes, List.of(), repeats), SETTINGS);
        GraderScore ann = agreement.graders().getFirst();
        assertThat(agreement.consensus()).hasSize(8);
        assertThat(ann.repeats().same()).isEqualTo(new Share(7, 8));
        assertThat(ann.repeats().count(0, 1)).isEqualTo(1);
        assertThat(ann.selfAgreement().orNaN()).isBetween(0.9, 1.0);
    }

    @Test
    void plantedLensesFillAMapWhoseThinBinsStayBlank() {
        List<Vote> votes = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean bright = i < 30;
            planted.add(new Planted("p" + i, Truth.LENS, bright ? 1.4 : 0.5, 1, bright ? 25 : 24.9));
            votes.add(Vote.of("p" + i, "ann", i < 24 ? "B" : "C"));
        }
        planted.set(39, new Planted("p39", Truth.LENS, 3, 1, 200));
        votes.add(Vote.of("d", "ann", "A"));
        planted.add(new Planted("d", Truth.NOT, Double.NaN, Double.NaN, Double.NaN));
        PlantedScore ann = Agreement.of(new AgreementInput(votes, planted, List.of()), SETTINGS).graders().getFirst()
                .planted();
        assertThat(ann.found()).isEqualTo(new Share(24, 40));
        assertThat(ann.falsePositives()).isEqualTo(new Share(1, 1));
        assertThat(ann.map().share(2, 2)).isEqualTo(new Share(24, 30));
        assertThat(ann.map().isShown(2, 2)).isTrue();
        assertThat(ann.map().isShown(1, 0)).isFalse();
        assertThat(ann.map().above()).isEqualTo(new Share(24, 31));
        assertThat(ann.map().below()).isEqualTo(new Share(0, 9));
    }

    @Test
    void plantedObjectsThatNobodyGradedAreTold() {
        Agreement agreement = Agreement.of(new AgreementInput(List.of(Vote.of("1", "ann", "A")),
                List.of(new Planted("1", Truth.LENS, 1, 1, 30), new Planted("01", Truth.NOT, 1, 1, 30)), List.of()),
                SETTINGS);
        assertThat(agreement.remarks()).contains("1 of 2 planted objects were graded by nobody.");
    }

    /// Wilson's interval of 8 of 10, as statsmodels' proportion_confint(8, 10, method="wilson").
    @Test
    void sharesHaveWilsonsInterval() {
        assertThat(new Share(8, 10).low()).isCloseTo(0.4901624715, within(1e-9));
        assertThat(new Share(8, 10).high()).isCloseTo(0.9433178485, within(1e-9));
        assertThat(new Share(0, 0).figure("none.")).isEqualTo(new Figure.None("none."));
    }

    @Test
    void aGraderWhoSoftensWithTimeDrifts() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // Two sessions of 200 votes, nine seconds each, with an hour between; the grade rises by one in half an hour.
            Instant time = START.plusSeconds(9L * i + (i >= 200 ? 3600 : 0));
            boolean late = i % 200 * 9 > 15 * 60;
            votes.add(timed("o" + i, "ann", late ? "B" : "C", time));
            votes.add(timed("o" + i, "bob", "C", time));
        }
        List<GraderScore> graders = Agreement.of(new AgreementInput(votes, List.of(), List.of()), SETTINGS).graders();
        Drift ann = graders.getFirst().drift();
        assertThat(ann.blocks()).extracting(Drift.Block::fromMinutes).containsExactly(0.0, 15.0);
        assertThat(ann.blocks()).extracting(b -> b.secondsPerVote().orNaN()).containsOnly(9.0);
        assertThat(ann.blocks()).extracting(b -> Math.round(b.offset().orNaN())).containsExactly(0L, 1L);
        assertThat(ann.perHour()).isInstanceOfSatisfying(Figure.Value.class, v -> assertThat(v.low()).isGreaterThan(2));
        assertThat(graders.getLast().drift().perHour().orNaN()).isCloseTo(-ann.perHour().orNaN(), within(1e-9));
    }

    /// Sixty votes in a minute: a slope per hour would be a number without meaning.
    @Test
    void aShortSittingHasNoDrift() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            votes.add(timed("o" + i, "ann", i > 30 ? "A" : "X", START.plusSeconds(i)));
            votes.add(timed("o" + i, "bob", "X", START.plusSeconds(5L * i)));
        }
        List<GraderScore> graders = Agreement.of(new AgreementInput(votes, List.of(), List.of()), SETTINGS).graders();
        assertThat(graders.getFirst().drift().perHour())
                .isEqualTo(new Figure.None("No sitting was as long as 5 minutes."));
        // Bob's last vote is 4 min 55 s after his first.
        assertThat(graders.getLast().drift().perHour()).isInstanceOf(Figure.None.class);
    }

    private static Vote timed(String id, String grader, String grade, Instant time) {
        return new Vote(id, grader, grade, List.of(), "", time, Vote.BLIND);
    }

    private static Agreement of(Vote... votes) {
        return Agreement.of(new AgreementInput(List.of(votes), List.of(), List.of()), SETTINGS);
    }
}
