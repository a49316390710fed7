package ripple.label.choose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.Consensus;
import ripple.label.agree.Ratings;

/// The labels of all graded objects, by object id.
final class ObjectLabels {
    private final Agreement agreement;
    private final GradeScale scale;
    private final GradeRule rule;
    private final Map<String, Set<String>> sublabels = new LinkedHashMap<>();
    private final Map<String, Set<String>> comments = new LinkedHashMap<>();

    private ObjectLabels(Agreement agreement, List<Vote> votes, LabelCriteria criteria) {
        this.agreement = agreement;
        this.scale = agreement.settings().scale();
        this.rule = new GradeRule(scale, criteria);
        votes.stream().filter(v -> v.stage().equals(agreement.settings().stage())).forEach(this::remember);
    }

    static SequencedMap<String, ObjectLabel> of(Agreement agreement, List<Vote> votes, LabelCriteria criteria) {
        ObjectLabels work = new ObjectLabels(agreement, votes, criteria);
        SequencedMap<String, ObjectLabel> all = new LinkedHashMap<>();
        for (int i = 0; i < agreement.consensus().size(); i++) {
            Consensus consensus = agreement.consensus().get(i);
            all.put(consensus.objectId(), work.label(consensus, i));
        }
        return all;
    }

    private void remember(Vote vote) {
        sublabels.computeIfAbsent(vote.objectId(), _ -> new LinkedHashSet<>()).addAll(vote.sublabels());
        if (!vote.comment().isBlank()) {
            comments.computeIfAbsent(vote.objectId(), _ -> new LinkedHashSet<>()).add(vote.comment().strip());
        }
    }

    private ObjectLabel label(Consensus consensus, int object) {
        String id = consensus.objectId();
        String grade = rule.grade(consensus).orElse("");
        return new ObjectLabel(consensus, grade, !grade.isEmpty() && scale.isLens(grade), votes(object),
                new ArrayList<>(sublabels.getOrDefault(id, Set.of())),
                new ArrayList<>(comments.getOrDefault(id, Set.of())));
    }

    private SequencedMap<String, String> votes(int object) {
        Ratings ratings = agreement.ratings();
        SequencedMap<String, String> votes = new LinkedHashMap<>();
        for (int g = 0; g < ratings.graders().size(); g++) {
            int grade = ratings.grade(g, object);
            if (grade != Ratings.MISSING) {
                votes.put(ratings.graders().get(g), scale.at(grade));
            }
        }
        return votes;
    }
}
