package ripple.label.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import ripple.label.GradeScale;
import ripple.label.vocabulary.VocabularyJson;
import ripple.label.agree.SimulatedGraders.Grader;

/// Two thousand objects graded by people of known skill and bias: the truth is the oracle, and a wrong method shows.
class AgreementSimulationTest {
    private static final GradeScale SCALE = VocabularyJson.standard().scale();
    private static final double PRIOR = 0.1;
    private static final List<Grader> GRADERS = List.of(new Grader("careful", 0.95, 0.97, 0.9),
            new Grader("steady", 0.85, 0.93, 0.9), new Grader("strict", 0.55, 0.99, 0.8),
            new Grader("eager", 0.93, 0.60, 0.9), new Grader("tired", 0.60, 0.70, 0.8),
            new Grader("new", 0.75, 0.65, 0.7));

    private final SimulatedGraders simulated = new SimulatedGraders(20_261_128, GRADERS).grade(2000, PRIOR, 0.15);
    private final Agreement agreement = Agreement.of(simulated.input(),
            new AgreementSettings(SCALE, SwapSettings.withPrior(PRIOR), 200, 1, "blind"));

    @Test
    void skillWeighsMoreThanHeads() {
        int majority = wrong(c -> c.majority() >= 2);
        int heads = wrong(c -> yes(c.objectId()) * 2 > c.votes());
        int swap = wrong(c -> c.swap().orNaN() > 0.5);
        int settled = wrong(c -> c.swapSettled().orNaN() > 0.5);
        int dawidSkene = wrong(c -> c.dawidSkene().orNaN() > 0.5);
        assertThat(majority).isBetween(60, 90);
        assertThat(heads).isBetween(40, majority);
        assertThat(swap).isLessThan(heads * 4 / 5);
        assertThat(settled).isLessThan(heads * 2 / 3);
        assertThat(dawidSkene).isLessThan(heads * 4 / 5);
    }

    @Test
    void skillsThatAreFoundHoldTheTruth() {
        int within = 0;
        int withinWhenSwapped = 0;
        for (int g = 0; g < GRADERS.size(); g++) {
            GraderScore score = agreement.graders().get(g);
            Grader truth = GRADERS.get(g);
            assertThat(score.grader()).isEqualTo(truth.name());
            for (Figure figure : List.of(score.skill().lens(), score.lensFound(),
                    score.planted().found().figure(""))) {
                within += holds(figure, truth.found());
                withinWhenSwapped += holds(figure, truth.left());
            }
            for (Figure figure : List.of(score.skill().dud(), score.otherLeft())) {
                within += holds(figure, truth.left());
                withinWhenSwapped += holds(figure, truth.found());
            }
        }
        // Of thirty intervals of 95 %, five or more misses are rare by chance.
        assertThat(within).isGreaterThanOrEqualTo(26);
        assertThat(withinWhenSwapped).as("lens and none taken for each other").isLessThan(15);
    }

    /// With PL and PD taken for each other SWAP loses what it wins: the test above can fail.
    @Test
    void aMethodWithSwappedSkillsShows() {
        Map<String, Integer> objects = new HashMap<>();
        agreement.ratings().objects().forEach(id -> objects.put(id, objects.size()));
        Swap wrong = new Swap(SwapSettings.withPrior(PRIOR), GRADERS.size(),
                agreement.consensus().stream().map(Consensus::truth).toList());
        for (int g = 0; g < GRADERS.size(); g++) {
            Skill skill = agreement.graders().get(g).skill();
            Skill swapped = new Skill(skill.pd(), skill.nd(), skill.pl(), skill.nl());
            for (int i = 0; i < objects.size(); i++) {
                int grade = agreement.ratings().grade(g, i);
                if (grade != Ratings.MISSING) {
                    wrong.weigh(swapped, i, grade >= 2 ? Skill.Said.LENS : Skill.Said.NOT);
                }
            }
        }
        int right = wrong(c -> c.swapSettled().orNaN() > 0.5);
        assertThat(wrong(c -> wrong.posterior(objects.getOrDefault(c.objectId(), 0)) > 0.5))
                .isGreaterThan(right * 3 / 2);
    }

    @Test
    void probabilitiesMeanWhatTheySay() {
        double expected = unknown().stream().mapToDouble(c -> c.swapSettled().orNaN()).sum();
        long lenses = unknown().stream().filter(this::isLens).count();
        assertThat(expected).isBetween(lenses * 0.85, lenses * 1.15);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        Agreement again = Agreement.of(simulated.input(), agreement.settings());
        assertThat(again.alphaOrdinal()).isEqualTo(agreement.alphaOrdinal());
        assertThat(agreement.alphaOrdinal()).isInstanceOfSatisfying(Figure.Value.class, v -> {
            assertThat(v.hasInterval()).isTrue();
            assertThat(v.low()).isLessThan(v.value());
            assertThat(v.high()).isGreaterThan(v.value()).isLessThan(v.low() + 0.1);
        });
    }

    private int wrong(Predicate<Consensus> saysLens) {
        return (int) unknown().stream().filter(c -> saysLens.test(c) != isLens(c)).count();
    }

    private int yes(String objectId) {
        int object = agreement.ratings().objects().indexOf(objectId);
        return (int) java.util.stream.IntStream.range(0, GRADERS.size())
                .filter(g -> agreement.ratings().grade(g, object) >= 2).count();
    }

    private List<Consensus> unknown() {
        return agreement.consensus().stream().filter(c -> c.truth() == Truth.UNKNOWN).toList();
    }

    private boolean isLens(Consensus c) {
        int index = Integer.parseInt(c.objectId().substring("75339150000".length())) - 1_000_000;
        return simulated.truths.get(index) == Truth.LENS;
    }

    private static int holds(Figure figure, double truth) {
        return figure instanceof Figure.Value v && v.low() <= truth && truth <= v.high() ? 1 : 0;
    }
}
