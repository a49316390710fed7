package ripple.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import ripple.sky.Patch;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Clock;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.Icons;
import ripple.ui.kit.InFront;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.sky.IdListView;
import ripple.ui.sky.LayersView;
import ripple.sky.SkyPosition;
import ripple.ui.learn.LessonView;
import ripple.ui.learn.PlaceLesson;
import ripple.ui.sky.PatchView;
import ripple.ui.sky.PointedPlace;
import ripple.ui.sky.PointedView;
import ripple.ui.sky.SkyModel;
import ripple.ui.sky.RegionView;
import ripple.ui.sky.TroubleView;
import ripple.ui.sky.SkyMapView;
import ripple.ui.stamps.PreviewView;
import ripple.ui.stamps.TargetsView;

/// Explore: layers, map, and at the right the targets, the patch, and the chosen target's stamps.
final class ExplorePane extends SplitPane {
    /// The right panel grows with everything only so far: the map needs the room.
    private static final double MOST = 0.25;
    private static final double WIDEST = 1.4;
    /// Where the panel is lower, the region's table has the room of the stamps.
    private static final double ROOMY = 900;
    private static final int PATCH_TAB = 2;
    /// Where it is lower still, every tab has.
    private static final double LOW = 620;
    private static final Duration WATCH = Duration.seconds(5);

    private final Session session;
    private final LayersView layers;
    private final SkyMapView map;
    private final TargetsView targets;
    private final TabPane tabs = new TabPane();
    private final VBox right;

    ExplorePane(Session session, ActionNodes nodes, Runnable openTargets) {
        this.session = session;
        layers = new LayersView(session.sky(), session.theme());
        map = new SkyMapView(session.sky(), session.theme(), session.percent());
        map.getChildren().add(new TroubleView(session.sky(), session::showFile, session::lookAgain));
        map.onMark(mark -> session.targets().all().stream().filter(target -> target.index() == mark.index())
                .findFirst().ifPresent(session.targets().chosen()::set));
        Button open = Nodes.named(new Button(Messages.text("action.file.targets"), Icons.icon(Feather.LIST)),
                Messages.text("action.file.targets"));
        open.setOnAction(event -> openTargets.run());
        targets = new TargetsView(session.targets(), open);
        ButtonBase large = nodes.iconButton("sky.inspect");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        PreviewView preview = new PreviewView(session.stamps(), large);
        PointedView pointed = new PointedView(session.sky());
        right = new VBox(tabs, pointed, preview, runBox(nodes));
        right.setMinHeight(0);
        setMinHeight(0);
        right.getStyleClass().addAll("panel", "panel-right");
        tabs(nodes);
        showWhere(preview, () -> isHigher(ROOMY) || (!isRoomWanted() && isHigher(LOW)));
        showWhere(pointed,
                () -> isHigher(LOW) && (tab() == 0 || (tab() == PATCH_TAB && isHigher(ROOMY))));
        size(layers, session.layout().exploreLeft().get());
        size(right, session.layout().exploreRight().get());
        getItems().addAll(layers, map, right);
        setResizableWithParent(layers, false);
        setResizableWithParent(right, false);
        widthProperty().addListener(observable -> settle());
        session.percent().addListener(observable -> settle());
        followWidths();
        watchFiles();
    }

    private void showWhere(Region part, Callable<Boolean> shown) {
        part.visibleProperty().bind(Bindings.createBooleanBinding(shown, right.heightProperty(), session.percent(),
                tabs.getSelectionModel().selectedIndexProperty()));
        part.managedProperty().bind(part.visibleProperty());
    }

    private boolean isHigher(double pixels) {
        return right.getHeight() > pixels * session.percent().get() / 100;
    }

    private int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /// The region's table is long.
    private boolean isRoomWanted() {
        return tab() == 0;
    }

    SkyMapView map() {
        return map;
    }

    TargetsView targets() {
        return targets;
    }

    /// Shows or hides the left panel.
    void showLayers(boolean shown) {
        if (shown && !getItems().contains(layers)) {
            getItems().addFirst(layers);
        } else if (!shown) {
            getItems().remove(layers);
        }
        settle();
    }

    void showTargets() {
        tabs.getSelectionModel().select(1);
    }

    private void followWidths() {
        LayoutModel layout = session.layout();
        SidePanels.onDrag(this, layers, width -> layout.exploreLeft().set(width / scale()));
        SidePanels.onDrag(this, right, width -> layout.exploreRight().set(width / rightScale()));
        layout.exploreLeft().addListener((o, before, now) -> settle());
        layout.exploreRight().addListener((o, before, now) -> settle());
    }

    private double scale() {
        return session.percent().get() / 100.0;
    }

    /// The right panel grows with the letters as far as the map keeps most of the window.
    private double rightScale() {
        return Math.min(scale(), Math.max(WIDEST, MOST * getWidth() / session.layout().exploreRight().get()));
    }

