package ripple.export;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Counts results by status and reason. Belongs to one thread.
public final class Tally {
    private static final int MOST_REASONS = 500;
    private static final String OTHERS = "other reasons";

    private final Map<StampStatus, Integer> states = new EnumMap<>(StampStatus.class);
    private final Map<String, Integer> reasons = new TreeMap<>();

    /// Nothing counted yet.
    public Tally() {}

    /// The counts of a set that was finished before.
    ///
    /// @param reasons by kind of reason
    Tally(Map<StampStatus, Integer> states, Map<String, Integer> reasons) {
        this.states.putAll(states);
        this.reasons.putAll(reasons);
    }

    /// Counts one result.
    public void add(StampResult result) {
        states.merge(result.status(), 1, Integer::sum);
        result.reasons().stream().map(ReasonKind::of).distinct().forEach(this::addReason);
    }

    public int total() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(StampStatus status) {
        return states.getOrDefault(status, 0);
    }

    /// How many results have a reason, by kind of reason, the most frequent first. An object with two reasons counts in both.
    public SequencedMap<String, Integer> reasons() {
        SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return Collections.unmodifiableSequencedMap(sorted);
    }

    private void addReason(String kind) {
        reasons.merge(reasons.containsKey(kind) || reasons.size() < MOST_REASONS ? kind : OTHERS, 1, Integer::sum);
    }
}
