package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ripple.job.Guard;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalException;
import ripple.label.session.Counters;
import ripple.label.session.ItemState;
import ripple.label.session.LabelSession;
import ripple.label.session.Pace;
import ripple.label.vocabulary.Vocabulary;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.view.DisplayModel;

/// A campaign being graded: opening it, leaving it, and what its parts share. What is shown is the {@link VetQueue}'s, what is said the
/// {@link VetHand}'s, what is kept from the grader the {@link Blindness}'.
public final class VetModel {
    static final Counters NOTHING = new Counters(0, 0, 0, 0, 0, 0, Map.of());

    private final VetDoor door;
    private final Latest opening;
    private final ReadOnlyObjectWrapper<VetState> state = new ReadOnlyObjectWrapper<>(new VetState.Nothing());
    private final ObjectProperty<VetMode> mode = new SimpleObjectProperty<>(VetMode.GRID);
    private final IntegerProperty edge = new SimpleIntegerProperty(112);
    private final StringProperty notice = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper reveals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Counters> counters = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Pace>> pace = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DisplayModel display = new DisplayModel();
    private final Saving saving;
    private final Leaving leaving;
    private final Blindness blindness;
    private final VetQueue queue;
    private final VetPictures pictures;
    private final OneModel one;
    private final VetHand hand;
    private final ScreenTime screen;

    public VetModel(VetDoor door, Background background) {
        this.door = door;
        this.opening = new Latest(background);
        this.saving = new Saving(background);
        this.leaving = new Leaving(this, background);
        this.blindness = new Blindness(this);
        this.queue = new VetQueue(this, background);
        this.pictures = new VetPictures(this, background);
        this.one = new OneModel(this, background);
        this.hand = new VetHand(this);
        this.screen = new ScreenTime(this);
        new HeldViews(this, display);
        leaving.follow();
    }

    public ReadOnlyObjectProperty<VetState> state() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<VetMode> mode() {
        return mode;
    }

    /// Edge of a picture of the mosaic, logical pixels.
    public IntegerProperty edge() {
        return edge;
    }

    /// What the grader should know of the journal that was opened, a line for each sentence; empty for nothing.
    public StringProperty notice() {
        return notice;
    }

    /// How stamps are drawn.
    public DisplayModel display() {
        return display;
    }

    /// Which objects are shown, and where one is among them.
    public VetQueue queue() {
        return queue;
    }

    /// What the grader says.
    public VetHand hand() {
        return hand;
    }

    /// What is kept from the grader.
    public Blindness blindness() {
        return blindness;
    }

    /// Leaving the campaign, when everything is on the disk or the grader says so.
    public Leaving leaving() {
        return leaving;
    }

    /// What is on its way to the disk.
    public Saving saving() {
        return saving;
    }

    OneModel one() {
        return one;
    }

    VetPictures pictures() {
        return pictures;
    }

    ScreenTime screen() {
        return screen;
    }

