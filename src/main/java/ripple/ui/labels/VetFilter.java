package ripple.ui.labels;

import java.util.HashSet;
import java.util.Set;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent;
import ripple.label.session.LabelSession;

/// Which objects are shown.
///
/// @param unseen those never seen
/// @param seen those seen, without a grade
/// @param hiddenGrades codes that are left out
/// @param only a further narrowing
/// @param text what id or columns must have, see {@link ColumnText}; blank for any, and without effect where a campaign hides anything
public record VetFilter(boolean unseen, boolean seen, Set<String> hiddenGrades, Only only, String text) {
    /// Everything.
    public static final VetFilter ALL = new VetFilter(true, true, Set.of(), Only.ANY, "");

    /// A further narrowing.
    public enum Only {
        ANY, COMMENTED, LATER,
        /// A band of the repository has no image there.
        PARTIAL
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

    /// Whether an item passes, but for the text.
    ///
    /// @param lacking whether a band has no image there
    boolean passes(LabelSession session, Item item, boolean lacking) {
        // Of 100,000 objects nothing is looked up that decides nothing.
        boolean every = unseen && seen && hiddenGrades.isEmpty();
        return (every || isKind(session, item)) && narrowed(session, item, lacking);
    }

    private boolean isKind(LabelSession session, Item item) {
        return switch (session.stage(item)) {
            case UNSEEN -> unseen;
            case SEEN -> seen;
            case GRADED -> !hiddenGrades.contains(session.state(item).labels().current());
        };
    }

    private boolean narrowed(LabelSession session, Item item, boolean lacking) {
        return switch (only) {
            case ANY -> true;
            case COMMENTED -> !session.state(item).labels().comment().isBlank();
            case LATER -> session.state(item).labels().aside() == LabelEvent.Aside.LATER;
            case PARTIAL -> lacking;
        };
    }
}
