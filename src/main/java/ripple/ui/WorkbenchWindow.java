package ripple.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.ui.jobs.JobsView;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Actions;
import ripple.ui.kit.Icons;
import ripple.ui.kit.KeySheet;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Logo;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Overlay;
import ripple.ui.kit.Palette;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.InspectPanel;
import ripple.ui.stamps.InspectView;
import ripple.ui.start.OpenState;
import ripple.ui.start.StartView;
import ripple.ui.view.Slot;

/// The main window: menu bar, workspace rail, tool bar, the workspace in front, status bar.
///
/// Puts every part of the window in its place and does what actions ask of them: hence its length.
public final class WorkbenchWindow implements WindowDeeds {
    private static final double COLLAPSE_BELOW = 1200;
    private static final double INSPECT_RIGHT = 348;

    private final Services services;
    private final Session session;
    private final Stage stage;
    private final Actions actions;
    private final ActionNodes nodes;
    private final StackPane root = new StackPane();
    private final Overlay overlay = new Overlay();
    private final StackPane body = new StackPane();
    private final StackPane toolHolder = new StackPane();
    private final NotificationPane notices = new NotificationPane(body);
    private final VBox centre = new VBox(toolHolder, notices);
    private final BooleanProperty layersShown = new SimpleBooleanProperty(true);
    private final Map<Workspace, ToggleButton> tabs = new java.util.EnumMap<>(Workspace.class);
    private final Map<Workspace, Node> tools = new java.util.EnumMap<>(Workspace.class);
    private final Map<Workspace, Node> panes = new java.util.EnumMap<>(Workspace.class);
    private final StartView start;
    private final ExplorePane explore;
    private final InspectView inspect;
    private final SplitPane inspectPane;
    private final ToolRows rows;
    private final JobsView jobsView;
    private final Palette palette;
    private Workspace inFront = Workspace.START;

    public WorkbenchWindow(Services services, Session session, Stage stage) {
        this.services = services;
        this.session = session;
        this.stage = stage;
        this.actions = new WindowActions(session, this).actions();
        this.nodes = new ActionNodes(actions);
        start = new StartView(session.start(), actions, session::clearRecent);
        explore = new ExplorePane(session, nodes, this::openTargets);
        inspect = new InspectView(session.stamps(), this::copyProvenance);
        ButtonBase masks = nodes.iconButton("image.masks");
        InspectPanel panel = new InspectPanel(session.stamps(), session.theme(),
                nodes.iconButton("image.resetStretch"), masks);
        panel.setMinWidth(200);
        panel.setMaxWidth(480);
        inspectPane = new SplitPane(inspect, panel);
        SplitPane.setResizableWithParent(panel, false);
        inspectPane.widthProperty().addListener(observable -> settleInspect());
        rows = new ToolRows(session, nodes, this);
        jobsView = new JobsView(session.jobs(), services.choosers()::show, this::jobs);
        palette = new Palette(actions, overlay::hide);
        panes.putAll(Map.of(Workspace.START, start, Workspace.EXPLORE, explore, Workspace.INSPECT, inspectPane));
        tools.putAll(Map.of(Workspace.START, rows.start(), Workspace.EXPLORE, rows.explore(), Workspace.INSPECT,
                rows.inspect()));
        assemble();
        tie();
        show(Workspace.START);
    }

