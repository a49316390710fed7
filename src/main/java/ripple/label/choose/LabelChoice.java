package ripple.label.choose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedMap;
import ripple.catalog.Target;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.Agreement;

/// The targets of a list that are wanted for their labels, and the others with the reason. What nobody graded, seen or not, is never taken as
/// graded.
///
/// @param chosen in the order of the list
/// @param leftOut in the order of the list
/// @param byGrade how many targets of the list have each grade, whether wanted or not, from the most lens-like
/// @param unlisted how many graded objects are not in the list
public record LabelChoice(List<LabelledObject> chosen, List<LeftOut> leftOut, SequencedMap<String, Integer> byGrade,
        int unlisted) {
    /// Copies the lists.
    public LabelChoice {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
        byGrade = new LinkedHashMap<>(byGrade);
    }

    /// Chooses.
    ///
    /// @param votes of which the agreement was measured
    /// @throws IllegalArgumentException with a sentence when the criteria do not fit the scale
    public static LabelChoice of(List<Target> targets, Agreement agreement, List<Vote> votes, LabelCriteria criteria) {
        GradeScale scale = agreement.settings().scale();
        Map<String, ObjectLabel> labels = ObjectLabels.of(agreement, votes, criteria);
        SequencedMap<String, Integer> byGrade = new LinkedHashMap<>();
        scale.codes().forEach(code -> byGrade.put(code, 0));
        List<LabelledObject> chosen = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Target target : targets) {
            listed.add(target.id());
            ObjectLabel label = labels.get(target.id());
            if (label == null) {
                leftOut.add(new LeftOut(target, Exclusion.UNGRADED, "Nobody has graded it."));
                continue;
            }
            byGrade.computeIfPresent(label.grade(), (_, n) -> n + 1);
            whyNot(target, label, criteria).ifPresentOrElse(leftOut::add,
                    () -> chosen.add(new LabelledObject(target, label)));
        }
        int unlisted = (int) labels.keySet().stream().filter(id -> !listed.contains(id)).count();
        return new LabelChoice(chosen, leftOut, byGrade, unlisted);
    }

    private static Optional<LeftOut> whyNot(Target target, ObjectLabel label, LabelCriteria criteria) {
        int votes = label.consensus().votes();
        if (votes < criteria.minGraders()) {
            return out(target, Exclusion.FEW_GRADERS,
                    "Graded by " + votes + ", at least " + criteria.minGraders() + " are asked for.");
        }
        if (label.agreement() < criteria.minAgreement() - 1e-9) {
            return out(target, Exclusion.DISAGREEMENT, Math.round(label.consensus().majorityShare().count()) + " of "
                    + votes + " graders gave the most frequent grade.");
        }
        if (label.consensus().range() > criteria.maxRange()) {
            return out(target, Exclusion.DISAGREEMENT, "Its grades lie " + label.consensus().range() + " steps apart.");
        }
        if (label.grade().isEmpty()) {
            return out(target, Exclusion.UNDECIDED, "The consensus gives no grade.");
        }
        return criteria.grades().contains(label.grade())
                ? Optional.empty()
                : out(target, Exclusion.OTHER_GRADE, "Its grade is " + label.grade() + ".");
    }

    private static Optional<LeftOut> out(Target target, Exclusion why, String reason) {
        return Optional.of(new LeftOut(target, why, reason));
    }
}
