package ripple.label.session;

import java.util.Map;

/// How many items are in which state.
///
/// @param total in the grader's order
/// @param unseen never long enough on the screen
/// @param seen on the screen, without a grade; skipped and put off ones among them
/// @param graded with a grade
/// @param skipped of the seen
/// @param later of the seen, in the queue for later
/// @param byGrade code and number; every grade of the vocabulary is there
public record Counters(int total, int unseen, int seen, int graded, int skipped, int later,
        Map<String, Integer> byGrade) {
    /// Copies the map.
    public Counters {
        byGrade = Map.copyOf(byGrade);
    }
}
