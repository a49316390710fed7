package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import ripple.cutout.Fetched;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalException;
import ripple.label.journal.LabelEvent;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.session.Counters;
import ripple.label.session.ItemState;
import ripple.label.session.LabelSession;
import ripple.label.session.Stage;
import ripple.label.vocabulary.Vocabulary;
import ripple.render.DisplaySettings;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Slot;

/// A campaign being graded: what is shown, which object is the current one, what was said of each. Long because it is the one place where
/// a key becomes an event: every method is one thing that a grader does.
public final class VetModel {
    /// Pictures kept of the mosaic: a large window's page, two ahead and one behind.
    private static final int SLOTS = 1200;
    private static final Counters NOTHING = new Counters(0, 0, 0, 0, 0, 0, Map.of());

    private final VetDoor door;
    private final Background background;
    private final Latest opening;
    private final Saving saving;
    private final Thumbnails pictures;
    private final MosaicModel mosaic = new MosaicModel();
    private final DisplayModel display = new DisplayModel();
    private final ReadOnlyObjectWrapper<VetState> state = new ReadOnlyObjectWrapper<>(new VetState.Nothing());
    private final ObjectProperty<VetMode> mode = new SimpleObjectProperty<>(VetMode.GRID);
    private final ObjectProperty<VetFilter> filter = new SimpleObjectProperty<>(VetFilter.ALL);
    private final ObjectProperty<VetOrder> order = new SimpleObjectProperty<>(VetOrder.GIVEN);
    private final IntegerProperty edge = new SimpleIntegerProperty(112);
    private final OneModel one;
    private final ReadOnlyIntegerWrapper rubricChanges = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final IntegerProperty advanceMillis = new SimpleIntegerProperty(0);
    private final PauseTransition advancing = new PauseTransition();
    private final TileField tile = new TileField();
    private final BooleanProperty autoAdvance = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper reveals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Counters> counters = new ReadOnlyObjectWrapper<>(NOTHING);
    private final Set<String> rubric = new HashSet<>();
    private int[] shown = new int[0];
    private Set<Item> stable = Set.of();
    private Set<Item> counted = Set.of();
    private boolean inFront;
    private int deviceEdge;

    public VetModel(VetDoor door, Background background) {
        this.door = door;
        this.background = background;
        this.opening = new Latest(background);
        this.saving = new Saving(background);
        this.pictures = new Thumbnails(background, SLOTS);
        filter.addListener(observable -> refilter());
        order.addListener(observable -> refilter());
        tile.part().addListener((o, before, now) -> {
            if (tile.isChange(before.doubleValue(), pictures.edge())) {
                redraw();
            }
        });
        mode.addListener(observable -> mosaic.forgetChoice());
        this.one = new OneModel(this, background);
        new HeldViews(this, display);
        mosaic.current().addListener(observable -> arrive());
        display.onPictureChange(observable -> redraw());
    }

    public ReadOnlyObjectProperty<VetState> state() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<VetMode> mode() {
        return mode;
    }

    public ObjectProperty<VetFilter> filter() {
        return filter;
    }

    public ObjectProperty<VetOrder> order() {
        return order;
    }

    /// Edge of a picture of the mosaic, logical pixels.
    public IntegerProperty edge() {
        return edge;
    }

    /// How long a graded object stays before the next comes, milliseconds.
    public IntegerProperty advanceMillis() {
        return advanceMillis;
    }

    /// Why the last key did nothing, a sentence; empty otherwise.
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    OneModel one() {
        return one;
    }

    /// Which part of stamps the mosaic shows.
    TileField tile() {
        return tile;
    }

    /// Whether a grade goes on to the next object.
    public BooleanProperty autoAdvance() {
        return autoAdvance;
    }

    /// How stamps are drawn.
    public DisplayModel display() {
        return display;
    }

    /// Counts up whenever something was revealed.
    public ReadOnlyIntegerProperty reveals() {
        return reveals.getReadOnlyProperty();
    }

