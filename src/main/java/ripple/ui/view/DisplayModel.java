package ripple.ui.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.render.DisplaySettings;
import ripple.render.Interval;
import ripple.render.Limits;
import ripple.render.Range;
import ripple.render.Transfer;

/// How stamps are drawn: which bands, which range, which curve, which mask planes. Shared by everything that shows a stamp.
///
/// The range of a band is a base, found by the preset from a sample of the survey or from the object itself, times an
/// adjustment that the user drags: of all bands together, or of one band. One subject, many small properties: hence the length.
public final class DisplayModel {
    /// Where black and white lie in the base range before the user moves them.
    private record Shift(double low, double high) {
        static final Shift NONE = new Shift(0, 1);
    }

    private static final Limits NOTHING_TO_GO_BY = new Limits(0, 1);

    private final ObjectProperty<StretchScope> scope = new SimpleObjectProperty<>(StretchScope.SURVEY);
    private final ObjectProperty<RangePreset> preset = new SimpleObjectProperty<>(RangePreset.STANDARD);
    private final ToneModel tones = new ToneModel();
    private final BooleanProperty linkedBands = new SimpleBooleanProperty(true);
    private final DoubleProperty lowShift = new SimpleDoubleProperty(0);
    private final DoubleProperty highShift = new SimpleDoubleProperty(1);
    private final ObjectProperty<ColourBands> colours = new SimpleObjectProperty<>(
            ColourBands.among(List.of(new Band("g"), new Band("r"), new Band("i"))));
    private final ObjectProperty<Slot> slot = new SimpleObjectProperty<>(new Slot.Colour());
    private final MaskModel masks = new MaskModel();
    private final PhaseModel phases = new PhaseModel();
    private final LookModel looks = new LookModel();
    private final FieldModel field = new FieldModel();
    private final BlinkModel blink = new BlinkModel(slot, phases.chosen());
    private final BooleanProperty allBands = new SimpleBooleanProperty();
    private final BooleanProperty crosshair = new SimpleBooleanProperty(true);
    private final BooleanProperty compass = new SimpleBooleanProperty(true);
    private final BooleanProperty bare = new SimpleBooleanProperty();
    private final ObservableMap<String, StretchChoice> kept = FXCollections.observableMap(new TreeMap<>());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final Pictures pictures = new Pictures(this);
    private final Map<Band, Limits> bases = new HashMap<>();
    /// Ranges of single images, as long as these are there.
    private final Map<Plane, Limits> ownBases = new WeakHashMap<>();
    private final Map<Band, Shift> bandShifts = new HashMap<>();
    private final ReadOnlyIntegerWrapper surveys = new ReadOnlyIntegerWrapper(0);
    private SurveySample sample = SurveySample.NONE;
    private @Nullable FixedLook fixed;
    private Band edited = reference();

    public DisplayModel() {
        InvalidationListener judge = observable -> changed.set(isChanged());
        for (Observable each : List.of(scope, preset, linkedBands, lowShift, highShift, looks.chosen())) {
            each.addListener(judge);
        }
        tones.all().forEach(each -> each.addListener(judge));
        preset.addListener(observable -> forgetRanges());
        scope.addListener(observable -> forgetShift());
        slot.addListener(observable -> switchBand());
        colours.addListener(observable -> switchBand());
    }

    /// Who is told of each view of a stamp that is drawn.
    public void onDrawn(DrawWatch watch) {
        pictures.watch(watch);
    }

    public ObjectProperty<StretchScope> scope() {
        return scope;
    }

    public ObjectProperty<RangePreset> preset() {
        return preset;
    }

    /// Curve, contrast, composite, colour map.
    public ToneModel tones() {
        return tones;
    }

    /// Whether the bands of a colour picture have one range in common.
    public BooleanProperty linkedBands() {
        return linkedBands;
    }

    /// Stretches that the user keeps, by name.
    public ObservableMap<String, StretchChoice> kept() {
        return kept;
    }

    /// Where black lies in the base range: 0 is its low end.
    public DoubleProperty lowShift() {
        return lowShift;
    }

