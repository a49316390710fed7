package ripple.label.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.KrippendorffAlpha.Distance;
import ripple.label.agree.Skill.Said;
import ripple.testkit.Deviations;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Every case of the packages that the field uses: scikit-learn, statsmodels, krippendorff, crowd-kit, and SWAP's formula.
class AgreementVectorsTest {
    private static final double TIGHT = 1e-12;
    private static final double EM = 1e-8;
    private static final Bootstrap NO_DRAWS = new Bootstrap(0, 1);

    @TestFactory
    Stream<DynamicTest> vectors() {
        Map<String, Consumer<JsonNode>> kinds = Map.of("cohen", this::cohen, "fleiss", this::fleiss, "krippendorff",
                this::krippendorff, "dawid-skene", this::dawidSkene, "swap", this::swap);
        return Vectors.cases("agreement.json").stream().map(c -> DynamicTest.dynamicTest(c.get("id").asString(),
                () -> kinds.getOrDefault(c.get("kind").asString(), _ -> {
                    throw new AssertionError("a kind that is not known");
                }).accept(c)));
    }

    private void cohen(JsonNode c) {
        int[] a = ints(c.get("a"));
        int[] b = ints(c.get("b"));
        int categories = c.has("labels") ? c.get("labels").size() : 4;
        PairTable table = PairTable.of(ratings(new int[][]{a, b}, categories), 0, 1);
        check("Cohen's κ", "scikit-learn 1.9.1", CohenKappa.of(table, CohenKappa.Weight.NONE), c.get("unweighted"));
        check("Cohen's κ", "scikit-learn 1.9.1", CohenKappa.of(table, CohenKappa.Weight.LINEAR), c.get("linear"));
        check("Cohen's κ", "scikit-learn 1.9.1", CohenKappa.of(table, CohenKappa.Weight.QUADRATIC), c.get("quadratic"));
        if (c.has("percent_agreement")) {
            assertThat(table.same().value()).isEqualTo(c.get("percent_agreement").asDouble());
        }
    }

    /// The large-sample error of weighted κ against 3000 draws of the 80 pairs with replacement (made in Python).
    @Test
    void kappasIntervalsAreThoseOfTheBootstrap() {
        JsonNode c = Vectors.cases("agreement.json").stream()
                .filter(v -> v.get("id").asString().equals("cohen/random-80")).findFirst().orElseThrow();
        PairTable table = PairTable.of(ratings(new int[][]{ints(c.get("a")), ints(c.get("b"))}, 4), 0, 1);
        Map.of(CohenKappa.Weight.NONE, 0.0645, CohenKappa.Weight.LINEAR, 0.0766, CohenKappa.Weight.QUADRATIC, 0.0949)
                .forEach((weight, sigma) -> assertThat(CohenKappa.of(table, weight)).isInstanceOfSatisfying(
                        Figure.Value.class,
                        v -> assertThat((v.high() - v.low()) / (2 * Share.Z)).isCloseTo(sigma, within(0.002))));
    }

    private void fleiss(JsonNode c) {
        int[][] units = StreamSupport.stream(c.get("table_subject_by_category").spliterator(), false)
                .map(AgreementVectorsTest::ints).toArray(int[][]::new);
        VotePatterns patterns = VotePatterns.of(units);
        check("Fleiss's and Randolph's κ", "statsmodels 0.15.0",
                NO_DRAWS.of(patterns, w -> FleissKappa.fleiss(patterns, w), ""), c.get("fleiss"));
        check("Fleiss's and Randolph's κ", "statsmodels 0.15.0",
                NO_DRAWS.of(patterns, w -> FleissKappa.randolph(patterns, w), ""), c.get("randolph"));
    }

