package ripple.ui.sky;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.sky.Circle;
import ripple.sky.Patch;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.UnionRegion;
import ripple.ui.kit.History;
import ripple.ui.kit.PositionFormat;

/// What the map shows: the scene, where one looks, the layers, what is pointed at and chosen.
///
/// The door to all models of the map, one method for each: hence its length.
public final class SkyModel {
    /// A target as the map draws it.
    ///
    /// @param index in the target list
    public record Mark(int index, SkyPosition place) {}

    private record View(SkyPosition centre, double perDegree) {}

    /// Room around the data for graticule and names.
    private static final double FIT_MARGIN = 56;
    /// About as wide as the map is, pixels.
    private static final double USUAL_VIEW = 560;
    private static final double CLOSEST_PER_DEGREE = 400_000;
    private static final double FARTHEST_PER_DEGREE = 2;
    /// So near to a target the pointer means it.
    private static final double REACH_PX = 9;
    /// So few are coloured at once, more in the background.
    private static final int FEW_TRACTS = 200;

    private final ObjectProperty<@Nullable SkyScene> scene = new SimpleObjectProperty<>();
    private final ObjectProperty<SkyPosition> centre = new SimpleObjectProperty<>(new SkyPosition(0, 0));
    private final DoubleProperty perDegree = new SimpleDoubleProperty(100);
    private final ObjectProperty<@Nullable Band> band = new SimpleObjectProperty<>();
    private final MarksModel marks = new MarksModel();
    private final LayersModel layers = new LayersModel();
    private final CoverageModel coverage = new CoverageModel();
    private final PreviewsModel previews = new PreviewsModel();
    private final ObjectProperty<@Nullable Patch> patch = new SimpleObjectProperty<>();
    private final BooleanProperty troubleTold = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable PointedPlace> pointed = new SimpleObjectProperty<>();
    private final ObjectProperty<FileSurvey> files = new SimpleObjectProperty<>(FileSurvey.NONE);
    private final StringProperty trouble = new SimpleStringProperty("");
    private final StringProperty emptyReason = new SimpleStringProperty("");
    private final ObjectProperty<PositionFormat> positions = new SimpleObjectProperty<>(PositionFormat.SEXAGESIMAL);
    private final ObjectProperty<MapTool> tool = new SimpleObjectProperty<>(MapTool.PAN);
    private final BooleanProperty crossed = new SimpleBooleanProperty();
    private final History<View> views = new History<>();
    private final SelectionModel selection = new SelectionModel();
    private final SkyLevels levels = new SkyLevels(this);
    private boolean resumed;

    public ObjectProperty<@Nullable SkyScene> scene() {
        return scene;
    }

    /// How places on the sky are written.
    public ObjectProperty<PositionFormat> positions() {
        return positions;
    }

    /// In the middle of the map.
    public ObjectProperty<SkyPosition> centre() {
        return centre;
    }

    /// Screen pixels per degree.
    public DoubleProperty perDegree() {
        return perDegree;
    }

    /// The band whose coverage is shown; null shows the number of bands.
    public ObjectProperty<@Nullable Band> band() {
        return band;
    }

    /// Targets with a position.
    public MarksModel marks() {
        return marks;
    }

    public LayersModel layers() {
        return layers;
    }

    /// What the colours of the patches stand for.
    public CoverageModel coverage() {
        return coverage;
    }

    public PreviewsModel previews() {
        return previews;
    }

    /// The patch that was clicked; null for none.
    public ObjectProperty<@Nullable Patch> patch() {
        return patch;
    }

    /// Whether a card on the map says what is the matter with files of the chosen patch; another patch has its own again.
    public BooleanProperty troubleTold() {
        return troubleTold;
    }

    /// What is under the pointer; null beside the map's patches.
    public ObjectProperty<@Nullable PointedPlace> pointed() {
        return pointed;
    }

    /// The target that is shown; null for none.
    public ObjectProperty<@Nullable Mark> chosenMark() {
        return marks.chosen();
    }

    /// What the files say; filled in some time after the scene.
    public ObjectProperty<FileSurvey> files() {
        return files;
    }

    /// What dragging and clicking does.
    public ObjectProperty<MapTool> tool() {
        return tool;
    }

    /// Whether the keys point: a cross marks the middle of the map, and what lies under it is pointed at.
    public BooleanProperty crossed() {
        return crossed;
    }

    /// Sky, tract, patch or cell.
    public SkyLevels levels() {
        return levels;
    }

    /// What is chosen on the sky.
    public SelectionModel selection() {
        return selection;
    }

    /// What has become of the repository while it is open, a sentence on the map; empty when all is well.
    public StringProperty trouble() {
        return trouble;
    }

    /// Why there is no map; empty text when there is one or may be soon.
    public StringProperty emptyReason() {
        return emptyReason;
    }

