package ripple.label.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.vocabulary.VocabularyJson;
import ripple.testkit.Deviations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two thousand objects graded by six people of known skill. Every number must be that of `simulated_votes.py`, which was written from the papers
/// in numpy; and what the methods say must be true of the graders and objects, which the script knows.
class AgreementOracleTest {
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final GradeScale SCALE = VocabularyJson.standard().scale();

    private static JsonNode oracle;
    private static Agreement agreement;
    private static final Map<String, Consensus> BY_ID = new HashMap<>();

    @BeforeAll
    static void measure() throws IOException {
        try (InputStream in = AgreementOracleTest.class.getResourceAsStream("simulated-votes.json")) {
            oracle = JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
        agreement = Agreement.of(new AgreementInput(votes(), planted(), List.of()),
                new AgreementSettings(SCALE, SwapSettings.withPrior(oracle.get("prior").asDouble()), 200, 1,
                        Vote.BLIND));
        agreement.consensus().forEach(c -> BY_ID.put(c.objectId(), c));
    }

    private static List<Vote> votes() {
        List<Vote> votes = new ArrayList<>();
        String graders = oracle.get("vote_graders").asString();
        String grades = oracle.get("vote_grades").asString();
        for (int i = 0; i < grades.length(); i++) {
            votes.add(new Vote("o" + oracle.get("vote_objects").get(i).asInt(),
                    oracle.get("graders").get(graders.charAt(i) - '0').asString(), grades.substring(i, i + 1),
                    List.of(),
                    "", START.plusMillis(500L * i), Vote.BLIND));
        }
        return votes;
    }

    private static List<Planted> planted() {
        List<Planted> planted = new ArrayList<>();
        for (int o = 0; o < objects(); o++) {
            if (oracle.get("planted").asString().charAt(o) == '1') {
                planted.add(new Planted("o" + o, isLens(o) ? Truth.LENS : Truth.NOT, 1.5, 0.8, 40));
            }
        }
        return planted;
    }

    private static int objects() {
        return oracle.get("lens").asString().length();
    }

    private static boolean isLens(int object) {
        return oracle.get("lens").asString().charAt(object) == '1';
    }

    private static GraderScore score(int grader) {
        String name = oracle.get("graders").get(grader).asString();
        return agreement.graders().stream().filter(s -> s.grader().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void completenessAndFalsePositivesAreTheScripts() {
        for (int g = 0; g < oracle.get("graders").size(); g++) {
            JsonNode expected = oracle.get("planted_scores").get(g);
            share(score(g).planted().found(), expected.get(0));
            share(score(g).planted().falsePositives(), expected.get(1));
        }
    }

    private static void share(Share share, JsonNode expected) {
        assertThat(share.total()).isEqualTo(expected.get(0).asInt());
        assertThat(share.count()).isEqualTo(expected.get(1).asInt());
        near("Wilson's interval", share.low(), expected.get(2), 1e-12);
        near("Wilson's interval", share.high(), expected.get(3), 1e-12);
    }

    @Test
    void skillsAreTheScripts() {
        for (int g = 0; g < oracle.get("graders").size(); g++) {
            JsonNode swap = oracle.get("swap_skills").get(g);
            near("SWAP, skills", score(g).skill().pl(), swap.get(0), 1e-12);
            near("SWAP, skills", score(g).skill().pd(), swap.get(1), 1e-12);
            JsonNode model = oracle.get("dawid_skene_skills").get(g);
            near("Dawid–Skene, skills", score(g).lensFound().orNaN(), model.get(0), 1e-8);
            near("Dawid–Skene, skills", score(g).otherLeft().orNaN(), model.get(1), 1e-8);
        }
    }

    @Test
    void everyObjectsProbabilityIsTheScripts() {
        for (int o = 0; o < objects(); o++) {
            Consensus c = BY_ID.get("o" + o);
            if (c != null) {
                near("SWAP", c.swap().orNaN(), oracle.get("swap").get(o), 1e-9);
                near("SWAP", c.swapSettled().orNaN(), oracle.get("swap_settled").get(o), 1e-9);
                near("Dawid–Skene", c.dawidSkene().orNaN(), oracle.get("dawid_skene").get(o), 1e-7);
            }
        }
        assertThat(BY_ID).hasSizeGreaterThan(1990);
        near("Krippendorff's α", agreement.alphaNominal().orNaN(), oracle.get("alpha_nominal"), 1e-12);
        near("Krippendorff's α", agreement.alphaOrdinal().orNaN(), oracle.get("alpha_ordinal"), 1e-12);
    }

    private static void near(String step, double value, JsonNode expected, double tolerance) {
        Deviations.record("agreement, simulated: " + step, "numpy, from the papers",
                Math.abs(value - expected.asDouble()), tolerance);
        assertThat(value).isCloseTo(expected.asDouble(), within(tolerance));
    }

    /// Of the objects that are lenses by 20 to 40 %, about that many are: in each of five bins the lenses are as many as were foretold, within
    /// four standard deviations. With lens and none swapped, or the wrong prior, bins are off by tens.
    @Test
    void probabilitiesComeTrue() {
        calibrated(c -> c.swapSettled().orNaN());
        calibrated(c -> c.dawidSkene().orNaN());
    }

    private static void calibrated(Function<Consensus, Double> probability) {
        double[] foretold = new double[5];
        double[] variance = new double[5];
        int[] lenses = new int[5];
        BY_ID.values().stream().filter(c -> c.truth() == Truth.UNKNOWN).forEach(c -> {
            double p = probability.apply(c);
            int bin = (int) Math.min(4, p * 5);
            foretold[bin] += p;
            variance[bin] += p * (1 - p);
            lenses[bin] += isLens(Integer.parseInt(c.objectId().substring(1))) ? 1 : 0;
        });
        for (int bin = 0; bin < 5; bin++) {
            assertThat((double) lenses[bin]).as("bin " + bin).isCloseTo(foretold[bin],
                    within(4 * Math.sqrt(variance[bin]) + 2));
        }
        assertThat(lenses[4]).isGreaterThan(60);
    }

    /// Every skill within its interval but for a few of thirty-six, as 95 % allow.
    @Test
    void intervalsHoldTheSkillsThatTheScriptGave() {
        int held = 0;
        for (int g = 0; g < oracle.get("graders").size(); g++) {
            double found = oracle.get("found").get(g).asDouble();
            double left = oracle.get("left").get(g).asDouble();
            held += holds(score(g).planted().found().figure(""), found);
            held += holds(score(g).planted().falsePositives().figure(""), 1 - left);
            held += holds(score(g).skill().lens(), found) + holds(score(g).skill().dud(), left);
            held += holds(score(g).lensFound(), found) + holds(score(g).otherLeft(), left);
        }
        assertThat(held).isGreaterThanOrEqualTo(32);
    }

    private static int holds(Figure figure, double truth) {
        return figure instanceof Figure.Value v && v.low() <= truth && truth <= v.high() ? 1 : 0;
    }
}
