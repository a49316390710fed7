package ripple.label.agree;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ripple.label.GradeScale;
import ripple.label.Vote;

/// Measures {@link Drift} of each grader.
final class DriftMeter {
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final double BLOCK_MINUTES = 15;
    private static final int FEWEST = 20;
    private static final double SHORTEST_MINUTES = 5;

    private final Ratings ratings;
    private final GradeScale scale;
    private final Map<String, Integer> places = new HashMap<>();

    DriftMeter(Ratings ratings, GradeScale scale) {
        this.ratings = ratings;
        this.scale = scale;
        for (int i = 0; i < ratings.objects().size(); i++) {
            places.put(ratings.objects().get(i), i);
        }
    }

    /// A vote on the clock: minutes since the session began, seconds since the vote before (NaN for the first), own grade less the others'.
    private record Timed(double minutes, double seconds, double offset) {}

    /// @param votes of the grader, in any order
    Drift of(int grader, List<Vote> votes) {
        List<Timed> timed = timed(grader, votes);
        Map<Integer, List<Timed>> blocks = new TreeMap<>();
        timed.forEach(t -> blocks.computeIfAbsent((int) (t.minutes / BLOCK_MINUTES), _ -> new ArrayList<>()).add(t));
        return new Drift(blocks.entrySet().stream().map(e -> block(e.getKey(), e.getValue())).toList(), slope(timed));
    }

    private List<Timed> timed(int grader, List<Vote> votes) {
        List<Timed> all = new ArrayList<>();
        Instant began = Instant.MIN;
        Instant last = Instant.MIN;
        List<Vote> inTime = votes.stream().filter(v -> v.time() != null).sorted(Comparator.comparing(DriftMeter::time))
                .toList();
        for (Vote vote : inTime) {
            Instant time = time(vote);
            boolean isFirst = last.equals(Instant.MIN) || Duration.between(last, time).compareTo(PAUSE) > 0;
            began = isFirst ? time : began;
            double seconds = isFirst ? Double.NaN : Duration.between(last, time).toMillis() / 1000.0;
            all.add(new Timed(Duration.between(began, time).toMillis() / 60_000.0, seconds, offset(grader, vote)));
            last = time;
        }
        return all;
    }

    private static Instant time(Vote vote) {
        Instant time = vote.time();
        return time == null ? Instant.MIN : time;
    }

    private double offset(int grader, Vote vote) {
        Integer object = places.get(vote.objectId());
        double sum = 0;
        int count = 0;
        for (int g = 0; object != null && g < ratings.graders().size(); g++) {
            int grade = ratings.grade(g, object);
            if (g != grader && grade != Ratings.MISSING) {
                sum += grade;
                count++;
            }
        }
        return count == 0 ? Double.NaN : scale.ordinal(vote.grade()) - sum / count;
    }

    private static Drift.Block block(int index, List<Timed> timed) {
        double[] seconds = timed.stream().mapToDouble(Timed::seconds).filter(s -> !Double.isNaN(s)).sorted().toArray();
        double[] offsets = timed.stream().mapToDouble(Timed::offset).filter(o -> !Double.isNaN(o)).toArray();
        return new Drift.Block(index * BLOCK_MINUTES, (index + 1) * BLOCK_MINUTES, timed.size(),
                seconds.length == 0
                        ? new Figure.None("There is no earlier vote to count from.")
                        : Figure.Value.bare((seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2]) / 2),
                mean(offsets));
    }

    private static Figure mean(double[] values) {
        if (values.length == 0) {
            return new Figure.None("Nobody else graded these objects.");
        }
        double mean = Arrays.stream(values).average().orElse(0);
        if (values.length < 2) {
            return Figure.Value.bare(mean);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double half = Share.Z * Math.sqrt(squares / (values.length - 1) / values.length);
        return new Figure.Value(mean, mean - half, mean + half);
    }

    /// Least-squares slope with its error from the scatter about the line.
    private static Figure slope(List<Timed> all) {
        if (all.isEmpty()) {
            return new Figure.None("The votes have no times.");
        }
        List<Timed> timed = all.stream().filter(t -> !Double.isNaN(t.offset)).toList();
        double x = timed.stream().mapToDouble(Timed::minutes).average().orElse(0);
        double y = timed.stream().mapToDouble(Timed::offset).average().orElse(0);
        double xx = timed.stream().mapToDouble(t -> (t.minutes - x) * (t.minutes - x)).sum();
        if (timed.size() < FEWEST || xx == 0) {
            return new Figure.None(
                    "Fewer than " + FEWEST
                            + " votes with times are on objects that others graded too, or all at once.");
        }
        if (timed.stream().mapToDouble(Timed::minutes).max().orElse(0) < SHORTEST_MINUTES) {
            return new Figure.None("No sitting was as long as " + (int) SHORTEST_MINUTES + " minutes.");
        }
        double slope = timed.stream().mapToDouble(t -> (t.minutes - x) * (t.offset - y)).sum() / xx;
        double rest = timed.stream().mapToDouble(t -> t.offset - y - slope * (t.minutes - x)).map(r -> r * r).sum();
        double half = Share.Z * Math.sqrt(rest / (timed.size() - 2) / xx);
        return new Figure.Value(slope * 60, (slope - half) * 60, (slope + half) * 60);
    }
}
