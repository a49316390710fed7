package ripple.timing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// What became of objects that were not accepted, by reason; of bounded size. Safe from any thread.
public final class OutcomeCount {
    /// So many ids are kept for each reason.
    public static final int MOST_NAMES = 1000;

    private static final int MOST_REASONS = 200;

    private final Map<Kind, Group> groups = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private record Kind(String status, String reason) {}

    private static final class Group {
        private final String example;
        private final List<String> objects = new ArrayList<>();
        private long count;

        Group(String example) {
            this.example = example;
        }
    }

    /// Nothing counted yet.
    public OutcomeCount() {}

    /// @param reason its kind, a few words
    /// @param example the sentence
    /// @param object its id
    public void add(String status, String reason, String example, String object) {
        lock.lock();
        try {
            Kind kind = new Kind(status, reason);
            if (groups.size() < MOST_REASONS || groups.containsKey(kind)) {
                Group group = groups.computeIfAbsent(kind, _ -> new Group(example));
                group.count++;
                if (group.objects.size() < MOST_NAMES) {
                    group.objects.add(object);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// The most frequent first.
    public List<Outcome> list() {
        lock.lock();
        try {
            return groups.entrySet().stream()
                    .map(e -> new Outcome(e.getKey().status, e.getKey().reason, e.getValue().example,
                            e.getValue().count, e.getValue().objects))
                    .sorted(Comparator.comparingLong(Outcome::count).reversed()).toList();
        } finally {
            lock.unlock();
        }
    }
}
