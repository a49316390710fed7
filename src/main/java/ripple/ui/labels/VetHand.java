package ripple.ui.labels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.LabelEvent;
import ripple.label.session.LabelSession;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.Slot;

/// What a grader says: a method for each key, each one event of the journal. Nothing of it happens where a journal is only read.
/// A method for each key: hence its length.
public final class VetHand {
    private final VetModel model;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final BooleanProperty autoAdvance = new SimpleBooleanProperty(true);
    private final IntegerProperty advanceMillis = new SimpleIntegerProperty(0);
    private final PauseTransition advancing = new PauseTransition();
    private final Set<String> rubric = new HashSet<>();
    private final ReadOnlyIntegerWrapper rubricChanges = new ReadOnlyIntegerWrapper();

    VetHand(VetModel model) {
        this.model = model;
        model.mosaic().current().addListener(observable -> arrive());
    }

    /// Why the last key did nothing, a sentence; empty otherwise.
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether a grade goes on to the next object.
    public BooleanProperty autoAdvance() {
        return autoAdvance;
    }

    /// How long a graded object stays before the next comes, milliseconds.
    public IntegerProperty advanceMillis() {
        return advanceMillis;
    }

    /// Features of the rubric card that are ticked for the current object.
    Set<String> rubric() {
        return rubric;
    }

    /// Counts up whenever other features are ticked.
    ReadOnlyIntegerProperty rubricChanges() {
        return rubricChanges.getReadOnlyProperty();
    }

    private void arrive() {
        stay();
        refusal.set("");
        model.display().slot().set(new Slot.Colour());
        rubric.clear();
        model.current().map(model::known).ifPresent(state -> rubric.addAll(state.labels().suggestion().features()));
        rubricChanges.set(rubricChanges.get() + 1);
    }

    /// The next object does not come by itself any more.
    void stay() {
        advancing.stop();
    }

    /// Gives a grade to the current object, or to all that are chosen, and goes on when it is on the disk.
    public void grade(String code) {
        model.writable().ifPresent(session -> {
            List<Item> subjects = model.queue().subjects();
            Optional<Showing> one = model.current();
            long wait = subjects.size() == 1 ? one.map(session::waitMillis).orElse(0L) : 0;
            refusal.set(wait > 0 ? Messages.text("vet.wait", NumberStyle.fixed(Math.ceil(wait / 100.0) / 10, 1)) : "");
            if (wait > 0) {
                return;
            }
            tellView(session, subjects);
            session.grade(subjects, code, suggestion(session));
            model.said(subjects.size() == 1 && autoAdvance.get()
                    ? () -> advance(subjects.getFirst())
                    : model.mosaic()::forgetChoice);
        });
    }

    /// What was graded on other pictures than the campaign's own view is noted with the grade.
    private void tellView(LabelSession session, Collection<Item> items) {
        String view = model.mode().get() == VetMode.GRID ? model.pictures().view() : "";
        if (!view.isEmpty()) {
            items.stream().filter(item -> !session.state(item).views().contains(view))
                    .forEach(item -> session.viewUsed(item, view, 0));
        }
    }

    private LabelEvent.Suggestion suggestion(LabelSession session) {
        return rubric.isEmpty()
                ? LabelEvent.Suggestion.NONE
                : new LabelEvent.Suggestion(List.copyOf(rubric),
                        session.campaign().vocabulary().suggestion(rubric).code());
    }

    /// Ticks a feature of the rubric card for the current object, or takes the tick away.
    void tick(String feature) {
        if (!rubric.remove(feature)) {
            rubric.add(feature);
        }
        rubricChanges.set(rubricChanges.get() + 1);
    }

    /// The place that is marked on the current object, 0-based pixel of the stamp as it is shown.
    Optional<PixelPoint> mark() {
        return model.current().flatMap(
                now -> model.one().stamp().flatMap(stamp -> ArcMark.shown(now, model.known(now).labels(), stamp)));
    }

    /// Marks a place on the current object.
    ///
    /// @param place 0-based pixel of the stamp as it is shown
    void mark(PixelPoint place) {
        model.writable().ifPresent(
                session -> model.current().ifPresent(now -> model.one().stamp().ifPresent(stamp -> {
                    PixelPoint stored = ArcMark.stored(now, place, stamp);
                    session.mark(now.item(), stored.x(), stored.y());
                    model.said(() -> {});
                })));
    }

    /// Takes the mark away.
    void clearMark() {
        model.writable().ifPresent(session -> model.current().ifPresent(now -> {
            session.clearMark(now.item());
            model.said(() -> {});
        }));
    }

