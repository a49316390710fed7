package ripple.ui.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.session.Counters;
import ripple.label.session.LabelSession;
import ripple.label.session.Stage;

/// What is on the screen, and how long: what stays there from one look to the next has come, what does not has gone.
final class ScreenTime {
    private static final long PACE_NANOS = 1_000_000_000L;

    private final VetModel model;
    private Set<Item> stable = Set.of();
    private Set<Item> counted = Set.of();
    private boolean inFront;
    private Counters paced = VetModel.NOTHING;
    private long paceDue;

    ScreenTime(VetModel model) {
        this.model = model;
    }

    void clear() {
        stable = Set.of();
    }

    /// Whether the pane is in front and the window has the keyboard: only then is anything looked at.
    void inFront(boolean now) {
        inFront = now;
        if (!now) {
            stable = Set.of();
            model.writable().ifPresent(session -> {
                session.leftAll();
                model.saving().save(() -> {});
            });
        }
    }

    /// Some time has passed.
    void tick() {
        model.writable().filter(session -> inFront && !session.state().isPaused()).ifPresent(session -> {
            Set<Item> now = new HashSet<>(model.mode().get() == VetMode.GRID
                    ? model.queue().items(model.mosaic().whole().toArray())
                    : model.current().map(showing -> List.of(showing.item())).orElse(List.of()));
            if (now.equals(stable)) {
                track(session, now);
            }
            stable = now;
            model.changed();
        });
        pace();
    }

    /// Not with each key: of many objects it takes its time, so it is given a small part of all.
    private void pace() {
        long now = System.nanoTime();
        Counters counters = model.counters().get();
        if (now < paceDue || counters.equals(paced)) {
            return;
        }
        paced = counters;
        model.measurePace();
        long took = System.nanoTime() - now;
        paceDue = now + Math.max(PACE_NANOS, 30 * took);
    }

    private void track(LabelSession session, Set<Item> now) {
        Set<Item> before = session.state().onScreen();
        List<Item> gone = before.stream().filter(item -> !now.contains(item)).toList();
        List<Item> fresh = now.stream().filter(item -> !before.contains(item)).toList();
        session.left(gone);
        session.shown(fresh, model.mode().get() == VetMode.GRID ? Scene.GRID : Scene.SINGLE);
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            model.saving().save(model::tell);
        }
        count(session, now);
    }

    /// A page that is looked at without a key being pressed counts as seen after a while.
    private void count(LabelSession session, Set<Item> now) {
        Set<Item> lookedAt = now.stream().filter(item -> session.stage(item) != Stage.UNSEEN)
                .collect(Collectors.toSet());
        if (!lookedAt.equals(counted)) {
            counted = lookedAt;
            model.tell();
        }
    }
}
