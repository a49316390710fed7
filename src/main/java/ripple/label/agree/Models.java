package ripple.label.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ripple.label.GradeScale;
import ripple.label.agree.Skill.Said;

/// SWAP and Dawid–Skene, where they can be computed.
final class Models {
    private static final int FEWEST_GRADERS = 3;

    private final Ratings ratings;
    private final List<Truth> truths;
    private final Set<Integer> lens;
    private final Set<Integer> others;
    private final Swap running;
    private final Swap settled;
    private final String noSwap;
    private final @Nullable DawidSkeneFit fit;
    private final String noFit;

    /// @param order of the votes, oldest first
    Models(Ratings ratings, List<Truth> truths, AgreementSettings settings, List<Cast> order) {
        this.ratings = ratings;
        this.truths = truths;
        this.lens = lens(settings.scale());
        this.others = IntStream.range(0, ratings.categories()).filter(k -> !lens.contains(k)).boxed()
                .collect(Collectors.toUnmodifiableSet());
        running = new Swap(settings.swap(), ratings.graders().size(), truths);
        settled = new Swap(settings.swap(), ratings.graders().size(), truths);
        order.forEach(c -> running.vote(c.grader, c.object, said(c.grader, c.object)));
        order.forEach(c -> settled.weigh(running.skill(c.grader), c.object, said(c.grader, c.object)));
        boolean isAnchored = truths.stream().anyMatch(t -> t != Truth.UNKNOWN);
        noSwap = isAnchored ? "" : "SWAP is not computed: without planted objects it knows nobody's skill.";
        fit = ratings.graders().size() >= FEWEST_GRADERS && isAnchored ? DawidSkene.fit(ratings) : null;
        noFit = noFit(isAnchored);
    }

    /// A vote's place in the ratings.
    record Cast(int grader, int object) {}

    private static Set<Integer> lens(GradeScale scale) {
        return scale.lens().stream().map(scale::ordinal).collect(Collectors.toUnmodifiableSet());
    }

    private String noFit(boolean isAnchored) {
        List<String> reasons = new ArrayList<>();
        if (ratings.graders().size() < FEWEST_GRADERS) {
            reasons.add("it needs three graders, and there " + (ratings.graders().size() == 1
                    ? "is 1"
                    : "are " + ratings.graders().size()));
        }
        if (!isAnchored) {
            reasons.add("without planted objects nothing shows whether its classes are the grades");
        }
        if (reasons.isEmpty() && isUpsideDown()) {
            reasons.add("its classes contradict the planted objects");
        }
        return reasons.isEmpty() ? "" : "Dawid–Skene is not computed: " + String.join("; ", reasons) + ".";
    }

    /// Whether planted lenses come out less lens-like than the planted others.
    private boolean isUpsideDown() {
        double lenses = mean(Truth.LENS);
        double duds = mean(Truth.NOT);
        return lenses < duds;
    }

    private double mean(Truth truth) {
        DawidSkeneFit found = fit;
        return found == null
                ? Double.NaN
                : IntStream.range(0, truths.size()).filter(i -> truths.get(i) == truth)
                        .mapToDouble(i -> found.probability(i, lens).value()).average().orElse(Double.NaN);
    }

    private Said said(int grader, int object) {
        return lens.contains(ratings.grade(grader, object)) ? Said.LENS : Said.NOT;
    }

    Figure swap(int object) {
        return noSwap.isEmpty() ? running.probability(object) : new Figure.None(noSwap);
    }

    Figure swapSettled(int object) {
        return noSwap.isEmpty() ? settled.probability(object) : new Figure.None(noSwap);
    }

    Skill skill(int grader) {
        return running.skill(grader);
    }

    Figure dawidSkene(int object) {
        return fit == null || !noFit.isEmpty() ? new Figure.None(noFit) : fit.probability(object, lens);
    }

    int dawidSkeneGrade(int object) {
        return fit == null || !noFit.isEmpty() ? Ratings.MISSING : fit.mostProbable(object);
    }

    /// Share of lenses that a grader calls one, by Dawid–Skene.
    Figure lensFound(int grader) {
        return said(grader, lens);
    }

    /// Share of the others that a grader calls none, by Dawid–Skene.
    Figure otherLeft(int grader) {
        return said(grader, others);
    }

    private Figure said(int grader, Set<Integer> grades) {
        return fit == null || !noFit.isEmpty()
                ? new Figure.None(noFit)
                : fit.said(grader, grades, grades).figure("There is no such object.");
    }

    /// What was not computed, and why.
    List<String> remarks() {
        return java.util.stream.Stream.of(noSwap, noFit).filter(s -> !s.isEmpty()).toList();
    }
}