    /// Goes on, at once or after the delay that the grader set.
    private void advance(Item from) {
        if (advanceMillis.get() == 0) {
            goOn(from);
        } else {
            advancing.setDuration(Duration.millis(advanceMillis.get()));
            advancing.setOnFinished(event -> goOn(from));
            advancing.playFromStart();
        }
    }

    /// The next object, unless the grader has gone elsewhere meanwhile.
    private void goOn(Item from) {
        if (model.current().filter(now -> now.item().equals(from)).isPresent()) {
            model.queue().step(1);
        }
    }

    /// Takes the grade away.
    public void clearGrade() {
        say(session -> session.clearGrade(model.queue().subjects()));
    }

    /// Sets a sub-label, or clears it where all have it.
    public void sublabel(String name) {
        say(session -> session.toggleSublabel(model.queue().subjects(), name));
    }

    /// Sets a flag, or clears it where all have it.
    public void flag(String code) {
        say(session -> session.toggleFlag(model.queue().subjects(), code));
    }

    /// Writes the comment of the current object.
    public void comment(String text) {
        model.current().ifPresent(now -> say(session -> session.comment(now.item(), text)));
    }

    private interface Word {
        void say(LabelSession session);
    }

    private void say(Word word) {
        model.writable().ifPresent(session -> {
            word.say(session);
            model.said(() -> {});
        });
    }

    /// Seen, no grade; goes on.
    public void skip() {
        putAside(LabelSession::skip);
    }

    /// Into the queue for later; goes on.
    public void later() {
        putAside(LabelSession::later);
    }

    private interface Aside {
        void put(LabelSession session, Collection<Item> items);
    }

    private void putAside(Aside aside) {
        model.writable().ifPresent(session -> {
            List<Item> subjects = model.queue().subjects();
            aside.put(session, subjects);
            model.said(() -> subjects.stream().findFirst().ifPresent(this::goOn));
        });
    }

    /// The visible page was looked through: the rest of it is no lens. One step of undo. Goes to the next page.
    public void commitPage() {
        model.writable().filter(session -> model.mode().get() == VetMode.GRID).ifPresent(session -> {
            MosaicModel mosaic = model.mosaic();
            int[] whole = mosaic.whole().toArray();
            List<Item> page = model.queue().items(whole);
            tellView(session, page.stream().filter(item -> !session.state(item).labels().isGraded()).toList());
            session.commitPage(page);
            model.said(() -> {
                if (whole.length > 0) {
                    mosaic.goToTop(whole[whole.length - 1] + 1);
                }
            });
        });
    }

    /// What undo would take back, in words; empty when there is nothing.
    public ObservableValue<String> undoes() {
        return model.changes().map(n -> model.session().flatMap(
                session -> session.undoable().map(step -> StepWords.of(step, session))).orElse(""));
    }

    /// What redo would make again, in words; empty when there is nothing.
    public ObservableValue<String> redoes() {
        return model.changes().map(n -> model.session().flatMap(
                session -> session.redoable().map(step -> StepWords.of(step, session))).orElse(""));
    }

    /// Takes the last edit back and shows it.
    public void undo() {
        model.writable().ifPresent(session -> show(session.undo()));
    }

    /// Makes the last undone edit again and shows it.
    public void redo() {
        model.writable().ifPresent(session -> show(session.redo()));
    }

    private void show(Collection<Item> items) {
        items.stream().findFirst().ifPresent(item -> {
            model.queue().go(item);
            model.said(() -> {});
        });
    }

    /// Another view of the current object was held.
    void viewed(String view, long millis) {
        model.writable().ifPresent(session -> model.current().ifPresent(now -> {
            session.viewUsed(now.item(), view, millis);
            model.saving().save(() -> {});
        }));
    }

    /// What the campaign hides of the current object, or of all that are chosen, is shown; grades given now are second grades.
    public void reveal() {
        model.writable().ifPresent(session -> {
            session.reveal(model.queue().subjects());
            model.revealed();
            model.said(() -> {});
        });
    }

    /// The same for the whole campaign.
    public void revealAll() {
        model.writable().ifPresent(session -> {
            session.revealAll();
            model.revealed();
            model.said(() -> {});
        });
    }

    /// Puts quick rejects of promising objects into the queue for later, and shows that queue.
    public void requeue() {
        model.writable().ifPresent(session -> {
            session.later(session.pace().fast());
            model.said(() -> {});
            model.queue().filter().set(VetFilter.ALL.withOnly(VetFilter.Only.LATER));
        });
    }

    /// A pause, or its end.
    public void pause() {
        say(session -> {
            if (session.state().isPaused()) {
                session.resume();
            } else {
                session.pause();
            }
        });
    }
}