    /// Where white lies in the base range: 1 is its high end.
    public DoubleProperty highShift() {
        return highShift;
    }

    public ObjectProperty<ColourBands> colours() {
        return colours;
    }

    /// What the large view shows.
    public ObjectProperty<Slot> slot() {
        return slot;
    }

    /// Which mask planes are drawn, and how.
    public MaskModel masks() {
        return masks;
    }

    /// How far through the recipe stamps are shown.
    public PhaseModel phases() {
        return phases;
    }

    /// Standard, brighter or bluer.
    public LookModel looks() {
        return looks;
    }

    /// Which part of the stamp is shown.
    public FieldModel field() {
        return field;
    }

    /// The two views that are blinked.
    public BlinkModel blink() {
        return blink;
    }

    /// Whether all bands are shown at once instead of one large view.
    public BooleanProperty allBands() {
        return allBands;
    }

    public BooleanProperty crosshair() {
        return crosshair;
    }

    /// Compass and scale bar.
    public BooleanProperty compass() {
        return compass;
    }

    /// What was drawn so far.
    Pictures pictures() {
        return pictures;
    }

    /// Makes ready what the views of a large stamp need of all its pixels; work for the background, before it is shown.
    public void prepare(Stamp stamp) {
        stamp.images().values().forEach(image -> {
            pictures.reductions().prepare(image);
            image.mask().count(List.of());
        });
    }

    /// Work for the background after which stamps are drawn quickly, also the first large one. To be asked for on the FX thread.
    ///
    /// @param stamp what is drawn in it
    public Runnable practice(Stamp stamp) {
        return Practice.of(this, stamp);
    }

    /// Whether the pixels are shown alone: neither masks nor marks, as long as a key is held.
    public BooleanProperty bare() {
        return bare;
    }

    /// Whether the stretch is another than the survey's own.
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// How many times the survey's own stretch was found; with each it takes the place of what was set.
    public ReadOnlyIntegerProperty surveys() {
        return surveys.getReadOnlyProperty();
    }

    /// Tells a listener of everything that changes the picture of a stamp.
    public void onPictureChange(InvalidationListener listener) {
        for (Observable each : List.of(scope, preset, linkedBands, lowShift, highShift, colours, surveys, looks.shown(),
                looks.ownStretch(), bare)) {
            each.addListener(listener);
        }
        tones.all().forEach(each -> each.addListener(listener));
        masks.onChange(listener);
    }

    /// Back to one stretch for the whole survey.
    public void reset() {
        scope.set(StretchScope.SURVEY);
        FixedLook given = fixed;
        if (given != null) {
            forgetShift();
            take(given.choice());
            return;
        }
        preset.set(RangePreset.STANDARD);
        linkedBands.set(true);
        tones.reset();
        looks.chosen().set(Look.STANDARD);
        forgetShift();
    }

    /// The stretch as it is now, to be kept.
    public StretchChoice choice() {
        return new StretchChoice(preset.get(), lowShift.get(), highShift.get(), linkedBands.get(), tones.curve().get(),
                tones.number().get(), tones.contrast().get(), tones.bias().get(), tones.composite().get(),
                tones.q().get(), tones.linear().get(), tones.saturation().get(), tones.map().get(),
                tones.inverted().get(), looks.chosen().get());
    }

    /// Takes a stretch that was kept.
    public void take(StretchChoice choice) {
        preset.set(choice.range());
        lowShift.set(choice.lowShift());
        highShift.set(choice.highShift());
        linkedBands.set(choice.linked());
        tones.take(choice);
        looks.chosen().set(choice.look());
    }

    /// The stretch as it is now with all its numbers, as a survey's stamps gave them; bands without a range are left out.
    ///
    /// @param bands whose ranges are wanted
    public FixedLook fixed(Collection<Band> bands) {
        Map<Band, Limits> limits = new HashMap<>();
        FixedLook given = fixed;
        for (Band band : bands) {
            Optional.ofNullable(given == null ? null : given.limits().get(band))
                    .or(() -> preset.get().limits(sample.stamps(), band)).ifPresent(found -> limits.put(band, found));
        }
        return new FixedLook(colours.get(), limits, tones.usual(Curve.ASINH), choice());
    }

