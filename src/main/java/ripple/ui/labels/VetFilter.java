package ripple.ui.labels;

import java.util.HashSet;
import java.util.Set;
import ripple.label.campaign.Showing;
import ripple.label.journal.LabelEvent;
import ripple.label.session.ItemState;
import ripple.label.session.LabelSession;

/// Which objects are shown.
///
/// @param unseen those never seen
/// @param seen those seen, without a grade
/// @param hiddenGrades codes that are left out
/// @param only a further narrowing
/// @param text that the id or a column must contain, where these are not hidden; blank for any
public record VetFilter(boolean unseen, boolean seen, Set<String> hiddenGrades, Only only, String text) {
    /// Everything.
    public static final VetFilter ALL = new VetFilter(true, true, Set.of(), Only.ANY, "");

    /// A further narrowing.
    public enum Only {
        ANY, COMMENTED, LATER
    }

    /// Copies the set.
    public VetFilter {
        hiddenGrades = Set.copyOf(hiddenGrades);
    }

    VetFilter withUnseen(boolean shown) {
        return new VetFilter(shown, seen, hiddenGrades, only, text);
    }

    VetFilter withSeen(boolean shown) {
        return new VetFilter(unseen, shown, hiddenGrades, only, text);
    }

    VetFilter withGrade(String code, boolean shown) {
        Set<String> next = new HashSet<>(hiddenGrades);
        if (shown) {
            next.remove(code);
        } else {
            next.add(code);
        }
        return new VetFilter(unseen, seen, next, only, text);
    }

    VetFilter withOnly(Only narrowing) {
        return new VetFilter(unseen, seen, hiddenGrades, narrowing, text);
    }

    VetFilter withText(String wanted) {
        return new VetFilter(unseen, seen, hiddenGrades, only, wanted);
    }

    /// Whether a showing passes.
    ///
    /// @param nameless whether ids and columns are hidden from the grader, so that the text cannot ask for them
    boolean passes(LabelSession session, Showing showing, boolean nameless) {
        ItemState state = session.state(showing.item());
        boolean kind = switch (session.stage(showing.item())) {
            case UNSEEN -> unseen;
            case SEEN -> seen;
            case GRADED -> !hiddenGrades.contains(state.labels().current());
        };
        return kind && narrowed(state) && (text.isBlank() || nameless || holds(showing));
    }

    private boolean narrowed(ItemState state) {
        return switch (only) {
            case ANY -> true;
            case COMMENTED -> !state.labels().comment().isBlank();
            case LATER -> state.labels().aside() == LabelEvent.Aside.LATER;
        };
    }

    private boolean holds(Showing showing) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        return showing.target().id().toLowerCase(java.util.Locale.ROOT).contains(wanted)
                || showing.target().columns().values().stream()
                        .anyMatch(value -> value.toLowerCase(java.util.Locale.ROOT).contains(wanted));
    }
}
