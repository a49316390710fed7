package ripple.label.agree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ripple.label.agree.Skill.Said;

/// Space Warps Analysis Pipeline: votes move an object's probability by the grader's skill, planted objects move the skill.
///
/// Source: Marshall et al. (2016, MNRAS 455, 1171), one trajectory without binomial draws. Said lens: p' = PL p / (PL p + (1 − PD)(1 − p)); said
/// not: p' = (1 − PL) p / ((1 − PL) p + PD (1 − p)). The object comes first, with the skill as it was; then, at a planted object,
/// P = (P N + right) / (N + 1). Votes must come in the order of time. Mutable; belongs to one thread.
final class Swap {
    private final SwapSettings settings;
    private final List<Truth> truths;
    private final double[] posteriors;
    private final double[] variances;
    private final Skill[] skills;

    /// Where an object stands.
    enum Status {
        DETECTED, REJECTED, UNDECIDED
    }

    /// @param truths of each object
    Swap(SwapSettings settings, int graders, List<Truth> truths) {
        this.settings = settings;
        this.truths = List.copyOf(truths);
        posteriors = new double[truths.size()];
        variances = new double[truths.size()];
        Arrays.fill(posteriors, settings.prior());
        double n = 2.0 + settings.skepticism();
        skills = Stream.generate(() -> new Skill(settings.initialSkill(), n, settings.initialSkill(), n)).limit(graders)
                .toArray(Skill[]::new);
    }

    /// A vote, from which the grader's skill is learned too where the object is planted.
    void vote(int grader, int object, Said said) {
        weigh(skills[grader], object, said);
        skills[grader] = learned(skills[grader], truths.get(object), said);
    }

    /// A vote with a skill that is known.
    void weigh(Skill skill, int object, Said said) {
        double p = posteriors[object];
        double lens = said == Said.LENS ? skill.pl() : 1 - skill.pl();
        double dud = said == Said.LENS ? 1 - skill.pd() : skill.pd();
        posteriors[object] = Math.max(lens * p / (lens * p + dud * (1 - p)), settings.lowest());
        variances[object] += skill.variance(said);
    }

    private Skill learned(Skill skill, Truth truth, Said said) {
        return switch (truth) {
            case LENS -> new Skill(moved(skill.pl(), skill.nl(), said == Said.LENS ? 1 : 0), skill.nl() + 1, skill.pd(),
                    skill.nd());
            case NOT -> new Skill(skill.pl(), skill.nl(), moved(skill.pd(), skill.nd(), said == Said.NOT ? 1 : 0),
                    skill.nd() + 1);
            case UNKNOWN -> skill;
        };
    }

    private double moved(double p, double n, double right) {
        return Math.clamp((p * n + right) / (n + 1), settings.lowestSkill(), settings.highestSkill());
    }

    double posterior(int object) {
        return posteriors[object];
    }

    /// The posterior with an interval that carries the errors of the skills.
    Figure.Value probability(int object) {
        return Logit.spread(posteriors[object], Math.sqrt(variances[object]));
    }

    Status status(int object) {
        double p = posteriors[object];
        return p > settings.detectedAbove()
                ? Status.DETECTED
                : p < settings.rejectedBelow() ? Status.REJECTED : Status.UNDECIDED;
    }

    Skill skill(int grader) {
        return skills[grader];
    }
}
