package ripple.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.render.MaskPalette;
import ripple.sky.SkyPosition;
import ripple.ui.sky.LayersModel;
import ripple.ui.sky.Show;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.StampsModel;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.view.ColourBands;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MaskModel;
import ripple.ui.view.MaskStyle;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchChoice;
import ripple.ui.view.StretchScope;

/// Where one was in a repository, and the way back there. Parts of it can be taken up only when what they are about is there: the
/// filter and the chosen target with the list, the stretch with the survey. Until then they wait, and count as they are.
final class LastPlace {
    private static final String NOTHING = "";
    private static final String FRONT = "front";
    private static final String SIZE = "size";
    private static final String LIST = "targets";
    private static final String CHOSEN = "chosen";

    private final SkyModel sky;
    private final TargetsModel targets;
    private final StampsModel stamps;
    private final DisplayModel display;
    private final ObjectProperty<Workspace> front = new SimpleObjectProperty<>(Workspace.EXPLORE);
    private final StringProperty targetFile = new SimpleStringProperty(NOTHING);
    private String filterWaiting = NOTHING;
    private String chosenWaiting = NOTHING;
    private String stretchWaiting = NOTHING;

    LastPlace(SkyModel sky, TargetsModel targets, StampsModel stamps) {
        this.sky = sky;
        this.targets = targets;
        this.stamps = stamps;
        this.display = stamps.display();
        display.surveys().addListener((o, before, now) -> takeStretch());
    }

    /// The workspace in front, Explore or Inspect.
    ObjectProperty<Workspace> front() {
        return front;
    }

    /// Where the target list lies; empty for none.
    StringProperty targetFile() {
        return targetFile;
    }

    /// What belongs to a repository.
    List<Kept> things() {
        List<Kept> all = new ArrayList<>(List.of(
                new Kept(FRONT, () -> front.get().name(), text -> {}, List.of(front)), size(),
                new Kept(LIST, targetFile::get, text -> {}, List.of(targetFile)),
                waiting("filter", () -> filterWaiting, targets.filter()::get, targets.filter()),
                waiting(CHOSEN, () -> chosenWaiting, this::chosenId, targets.chosen())));
        all.addAll(map());
        all.addAll(pictures());
        return all;
    }

    /// What holds for all repositories.
    List<Kept> layers() {
        LayersModel layers = sky.layers();
        return List.of(Kept.flag("layer.outlines", layers.outlines()), Kept.flag("layer.grid", layers.grid()),
                Kept.flag("layer.numbers", layers.numbers()), Kept.flag("layer.outerBoxes", layers.outerBoxes()),
                Kept.flag("layer.cells", layers.cells()), Kept.flag("layer.coordinates", layers.coordinates()),
                Kept.flag("layer.previews", layers.previews()), Kept.flag("layer.targets", layers.targets()));
    }

    /// A repository is being opened: what can be taken up at once is, what can only be taken up later begins to wait.
    void expect(Map<String, String> remembered) {
        front.set(front(remembered));
        size().restore(remembered);
        targetFile.set(list(remembered));
        filterWaiting = remembered.getOrDefault("filter", NOTHING);
        chosenWaiting = chosen(remembered);
        stretchWaiting = remembered.getOrDefault("stretch", NOTHING);
    }

    /// Map and stamps of the repository are there.
    void arrive(Map<String, String> remembered) {
        map().forEach(thing -> thing.restore(remembered));
        pictures().forEach(thing -> thing.restore(remembered));
    }

    /// Shows a list that was read, with the filter and the target of before; the map stays where it is then.
    void show(Path file, List<Target> list) {
        SkyPosition centre = sky.centre().get();
        String filter = filterWaiting;
        String chosen = chosenWaiting;
        forgetList();
        targets.show(String.valueOf(file.getFileName()), list, chosen);
        targets.filter().set(filter);
        if (!chosen.isEmpty()) {
            sky.centre().set(centre);
        }
    }

    /// Another list was asked for: the filter and target of before are not about it.
    void forgetList() {
        filterWaiting = NOTHING;
        chosenWaiting = NOTHING;
    }

    /// The workspace that was in front: Explore or Inspect, the start page is no place in a repository.
    static Workspace front(Map<String, String> remembered) {
        return remembered.getOrDefault(FRONT, NOTHING).equals(Workspace.INSPECT.name())
                ? Workspace.INSPECT
                : Workspace.EXPLORE;
    }

    /// Where the target list lies that was open; empty for none.
    static String list(Map<String, String> remembered) {
        return remembered.getOrDefault(LIST, NOTHING);
    }

    /// The id of the target that was chosen; empty for none.
    static String chosen(Map<String, String> remembered) {
        return remembered.getOrDefault(CHOSEN, NOTHING);
    }

