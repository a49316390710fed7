package ripple.label.agree;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.label.GradeScale;
import ripple.label.Vote;

/// Who gave what: graders by objects, with holes.
public final class Ratings {
    /// In place of a grade that was not given.
    public static final int MISSING = -1;

    private final List<String> graders;
    private final List<String> objects;
    private final int categories;
    private final byte[][] grades;

    /// @param grades `[grader][object]`, ordinals or {@link #MISSING}
    private Ratings(List<String> graders, List<String> objects, int categories, byte[][] grades) {
        this.graders = List.copyOf(graders);
        this.objects = List.copyOf(objects);
        this.categories = categories;
        this.grades = grades;
    }

    /// Puts votes in a table; graders and objects are in the order in which they first come. Of several votes of one grader for one object the
    /// last counts.
    public static Ratings of(Collection<Vote> votes, GradeScale scale) {
        Map<String, Integer> graders = new LinkedHashMap<>();
        Map<String, Integer> objects = new LinkedHashMap<>();
        for (Vote vote : votes) {
            graders.putIfAbsent(vote.grader(), graders.size());
            objects.putIfAbsent(vote.objectId(), objects.size());
        }
        byte[][] grades = empty(graders.size(), objects.size());
        for (Vote vote : votes) {
            grades[graders.getOrDefault(vote.grader(), 0)][objects.getOrDefault(vote.objectId(), 0)] = (byte) scale
                    .ordinal(vote.grade());
        }
        return new Ratings(List.copyOf(graders.keySet()), List.copyOf(objects.keySet()), scale.codes().size(), grades);
    }

    private static byte[][] empty(int graders, int objects) {
        byte[][] grades = new byte[graders][objects];
        for (byte[] row : grades) {
            Arrays.fill(row, (byte) MISSING);
        }
        return grades;
    }

    public List<String> graders() {
        return graders;
    }

    public List<String> objects() {
        return objects;
    }

    /// How many grades the scale has.
    public int categories() {
        return categories;
    }

    /// The ordinal of a grade, or {@link #MISSING}.
    public int grade(int grader, int object) {
        return grades[grader][object];
    }

    /// How often each grade was given to an object.
    int[] counts(int object) {
        int[] counts = new int[categories];
        for (byte[] row : grades) {
            if (row[object] != MISSING) {
                counts[row[object]]++;
            }
        }
        return counts;
    }
}
