package ripple.label.agree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.KrippendorffAlpha.Distance;
import ripple.label.agree.Skill.Said;

/// Measures {@link Agreement}, step by step.
final class AgreementWork {
    private final AgreementInput input;
    private final AgreementSettings settings;
    private final GradeScale scale;
    private final List<Vote> votes;
    private final Ratings ratings;
    private final List<Truth> truths;
    private final Models models;

    AgreementWork(AgreementInput input, AgreementSettings settings) {
        this.input = input;
        this.settings = settings;
        this.scale = settings.scale();
        Set<String> again = input.repeats().stream().map(Repeat::objectId)
                .collect(Collectors.toCollection(HashSet::new));
        this.votes = input.votes().stream().filter(v -> v.stage().equals(settings.stage()))
                .filter(v -> !again.contains(v.objectId())).toList();
        if (votes.isEmpty()) {
            throw new IllegalArgumentException("There is no vote of the stage " + settings.stage() + "; " + stages());
        }
        this.ratings = Ratings.of(votes, scale);
        Map<String, Truth> known = input.planted().stream()
                .collect(Collectors.toMap(Planted::objectId, Planted::truth, (first, second) -> second));
        this.truths = ratings.objects().stream().map(id -> known.getOrDefault(id, Truth.UNKNOWN)).toList();
        this.models = new Models(ratings, truths, settings, order());
    }

    private String stages() {
        Set<String> stages = input.votes().stream().map(Vote::stage).collect(Collectors.toCollection(TreeSet::new));
        return stages.isEmpty() ? "there are no votes." : "the votes are of " + String.join(", ", stages) + ".";
    }

    /// By time where every vote has one, else as they came.
    private List<Models.Cast> order() {
        Map<String, Integer> graders = index(ratings.graders());
        Map<String, Integer> objects = index(ratings.objects());
        boolean hasTimes = votes.stream().allMatch(v -> v.time() != null);
        Stream<Vote> ordered = hasTimes
                ? votes.stream().sorted(Comparator.comparing(v -> Objects.requireNonNull(v.time())))
                : votes.stream();
        return ordered.map(v -> new Models.Cast(graders.getOrDefault(v.grader(), 0),
                objects.getOrDefault(v.objectId(), 0))).distinct().toList();
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
    }

    Agreement done() {
        Bootstrap bootstrap = new Bootstrap(settings.draws(), settings.seed());
        VotePatterns all = VotePatterns.of(ratings);
        VotePatterns complete = all.withVotes(ratings.graders().size());
        return new Agreement(settings, ratings, pairs(),
                fleiss(bootstrap, complete, w -> FleissKappa.fleiss(complete, w)),
                fleiss(bootstrap, complete, w -> FleissKappa.randolph(complete, w)), complete.units(),
                alpha(bootstrap, all, Distance.NOMINAL), alpha(bootstrap, all, Distance.ORDINAL),
                new ConsensusWork(ratings, truths).all(models), graders(), planted(ratings.graders()),
                remarks());
    }

    private Figure fleiss(Bootstrap bootstrap, VotePatterns complete,
            java.util.function.ToDoubleFunction<int[]> statistic) {
        if (ratings.graders().size() < 2 || complete.units() == 0) {
            return new Figure.None(ratings.graders().size() < 2
                    ? "There is only one grader."
                    : "No object was graded by every grader; Krippendorff's alpha works with holes.");
        }
        return bootstrap.of(complete, statistic, "All votes are one grade, so chance would agree as well.");
    }

    private static Figure alpha(Bootstrap bootstrap, VotePatterns all, Distance distance) {
        return bootstrap.of(all, w -> KrippendorffAlpha.of(all, w, distance),
                "No object has two votes, or all votes of such objects are one grade.");
    }

    /// Known objects that nobody graded may be a list with other ids: that must not pass for a lack of planted ones.
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(models.remarks());
        Set<String> graded = new HashSet<>(ratings.objects());
        long missing = input.planted().stream().filter(p -> !graded.contains(p.objectId())).count();
        if (missing > 0) {
            remarks.add(missing + " of " + input.planted().size() + " planted objects were graded by nobody.");
        }
        return remarks;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        List<String> names = ratings.graders();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                pairs.add(new Pair(names.get(a), names.get(b), PairTable.of(ratings, a, b)));
            }
        }
        return pairs;
    }

    private List<GraderScore> graders() {
        DriftMeter meter = new DriftMeter(ratings, scale);
        Map<String, List<Vote>> byGrader = votes.stream().collect(Collectors.groupingBy(Vote::grader));
        return IntStream.range(0, ratings.graders().size()).mapToObj(g -> {
            String name = ratings.graders().get(g);
            return new GraderScore(name, grades(g), planted(List.of(name)), models.skill(g), models.lensFound(g),
                    models.otherLeft(g), repeats(name), meter.of(g, byGrader.getOrDefault(name, List.of())));
        }).toList();
    }

    private List<Integer> grades(int grader) {
        int[] counts = new int[ratings.categories()];
        for (int i = 0; i < ratings.objects().size(); i++) {
            if (ratings.grade(grader, i) != Ratings.MISSING) {
                counts[ratings.grade(grader, i)]++;
            }
        }
        return IntStream.of(counts).boxed().toList();
    }

    private PlantedScore planted(List<String> names) {
        PlantedScore.Counter counter = new PlantedScore.Counter();
        Map<String, Integer> objects = index(ratings.objects());
        for (String name : names) {
            int grader = ratings.graders().indexOf(name);
            for (Planted planted : input.planted()) {
                int object = objects.getOrDefault(planted.objectId(), -1);
                int grade = object < 0 ? Ratings.MISSING : ratings.grade(grader, object);
                if (grade != Ratings.MISSING) {
                    counter.add(planted, scale.isLens(scale.at(grade)) ? Said.LENS : Said.NOT);
                }
            }
        }
        return counter.score();
    }

    private PairTable repeats(String grader) {
        Map<String, Integer> own = input.votes().stream()
                .filter(v -> v.grader().equals(grader) && v.stage().equals(settings.stage()))
                .collect(Collectors.toMap(Vote::objectId, v -> scale.ordinal(v.grade()), (first, second) -> second));
        PairTable.Counter counter = new PairTable.Counter(ratings.categories());
        input.repeats().forEach(r -> counter.add(own.getOrDefault(r.repeatOf(), Ratings.MISSING),
                own.getOrDefault(r.objectId(), Ratings.MISSING)));
        return counter.table();
    }
}
