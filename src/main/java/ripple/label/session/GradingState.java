package ripple.label.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import ripple.label.campaign.Item;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalEntry;
import ripple.label.journal.LabelEvent;
import ripple.label.session.Edit.Change;

/// What stands of everything that was said: entries go in one after the other, and nothing else changes it.
public final class GradingState {
    private final Map<Item, ItemState> items = new HashMap<>();
    private final Set<Item> onScreen = new LinkedHashSet<>();
    private final Set<Item> touched = new HashSet<>();
    private final List<GradeMoment> moments = new ArrayList<>();
    private final UndoStack undo = new UndoStack(item -> state(item).revealed());
    private long revealedAll;
    private int sitting;
    private long pausedMillis;
    private long pauseBegan = -1;

    /// When an item got its first grade.
    ///
    /// @param sitting number of the opening of the journal, from 1
    /// @param millis of work in that sitting until then; pauses do not count
    record GradeMoment(Item item, int sitting, long millis) {}

    /// The state at the end of a journal.
    public static GradingState of(JournalContent content) {
        GradingState state = new GradingState();
        content.entries().forEach(state::apply);
        return state;
    }

    /// Everything known of an item; {@link ItemState#UNSEEN} when nothing is.
    public ItemState state(Item item) {
        ItemState state = items.getOrDefault(item, ItemState.UNSEEN);
        return revealedAll > 0 && state.revealed() == 0 ? state.reveal(revealedAll) : state;
    }

    /// Items of which anything is known.
    public Set<Item> known() {
        return Set.copyOf(items.keySet());
    }

    /// Items on the screen now.
    public Set<Item> onScreen() {
        return Set.copyOf(onScreen);
    }

    /// Whether second grades are given now, to all.
    public boolean isRevealed() {
        return revealedAll > 0;
    }

    public boolean isPaused() {
        return pauseBegan >= 0;
    }

    /// Number of the edit that undo would take back; empty when there is none.
    public Optional<Long> undoable() {
        return undo.next().map(Edit::number);
    }

    /// Number of the edit that redo would make again; empty when there is none.
    public Optional<Long> redoable() {
        return undo.nextRedo().map(Edit::number);
    }

    Optional<EditStep> undoStep() {
        return undo.next().map(EditStep::of);
    }

    Optional<EditStep> redoStep() {
        return undo.nextRedo().map(EditStep::of);
    }

    /// Items that something happened to since the last time that this was asked.
    Set<Item> takeTouched() {
        Set<Item> all = Set.copyOf(touched);
        touched.clear();
        return all;
    }

    /// Items that undo would change.
    List<Item> undoItems() {
        return undo.next().stream().flatMap(edit -> edit.changes().stream()).map(Change::item).toList();
    }

    List<Item> redoItems() {
        return undo.nextRedo().stream().flatMap(edit -> edit.changes().stream()).map(Change::item).toList();
    }

    List<GradeMoment> moments() {
        return Collections.unmodifiableList(moments);
    }

    /// Takes the next entry in.
    void apply(JournalEntry entry) {
        switch (entry.event()) {
            case LabelEvent.Opened _ -> opened(entry);
            case LabelEvent.Shown e -> shown(e.items());
            case LabelEvent.Left e -> left(e, entry.number());
            case LabelEvent.ViewUsed e -> update(e.item(), state -> state.viewed(e.view()));
            case LabelEvent.Graded e -> graded(e, entry);
            case LabelEvent.Committed e -> committed(e, entry);
            case LabelEvent.Sublabelled e -> edit(entry, e.items(), l -> l.withSublabel(e.sublabel(), e.tick()));
            case LabelEvent.Flagged e -> edit(entry, e.items(), labels -> labels.withFlag(e.flag(), e.tick()));
            case LabelEvent.Commented e -> edit(entry, List.of(e.item()), labels -> labels.withComment(e.text()));
            case LabelEvent.Marked e -> edit(entry, List.of(e.item()), labels -> labels.withMark(e.x(), e.y()));
            case LabelEvent.Skipped e -> edit(entry, e.items(), labels -> labels.withAside(e.aside()));
            case LabelEvent.Undone e -> undo.undo(e.edit()).ifPresent(edit -> undone(edit, entry));
            case LabelEvent.Redone e -> undo.redo(e.edit()).ifPresent(edit -> redone(edit, entry));
            case LabelEvent.Revealed e -> revealed(e, entry.number());
            case LabelEvent.Paused _ -> pauseBegan = entry.sittingMillis();
            case LabelEvent.Resumed _ -> resumed(entry.sittingMillis());
            case LabelEvent.DamageAccepted _,LabelEvent.Unknown _ -> {
                // Nothing about an item.
            }
        }
    }