    /// The edge of stamps in pixels, one of {@link StampsModel#SIZES}.
    static int size(Map<String, String> remembered) {
        String edge = remembered.getOrDefault(SIZE, NOTHING);
        return StampsModel.SIZES.stream().filter(size -> edge.equals(Integer.toString(size))).findFirst()
                .orElse(StampsModel.USUAL);
    }

    private Kept size() {
        return new Kept(SIZE, () -> Integer.toString(stamps.size().get()), this::size, List.of(stamps.size()));
    }

    private List<Kept> map() {
        return List.of(Kept.one("map.show", sky.coverage().show(), Show.class),
                new Kept("map.band", () -> Optional.ofNullable(sky.band().get()).map(Band::name).orElse(NOTHING),
                        text -> sky.band().set(text.isEmpty() ? null : known(text)), List.of(sky.band())),
                new Kept("map.place", this::mapPlace, this::lookAt, List.of(sky.centre(), sky.perDegree())));
    }

    private List<Kept> pictures() {
        MaskModel masks = display.masks();
        return List.of(
                new Kept("colours", () -> names(display.colours().get().all()), this::colours,
                        List.of(display.colours())),
                new Kept("slot", () -> display.slot().get() instanceof Slot.Single one ? one.band().name() : NOTHING,
                        text -> display.slot()
                                .set(text.isEmpty() ? new Slot.Colour() : new Slot.Single(known(text))),
                        List.of(display.slot())),
                Kept.flag("allBands", display.allBands()), Kept.flag("crosshair", display.crosshair()),
                Kept.flag("compass", display.compass()), Kept.flag("masks.shown", masks.shown()),
                Kept.one("masks.style", masks.style(), MaskStyle.class),
                Kept.one("masks.palette", masks.palette(), MaskPalette.class),
                Kept.number("masks.opacity", masks.opacity()),
                new Kept("masks.planes", () -> masks.planes().stream().sorted().collect(Collectors.joining(" ")),
                        text -> planes(masks.planes(), text), List.of(masks.planes())),
                waiting("stretch", () -> stretchWaiting, this::stretch, display.changed(), display.lowShift(),
                        display.highShift(), display.tones().q(), display.tones().number()));
    }

    /// A thing that is told by what waits as long as something does.
    private static Kept waiting(String key, Supplier<String> before, Supplier<String> now,
            javafx.beans.Observable... watched) {
        return new Kept(key, () -> before.get().isEmpty() ? now.get() : before.get(), text -> {}, List.of(watched));
    }

    private String chosenId() {
        Target chosen = targets.chosen().get();
        return chosen == null ? NOTHING : chosen.id();
    }

    private String mapPlace() {
        SkyPosition at = sky.centre().get();
        return at.raDeg() + " " + at.decDeg() + " " + sky.perDegree().get();
    }

    private void lookAt(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A place on the map is three numbers.");
        }
        sky.resume(new SkyPosition(Kept.finite(parts[0]), Kept.finite(parts[1])), Kept.finite(parts[2]));
    }

    private void size(String text) {
        Integer edge = Integer.valueOf(text);
        if (StampsModel.SIZES.contains(edge)) {
            stamps.size().set(edge);
        }
    }

    /// @throws IllegalArgumentException when the repository has no such band any more
    private Band known(String name) {
        return stamps.bands().get().stream().filter(band -> band.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no band " + name + "."));
    }

    private void colours(String text) {
        List<Band> three = Arrays.stream(text.split(" ", -1)).map(this::known).toList();
        if (three.size() == 3) {
            display.colours().set(new ColourBands(three.get(0), three.get(1), three.get(2)));
        }
    }

    private static void planes(ObservableSet<String> shown, String text) {
        List<String> wanted = Arrays.stream(text.split(" ", -1)).filter(name -> !name.isEmpty()).toList();
        shown.retainAll(wanted);
        shown.addAll(wanted);
    }

    private static String names(List<Band> bands) {
        return bands.stream().map(Band::name).collect(Collectors.joining(" "));
    }

    /// The stretch in one line; empty while it is the survey's own, whose numbers come from the data each time.
    private String stretch() {
        return display.changed().get() ? display.scope().get() + " " + display.choice().text() : NOTHING;
    }

    private void takeStretch() {
        String[] parts = stretchWaiting.split(" ", 2);
        stretchWaiting = NOTHING;
        if (parts.length == 2) {
            StretchChoice.of(parts[1]).ifPresent(choice -> {
                Kept.one("scope", display.scope(), StretchScope.class).restore(Map.of("scope", parts[0]));
                display.take(choice);
            });
        }
    }
}
