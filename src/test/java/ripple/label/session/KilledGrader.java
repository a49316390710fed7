package ripple.label.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;

/// A program of its own that grades as fast as it can until it is killed, and says on its output what is on the disk. It says so only after
/// {@link LabelSession#save} has returned: what a window would show as saved.
final class KilledGrader {
    static final int OBJECTS = 50;
    private static final List<String> CODES = List.of("A", "B", "C", "X");

    private KilledGrader() {}

    /// @param arguments the folder of the journal
    public static void main(String[] arguments) throws Exception {
        Desk desk = new Desk(Path.of(arguments[0]), OBJECTS, CampaignOptions.blind());
        try (LabelSession session = LabelSession.open(desk.campaign, "anna", desk.file, Station.here("test 1"),
                Set.of(),
                LabelClock.SYSTEM)) {
            for (int step = session.state().known().size();; step++) {
                Item item = session.order().get(step % session.order().size()).item();
                session.shown(List.of(item), Scene.SINGLE);
                act(session, item, step);
                session.left(List.of(item));
                session.save();
                System.out.println(session.savedThrough() + " " + item.objectId() + " " + item.showing() + " "
                        + session.state(item).labels().grade() + " " + session.state(item).labels().comment());
                System.out.flush();
            }
        }
    }

    private static void act(LabelSession session, Item item, int step) {
        session.grade(List.of(item), CODES.get((step * 7 + step / 50) % CODES.size()));
        if (step % 3 == 0) {
            session.comment(item, "comment-" + step + "-" + "x".repeat(step % 500));
        }
        if (step % 5 == 0) {
            session.undo();
        }
        if (step % 10 == 0) {
            session.redo();
        }
    }
}