    MosaicModel mosaic() {
        return queue.mosaic();
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

    /// How fast and how steadily it goes, about once a second; empty while no campaign is open.
    public ReadOnlyObjectProperty<Optional<Pace>> pace() {
        return pace.getReadOnlyProperty();
    }

    /// Asks for the pace anew: it goes over everything that was graded.
    void measurePace() {
        pace.set(session().map(LabelSession::pace));
    }

    /// The session, while a campaign is open.
    public Optional<LabelSession> session() {
        return opened().map(Opened::session);
    }

    /// The session, where something may be said.
    Optional<LabelSession> writable() {
        return session().filter(session -> !session.isReadOnly());
    }

    /// Whether a campaign is open that is only read.
    public boolean isReadOnly() {
        return session().filter(LabelSession::isReadOnly).isPresent();
    }

    Optional<Opened> opened() {
        return state.get() instanceof VetState.Open open ? Optional.of(open.opened()) : Optional.empty();
    }

    /// What may be said.
    public Optional<Vocabulary> vocabulary() {
        return session().map(s -> s.campaign().vocabulary());
    }

    /// The current object.
    public Optional<Showing> current() {
        return queue.current();
    }

    /// What is known of a showing.
    ItemState known(Showing showing) {
        return session().map(session -> session.state(showing.item())).orElse(ItemState.UNSEEN);
    }

    /// Its number in the grader's order, from 1.
    String number(Showing showing) {
        return session().flatMap(session -> session.place(showing.item())).map(place -> Integer.toString(place + 1))
                .orElse("");
    }

    /// Opens a campaign and goes on where the grader ended; the one before is left first.
    public void open(Path file, String grader) {
        open(file, grader, Set.of());
    }

    /// The same with decisions made after it was refused.
    public void open(Path file, String grader, Set<Journal.Decision> decisions) {
        leaving.leave(() -> {
            state.set(new VetState.Opening(file));
            opening.run(() -> door.open(file, grader, decisions), this::begin,
                    problem -> state.set(refused(file, grader, problem)));
        });
    }

    /// Opens a campaign only for reading, while another program has its journal.
    ///
    /// @param why it cannot be graded, a sentence
    public void read(Path file, String grader, String why) {
        leaving.leave(() -> {
            state.set(new VetState.Opening(file));
            opening.run(() -> door.read(file, grader, why), this::begin,
                    problem -> state.set(refused(file, grader, problem)));
        });
    }

    private static VetState.Failed refused(Path file, String grader, Throwable problem) {
        Set<VetState.Offer> offers = problem instanceof JournalException journal ? switch (journal.reason()) {
            case BUSY -> EnumSet.of(VetState.Offer.READ, VetState.Offer.TAKE_OVER);
            case DAMAGED -> EnumSet.of(VetState.Offer.READ, VetState.Offer.ACCEPT_DAMAGE);
            case READ_ONLY -> EnumSet.of(VetState.Offer.READ);
            default -> Set.of();
        } : Set.of();
        return new VetState.Failed(file, grader, Guard.sentence(problem), offers);
    }

    private void begin(Opened opened) {
        saving.use(opened.session());
        pictures.forget();
        display.startOver(opened.source().bands());
        opened.look().ifPresent(display::fix);
        notice.set(String.join("\n", opened.session().notices()));
        queue.begin();
        state.set(new VetState.Open(opened));
        one.use(Optional.of(opened));
        queue.refilter();
        pictures.redraw();
        mosaic().go(opened.session().firstUnseen().orElse(0));
        tell();
        measurePace();
    }

    /// Leaves what is on the screen and gives the journal free, once everything is on the disk.
    public void close() {
        leaving.leave(() -> {});
    }

    /// Nothing is open any more.
    void forget() {
        opening.cancel();
        saving.use(null);
        pictures.clear();
        queue.clear();
        screen.clear();
        hand.stay();
        notice.set("");
        mode.set(VetMode.GRID);
        state.set(new VetState.Nothing());
        one.use(Optional.empty());
        tell();
        measurePace();
    }

    /// The program ends without a question: what can be brought to the disk is.
    public void end() {
        opening.cancel();
        writable().ifPresent(session -> {
            session.leftAll();
            try (session) {
                session.save();
                forget();
            } catch (IOException e) {
                saving.fail(Guard.sentence(e));
            }
        });
    }

    /// Something was said: it is told, and brought to the disk.
    ///
    /// @param then what waits until it is there
    void said(Runnable then) {
        tell();
        saving.save(then);
    }

    /// Something is to be shown that was hidden.
    void revealed() {
        reveals.set(reveals.get() + 1);
    }

    /// Something was said or seen.
    void tell() {
        counters.set(session().map(LabelSession::counters).orElse(NOTHING));
        changed();
    }

    /// Something that is shown has changed.
    void changed() {
        changes.set(changes.get() + 1);
    }
}