    /// What was on the screen when the last sitting ended without a word has been left.
    private void opened(JournalEntry entry) {
        onScreen.forEach(item -> update(item, state -> state.left(entry.number())));
        onScreen.clear();
        sitting++;
        pausedMillis = 0;
        pauseBegan = -1;
    }

    private void shown(List<Item> shown) {
        shown.forEach(item -> update(item, ItemState::shown));
        onScreen.addAll(shown);
    }

    private void left(LabelEvent.Left event, long number) {
        for (LabelEvent.Stay stay : event.stays()) {
            onScreen.remove(stay.item());
            update(stay.item(), state -> state.stayed(stay.millis()).left(number));
        }
    }

    private void graded(LabelEvent.Graded e, JournalEntry entry) {
        List<Change> changes = new ArrayList<>();
        for (Item item : e.items()) {
            ItemState state = state(item);
            ItemLabels labels = state.labels();
            changes.add(new Change(item, labels, state.revealed() > 0
                    ? labels.withSecond(e.grade(), e.suggestion())
                    : labels.withGrade(e.grade(), e.suggestion())));
        }
        edit(new Edit(entry.number(), changes, List.of()), entry);
    }

    private void committed(LabelEvent.Committed e, JournalEntry entry) {
        List<Change> changes = new ArrayList<>();
        for (Item item : e.rest()) {
            ItemLabels labels = state(item).labels();
            changes.add(new Change(item, labels, labels.withGrade(e.grade(), LabelEvent.Suggestion.NONE)));
        }
        edit(new Edit(entry.number(), changes, e.page()), entry);
    }

    private void edit(JournalEntry entry, Collection<Item> edited, UnaryOperator<ItemLabels> change) {
        List<Change> changes = new ArrayList<>();
        for (Item item : edited) {
            ItemLabels labels = state(item).labels();
            changes.add(new Change(item, labels, change.apply(labels)));
        }
        edit(new Edit(entry.number(), changes, List.of()), entry);
    }

    private void edit(Edit edit, JournalEntry entry) {
        edit.changes().forEach(change -> set(change.item(), change.after(), entry));
        edit.left().forEach(item -> update(item, state -> state.left(entry.number())));
        undo.add(edit);
    }

    private void undone(Edit edit, JournalEntry entry) {
        edit.changes().forEach(change -> set(change.item(), change.before(), entry));
        if (undo.isLast(edit)) {
            affected(edit, item -> update(item,
                    state -> state.stoodEntry() >= edit.number() ? state.slipped() : state));
        }
    }

    private void redone(Edit edit, JournalEntry entry) {
        edit.changes().forEach(change -> set(change.item(), change.after(), entry));
        affected(edit, item -> {
            if (!onScreen.contains(item) || edit.left().contains(item)) {
                update(item, state -> state.left(entry.number()));
            }
        });
    }

    private static void affected(Edit edit, Consumer<Item> each) {
        Set<Item> all = new LinkedHashSet<>(edit.left());
        edit.changes().forEach(change -> all.add(change.item()));
        all.forEach(each);
    }

    private void set(Item item, ItemLabels labels, JournalEntry entry) {
        ItemState before = state(item);
        Instant at = labels.isGraded() ? entry.at() : null;
        if (!before.labels().isGraded() && labels.isGraded()) {
            moments.add(new GradeMoment(item, sitting, entry.sittingMillis() - pausedMillis));
        }
        items.put(item, before.withLabels(labels, entry.number(), at));
        touched.add(item);
    }

    private void revealed(LabelEvent.Revealed event, long number) {
        if (event.items().isEmpty()) {
            items.replaceAll((_, state) -> state.reveal(number));
            revealedAll = revealedAll == 0 ? number : revealedAll;
        }
        event.items().forEach(item -> update(item, state -> state.reveal(number)));
    }

    private void resumed(long millis) {
        if (pauseBegan >= 0) {
            pausedMillis += Math.max(0, millis - pauseBegan);
            pauseBegan = -1;
        }
    }

    private void update(Item item, UnaryOperator<ItemState> change) {
        items.put(item, change.apply(state(item)));
        touched.add(item);
    }
}
