package ripple.ui.labels;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import ripple.label.journal.LabelEvent;
import ripple.label.session.ItemLabels;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Grade;

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

    /// Which places of a session's order pass, but for the text. Of 100,000 objects nothing is looked up that decides nothing.
    ///
    /// @param lacking places where a band has no image
    IntPredicate passing(LabelSession session, BitSet lacking) {
        boolean[] kinds = kinds(session.campaign().vocabulary().grades());
        IntPredicate kind = place -> kinds[session.kindAt(place)];
        return switch (only) {
            case ANY -> kind;
            case COMMENTED -> kind.and(place -> !labels(session, place).comment().isBlank());
            case LATER -> kind.and(place -> labels(session, place).aside() == LabelEvent.Aside.LATER);
            case PARTIAL -> kind.and(lacking::get);
        };
    }

    /// Which kinds of {@link LabelSession#kindAt} are shown.
    private boolean[] kinds(List<Grade> grades) {
        boolean[] shown = new boolean[LabelSession.FIRST_GRADE + grades.size() + 1];
        Arrays.fill(shown, true);
        shown[LabelSession.UNSEEN] = unseen;
        shown[LabelSession.SEEN] = seen;
        for (int i = 0; i < grades.size(); i++) {
            shown[LabelSession.FIRST_GRADE + i] = !hiddenGrades.contains(grades.get(i).code());
        }
        return shown;
    }

    private static ItemLabels labels(LabelSession session, int place) {
        return session.state(session.order().get(place).item()).labels();
    }
}