    /// Counts up whenever something was said or seen.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Counters> counters() {
        return counters.getReadOnlyProperty();
    }

    Saving saving() {
        return saving;
    }

    MosaicModel mosaic() {
        return mosaic;
    }

    Thumbnails pictures() {
        return pictures;
    }

    /// The session, while a campaign is open.
    public Optional<LabelSession> session() {
        return state.get() instanceof VetState.Open open ? Optional.of(open.opened().session()) : Optional.empty();
    }

    Optional<Opened> opened() {
        return state.get() instanceof VetState.Open open ? Optional.of(open.opened()) : Optional.empty();
    }

    /// What may be said.
    public Optional<Vocabulary> vocabulary() {
        return session().map(s -> s.campaign().vocabulary());
    }

    /// Opens a campaign and goes on where the grader ended.
    public void open(Path file, String grader) {
        open(file, grader, Set.of());
    }

    /// The same with decisions made after it was refused.
    public void open(Path file, String grader, Set<Journal.Decision> decisions) {
        close();
        state.set(new VetState.Opening(file));
        opening.run(() -> door.open(file, grader, decisions), this::begin,
                problem -> state.set(new VetState.Failed(file, grader, Guard.sentence(problem), offers(problem))));
    }

    private static Set<Journal.Decision> offers(Throwable problem) {
        return problem instanceof JournalException journal ? switch (journal.reason()) {
            case BUSY -> EnumSet.of(Journal.Decision.TAKE_OVER);
            case DAMAGED -> EnumSet.of(Journal.Decision.ACCEPT_DAMAGE);
            default -> Set.of();
        } : Set.of();
    }

    private void begin(Opened opened) {
        saving.use(opened.session());
        tile.forget();
        display.startOver(opened.source().bands());
        opened.look().ifPresent(display::fix);
        filter.set(VetFilter.ALL);
        order.set(VetOrder.GIVEN);
        state.set(new VetState.Open(opened));
        one.use(Optional.of(opened));
        refilter();
        redraw();
        mosaic.go(opened.session().firstUnseen().orElse(0));
        tell();
    }

    /// Leaves what is on the screen and gives the journal free, once everything is on the disk.
    public void close() {
        opening.cancel();
        session().ifPresent(session -> {
            session.leftAll();
            background.run(() -> {
                session.save();
                session.close();
                return session;
            }, done -> {}, problem -> {});
        });
        leave();
    }

    private void leave() {
        saving.use(null);
        pictures.use(null, pictures.edge());
        shown = new int[0];
        mosaic.count().set(0);
        stable = Set.of();
        advancing.stop();
        mode.set(VetMode.GRID);
        state.set(new VetState.Nothing());
        one.use(Optional.empty());
    }

    /// The program ends: what was said is brought to the disk before it does.
    public void end() {
        opening.cancel();
        session().ifPresent(session -> {
            session.leftAll();
            try (session) {
                session.save();
                leave();
            } catch (IOException e) {
                saving.fail(Guard.sentence(e));
            }
        });
    }

    /// The showing at a place of the mosaic; empty when there is none.
    Optional<Showing> at(int place) {
        return place < 0 || place >= shown.length
                ? Optional.empty()
                : session().map(session -> session.order().get(shown[place]));
    }

    /// The current object.
    public Optional<Showing> current() {
        return at(mosaic.current().get());
    }

    /// What is known of a showing.
    ItemState known(Showing showing) {
        return session().map(session -> session.state(showing.item())).orElse(ItemState.UNSEEN);
    }

    /// The place in the grader's order of what stands at a place of the mosaic; −1 for none.
    int itemAt(int place) {
        return place < 0 || place >= shown.length ? -1 : shown[place];
    }

    /// Whether something is kept from the grader until an object is graded or revealed.
    boolean isHidden(Hidden what, Showing showing) {
        return session().map(session -> session.campaign().options().hidden().contains(what)
                && session.state(showing.item()).revealed() == 0).orElse(false);
    }

    /// Whether the name of an item is kept from the grader.
    boolean isBlind(Item item) {
        return session().flatMap(session -> session.place(item).map(place -> session.order().get(place)))
                .filter(showing -> isHidden(Hidden.NAME, showing)).isPresent();
    }

    /// Whether a campaign is open that hides anything of its objects.
    public boolean isBlind() {
        return session().filter(session -> session.campaign().options().isBlind()).isPresent();
    }

    /// Why something is off that would tell names or places: the reason given, or that a blind campaign is open.
    ///
    /// @param reason empty text where nothing else is in the way
    public ObservableValue<String> unlessBlind(ObservableValue<String> reason) {
        return Bindings.createStringBinding(() -> isBlind() ? Messages.text("off.blind") : reason.getValue(), state,
                reason);
    }

    /// Whether repeats may be turned: then nothing may tell how a stamp lies.
    boolean isTurning() {
        return session().map(session -> session.campaign().options())
                .filter(options -> options.repeatShare() > 0 && options.turns() == CampaignOptions.Turns.TURNED)
                .isPresent();
    }

    /// The stamp under the number that the grader knows it by, where the campaign hides its name.
    Stamp anonymous(Stamp stamp, Showing showing) {
        return isHidden(Hidden.NAME, showing)
                ? new Stamp(number(showing), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                        stamp.bands(), stamp.images(), stamp.missing())
                : stamp;
    }

    /// Its number in the grader's order, from 1.
    String number(Showing showing) {
        return session().flatMap(session -> session.place(showing.item())).map(place -> Integer.toString(place + 1))
                .orElse("");
    }

    // ------------------------------------------------------------ what is shown

    private void refilter() {
        session().ifPresent(session -> {
            Showing before = current().orElse(null);
            boolean nameless = session.campaign().options().hidden().contains(Hidden.NAME);
            shown = IntStream.range(0, session.order().size())
                    .filter(i -> filter.get().passes(session, session.order().get(i), nameless)).toArray();
            if (order.get() != VetOrder.GIVEN) {
                sort(session);
            }
            mosaic.count().set(shown.length);
            mosaic.forgetChoice();
            int place = before == null ? -1 : placeOf(session.order().indexOf(before));
            mosaic.current().set(Math.clamp(place < 0 ? mosaic.current().get() : place, -1, shown.length - 1));
            if (mosaic.current().get() < 0 && shown.length > 0) {
                mosaic.go(0);
            }
            tell();
        });
    }

    private void sort(LabelSession session) {
        List<Integer> places = new ArrayList<>(Arrays.stream(shown).boxed().toList());
        Comparator<Integer> by = order.get().comparator(session);
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        shown = places.stream().mapToInt(Integer::intValue).toArray();
    }

    private int placeOf(int item) {
        return IntStream.range(0, shown.length).filter(i -> shown[i] == item).findFirst().orElse(-1);
    }

    /// Shows an item, whatever the filter says.
    void go(Item item) {
        session().flatMap(session -> session.place(item)).ifPresent(place -> {
            if (placeOf(place) < 0) {
                filter.set(VetFilter.ALL);
            }
            mosaic.go(placeOf(place));
        });
    }

    /// Goes on in order.
    public void step(int steps) {
        mosaic.go(mosaic.current().get() + steps);
    }

    /// Goes by columns and rows of the mosaic; one by one, to another object or another band.
    public void move(int columns, int rows) {
        if (mode.get() == VetMode.GRID) {
            mosaic.step(columns, rows);
        } else if (rows == 0) {
            step(columns);
        } else {
            band(rows);
        }
    }

    /// The next band of the object, the colour picture first.
    private void band(int steps) {
        opened().ifPresent(opened -> {
            List<Slot> slots = new ArrayList<>(List.of(new Slot.Colour()));
            opened.source().bands().forEach(band -> slots.add(new Slot.Single(band)));
            int now = Math.max(0, slots.indexOf(display.slot().get()));
            display.slot().set(slots.get(Math.floorMod(now + steps, slots.size())));
        });
    }

    private void arrive() {
        advancing.stop();
        refusal.set("");
        display.slot().set(new Slot.Colour());
        rubric.clear();
        current().map(this::known).ifPresent(state -> rubric.addAll(state.labels().suggestion().features()));
        rubricChanges.set(rubricChanges.get() + 1);
    }

    /// Chooses more objects together, by columns and rows.
    public void extend(int columns, int rows) {
        mosaic.extend(columns, rows);
    }

    /// Chooses all that are seen whole.
    public void choosePage() {
        mosaic.choosePage();
    }

    /// Goes by pages.
    public void page(int pages) {
        mosaic.page(pages);
    }

    private void redraw() {
        opened().ifPresent(opened -> pictures.use(new Thumbnails.Maker() {
            @Override
            public Stamp stamp(int item) throws VetException {
                return stampOf(opened, opened.session().order().get(item));
            }

            @Override
            public DisplaySettings settings(Stamp stamp) {
                return display.settings(stamp, new Slot.Colour());
            }

            @Override
            public int across(Stamp stamp, int size) {
                return tile.pixels(stamp, size);
            }
        }, deviceEdge == 0 ? edge.get() : deviceEdge));
        changes.set(changes.get() + 1);
    }

    /// Pictures of another size.
    void redraw(int devicePixels) {
        if (devicePixels != pictures.edge()) {
            deviceEdge = devicePixels;
            redraw();
        }
    }

    /// The stamp of a showing, turned; work for the background.
    Stamp stampOf(Opened opened, Showing showing) throws VetException {
        return switch (opened.source().stamp(showing)) {
            case Fetched.Found found when !found.stamp().images().isEmpty() ->
                anonymous(showing.turn().of(found.stamp()), showing);
            case Fetched.Found found -> throw new VetException(found.failures().isEmpty()
                    ? Messages.text("vet.noBand")
                    : String.join(" ", found.failures()));
            case Fetched.Unplaced unplaced -> throw new VetException(unplaced.reason());
        };
    }

    // ------------------------------------------------------------ what is said

    private List<Item> subjects() {
        return Arrays.stream(mosaic.subjects()).mapToObj(this::at).flatMap(Optional::stream).map(Showing::item)
                .toList();
    }

    /// Gives a grade to the current object, or to all that are chosen, and goes on when it is on the disk.
    public void grade(String code) {
        session().ifPresent(session -> {
            List<Item> subjects = subjects();
            Optional<Showing> one = current();
            long wait = subjects.size() == 1 ? one.map(session::waitMillis).orElse(0L) : 0;
            refusal.set(wait > 0 ? Messages.text("vet.wait", NumberStyle.fixed(Math.ceil(wait / 100.0) / 10, 1)) : "");
            if (wait > 0) {
                return;
            }
            session.grade(subjects, code, suggestion(session));
            said(subjects.size() == 1 && autoAdvance.get() ? () -> advance(subjects.getFirst()) : mosaic::forgetChoice);
        });
    }

    private LabelEvent.Suggestion suggestion(LabelSession session) {
        return rubric.isEmpty()
                ? LabelEvent.Suggestion.NONE
                : new LabelEvent.Suggestion(List.copyOf(rubric),
                        session.campaign().vocabulary().suggestion(rubric).code());
    }

    /// Features of the rubric card that are ticked for the current object.
    Set<String> rubric() {
        return rubric;
    }

    /// Counts up whenever other features are ticked.
    ReadOnlyIntegerProperty rubricChanges() {
        return rubricChanges.getReadOnlyProperty();
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
        return current().flatMap(now -> one.stamp().flatMap(stamp -> ArcMark.shown(now, known(now).labels(), stamp)));
    }

    /// Marks a place on the current object.
    ///
    /// @param place 0-based pixel of the stamp as it is shown
    void mark(PixelPoint place) {
        session().ifPresent(session -> current().ifPresent(now -> one.stamp().ifPresent(stamp -> {
            PixelPoint stored = ArcMark.stored(now, place, stamp);
            session.mark(now.item(), stored.x(), stored.y());
            said(() -> {});
        })));
    }

    /// Takes the mark away.
    void clearMark() {
        session().ifPresent(session -> current().ifPresent(now -> {
            session.clearMark(now.item());
            said(() -> {});
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
        if (current().filter(now -> now.item().equals(from)).isPresent()) {
            step(1);
        }
    }

    /// Takes the grade away.
    public void clearGrade() {
        session().ifPresent(session -> {
            session.clearGrade(subjects());
            said(() -> {});
        });
    }

    /// Sets a sub-label, or clears it where all have it.
    public void sublabel(String name) {
        session().ifPresent(session -> {
            session.toggleSublabel(subjects(), name);
            said(() -> {});
        });
    }

    /// Sets a flag, or clears it where all have it.
    public void flag(String code) {
        session().ifPresent(session -> {
            session.toggleFlag(subjects(), code);
            said(() -> {});
        });
    }

    /// Writes the comment of the current object.
    public void comment(String text) {
        session().ifPresent(session -> current().ifPresent(now -> {
            session.comment(now.item(), text);
            said(() -> {});
        }));
    }

    /// Seen, no grade; goes on.
    public void skip() {
        session().ifPresent(session -> {
            List<Item> subjects = subjects();
            session.skip(subjects);
            said(() -> subjects.stream().findFirst().ifPresent(this::goOn));
        });
    }

    /// Into the queue for later; goes on.
    public void later() {
        session().ifPresent(session -> {
            List<Item> subjects = subjects();
            session.later(subjects);
            said(() -> subjects.stream().findFirst().ifPresent(this::goOn));
        });
    }

    /// The visible page was looked through: the rest of it is no lens. One step of undo. Goes to the next page.
    public void commitPage() {
        session().filter(session -> mode.get() == VetMode.GRID).ifPresent(session -> {
            int[] whole = mosaic.whole().toArray();
            session.commitPage(items(whole));
            said(() -> {
                if (whole.length > 0) {
                    mosaic.go(whole[whole.length - 1] + 1);
                    mosaic.scroll().set(mosaic.grid().get().maxScroll());
                    mosaic.scroll().set(mosaic.grid().get().reveal(mosaic.current().get(), Double.MAX_VALUE));
                }
            });
        });
    }

    private List<Item> items(int[] places) {
        return Arrays.stream(places).mapToObj(this::at).flatMap(Optional::stream).map(Showing::item).toList();
    }

    /// What undo would take back, in a word; empty when there is nothing.
    public ObservableValue<String> undoes() {
        return changes.map(n -> session().filter(LabelSession::canUndo).isPresent()
                ? Messages.text("vet.lastEdit")
                : "");
    }

    /// What redo would make again, in a word; empty when there is nothing.
    public ObservableValue<String> redoes() {
        return changes.map(n -> session().filter(LabelSession::canRedo).isPresent()
                ? Messages.text("vet.lastEdit")
                : "");
    }

    /// Takes the last edit back and shows it.
    public void undo() {
        session().ifPresent(session -> changed(session.undo()));
    }

    /// Makes the last undone edit again and shows it.
    public void redo() {
        session().ifPresent(session -> changed(session.redo()));
    }

    private void changed(Collection<Item> items) {
        items.stream().findFirst().ifPresent(item -> {
            go(item);
            said(() -> {});
        });
    }

    /// Another view of the current object was held.
    void viewed(String view, long millis) {
        session().ifPresent(session -> current().ifPresent(now -> {
            session.viewUsed(now.item(), view, millis);
            saving.save(() -> {});
        }));
    }

    private void said(Runnable then) {
        tell();
        saving.save(then);
    }

    private void tell() {
        counters.set(session().map(LabelSession::counters).orElse(NOTHING));
        changes.set(changes.get() + 1);
    }

    // ------------------------------------------------------------ what is on the screen

    /// Whether the pane is in front and the window has the keyboard: only then is anything looked at.
    void inFront(boolean now) {
        inFront = now;
        if (!now) {
            stable = Set.of();
            session().ifPresent(session -> {
                session.leftAll();
                saving.save(() -> {});
            });
        }
    }

    /// Some time has passed: what stayed on the screen since the last time is shown, what went off it is left.
    void tick() {
        session().filter(session -> inFront && !session.state().isPaused()).ifPresent(session -> {
            Set<Item> now = new HashSet<>(mode.get() == VetMode.GRID
                    ? items(mosaic.whole().toArray())
                    : current().map(showing -> List.of(showing.item())).orElse(List.of()));
            if (now.equals(stable)) {
                track(session, now);
            }
            stable = now;
            changes.set(changes.get() + 1);
        });
    }

    private void track(LabelSession session, Set<Item> now) {
        List<Item> gone = session.state().onScreen().stream().filter(item -> !now.contains(item)).toList();
        List<Item> fresh = now.stream().filter(item -> !session.state().onScreen().contains(item)).toList();
        session.left(gone);
        session.shown(fresh, mode.get() == VetMode.GRID ? Scene.GRID : Scene.SINGLE);
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            saving.save(() -> counters.set(session.counters()));
        }
        count(session, now);
    }

    /// A page that is looked at without a key being pressed counts as seen after a while.
    private void count(LabelSession session, Set<Item> now) {
        Set<Item> lookedAt = now.stream().filter(item -> session.stage(item) != Stage.UNSEEN)
                .collect(Collectors.toSet());
        if (!lookedAt.equals(counted)) {
            counted = lookedAt;
            counters.set(session.counters());
        }
    }

    /// What the campaign hides of the current object, or of all that are chosen, is shown; grades given now are second grades.
    public void reveal() {
        session().ifPresent(session -> {
            session.reveal(subjects());
            reveals.set(reveals.get() + 1);
            said(() -> {});
        });
    }

    /// The same for the whole campaign.
    public void revealAll() {
        session().ifPresent(session -> {
            session.revealAll();
            reveals.set(reveals.get() + 1);
            said(() -> {});
        });
    }

    /// Puts quick rejects of promising objects into the queue for later, and shows that queue.
    public void requeue() {
        session().ifPresent(session -> {
            session.later(session.pace().fast());
            said(() -> {});
            filter.set(VetFilter.ALL.withOnly(VetFilter.Only.LATER));
        });
    }

    /// A pause, or its end.
    public void pause() {
        session().ifPresent(session -> {
            if (session.state().isPaused()) {
                session.resume();
            } else {
                session.pause();
            }
            said(() -> {});
        });
    }
}