    /// The scene, dressed in the session's theme.
    ///
    /// @param width in pixels
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        actions.listenTo(scene);
        Runnable dress = () -> session.theme().get().dress(scene, session.percent().get());
        session.theme().addListener(observable -> dress.run());
        session.percent().addListener(observable -> dress.run());
        scene.widthProperty().addListener((o, before, now) -> collapse(before.doubleValue(), now.doubleValue()));
        collapse(COLLAPSE_BELOW, width);
        dress.run();
        return scene;
    }

    /// The actions, for what else needs them.
    public Actions actions() {
        return actions;
    }

    private void assemble() {
        VBox.setVgrow(notices, Priority.ALWAYS);
        notices.setMinHeight(0);
        body.setMinHeight(0);
        notices.getStyleClass().add("notices");
        BorderPane frame = new BorderPane(centre);
        frame.setTop(menuRow());
        frame.setLeft(rail());
        frame.setBottom(new StatusCells(session, this::jobs));
        root.getChildren().addAll(frame, overlay);
        root.setMinSize(0, 0);
    }

    private Node menuRow() {
        StackPane logo = new StackPane(new Logo(22));
        logo.getStyleClass().add("logo-cell");
        Action search = actions.get("view.palette");
        HBox inner = Nodes.row("palette-inner", Icons.icon(Feather.SEARCH),
                Nodes.label(Messages.text("palette.button"), "muted"), Nodes.space(),
                new Keycaps(search.shortcuts().getFirst()));
        Button find = Nodes.named(new Button("", inner), search.text());
        inner.prefWidthProperty().bind(find.widthProperty().subtract(18));
        find.getStyleClass().add("palette-button");
        find.setOnAction(event -> search.run());
        ButtonBase theme = nodes.iconButton("view.theme");
        theme.graphicProperty().bind(session.theme()
                .map(now -> Icons.icon(now == Theme.DARK ? Feather.MOON : Feather.SUN)));
        return Nodes.row("menu-row", logo, nodes.menuBar(), Nodes.space(), find, Nodes.space(), theme);
    }

    private Node rail() {
        VBox rail = new VBox();
        rail.getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (Map.Entry<Workspace, String> entry : List.of(Map.entry(Workspace.EXPLORE, "view.explore"),
                Map.entry(Workspace.INSPECT, "view.inspect"))) {
            Action action = actions.get(entry.getValue());
            ToggleButton tab = Nodes.named(new ToggleButton(title(entry.getKey()), Icons.large(action.icon())),
                    action.text());
            tab.setContentDisplay(ContentDisplay.TOP);
            tab.getStyleClass().add("rail-tab");
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.setToggleGroup(group);
            tab.setTooltip(nodes.tooltip(action));
            tab.setOnAction(event -> {
                action.run();
                tab.setSelected(inFront == entry.getKey());
            });
            tab.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.isOn(), action.off()));
            tabs.put(entry.getKey(), tab);
            rail.getChildren().add(tab);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        ButtonBase help = nodes.iconButton("help.keys");
        help.getStyleClass().add("rail-button");
        ((FontIcon) help.getGraphic()).getStyleClass().setAll("ikonli-font-icon", "icon-large");
        rail.getChildren().addAll(space, help);
        return rail;
    }

    private static String title(Workspace workspace) {
        return workspace == Workspace.EXPLORE
                ? Messages.text("workspace.explore")
                : Messages.text("workspace.inspect");
    }

    private void tie() {
        session.start().state().addListener((o, before, now) -> {
            if (now instanceof OpenState.Open) {
                show(Workspace.EXPLORE);
            } else if (!(now instanceof OpenState.Opening)) {
                show(Workspace.START);
            }
            stage.setTitle(title(now));
        });
        stage.setTitle(title(session.start().state().get()));
        session.notice().addListener((o, before, now) -> {
            if (now.isEmpty()) {
                notices.hide();
            } else {
                notices.show(now, Icons.icon(Feather.INFO));
            }
        });
        layersShown.addListener((o, before, now) -> explore.showLayers(now));
    }

    private static String title(OpenState state) {
        return state instanceof OpenState.Open open
                ? Messages.text("app.titleOpen", String.valueOf(Path.of(open.location()).getFileName()))
                : Messages.text("app.name");
    }

    private void collapse(double before, double now) {
        if ((before >= COLLAPSE_BELOW) != (now >= COLLAPSE_BELOW)) {
            layersShown.set(now >= COLLAPSE_BELOW);
        }
    }

    private void settleInspect() {
        if (inspectPane.getWidth() > 0) {
            double scale = Math.min(1.4, session.percent().get() / 100.0);
            inspectPane.setDividerPositions((inspectPane.getWidth() - INSPECT_RIGHT * scale) / inspectPane.getWidth());
        }
    }

    @Override
    public void show(Workspace workspace) {
        inFront = workspace;
        body.getChildren().setAll(panes.get(workspace));
        toolHolder.getChildren().setAll(tools.get(workspace));
        actions.inFront().set(workspace.scope());
        tabs.forEach((each, tab) -> tab.setSelected(each == workspace));
        if (workspace == Workspace.INSPECT) {
            inspect.requestFocus();
        } else if (workspace == Workspace.EXPLORE) {
            explore.map().requestFocus();
        }
    }

    @Override
    public void openFolder() {
        Path folder = services.choosers().folder(Messages.text("action.file.open"));
        if (folder != null) {
            session.start().open(folder.toString());
        }
    }

    @Override
    public void openTargets() {
        Path file = services.choosers().targetList(Messages.text("action.file.targets"));
        if (file != null) {
            session.openTargets(file);
        }
    }

    @Override
    public void quit() {
        stage.close();
    }

    @Override
    public void copyPlace() {
        Target target = session.targets().chosen().get();
        if (target != null) {
            target.position().ifPresent(place -> copy(NumberStyle.ra(place) + " " + NumberStyle.dec(place) + "\t"
                    + place.raDeg() + " " + place.decDeg()));
        }
    }

    private void copyProvenance() {
        session.stamps().stamp().ifPresent(stamp -> {
            List<String> lines = new ArrayList<>();
            for (BandImage image : stamp.presentBands().stream().flatMap(band -> stamp.image(band).stream()).toList()) {
                Provenance from = image.provenance();
                Band band = image.band();
                lines.add(String.join("\t", band.name(), from.collection(), from.datasetId(),
                        Integer.toString(from.tract()), Integer.toString(from.patch()), from.file()));
            }
            copy(String.join("\n", lines));
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(DataFormat.PLAIN_TEXT, text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void filter() {
        show(Workspace.EXPLORE);
        explore.showTargets();
        explore.targets().filter();
    }

    @Override
    public void goTo() {
        show(Workspace.EXPLORE);
        rows.goTo();
    }

    @Override
    public void palette() {
        overlay.show(palette);
        palette.open();
    }

    @Override
    public void keys() {
        overlay.show(new KeySheet(actions, overlay::hide));
    }

    @Override
    public void jobs() {
        if (!centre.getChildren().remove(jobsView)) {
            centre.getChildren().add(jobsView);
        }
    }

    /// The panes in reading order; the first control of each takes the focus.
    @Override
    public void pane(int steps) {
        List<Node> order = new ArrayList<>(List.of(toolHolder));
        if (body.getChildren().getFirst() instanceof SplitPane split) {
            order.addAll(split.getItems());
        } else {
            order.add(body);
        }
        Node owner = stage.getScene().getFocusOwner();
        int now = 0;
        for (int i = 0; i < order.size(); i++) {
            now = isInside(owner, order.get(i)) ? i : now;
        }
        focusFirst(order.get(Math.floorMod(now + steps, order.size())));
    }

    private static boolean isInside(@org.jspecify.annotations.Nullable Node node, Node pane) {
        return node != null && (node.equals(pane) || isInside(node.getParent(), pane));
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof javafx.scene.Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(WorkbenchWindow::focusFirst);
    }

    @Override
    public void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void zoomMap(int steps) {
        explore.map().zoom(steps);
    }

    @Override
    public void fitMap() {
        explore.map().fit();
    }

    @Override
    public void zoomImage(int steps) {
        inspect.zoom(steps);
    }

    @Override
    public void fitImage() {
        inspect.fit();
    }

    /// The targets that are shown: all, those of a patch, or those that pass the filter.
    @Override
    public void run() {
        if (session.start().state().get() instanceof OpenState.Open open) {
            List<Target> chosen = List.copyOf(session.targets().shown());
            session.jobs().start(Messages.text("run.title", NumberStyle.whole(chosen.size())), services.workers(),
                    (progress, cancellation) -> services.batch().run(open.repository(), chosen, progress,
                            cancellation));
            if (!centre.getChildren().contains(jobsView)) {
                jobs();
            }
        }
    }

    @Override
    public ObservableValue<String> runOff() {
        return Bindings.createStringBinding(
                () -> session.targets().shown().isEmpty() ? Messages.text("off.run") : "", session.targets().shown());
    }

    @Override
    public BooleanProperty layersShown() {
        return layersShown;
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(List.of(new Slot.Colour()));
        session.stamps().bands().get().forEach(band -> slots.add(new Slot.Single(band)));
        return slots;
    }
}
