package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.CoarsePixels;
import ripple.cutout.Fetched;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.ColourBands;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MeasureModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Readout;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;
import ripple.ui.view.SurveySample;

/// Stamps of the chosen target: fetched in the background, newest request wins, neighbours are fetched ahead.
///
/// The door to all models of Inspect, one method for each: hence its length.
public final class StampsModel {
    /// Edges that fill a view of 560 pixels with whole factors or divisors; the last is a whole patch.
    public static final List<Integer> SIZES = List.of(56, 80, 112, 140, 280, 560, 1120, 4000);
    /// The edge that a first start has.
    public static final int USUAL = 80;
    private static final int SAMPLE = 6;
    /// Larger stamps are neither fetched ahead nor taken as a sample of the survey.
    private static final int MOST_AHEAD = 560;
    /// So many dots has the edge of the large view in a window of usual size.
    private static final int USUAL_DOTS = 560;

    private final TargetsModel targets;
    private final DisplayModel display;
    private final Background background;
    private final Background prefetching;
    private final Latest newest;
    private final ReadOnlyObjectWrapper<StampState> state = new ReadOnlyObjectWrapper<>(new StampState.Nothing());
    private final IntegerProperty size = new SimpleIntegerProperty(USUAL);
    private final ObjectProperty<@Nullable PixelPoint> pointed = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Band>> bands = new SimpleObjectProperty<>(List.of());
    private final List<Background.Ticket> ahead = new ArrayList<>();
    /// What was fetched ahead for the neighbours of the chosen target, of the size that is set.
    private final Map<Target, Fetched.Found> atHand = new HashMap<>();
    private final Latest firstLook;
    private final ReadOnlyObjectWrapper<Optional<Stamp>> coarse = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final PsfWidths psfWidths;
    private final PreparationModel preparation;
    private final PhaseView phases = new PhaseView(this);
    private final CrosshairModel crosshair = new CrosshairModel(this);
    private final MeasureModel measures = new MeasureModel();
    private final ReadsModel reads;
    private final CompareModel compare;
    private final WideModel wide;
    private final SurroundingsModel surroundings;
    private final ReadOnlyIntegerWrapper seenChanged = new ReadOnlyIntegerWrapper();
    private @Nullable StampSource source;
    private boolean surveyed;
    private long edition;

    /// @param background where work runs that the user waits for
    /// @param prefetching where work runs that he will probably ask for next
    public StampsModel(TargetsModel targets, DisplayModel display, Background background, Background prefetching) {
        this.targets = targets;
        this.display = display;
        this.background = background;
        this.prefetching = prefetching;
        this.newest = new Latest(background);
        this.firstLook = new Latest(background);
        this.psfWidths = new PsfWidths(this, background);
        this.preparation = new PreparationModel(this, background, prefetching);
        targets.chosen().addListener((o, before, now) -> choose());
        size.addListener((o, before, now) -> load());
        this.reads = new ReadsModel(this, background);
        this.compare = new CompareModel(this, background);
        this.wide = new WideModel(this, background);
        this.surroundings = new SurroundingsModel(this, background);
        for (Observable each : List.of(display.slot(), display.colours())) {
            each.addListener(observable -> lookAnew());
        }
        display.field().onChange(observable -> {
            if (!display.field().isFitted()) {
                forgetFirstLook();
            }
        });
        surroundings.stamp().addListener(observable -> seenChanged.set(seenChanged.get() + 1));
        pointed.addListener(observable -> crosshair.place().ifPresent(measures::follow));
        for (Observable each : List.of(psfWidths.arcsec(), display.slot(), display.colours())) {
            each.addListener(observable -> measures.fwhmArcsec().set(psfWidths.inFront()));
        }
    }

    public ReadOnlyObjectProperty<StampState> state() {
        return state.getReadOnlyProperty();
    }

    /// Coarse pixels of the large stamp that is on its way, of the bands that the large view shows; empty when there are none, and as soon as it is
    /// there.
    public ReadOnlyObjectProperty<Optional<Stamp>> coarse() {
        return coarse.getReadOnlyProperty();
    }

    /// Edge of the stamps in pixels.
    public IntegerProperty size() {
        return size;
    }

    /// Array pixel under the pointer, in all views alike; null beside them.
    public ObjectProperty<@Nullable PixelPoint> pointed() {
        return pointed;
    }

    /// All bands of the repository: each has its slot, also where it is missing.
    public ObjectProperty<List<Band>> bands() {
        return bands;
    }

    /// Widths of the PSFs of what is shown.
    public PsfWidths psfWidths() {
        return psfWidths;
    }

    /// What the recipe makes of the object that is shown.
    public PreparationModel preparation() {
        return preparation;
    }

    /// Moves {@link #pointed}.
    public CrosshairModel crosshair() {
        return crosshair;
    }