    /// Shows a new scene, or none.
    public void show(@Nullable SkyScene next) {
        patch.set(null);
        selection.forget();
        views.clear();
        crossed.set(false);
        pointed.set(null);
        marks.hovered().set(null);
        band.set(null);
        coverage.forget();
        previews.show(Map.of(), Set.of());
        files.set(FileSurvey.NONE);
        trouble.set("");
        resumed = false;
        if (next != null && next.tracts().size() <= FEW_TRACTS) {
            coverage.values(CoverageValues.of(next, Show.BANDS, null, Map.of(), RunOutcomes.NONE));
        }
        scene.set(next);
    }

    /// Looks where one looked in this scene before: the map does not fit itself to the data then.
    ///
    /// @param scale screen pixels per degree
    public void resume(SkyPosition place, double scale) {
        resumed = true;
        centre.set(place);
        zoomTo(scale);
    }

    /// Whether {@link #resume} decided what is looked at.
    boolean isResumed() {
        return resumed;
    }

    /// Goes to a place; {@link #back} comes back from it.
    public void goTo(SkyPosition place) {
        leave();
        centre.set(place);
    }

    /// The same, and so near that what is there fills a good part of the view.
    ///
    /// @param sizeDeg of what is there
    public void goTo(SkyPosition place, double sizeDeg) {
        goTo(place);
        zoomTo(USUAL_VIEW / (1.2 * sizeDeg));
    }

    /// Where one looked before the last jump.
    public void back() {
        views.back(view()).ifPresent(this::look);
    }

    /// Where one came back from.
    public void forward() {
        views.forward(view()).ifPresent(this::look);
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return views.canGoBack();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return views.canGoForward();
    }

    private void leave() {
        views.leave(view());
    }

    private View view() {
        return new View(centre.get(), perDegree.get());
    }

    private void look(View view) {
        centre.set(view.centre);
        perDegree.set(view.perDegree);
    }

    /// All of the data in view.
    ///
    /// @param width of the map on the screen
    public void fit(double width, double height) {
        SkyScene now = scene.get();
        if (now != null && width > 0 && height > 0) {
            centre.set(now.centre());
            zoomTo(now.fittingScale(width - 2 * FIT_MARGIN, height - 2 * FIT_MARGIN));
        }
    }

    /// Looks at shapes, so that they fill a good part of the view.
    public void lookAt(SkySelection shapes) {
        List<Circle> circles = shapes.shapes().stream().map(s -> s.shape().region().boundingCircle()).toList();
        if (!circles.isEmpty()) {
            Circle around = new UnionRegion(List.copyOf(circles)).boundingCircle();
            leave();
            centre.set(around.centre().toPosition());
            zoomTo(USUAL_VIEW / (2.4 * Math.max(1e-4, around.radiusDeg())));
        }
    }

    /// Zooms so that a place of the screen stays where it is.
    ///
    /// @param factor above 1 comes closer
    public void zoomAt(double factor, double x, double y, double width, double height) {
        Optional<SkyPosition> under = port(width, height).unproject(x, y);
        zoomTo(perDegree.get() * factor);
        Optional<double[]> now = under.flatMap(place -> port(width, height).project(place));
        now.flatMap(at -> port(width, height).unproject(width / 2 + at[0] - x, height / 2 + at[1] - y))
                .ifPresent(centre::set);
    }

    /// Moves the map by a distance on the screen.
    public void pan(double dx, double dy, double width, double height) {
        port(width, height).unproject(width / 2 - dx, height / 2 - dy).ifPresent(centre::set);
    }

    /// Looks at a place without changing the scale, when it lies outside of the view.
    public void reveal(SkyPosition place, double width, double height) {
        boolean visible = port(width, height).project(place)
                .filter(at -> at[0] > 20 && at[1] > 20 && at[0] < width - 20 && at[1] < height - 20).isPresent();
        if (!visible && width > 0) {
            centre.set(place);
        }
    }

    /// Tells what is under a place of the screen.
    public void point(double x, double y, double width, double height) {
        SkyScene now = scene.get();
        pointed.set(now == null
                ? null
                : port(width, height).unproject(x, y).flatMap(place -> PointedPlace.at(now, place)).orElse(null));
    }

    /// The target nearest to a place of the screen, within reach.
    public Optional<Mark> markAt(double x, double y, double width, double height) {
        MarkSet all = marks.set().get();
        int found = layers.targets().get()
                ? port(width, height).unproject(x, y).map(place -> all.nearest(place, REACH_PX / perDegree.get()))
                        .orElse(-1)
                : -1;
        return found < 0 ? Optional.empty() : Optional.of(all.mark(found));
    }

    SkyPort port(double width, double height) {
        return new SkyPort(centre.get(), perDegree.get(), width, height);
    }

    private void zoomTo(double next) {
        perDegree.set(Math.clamp(next, FARTHEST_PER_DEGREE, CLOSEST_PER_DEGREE));
    }
}
