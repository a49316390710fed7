package ripple.ui.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.export.ReasonKind;

/// Gathers what needs a look, by outcome and kind of reason. An object is counted once, under its first reason.
final class Findings {
    private static final int MOST_KINDS = 200;

    private final Map<Kind, Group> groups = new LinkedHashMap<>();
    private int count;

    private record Kind(String outcome, String reason) {}

    private record Group(String example, String stage, List<Integer> rows) {}

    void add(int row, String stage, String outcome, List<String> reasons) {
        String reason = reasons.isEmpty() ? outcome : reasons.getFirst();
        Kind kind = new Kind(outcome, ReasonKind.of(reason));
        if (groups.size() < MOST_KINDS || groups.containsKey(kind)) {
            groups.computeIfAbsent(kind, _ -> new Group(reason, stage, new ArrayList<>())).rows.add(row);
        }
        count++;
    }

    /// All that need a look.
    int count() {
        return count;
    }

    /// The most frequent first.
    List<Finding> list() {
        return groups.entrySet().stream()
                .map(e -> new Finding(e.getKey().reason, e.getValue().example, e.getValue().stage, e.getKey().outcome,
                        e.getValue().rows))
                .sorted(Comparator.comparingInt((Finding f) -> f.rows().size()).reversed()).toList();
    }
}