    /// The ratio distance of the package has no meaning for grades and is not offered.
    private void krippendorff(JsonNode c) {
        int[][] raters = StreamSupport.stream(c.get("raters_by_units").spliterator(), false)
                .map(row -> Arrays.stream(Vectors.numbers(row))
                        .mapToInt(v -> Double.isNaN(v) ? Ratings.MISSING : (int) v)
                        .toArray())
                .toArray(int[][]::new);
        VotePatterns patterns = VotePatterns.of(ratings(raters, 6));
        for (Distance distance : Distance.values()) {
            check("Krippendorff's α", "krippendorff 0.9.0",
                    NO_DRAWS.of(patterns, w -> KrippendorffAlpha.of(patterns, w, distance), ""),
                    c.get(distance.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void dawidSkene(JsonNode c) {
        Map<String, Integer> tasks = index(c.get("tasks"));
        Map<String, Integer> workers = index(c.get("workers"));
        int[][] raters = new int[workers.size()][tasks.size()];
        Arrays.stream(raters).forEach(row -> Arrays.fill(row, Ratings.MISSING));
        for (JsonNode row : c.get("rows_task_worker_label")) {
            raters[workers.get(row.get(1).asString())][tasks.get(row.get(0).asString())] = row.get(2).asInt();
        }
        Ratings ratings = ratings(raters, 4);
        for (JsonNode expected : c.get("results")) {
            DawidSkeneFit fit = DawidSkene.fit(ratings, expected.get("n_iter").asInt(), expected.get("tol").asDouble());
            assertThat(fit.rounds()).isEqualTo(expected.get("iterations_done").asInt());
            near("Dawid–Skene", "crowd-kit 1.4.2", fit.bound(), expected.get("loss"), EM);
            int[] classes = ints(expected.get("classes"));
            for (int k = 0; k < classes.length; k++) {
                near("Dawid–Skene", "crowd-kit 1.4.2", fit.prior(classes[k]), expected.get("priors").get(k), EM);
                for (int task = 0; task < tasks.size(); task++) {
                    near("Dawid–Skene", "crowd-kit 1.4.2",
                            fit.posterior(ratings.objects().indexOf("t" + task), classes[k]),
                            expected.get("posterior_by_task").get(task).get(k), EM);
                }
                for (int worker = 0; worker < workers.size(); worker++) {
                    JsonNode row = expected.get("confusion_by_worker_true_then_observed").get(worker).get(k);
                    for (int o = 0; o < classes.length; o++) {
                        near("Dawid–Skene", "crowd-kit 1.4.2", fit.confusion(worker, classes[k], classes[o]),
                                row.get(o), EM);
                    }
                }
            }
        }
    }

    private void swap(JsonNode c) {
        JsonNode p = c.get("parameters");
        SwapSettings settings = new SwapSettings(p.get("prior").asDouble(), p.get("initial_PL").asDouble(),
                p.get("skepticism").asInt(), p.get("clamp_low").asDouble(), p.get("clamp_high").asDouble(),
                p.get("detected_above").asDouble(), p.get("rejected_below").asDouble(), p.get("p_min").asDouble());
        assertThat(settings).isEqualTo(SwapSettings.withPrior(p.get("prior").asDouble()));
        List<String> subjects = List.copyOf(c.get("subjects").propertyNames());
        List<String> graders = List.copyOf(c.get("final").get("graders").propertyNames());
        Swap swap = new Swap(settings, graders.size(), subjects.stream()
                .map(s -> Truth.valueOf(c.get("subjects").get(s).get("truth").asString())).toList());
        for (JsonNode step : c.get("steps")) {
            int grader = graders.indexOf(step.get("grader").asString());
            int subject = subjects.indexOf(step.get("subject").asString());
            assertThat(swap.skill(grader).pl()).isCloseTo(step.get("PL_before").asDouble(), within(TIGHT));
            swap.vote(grader, subject, Said.valueOf(step.get("said").asString()));
            near("SWAP", "its formula in numpy", swap.posterior(subject), step.get("posterior"), TIGHT);
            assertThat(swap.status(subject).name()).isEqualToIgnoringCase(step.get("status").asString());
            assertThat(swap.skill(grader).pl()).isCloseTo(step.get("PL_after").asDouble(), within(TIGHT));
            assertThat(swap.skill(grader).pd()).isCloseTo(step.get("PD_after").asDouble(), within(TIGHT));
            assertThat(swap.skill(grader).nl()).isEqualTo(step.get("NL_after").asDouble());
            assertThat(swap.skill(grader).nd()).isEqualTo(step.get("ND_after").asDouble());
        }
        for (String subject : subjects) {
            assertThat(swap.posterior(subjects.indexOf(subject)))
                    .isCloseTo(c.get("final").get("subjects").get(subject).asDouble(), within(TIGHT));
        }
        for (JsonNode s : c.get("skill_bits")) {
            assertThat(new Skill(s.get("PL").asDouble(), 4, s.get("PD").asDouble(), 4).bits())
                    .isCloseTo(s.get("skill").asDouble(), within(TIGHT));
        }
    }

    /// A number of the package, or its NaN, for which we give a reason.
    private static void check(String step, String reference, Figure figure, JsonNode expected) {
        double value = Vectors.number(expected);
        if (Double.isNaN(value)) {
            assertThat(figure).isInstanceOfSatisfying(Figure.None.class, n -> assertThat(n.reason()).endsWith("."));
        } else {
            near(step, reference, figure.orNaN(), expected, TIGHT);
        }
    }

    private static void near(String step, String reference, double value, JsonNode expected, double tolerance) {
        Deviations.record("agreement: " + step, reference, Math.abs(value - expected.asDouble()), tolerance);
        assertThat(value).isCloseTo(expected.asDouble(), within(tolerance));
    }

    /// Through the door of the room: votes on a scale of so many grades.
    static Ratings ratings(int[][] raters, int categories) {
        GradeScale scale = new GradeScale(
                IntStream.range(0, categories).mapToObj(k -> "g" + (categories - 1 - k)).toList(), Map.of(),
                java.util.Set.of("g" + (categories - 1)));
        List<Vote> votes = new ArrayList<>();
        for (int unit = 0; unit < raters[0].length; unit++) {
            for (int g = 0; g < raters.length; g++) {
                if (raters[g][unit] != Ratings.MISSING) {
                    votes.add(Vote.of("t" + unit, "w" + g, "g" + raters[g][unit]));
                }
            }
        }
        return sorted(votes, scale);
    }

    /// Graders and objects in the order of their names, whoever voted first.
    private static Ratings sorted(List<Vote> votes, GradeScale scale) {
        return Ratings.of(votes.stream().sorted(java.util.Comparator.comparing(Vote::grader)).toList(), scale);
    }

    private static int[] ints(JsonNode list) {
        return Arrays.stream(Vectors.numbers(list)).mapToInt(v -> (int) v).toArray();
    }

    private static Map<String, Integer> index(JsonNode names) {
        Map<String, Integer> index = new LinkedHashMap<>();
        names.forEach(n -> index.put(n.asString(), index.size()));
        return index;
    }
}
