package ripple.label.agree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Objects gathered by how often each grade was given to them: there are few such patterns, so resampling objects is quick.
final class VotePatterns {
    private final List<int[]> counts = new ArrayList<>();
    private final int[] patternOf;
    private final int categories;

    private VotePatterns(int categories, List<int[]> units) {
        this.categories = categories;
        Map<List<Integer>, Integer> known = new HashMap<>();
        patternOf = new int[units.size()];
        for (int i = 0; i < patternOf.length; i++) {
            int[] unit = units.get(i);
            patternOf[i] = known.computeIfAbsent(Arrays.stream(unit).boxed().toList(), _ -> {
                counts.add(unit);
                return counts.size() - 1;
            });
        }
    }

    /// Every object.
    static VotePatterns of(Ratings ratings) {
        List<int[]> units = new ArrayList<>();
        for (int i = 0; i < ratings.objects().size(); i++) {
            units.add(ratings.counts(i));
        }
        return new VotePatterns(ratings.categories(), units);
    }

    /// Any objects.
    ///
    /// @param units how often each grade was given, for each object
    static VotePatterns of(int[][] units) {
        return new VotePatterns(units.length == 0 ? 0 : units[0].length, List.of(units));
    }

    /// Only the objects with a number of votes.
    VotePatterns withVotes(int votes) {
        List<int[]> units = new ArrayList<>();
        for (int pattern : patternOf) {
            if (Arrays.stream(counts.get(pattern)).sum() == votes) {
                units.add(counts.get(pattern));
            }
        }
        return new VotePatterns(categories, units);
    }

    int categories() {
        return categories;
    }

    int units() {
        return patternOf.length;
    }

    int size() {
        return counts.size();
    }

    /// How often each grade was given in a pattern. Not to be changed.
    int[] counts(int pattern) {
        return counts.get(pattern);
    }

    /// The pattern of an object.
    int patternOf(int unit) {
        return patternOf[unit];
    }

    /// How many objects have each pattern.
    int[] weights() {
        int[] weights = new int[counts.size()];
        for (int pattern : patternOf) {
            weights[pattern]++;
        }
        return weights;
    }
}
