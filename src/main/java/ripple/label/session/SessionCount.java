package ripple.label.session;

import java.util.HashMap;
import java.util.Map;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.LabelEvent.Aside;

/// Counts a session's items.
final class SessionCount {
    private final Map<String, Integer> byGrade = new HashMap<>();
    private int unseen;
    private int graded;
    private int skipped;
    private int later;

    private SessionCount() {}

    static Counters of(LabelSession session) {
        SessionCount count = new SessionCount();
        session.campaign().vocabulary().grades().forEach(grade -> count.byGrade.put(grade.code(), 0));
        session.order().stream().map(Showing::item).forEach(item -> count.add(session, item));
        int total = session.order().size();
        return new Counters(total, count.unseen, total - count.unseen - count.graded, count.graded, count.skipped,
                count.later, count.byGrade);
    }

    private void add(LabelSession session, Item item) {
        ItemLabels labels = session.state(item).labels();
        switch (session.stage(item)) {
            case UNSEEN -> unseen++;
            case GRADED -> {
                graded++;
                byGrade.merge(labels.current(), 1, Integer::sum);
            }
            case SEEN -> {
                skipped += labels.aside() == Aside.SKIPPED ? 1 : 0;
                later += labels.aside() == Aside.LATER ? 1 : 0;
            }
        }
    }
}
