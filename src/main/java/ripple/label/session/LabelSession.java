package ripple.label.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalContent.Damage;
import ripple.label.journal.JournalCopy;
import ripple.label.journal.JournalEntry;
import ripple.label.journal.JournalException;
import ripple.label.journal.LabelEvent;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.LabelEvent.Stay;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.label.journal.LabelEvent.Tick;
import ripple.label.journal.Station;

/// One grader at work on one campaign.
///
/// Every call changes the state at once and puts an event on its way; {@link #save} brings events to the disk, on this or another thread, and
/// {@link #isSaved} tells what is there. Only what is saved may be shown as saved. Longer than most classes because it is the list of
/// everything that a grader can do; each is one event.
public final class LabelSession implements Closeable {
    /// Kinds of {@link #kindAt}.
    public static final int UNSEEN = 0;
    public static final int SEEN = 1;
    public static final int FIRST_GRADE = 2;

    private final Campaign campaign;
    private final String grader;
    private final List<Showing> order;
    private final Map<Item, Integer> places = new HashMap<>();
    private final SessionLog log;
    private final GradingState state;
    private final LabelClock clock;
    private final long began;
    private final Map<Item, Long> shownSince = new HashMap<>();
    private final SessionCount count;

    private LabelSession(Campaign campaign, String grader, SessionLog log, LabelClock clock) {
        this.campaign = campaign;
        this.grader = grader;
        this.order = campaign.order(grader);
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).item(), i);
        }
        this.log = log;
        this.state = GradingState.of(log.content());
        this.clock = clock;
        this.began = clock.nanos();
        this.count = new SessionCount(this);
        state.takeTouched();
    }

    /// Opens a grader's journal, or begins it, and goes on where it ended.
    ///
    /// @param file of the journal, e.g. {@link SessionFiles#journalFor}
    /// @param station of the program
    /// @param decisions what the user decided when opening was refused before
    /// @throws JournalException with the reason when it cannot be opened for writing; {@link #read} may still read it
    public static LabelSession open(Campaign campaign, String grader, Path file, Station station,
            Set<Journal.Decision> decisions, LabelClock clock) throws JournalException {
        Journal journal = SessionFiles.open(campaign, grader, file, station, decisions);
        LabelSession session = new LabelSession(campaign, grader, SessionLog.writing(journal, station), clock);
        session.add(new LabelEvent.Opened(station.software(), station.host(), station.user()));
        List<Long> damaged = journal.content().newDamage().stream().map(Damage::line).toList();
        if (!damaged.isEmpty()) {
            session.add(new LabelEvent.DamageAccepted(damaged));
        }
        try {
            session.save();
            return session;
        } catch (JournalException e) {
            try {
                session.close();
            } catch (IOException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    /// Reads a grader's journal, also one that another program has open: everything can be seen, nothing can be said.
    ///
    /// @throws JournalException when it cannot be read, or belongs to another campaign or grader
    public static LabelSession read(Campaign campaign, String grader, Path file, LabelClock clock)
            throws JournalException {
        JournalContent content = Journal.read(file);
        SessionFiles.refuseOther(content.header(), campaign, grader, file);
        return new LabelSession(campaign, grader, SessionLog.reading(content), clock);
    }

    /// Whether the journal is only read: nothing may be said then.
    public boolean isReadOnly() {
        return log.isReadOnly();
    }

    public Campaign campaign() {
        return campaign;
    }

    public String grader() {
        return grader;
    }

    /// Where the journal is.
    public Path file() {
        return log.content().file();
    }

    /// What the user should know of the opening, sentences.
    public List<String> notices() {
        return log.notices();
    }

    /// What is shown, place by place.
    public List<Showing> order() {
        return order;
    }

    /// Place of an item in the order; empty when it is none of the campaign's.
    public Optional<Integer> place(Item item) {
        return Optional.ofNullable(places.get(item));
    }

    /// Everything that stands, for reading.
    public GradingState state() {
        return state;
    }

    /// Everything that is known of an item.
    public ItemState state(Item item) {
        return state.state(item);
    }

    /// How far the grader is with an item; an item that is on the screen long enough counts as seen at once.
    public Stage stage(Item item) {
        ItemState of = state.state(item);
        if (of.labels().isGraded()) {
            return Stage.GRADED;
        }
        boolean isSeen = of.labels().aside() != Aside.NO
                || Math.max(of.longest(), onScreenMillis(item)) >= campaign.options().seenAfterMillis();
        return isSeen && (of.shownTimes() > 0 || of.labels().aside() != Aside.NO) ? Stage.SEEN : Stage.UNSEEN;
    }

    /// How long the item has been on the screen this time; 0 when it is not.
    public long onScreenMillis(Item item) {
        Long since = shownSince.get(item);
        return since == null ? 0 : TimeUnit.NANOSECONDS.toMillis(clock.nanos() - since);
    }

    /// How much longer the grader should look before the grade counts; 0 where the prior is not high.
    public long waitMillis(Showing showing) {
        long minimum = campaign.options().minimumDwellMillis();
        if (minimum == 0 || !campaign.hasHighPrior(showing.target())) {
            return 0;
        }
        return Math.max(0, minimum - state.state(showing.item()).millis() - onScreenMillis(showing.item()));
    }

    /// Items came onto the screen: focused one by one, or wholly visible in the grid. Those that are there already stay.
    public void shown(Collection<Item> items, Scene scene) {
        List<Item> fresh = items.stream().filter(item -> !shownSince.containsKey(item)).distinct().toList();
        if (!fresh.isEmpty()) {
            long now = clock.nanos();
            fresh.forEach(item -> shownSince.put(item, now));
            add(new LabelEvent.Shown(fresh, scene));
        }
    }

    /// Items went off the screen. Their grades are those that stood when they were left.
    public void left(Collection<Item> items) {
        List<Stay> stays = items.stream().filter(shownSince::containsKey).distinct()
                .map(item -> new Stay(item, onScreenMillis(item))).toList();
        if (!stays.isEmpty()) {
            stays.forEach(stay -> shownSince.remove(stay.item()));
            add(new LabelEvent.Left(stays));
        }
    }

    /// Everything went off the screen.
    public void leftAll() {
        left(List.copyOf(shownSince.keySet()));
    }

    /// Another view was looked at.
    ///
    /// @param view e.g. `brighter`, `residual`
    /// @param millis how long it was held; 0 where it was switched
    public void viewUsed(Item item, String view, long millis) {
        add(new LabelEvent.ViewUsed(item, view, millis));
    }

    /// Gives a grade, to one or to all that are selected: one step of undo.
    ///
    /// @throws IllegalArgumentException for a code that the vocabulary does not have
    public void grade(Collection<Item> items, String code) {
        grade(items, code, Suggestion.NONE);
    }

    /// The same with what the rubric card said.
    public void grade(Collection<Item> items, String code, Suggestion suggestion) {
        if (campaign.vocabulary().grade(code).isEmpty()) {
            throw new IllegalArgumentException("There is no grade " + code + ".");
        }
        give(items, code, suggestion);
    }

    /// Takes the grade away: the item is seen again.
    public void clearGrade(Collection<Item> items) {
        give(items.stream().filter(item -> state.state(item).labels().isGraded()).toList(), "", Suggestion.NONE);
    }

    /// The page was looked through: what is visible and has no grade is no lens, by decision. One step of undo. The page has then been left.
    public void commitPage(Collection<Item> visible) {
        List<Item> page = List.copyOf(visible);
        if (page.isEmpty()) {
            return;
        }
        left(page);
        List<Item> rest = page.stream().filter(item -> !state.state(item).labels().isGraded()).toList();
        add(new LabelEvent.Committed(page, rest, campaign.vocabulary().lowest().code()));
    }

    /// Sets a sub-label on all, or clears it when all have it.
    public void toggleSublabel(Collection<Item> items, String sublabel) {
        List<Item> all = List.copyOf(items);
        if (!all.isEmpty()) {
            boolean everywhere = all.stream()
                    .allMatch(item -> state.state(item).labels().sublabels().contains(sublabel));
            add(new LabelEvent.Sublabelled(all, sublabel, everywhere ? Tick.CLEARED : Tick.SET));
        }
    }

    /// Sets a flag on all, or clears it when all have it.
    public void toggleFlag(Collection<Item> items, String flag) {
        List<Item> all = List.copyOf(items);
        if (!all.isEmpty()) {
            boolean everywhere = all.stream().allMatch(item -> state.state(item).labels().flags().contains(flag));
            add(new LabelEvent.Flagged(all, flag, everywhere ? Tick.CLEARED : Tick.SET));
        }
    }

    /// Writes the comment; blank takes it away.
    public void comment(Item item, String text) {
        if (!state.state(item).labels().comment().equals(text)) {
            add(new LabelEvent.Commented(item, text));
        }
    }

    /// Marks a place, e.g. the arc.
    ///
    /// @param x pixel of the stamp as it is stored, not as it is turned for showing; 0-based, integers at centres
    /// @param y pixel, up
    public void mark(Item item, double x, double y) {
        add(new LabelEvent.Marked(item, x, y));
    }

    public void clearMark(Item item) {
        add(new LabelEvent.Marked(item, Double.NaN, Double.NaN));
    }

    /// Seen, no grade.
    public void skip(Collection<Item> items) {
        aside(items, Aside.SKIPPED);
    }

    /// Into the queue for later.
    public void later(Collection<Item> items) {
        aside(items, Aside.LATER);
    }

    /// Out of that queue, without a grade.
    public void notLater(Collection<Item> items) {
        aside(items, Aside.NO);
    }

    /// The queue for later, in the grader's order.
    public List<Item> laterQueue() {
        return items().filter(item -> state.state(item).labels().aside() == Aside.LATER).toList();
    }

    /// What undo would take back; empty when there is nothing.
    public Optional<EditStep> undoable() {
        return log.isReadOnly() ? Optional.empty() : state.undoStep();
    }

    /// What redo would make again; empty when there is nothing.
    public Optional<EditStep> redoable() {
        return log.isReadOnly() ? Optional.empty() : state.redoStep();
    }

    /// Takes the last edit back.
    ///
    /// @return the items that it had changed, to show them; none when there was nothing to undo
    public List<Item> undo() {
        List<Item> items = state.undoItems();
        state.undoable().ifPresent(edit -> add(new LabelEvent.Undone(edit)));
        return items;
    }

    /// Makes the last undone edit again.
    ///
    /// @return the items that it changes; none when there was nothing to redo
    public List<Item> redo() {
        List<Item> items = state.redoItems();
        state.redoable().ifPresent(edit -> add(new LabelEvent.Redone(edit)));
        return items;
    }

    /// Names, scores and others' grades of these are shown from here on; grades given now are second grades.
    public void reveal(Collection<Item> items) {
        List<Item> hidden = items.stream().filter(item -> state.state(item).revealed() == 0).toList();
        if (!hidden.isEmpty()) {
            add(new LabelEvent.Revealed(hidden));
        }
    }

    /// The whole campaign is revealed.
    public void revealAll() {
        if (!state.isRevealed()) {
            add(new LabelEvent.Revealed(List.of()));
        }
    }

    /// A pause: nothing is on the screen meanwhile.
    public void pause() {
        if (!state.isPaused()) {
            leftAll();
            add(new LabelEvent.Paused());
        }
    }

    /// The pause is over; what is to be seen is to be {@link #shown} again.
    public void resume() {
        if (state.isPaused()) {
            add(new LabelEvent.Resumed());
        }
    }

    /// The first place that was never seen; empty when there is none.
    public Optional<Integer> firstUnseen() {
        return nextUnseen(0);
    }

    /// The first place from there on that was never seen; empty when there is none.
    public Optional<Integer> nextUnseen(int from) {
        for (int i = Math.max(0, from); i < order.size(); i++) {
            if (stage(order.get(i).item()) == Stage.UNSEEN) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// How many items are in which state.
    public Counters counters() {
        return count.counters(state.takeTouched(), shownSince.keySet());
    }

    /// How far the item at a place of the order was when last counted: {@link #UNSEEN}, {@link #SEEN}, from {@link #FIRST_GRADE} on the grades in the
    /// vocabulary's order, last one that the vocabulary does not have. For drawing, choosing and sorting a hundred thousand of them.
    public int kindAt(int place) {
        return count.kindAt(place);
    }

    /// How fast and how steadily it goes; goes over all that were graded.
    public Pace pace() {
        return Pace.of(this);
    }

    /// How long the last graded items were on the screen until they were left with their grade, milliseconds, in the order in which they were graded.
    ///
    /// @param most how many
    public List<Long> times(int most) {
        List<Long> times = new ArrayList<>();
        for (GradingState.GradeMoment moment : state.moments().reversed()) {
            long millis = state.state(moment.item()).stoodMillis();
            if (millis > 0 && times.size() < most) {
                times.addFirst(millis);
            } else if (times.size() == most) {
                break;
            }
        }
        return times;
    }

    /// Whether everything that was said of the item is on the disk.
    public boolean isSaved(Item item) {
        return state.state(item).lastEntry() <= log.savedThrough();
    }

    /// Items about which something is not on the disk.
    public Set<Item> unsaved() {
        long saved = log.savedThrough();
        return new HashSet<>(items().filter(item -> state.state(item).lastEntry() > saved).toList());
    }

    /// Number of events that are not on the disk.
    public int pending() {
        return log.pending();
    }

    /// Number of the last event that is on the disk.
    public long savedThrough() {
        return log.savedThrough();
    }

    /// Brings everything that is on its way to the disk, in order. May be called on another thread than the grader's; may be called again
    /// when it failed.
    ///
    /// @throws JournalException with a sentence when something is not on the disk; it stays on its way
    public void save() throws JournalException {
        log.save();
    }

    /// The whole journal, with what is not on the disk, for saving it elsewhere; writing it is work for another thread.
    public JournalCopy copy() {
        return log.copy();
    }

    /// Closes the journal and gives it free for others. Save before; what is not on the disk is lost.
    @Override
    public void close() throws IOException {
        log.close();
    }

    private void give(Collection<Item> items, String code, Suggestion suggestion) {
        List<Item> all = List.copyOf(items);
        if (all.isEmpty()) {
            return;
        }
        List<String> was = all.stream().map(item -> state.state(item).labels().current()).toList();
        add(new LabelEvent.Graded(all, code, was.stream().allMatch(String::isBlank) ? List.of() : was, suggestion));
    }

    private void aside(Collection<Item> items, Aside aside) {
        List<Item> all = new ArrayList<>(items);
        all.removeIf(item -> state.state(item).labels().aside() == aside);
        if (!all.isEmpty()) {
            add(new LabelEvent.Skipped(all, aside));
        }
    }

    private Stream<Item> items() {
        return order.stream().map(Showing::item);
    }

    private void add(LabelEvent event) {
        JournalEntry entry = new JournalEntry(log.next(), clock.now(),
                TimeUnit.NANOSECONDS.toMillis(clock.nanos() - began), event);
        log.add(entry);
        state.apply(entry);
    }
}