    /// Takes a stretch with all its numbers: from now on it is what {@link #reset} goes back to.
    public void fix(FixedLook look) {
        sample = SurveySample.NONE;
        bases.clear();
        fixed = look;
        colours.set(look.colours());
        tones.usualAsinh(look.softening());
        reset();
        surveys.set(surveys.get() + 1);
    }

    /// Another repository: nothing found so far holds.
    ///
    /// @param bands of the repository, by wavelength
    public void startOver(List<Band> bands) {
        sample = SurveySample.NONE;
        fixed = null;
        bases.clear();
        slot.set(new Slot.Colour());
        blink.forget();
        if (!bands.isEmpty()) {
            colours.set(ColourBands.among(bands));
        }
        reset();
    }

    /// Some stamps of the survey: they decide the survey's range and softening.
    public void survey(SurveySample found) {
        sample = found;
        fixed = null;
        knownRanges();
        if (Double.isFinite(found.softening())) {
            tones.usualAsinh(found.softening());
        }
        reset();
        surveys.set(surveys.get() + 1);
    }

    /// The settings with which a colour picture is drawn in the phase that it shows, without masks.
    public DisplaySettings settings(Seen.Picture coloured) {
        return pictures.settings(coloured, BandChoice.of(coloured.stamp(), colours.get().all()).images());
    }

    /// The settings with which a slot of a stamp is drawn, without masks.
    public DisplaySettings settings(Stamp stamp, Slot which) {
        boolean single = which instanceof Slot.Single;
        List<Band> bands = which instanceof Slot.Single(Band band) ? List.of(band) : colours.get().all();
        Map<Band, Limits> limits = new HashMap<>();
        for (Band band : bands) {
            if (stamp.image(band).isPresent()) {
                Limits found = limits(stamp, which, band);
                limits.put(band, single ? found : tones.biased(found));
            }
        }
        Transfer transfer = single ? tones.single() : tones.colour(common(limits));
        return tones.coloured(DisplaySettings.of(bands, transfer,
                new Range.Survey(limits, new Interval.Percentile(99.5))));
    }

    private static Limits common(Map<Band, Limits> limits) {
        return limits.isEmpty()
                ? NOTHING_TO_GO_BY
                : new Limits(median(limits.values(), Limits::low), median(limits.values(), Limits::high));
    }

    /// The range of a band as the user has set it.
    ///
    /// @param which the slot that the band is drawn in
    public Limits limits(Stamp stamp, Slot which, Band band) {
        Limits base = base(stamp, which, band);
        Shift shift = shift(band);
        double low = base.low() + shift.low * base.width();
        double factor = which instanceof Slot.Single
                ? looks.shown().get().single()
                : looks.shown().get().factor(colours.get().all().indexOf(band));
        double high = base.low() + shift.high * base.width();
        return new Limits(low, Math.max(low + (high - low) * factor, low + base.width() * 1e-4));
    }

    /// The range of a band before the user's adjustment; 0 to 1 where there is nothing to go by.
    ///
    /// The three bands of a colour picture have one range in common, the median of theirs: equal fluxes are grey, the sky has no tint.
    public Limits base(Stamp stamp, Slot which, Band band) {
        if (which instanceof Slot.Single || !linkedBands.get()) {
            return base(stamp, band);
        }
        List<Limits> three = colours.get().all().stream().distinct().filter(b -> stamp.image(b).isPresent())
                .map(b -> base(stamp, b)).toList();
        return three.isEmpty()
                ? base(stamp, band)
                : new Limits(median(three, Limits::low), median(three, Limits::high));
    }

    private static double median(Collection<Limits> all, ToDoubleFunction<Limits> end) {
        return all.stream().mapToDouble(end).sorted().skip((all.size() - 1) / 2).findFirst().orElse(0);
    }