    /// What the user has measured.
    public MeasureModel measures() {
        return measures;
    }

    /// What is read from the stamp in front.
    public ReadsModel reads() {
        return reads;
    }

    /// Other stamps beside the one in front.
    public CompareModel compare() {
        return compare;
    }

    /// The surroundings of the object.
    public WideModel wide() {
        return wide;
    }

    /// Where work runs that must not hold up the window.
    Background background() {
        return background;
    }

    /// What there is to see in the large view.
    public Seen inFront() {
        return seen(display.slot().get(), display.phases().shown().get());
    }

    /// What there is to see in a slot and phase.
    public Seen seen(Slot slot, Phase phase) {
        return surroundings.widened(phases.seen(slot, phase));
    }

    /// Tells a view of words and numbers of a change: a frame after the pictures, and while stamps are on their way only after a moment, in which most
    /// come.
    void tell(OncePerFrame view) {
        if (state.get() instanceof StampState.Loading) {
            view.askSoon();
        } else {
            view.askNext();
        }
    }

    /// Tells a listener whenever {@link #seen} has another answer for what is in front.
    public void onSeenChange(InvalidationListener listener) {
        for (Observable each : List.of(state, preparation.state(), seenChanged, display.slot(),
                display.phases().shown(),
                display.colours())) {
            each.addListener(listener);
        }
    }

    /// Tells a listener when there is more or less sky around the stamp.
    void onSurroundings(InvalidationListener listener) {
        surroundings.stamp().addListener(listener);
    }

    public DisplayModel display() {
        return display;
    }

    public TargetsModel targets() {
        return targets;
    }

    /// Another repository, or none.
    public void use(@Nullable StampSource next) {
        newest.cancel();
        forgetAhead();
        source = next;
        compare.use(next);
        wide.use(next);
        surroundings.use(next);
        surveyed = false;
        bands.set(next == null ? List.of() : next.bands());
        display.startOver(bands.get());
        state.set(new StampState.Nothing());
        load();
    }

    /// Fetches the chosen target's stamp anew.
    public void load() {
        atHand.clear();
        edition++;
        choose();
    }

    /// Shows what was fetched ahead at once, everything else when it is there.
    private void choose() {
        StampSource from = source;
        Target target = targets.chosen().get();
        crosshair.point(null);
        forgetFirstLook();
        measures.show(target == null ? null : target.position().orElse(null),
                target == null ? Double.NaN : RingColumn.of(target));
        if (from == null || target == null) {
            newest.cancel();
            state.set(new StampState.Nothing());
            return;
        }
        state.set(new StampState.Loading(target));
        Fetched.Found known = atHand.get(target);
        if (surveyed && known != null) {
            newest.cancel();
            show(target, known);
            return;
        }
        int edge = size.get();
        lookFirst(from, target, edge);
        List<Target> sample = surveyed ? List.of() : sample(targets.all());
        ColourBands colours = display.colours().get();
        newest.run(() -> fetch(from, display, target, edge, sample, colours), loaded -> show(target, loaded),
                problem -> {
                    forgetFirstLook();
                    state.set(new StampState.Failed(target, Guard.sentence(problem)));
                });
    }

    /// Of a large stamp coarse pixels are seen until all of them are there. As the large view draws it as a whole, whatever is enlarged waits.
    private void lookFirst(StampSource from, Target target, int edge) {
        boolean hasRange = surveyed || display.scope().get() == StretchScope.OBJECT;
        if (edge <= MOST_AHEAD || !hasRange || !display.field().isFitted()
                || display.phases().chosen().get() != Phase.DATA) {
            return;
        }
        List<Band> some = display.slot().get() instanceof Slot.Single(Band band)
                ? List.of(band)
                : display.colours().get().all().stream().distinct().toList();
        int by = CoarsePixels.by(edge, USUAL_DOTS);
        firstLook.run(() -> from.coarse(target, some, edge, by), seen -> coarse.set(seen.filter(StampsModel::isSeen)),
                problem -> {});
    }

    /// Other bands are looked at: those that were read first are not theirs.
    private void lookAnew() {
        StampSource from = source;
        forgetFirstLook();
        if (from != null && state.get() instanceof StampState.Loading loading) {
            lookFirst(from, loading.target(), size.get());
        }
    }

    private static boolean isSeen(Stamp stamp) {
        return stamp.missing().isEmpty();
    }

    private void forgetFirstLook() {
        firstLook.cancel();
        coarse.set(Optional.empty());
    }

    /// The stamp that is shown, if any.
    public Optional<Stamp> stamp() {
        return state.get() instanceof StampState.Ready ready ? Optional.of(ready.stamp()) : Optional.empty();
    }

    /// Where the pixels of the stamp that is shown came from, if any is.
    public Optional<StampOrigin> origin() {
        StampSource from = source;
        return from == null ? Optional.empty() : stamp().map(stamp -> new StampOrigin(stamp, from::datasetType));
    }

