package ripple.label.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.label.journal.LabelEvent.Tick;

/// What is said of an item at a moment: what undo brings back.
///
/// @param grade code; blank for none
/// @param second grade given after the reveal; blank for none
/// @param suggestion of the rubric card with the last grade
/// @param sublabels in the order they were set
/// @param flags in the order they were set
/// @param comment may be blank
/// @param markX pixel of the stored stamp; NaN without a mark
/// @param markY pixel, up
/// @param aside whether it was skipped or put off
public record ItemLabels(String grade, String second, Suggestion suggestion, List<String> sublabels,
        List<String> flags, String comment, double markX, double markY, Aside aside) {
    /// Nothing.
    public static final ItemLabels NONE = new ItemLabels("", "", Suggestion.NONE, List.of(), List.of(), "", Double.NaN,
            Double.NaN, Aside.NO);

    /// Copies the lists.
    public ItemLabels {
        sublabels = List.copyOf(sublabels);
        flags = List.copyOf(flags);
    }

    /// The grade as it stands: the second where there is one.
    public String current() {
        return second.isBlank() ? grade : second;
    }

    public boolean isGraded() {
        return !current().isBlank();
    }

    public boolean isMarked() {
        return Double.isFinite(markX) && Double.isFinite(markY);
    }

    /// A grade is an answer: what was put off is no longer.
    ItemLabels withGrade(String code, Suggestion why) {
        return new ItemLabels(code, second, why, sublabels, flags, comment, markX, markY,
                code.isBlank() ? aside : Aside.NO);
    }

    ItemLabels withSecond(String code, Suggestion why) {
        return new ItemLabels(grade, code, why, sublabels, flags, comment, markX, markY,
                code.isBlank() ? aside : Aside.NO);
    }

    ItemLabels withSublabel(String name, Tick tick) {
        return new ItemLabels(grade, second, suggestion, ticked(sublabels, name, tick), flags, comment, markX, markY,
                aside);
    }

    ItemLabels withFlag(String code, Tick tick) {
        return new ItemLabels(grade, second, suggestion, sublabels, ticked(flags, code, tick), comment, markX, markY,
                aside);
    }

    ItemLabels withComment(String text) {
        return new ItemLabels(grade, second, suggestion, sublabels, flags, text, markX, markY, aside);
    }

    ItemLabels withMark(double x, double y) {
        return new ItemLabels(grade, second, suggestion, sublabels, flags, comment, x, y, aside);
    }

    ItemLabels withAside(Aside other) {
        return new ItemLabels(grade, second, suggestion, sublabels, flags, comment, markX, markY, other);
    }

    private static List<String> ticked(List<String> all, String name, Tick tick) {
        Set<String> other = new LinkedHashSet<>(all);
        if (tick == Tick.SET) {
            other.add(name);
        } else {
            other.remove(name);
        }
        return List.copyOf(other);
    }
}
