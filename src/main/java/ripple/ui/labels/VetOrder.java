package ripple.ui.labels;

import java.util.Comparator;
import ripple.label.campaign.Showing;
import ripple.label.session.ItemState;
import ripple.label.session.LabelSession;
import ripple.label.session.Stage;

/// In which order objects are shown. None of these tells a grader anything that the campaign hides.
public enum VetOrder {
    /// As the campaign gives it to this grader.
    GIVEN,
    /// The most lens-like first, then those without a grade.
    GRADE,
    /// Those that were looked at longest first.
    TIME;

    /// Compares places of a session's order.
    Comparator<Integer> comparator(LabelSession session) {
        return switch (this) {
            case GIVEN -> Comparator.naturalOrder();
            case GRADE -> Comparator.comparingInt(place -> -value(session, session.order().get(place)));
            case TIME -> Comparator.comparingLong(place -> -state(session, place).millis());
        };
    }

    private static ItemState state(LabelSession session, int place) {
        return session.state(session.order().get(place).item());
    }

    private static int value(LabelSession session, Showing showing) {
        String code = session.state(showing.item()).labels().current();
        return session.campaign().vocabulary().grade(code).map(grade -> grade.value() + 2)
                .orElse(session.stage(showing.item()) == Stage.SEEN ? 1 : 0);
    }
}