    /// The stamp of the phase that the large view shows.
    public Optional<Stamp> stampInFront() {
        return phases.stamp(display.phases().shown().get());
    }

    /// What the pixel under the pointer says, in the band and phase of the large view.
    public Optional<Readout> readout() {
        PixelPoint at = pointed.get();
        return at == null
                ? Optional.empty()
                : readoutImage().flatMap(image -> Readout.of(image, inside(image, at)));
    }

    /// The band image that the readout reads: that of the large view, for the colour picture its green, or what is there.
    public Optional<BandImage> readoutImage() {
        Phase phase = display.phases().shown().get();
        return phases.stamp(phase).flatMap(stamp -> stamp.image(display.reference())
                .or(() -> display.slot().get() instanceof Slot.Colour || phase == Phase.DIFFERENCE
                        ? stamp.presentBands().stream().findFirst().flatMap(stamp::image)
                        : Optional.empty()));
    }

    /// A place of the field in the array of an image, which may be smaller.
    private PixelPoint inside(BandImage image, PixelPoint at) {
        return inFront() instanceof Seen.Picture shown
                ? new PixelPoint(at.x() - image.box().x0() + shown.frame().x0(),
                        at.y() - image.box().y0() + shown.frame().y0())
                : at;
    }

    /// Those whose stamps decide the stretch of the whole survey: spread over the list, so that it does not hang on the object looked at first.
    public static List<Target> sample(List<Target> all) {
        int step = Math.max(1, all.size() / SAMPLE);
        List<Target> sample = new ArrayList<>();
        for (int i = 0; i < all.size() && sample.size() < SAMPLE; i += step) {
            sample.add(all.get(i));
        }
        return sample;
    }

    /// The edge of stamps that are fetched before they are asked for.
    ///
    /// @param size edge that is set, in pixels
    public static int edgeAhead(int size) {
        return Math.min(size, MOST_AHEAD);
    }

    /// Those that will be asked for next.
    List<Target> neighbours() {
        int place = targets.chosenPlace().get();
        return place < 0
                ? List.of()
                : IntStream.of(place + 1, place - 1, place + 2).filter(i -> i >= 0 && i < targets.shown().size())
                        .mapToObj(targets.shown()::get).toList();
    }

    private record Loaded(Fetched own, SurveySample sample) {}

    private static Loaded fetch(StampSource from, DisplayModel display, Target target, int edge, List<Target> sample,
            ColourBands colours) {
        List<Stamp> stamps = new ArrayList<>();
        for (Target one : sample) {
            if (from.fetch(one, edgeAhead(edge)) instanceof Fetched.Found found
                    && !found.stamp().images().isEmpty()) {
                stamps.add(found.stamp());
            }
        }
        Fetched own = from.fetch(target, edge);
        if (own instanceof Fetched.Found found) {
            display.prepare(found.stamp());
        }
        return new Loaded(own, SurveySample.of(stamps, colours));
    }

    private void show(Target target, Loaded loaded) {
        if (!loaded.sample.stamps().isEmpty()) {
            surveyed = true;
            display.survey(loaded.sample);
        }
        show(target, loaded.own);
    }

    private void show(Target target, Fetched own) {
        forgetFirstLook();
        switch (own) {
            case Fetched.Found found when found.stamp().images().isEmpty() && !found.failures().isEmpty() ->
                state.set(new StampState.Failed(target, String.join("\n", found.failures())));
            case Fetched.Found found ->
                state.set(new StampState.Ready(target, found.stamp(), found.failures()));
            case Fetched.Unplaced unplaced -> state.set(new StampState.Failed(target, unplaced.reason()));
        }
        fetchAhead();
    }

    private void fetchAhead() {
        StampSource from = source;
        forgetAhead();
        int edge = size.get();
        long mine = edition;
        List<Target> next = from != null && edge <= MOST_AHEAD ? neighbours() : List.of();
        atHand.keySet().retainAll(next);
        for (Target target : next) {
            if (from != null && !atHand.containsKey(target)) {
                ahead.add(prefetching.run(() -> ahead(from, display, target, edge),
                        fetched -> fetched.filter(found -> mine == edition)
                                .ifPresent(found -> atHand.put(target, found)),
                        problem -> {}));
            }
        }
    }

    /// Whatever is not quite as it should be is asked for again when it is wanted.
    private static Optional<Fetched.Found> ahead(StampSource from, DisplayModel display, Target target, int edge) {
        if (from.fetch(target, edge) instanceof Fetched.Found found && found.failures().isEmpty()
                && !found.stamp().images().isEmpty()) {
            display.prepare(found.stamp());
            return Optional.of(found);
        }
        return Optional.empty();
    }

    private void forgetAhead() {
        ahead.forEach(Background.Ticket::cancel);
        ahead.clear();
    }
}