    /// Side panels keep their width: on resize only the map grows. And once more when the parts have their new sizes: with them
    /// the toolkit gives back the widths that there were before.
    private void settle() {
        place();
        new FxThread().later(this::place);
    }

    private void place() {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        boolean withLayers = getItems().contains(layers);
        double rightAt = (width - session.layout().exploreRight().get() * rightScale()) / width;
        if (withLayers) {
            setDividerPositions(session.layout().exploreLeft().get() * scale() / width, rightAt);
        } else {
            setDividerPositions(rightAt);
        }
    }

    private void tabs(ActionNodes nodes) {
        Tab list = new Tab();
        InFront.only(list, () -> targets);
        list.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("explore.targets", session.targets().all().size()), session.targets().all()));
        Tab patch = new Tab();
        InFront.only(patch, new Lazy<>(() -> new PatchView(session.sky())));
        patch.textProperty().bind(Bindings.createStringBinding(() -> {
            Patch chosen = session.sky().patch().get();
            return chosen == null ? Messages.text("explore.noPatch") : Messages.text("explore.patch", chosen.id());
        }, session.sky().patch()));
        Tab region = new Tab(Messages.text("explore.region"));
        InFront.only(region, new Lazy<>(() -> chosen(nodes)));
        SidePanels.fill(tabs, List.of(region, list, patch, lesson()), session.layout().exploreTab());
        session.sky().selection().shapes().addListener((o, before, now) -> {
            if (!now.isEmpty()) {
                tabs.getSelectionModel().select(region);
            }
        });
        Nodes.named(tabs, Messages.text("explore.tabs"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        session.sky().patch().addListener((o, before, now) -> {
            if (now != null) {
                tabs.getSelectionModel().select(patch);
            }
        });
        tabs.setMinHeight(120);
    }

    /// For students: the place under the pointer, or else the middle of the chosen target's.
    private Tab lesson() {
        Lazy<LessonView> view = new Lazy<>(LessonView::new);
        Tab tab = new Tab(Messages.text("explore.learn"));
        InFront.only(tab, view);
        InvalidationListener tell = observable -> {
            if (tab.isSelected()) {
                view.get().show(lessonPlace().flatMap(place -> Optional.ofNullable(session.sky().scene().get())
                        .map(scene -> PlaceLesson.of(scene.map(), place))));
            }
        };
        session.sky().pointed().addListener(tell);
        session.sky().chosenMark().addListener(tell);
        session.sky().scene().addListener(tell);
        tab.selectedProperty().addListener(tell);
        return tab;
    }

    private Optional<SkyPosition> lessonPlace() {
        PointedPlace pointed = session.sky().pointed().get();
        SkyModel.Mark mark = session.sky().chosenMark().get();
        return pointed != null
                ? Optional.of(pointed.place())
                : Optional.ofNullable(mark).map(SkyModel.Mark::place);
    }

    /// What is chosen on the sky, and choosing by ids. Where the window is low they are scrolled, not cut.
    private ScrollPane chosen(ActionNodes nodes) {
        RegionView region = new RegionView(session.sky(), session.choice().region(),
                nodes.iconButton("sky.regionsOpen"), nodes.iconButton("sky.regionsSave"),
                nodes.iconButton("sky.clear"));
        region.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(region, Priority.ALWAYS);
        ScrollPane pane = new ScrollPane(new VBox(region,
                new IdListView(session.choice()::chooseIds, nodes.iconButton("sky.ids"))));
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        return pane;
    }

    /// Every few seconds while the pane is in front: a disk may be pulled out.
    private void watchFiles() {
        Clock.whileShown(this, WATCH, session::checkFiles);
    }

    private VBox runBox(ActionNodes nodes) {
        ButtonBase run = nodes.button("run.selection");
        run.getStyleClass().addAll("accent", "main");
        run.setMaxWidth(Double.MAX_VALUE);
        Label recipe = Nodes.label("", "muted", "dense-text");
        recipe.textProperty().bind(Bindings.createStringBinding(session.recipes()::summary,
                session.recipes().recipe(), session.recipes().source()));
        Nodes.shortened(recipe).setMinWidth(0);
        VBox box = new VBox(Nodes.row("run-recipe", Icons.small(Feather.FILE_TEXT), recipe, Nodes.space(),
                nodes.iconButton("run.recipe")),
                new FetchLine(session.choice().region(),
                        session.rates(), session.jobs()),
                run);
        box.getStyleClass().addAll("section", "last");
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private static void size(Region region, double width) {
        region.setMinWidth(200);
        region.setPrefWidth(width);
        region.setMaxWidth(480);
    }

    /// For the tool bar: a link of the breadcrumb.
    static Hyperlink crumb(String text, Runnable run, boolean last) {
        Hyperlink link = Nodes.named(new Hyperlink(text), text);
        link.getStyleClass().add("crumb");
        if (last) {
            link.getStyleClass().add("crumb-last");
        }
        link.setOnAction(event -> run.run());
        return link;
    }
}
