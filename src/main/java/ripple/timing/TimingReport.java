package ripple.timing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that was timed of one job, or of several at once, up to a moment.
///
/// @param title what the user calls it
/// @param began when it began
/// @param elapsedSeconds since then
/// @param objects finished, of whatever status
/// @param stages by stage name
/// @param spreads by stage name; stages may be missing
/// @param repositories the same as `stages` by repository id
/// @param caches by cache
/// @param slowObjects the slowest first
/// @param slowFiles the slowest first
/// @param statuses how many objects have which status
/// @param outcomes what was not accepted, by reason
/// @param timeline moments in order
public record TimingReport(String title, Instant began, double elapsedSeconds, long objects,
        Map<String, StageTiming> stages, Map<String, Spread> spreads,
        Map<String, Map<String, StageTiming>> repositories, Map<String, LookUps> caches, List<Slow> slowObjects,
        List<Slow> slowFiles, Map<String, Long> statuses, List<Outcome> outcomes, List<Moment> timeline) {
    /// Copies everything.
    public TimingReport {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        spreads = Map.copyOf(spreads);
        repositories = Map.copyOf(repositories);
        caches = Collections.unmodifiableMap(new LinkedHashMap<>(caches));
        slowObjects = List.copyOf(slowObjects);
        slowFiles = List.copyOf(slowFiles);
        statuses = Map.copyOf(statuses);
        outcomes = List.copyOf(outcomes);
        timeline = List.copyOf(timeline);
    }

    /// What was recorded so far.
    ///
    /// @param elapsedSeconds since the beginning
    public static TimingReport of(String title, Instant began, double elapsedSeconds, Timings timings,
            Timeline timeline) {
        return new TimingReport(title, began, elapsedSeconds, timings.finished(), timings.snapshot(), timings.spreads(),
                timings.byRepository(), timings.caches(), timings.slowObjects(),
                timings.slowFiles(), timings.statuses(), timings.outcomes(), timeline.moments());
    }

    /// Objects per second; NaN when no time went by.
    public double objectsPerSecond() {
        return elapsedSeconds > 0 ? objects / elapsedSeconds : Double.NaN;
    }

    /// How many objects have a status.
    public long count(String status) {
        return statuses.getOrDefault(status, 0L);
    }

    /// Of the questions to a cache the part that it answered, 0 to 1; NaN when nothing was asked.
    public double hitRate(String cache) {
        return caches.getOrDefault(cache, LookUps.NONE).rate();
    }
}
