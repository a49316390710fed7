package ripple.ui.sky;

import java.util.List;
import java.util.Map;

/// What was graded how, for the colours of targets on the map.
///
/// @param grades from the best
/// @param ofTarget by id, an index into the grades; what is not in it has no grade
public record GradeMarks(List<Grade> grades, Map<String, Integer> ofTarget) {
    /// Nothing was graded.
    public static final GradeMarks NONE = new GradeMarks(List.of(), Map.of());

    /// One grade.
    ///
    /// @param name for the legend
    /// @param argb its colour
    public record Grade(String name, int argb) {}

    public GradeMarks {
        grades = List.copyOf(grades);
        ofTarget = Map.copyOf(ofTarget);
    }
}