    private Limits base(Stamp stamp, Band band) {
        FixedLook given = fixed;
        boolean own = scope.get() == StretchScope.OBJECT || looks.ownStretch().get()
                || (sample.stamps().isEmpty() && given == null);
        if (!own && given != null && preset.get() == given.choice().range() && given.limits().containsKey(band)) {
            return given.limits().getOrDefault(band, NOTHING_TO_GO_BY);
        }
        Limits known = own ? null : bases.get(band);
        if (known != null) {
            return known;
        }
        if (own) {
            return stamp.image(band).map(image -> ownBases.computeIfAbsent(image.image(), _ -> ownBase(stamp, band)))
                    .orElse(NOTHING_TO_GO_BY);
        }
        Optional<Limits> found = preset.get().limits(sample.stamps(), band)
                .or(() -> preset.get().limits(List.of(stamp), band));
        found.ifPresent(limits -> bases.put(band, limits));
        return found.orElse(NOTHING_TO_GO_BY);
    }

    private Limits ownBase(Stamp stamp, Band band) {
        return preset.get().limits(List.of(stamp), band).orElse(NOTHING_TO_GO_BY);
    }

    /// The band whose range the sliders show: the one in the large view, green of the colour picture.
    public Band reference() {
        return slot.get() instanceof Slot.Single single ? single.band() : colours.get().green();
    }

    /// Where black and white lie, in a form to come back to: for the bands in common, or for each that was moved.
    record Shifts(double low, double high, Map<Band, List<Double>> bands) {}

    Shifts shifts() {
        if (scope.get() != StretchScope.BAND) {
            return new Shifts(lowShift.get(), highShift.get(), Map.of());
        }
        Map<Band, Shift> each = new HashMap<>(bandShifts);
        each.put(edited, new Shift(lowShift.get(), highShift.get()));
        each.values().removeIf(Shift.NONE::equals);
        Map<Band, List<Double>> bands = new HashMap<>();
        each.forEach((band, shift) -> bands.put(band, List.of(shift.low, shift.high)));
        return new Shifts(0, 1, bands);
    }

    void shifts(Shifts before) {
        bandShifts.clear();
        before.bands.forEach((band, ends) -> bandShifts.put(band, new Shift(ends.getFirst(), ends.getLast())));
        Shift live = bandShifts.getOrDefault(edited, new Shift(before.low, before.high));
        lowShift.set(live.low);
        highShift.set(live.high);
    }

    private Shift shift(Band band) {
        boolean live = scope.get() != StretchScope.BAND || band.equals(edited);
        return live ? new Shift(lowShift.get(), highShift.get()) : bandShifts.getOrDefault(band, Shift.NONE);
    }

    /// With a stretch per band the sliders belong to the band in front: the one before keeps what was set.
    private void switchBand() {
        Band next = reference();
        if (scope.get() == StretchScope.BAND && !next.equals(edited)) {
            bandShifts.put(edited, new Shift(lowShift.get(), highShift.get()));
            Shift kept = bandShifts.getOrDefault(next, Shift.NONE);
            edited = next;
            lowShift.set(kept.low);
            highShift.set(kept.high);
        }
        edited = next;
    }

    private void forgetRanges() {
        knownRanges();
        forgetShift();
    }

    /// The survey's standard ranges come with its sample, others are found when they are asked for.
    private void knownRanges() {
        bases.clear();
        ownBases.clear();
        if (preset.get() == RangePreset.STANDARD) {
            bases.putAll(sample.limits());
        }
    }

    private void forgetShift() {
        bandShifts.clear();
        lowShift.set(0);
        highShift.set(1);
    }

    private boolean isChanged() {
        FixedLook given = fixed;
        if (given != null) {
            return scope.get() != StretchScope.SURVEY || !choice().equals(given.choice());
        }
        return scope.get() != StretchScope.SURVEY || preset.get() != RangePreset.STANDARD
                || looks.chosen().get() != Look.STANDARD || !linkedBands.get() || tones.isChanged()
                || lowShift.get() != 0 || highShift.get() != 1;
    }
}
