package ripple.label.session;

import java.util.ArrayList;
import java.util.List;
import ripple.label.campaign.Item;
import ripple.label.session.Edit.Change;

/// An edit as it is told to the grader: what undo would take back, or redo make again.
///
/// @param what kind of edit
/// @param word code of the grade, name of the sub-label or flag; empty where there is none
/// @param items those it changed
public record EditStep(What what, String word, List<Item> items) {
    /// What was edited.
    public enum What {
        GRADE, CLEARED, PAGE, WORD, FLAG, COMMENT, MARK, SKIPPED, LATER, NOT_LATER
    }

    /// Copies the list.
    public EditStep {
        items = List.copyOf(items);
    }

    static EditStep of(Edit edit) {
        List<Item> items = edit.changes().stream().map(Change::item).toList();
        Change change = edit.changes().stream().filter(each -> !each.before().equals(each.after())).findFirst()
                .orElse(edit.changes().getFirst());
        String grade = change.after().current();
        if (!edit.left().isEmpty()) {
            return new EditStep(What.PAGE, grade, items);
        }
        ItemLabels before = change.before();
        ItemLabels after = change.after();
        if (!before.sublabels().equals(after.sublabels())) {
            return new EditStep(What.WORD, other(before.sublabels(), after.sublabels()), items);
        } else if (!before.flags().equals(after.flags())) {
            return new EditStep(What.FLAG, other(before.flags(), after.flags()), items);
        } else if (!before.comment().equals(after.comment())) {
            return new EditStep(What.COMMENT, "", items);
        } else if (Double.compare(before.markX(), after.markX()) != 0
                || Double.compare(before.markY(), after.markY()) != 0) {
            return new EditStep(What.MARK, "", items);
        } else if (before.current().equals(grade) && before.aside() != after.aside()) {
            return new EditStep(aside(after), "", items);
        }
        return new EditStep(grade.isBlank() ? What.CLEARED : What.GRADE, grade, items);
    }

    private static What aside(ItemLabels after) {
        return switch (after.aside()) {
            case SKIPPED -> What.SKIPPED;
            case LATER -> What.LATER;
            case NO -> What.NOT_LATER;
        };
    }

    /// The word that is in one of two lists only.
    private static String other(List<String> before, List<String> after) {
        List<String> longer = new ArrayList<>(before.size() > after.size() ? before : after);
        longer.removeAll(before.size() > after.size() ? after : before);
        return longer.isEmpty() ? "" : longer.getFirst();
    }
}
