package ripple.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the time of all workers goes: stages in the order in which an object passes them, each with its share and its parts.
///
/// @param groups those that took any time
public record StageShares(List<Group> groups) {
    /// What cannot be told apart of {@link Stages#FETCH}.
    public static final String REST = "rest";

    private static final Map<String, List<String>> CONSIST_OF = consistOf();

    /// Copies the list.
    public StageShares {
        groups = List.copyOf(groups);
    }

    /// One or several stages.
    ///
    /// @param name of the stage that gives it its percentiles
    /// @param share of the time of all, 0 to 1
    /// @param timing of that stage
    /// @param parts what its time consists of, in order; together its share
    public record Group(String name, double share, StageTiming timing, List<Part> parts) {
        /// Copies the list.
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a group.
    ///
    /// @param stage its name
    /// @param share of the time of all groups, 0 to 1
    public record Part(String stage, double share) {}

    /// @param stages by stage name
    public static StageShares of(Map<String, StageTiming> stages) {
        Map<String, Map<String, Long>> times = new LinkedHashMap<>();
        CONSIST_OF.forEach((name, parts) -> times.put(name, times(name, parts, stages)));
        stages.keySet().stream().filter(stage -> Stages.isWhole(stage) && !isIn(stage))
                .forEach(stage -> times.put(stage, times(stage, List.of(stage), stages)));
        double all = times.values().stream().mapToLong(StageShares::sum).sum();
        List<Group> groups = new ArrayList<>();
        times.forEach((name, parts) -> {
            if (sum(parts) > 0) {
                groups.add(group(name, parts, stages, all));
            }
        });
        return new StageShares(groups);
    }

    private static Group group(String name, Map<String, Long> parts, Map<String, StageTiming> stages, double all) {
        List<Part> shares = new ArrayList<>();
        parts.forEach((stage, nanos) -> {
            if (nanos > 0) {
                shares.add(new Part(stage, nanos / all));
            }
        });
        return new Group(name, sum(parts) / all, stages.getOrDefault(name, StageTiming.NONE), shares);
    }

    private static Map<String, Long> times(String name, List<String> parts, Map<String, StageTiming> stages) {
        Map<String, Long> times = new LinkedHashMap<>();
        parts.forEach(part -> times.put(part, stages.getOrDefault(part, StageTiming.NONE).totalNanos()));
        if (name.equals(Stages.FETCH)) {
            long whole = stages.getOrDefault(Stages.FETCH, StageTiming.NONE).totalNanos();
            times.put(REST, Math.max(0, whole - sum(times)));
        }
        return times;
    }

    private static long sum(Map<String, Long> times) {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isIn(String stage) {
        return CONSIST_OF.containsKey(stage) || CONSIST_OF.values().stream().anyMatch(parts -> parts.contains(stage));
    }

    private static Map<String, List<String>> consistOf() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(Stages.REGISTRY, List.of(Stages.REGISTRY));
        all.put(Stages.FETCH, Stages.PARTS_OF_FETCH);
        for (String step : List.of("quality", "resample", "match", "difference", "residual")) {
            all.put(step, List.of(step));
        }
        all.put(Stages.NORMALISE, List.of(Stages.MEASURE, Stages.NORMALISE));
        all.put(Stages.WRITE, List.of(Stages.SPOOL, Stages.WRITE));
        all.put(Stages.DRAW, List.of(Stages.DRAW));
        return all;
    }
}
