package ripple.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where everything is written down: of one job, or of all. What is written into a part is written into the whole too.
final class Ledger {
    private final @Nullable Ledger whole;
    private final Map<Key, Recorder> stages = new ConcurrentHashMap<>();
    private final Map<String, Asked> caches = new ConcurrentHashMap<>();
    private final Slowest objects = new Slowest();
    private final Slowest files = new Slowest();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private final OutcomeCount outcomes = new OutcomeCount();

    private record Key(String stage, String repository) {}

    private static final class Asked {
        private final LongAdder hits = new LongAdder();
        private final LongAdder misses = new LongAdder();
    }

    Ledger(@Nullable Ledger whole) {
        this.whole = whole;
    }

    boolean isPartOf(Ledger other) {
        return this == other || (whole != null && whole.isPartOf(other));
    }

    void add(String stage, String repository, long nanos, long bytes) {
        recorder(stage, repository).add(nanos, bytes);
        if (whole != null) {
            whole.add(stage, repository, nanos, bytes);
        }
    }

    void addBytes(String stage, String repository, long bytes) {
        recorder(stage, repository).addBytes(bytes);
        if (whole != null) {
            whole.addBytes(stage, repository, bytes);
        }
    }

    void lookUps(String cache, long hits, long misses) {
        Asked asked = caches.computeIfAbsent(cache, _ -> new Asked());
        asked.hits.add(hits);
        asked.misses.add(misses);
        if (whole != null) {
            whole.lookUps(cache, hits, misses);
        }
    }

    void slowObject(String name, long nanos) {
        objects.offer(name, nanos);
        if (whole != null) {
            whole.slowObject(name, nanos);
        }
    }

    void slowFile(String name, long nanos) {
        files.offer(name, nanos);
        if (whole != null) {
            whole.slowFile(name, nanos);
        }
    }

    void ended(String status) {
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
        if (whole != null) {
            whole.ended(status);
        }
    }

    Map<String, Long> statuses() {
        Map<String, Long> all = new TreeMap<>();
        statuses.forEach((status, count) -> all.put(status, count.sum()));
        return all;
    }

    void outcome(String status, String reason, String example, String object) {
        outcomes.add(status, reason, example, object);
        if (whole != null) {
            whole.outcome(status, reason, example, object);
        }
    }

    Map<String, StageTiming> stages(Predicate<String> repositories) {
        Map<String, StageTiming> all = new TreeMap<>();
        byStage(repositories).forEach((stage, recorders) -> all.put(stage, Recorder.timing(recorders)));
        return all;
    }

    Map<String, Spread> spreads() {
        Map<String, Spread> all = new TreeMap<>();
        byStage(_ -> true).forEach((stage, recorders) -> all.put(stage, Recorder.spread(recorders)));
        return all;
    }

    private Map<String, List<Recorder>> byStage(Predicate<String> repositories) {
        Map<String, List<Recorder>> all = new TreeMap<>();
        stages.forEach((key, recorder) -> {
            if (repositories.test(key.repository)) {
                all.computeIfAbsent(key.stage, _ -> new ArrayList<>()).add(recorder);
            }
        });
        return all;
    }

    List<String> repositories() {
        return stages.keySet().stream().map(Key::repository).filter(name -> !name.isEmpty()).distinct().sorted()
                .toList();
    }

    long count(String stage) {
        return stages.entrySet().stream().filter(e -> e.getKey().stage.equals(stage))
                .mapToLong(e -> e.getValue().count()).sum();
    }

    long bytes(String stage) {
        return stages.entrySet().stream().filter(e -> e.getKey().stage.equals(stage))
                .mapToLong(e -> e.getValue().totalBytes()).sum();
    }

    Map<String, LookUps> caches() {
        Map<String, LookUps> all = new TreeMap<>();
        caches.forEach((name, asked) -> all.put(name, new LookUps(asked.hits.sum(), asked.misses.sum())));
        return all;
    }

    List<Slow> slowObjects() {
        return objects.list();
    }

    List<Slow> slowFiles() {
        return files.list();
    }

    List<Outcome> outcomes() {
        return outcomes.list();
    }

    private Recorder recorder(String stage, String repository) {
        return stages.computeIfAbsent(new Key(stage, repository), _ -> new Recorder());
    }
}
