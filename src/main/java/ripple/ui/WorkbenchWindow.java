package ripple.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import ripple.ui.jobs.LogView;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Actions;
import ripple.ui.kit.Clock;
import ripple.ui.kit.Focus;
import ripple.ui.kit.KeySheet;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NoticeCorner;
import ripple.ui.kit.NoticesView;
import ripple.ui.kit.Overlay;
import ripple.ui.kit.Palette;
import ripple.ui.stamps.InspectView;
import ripple.ui.start.OpenState;
import ripple.ui.view.Slot;

/// The main window: menu bar, workspace rail, tool bar, the workspace in front, status bar. Does what actions ask of its parts, a method
/// for each deed: hence its length.
public final class WorkbenchWindow implements WindowDeeds {
    private static final double COLLAPSE_BELOW = 1200;
    /// Vet's queue is narrow, its grid and its current object are of use at less.
    private static final double QUEUE_BELOW = 1000;

    private final Services services;
    private final Session session;
    private final Stage stage;
    private final Actions actions;
    private final Clips clips;
    private final StackPane root = new StackPane();
    private final Overlay overlay = new Overlay();
    private final DropView drops;
    private final StackPane body = new StackPane();
    private final StackPane toolHolder = new StackPane();
    /// The workspace with what is told over its corner, so that nothing in it moves.
    private final StackPane surface = new StackPane();
    private final NoticeCorner told;
    private final VBox centre;
    private final BooleanProperty layersShown;
    private final Panes panes;
    private final SettingsPane settings;
    private final GradingPanes grading;
    private final CampaignDesk desk;
    private final Rail rail;
    private final Lazy<LogView> logView;
    private final Lazy<NoticesView> noticesView;
    private final Lazy<Palette> palette;
    private Workspace inFront = Workspace.START;
    private Workspace beforeSettings = Workspace.START;

    public WorkbenchWindow(Services services, Session session, Stage stage) {
        this.services = services;
        this.session = session;
        this.stage = stage;
        layersShown = session.layout().layersShown();
        clips = new Clips(session);
        StampSaves saves = new StampSaves(session, services);
        desk = new CampaignDesk(session, services, this, this::comment, services.campaigns());
        actions = new WindowActions(session, this, new StampDeeds(clips, saves, this::stampView), desk).actions();
        ActionNodes nodes = new ActionNodes(actions);
        settings = new SettingsPane(session, services, nodes);
        grading = new GradingPanes(session, services, nodes);
        panes = new Panes(session, nodes, this, clips, saves, settings, grading,
                new DashboardDoors(session, services, this));
        Clock.whileShown(root, Duration.seconds(1), session::lookAtTimings);
        rail = new Rail(nodes, () -> inFront);
        centre = new VBox(toolHolder, surface);
        told = new NoticeCorner(session.preferences().remark(), session.vet().notice(),
                session.notice());
        logView = new Lazy<>(() -> new LogView(session.log(), Clips::copy, this::log));
        noticesView = new Lazy<>(() -> new NoticesView(session.notices(), Clips::copy, overlay::hide));
        drops = new DropView(session, services.io(), () -> show(Workspace.EXPLORE), desk::open);
        PlaceSearch places = new PlaceSearch(session, () -> show(Workspace.EXPLORE));
        palette = new Lazy<>(() -> new Palette(actions, places::find, overlay::hide, this::changeKey));
        assemble(new MenuRow(nodes, session.theme(), session.notices().unread()));
        session.runs().whenShown(() -> show(Workspace.INSPECT));
        session.start().state().addListener((o, before, now) -> follow(now));
        WindowTitle.tie(session, stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        session.start().onCampaign(desk::open);
        UnsavedCard.tie(session.vet().leaving(), services.choosers(), overlay);
        show(first(session.start().state().get()));
    }

    /// A repository that is open or on its way will be looked at: the start page need not be built first.
    private Workspace first(OpenState state) {
        return switch (state) {
            case OpenState.Open open -> session.lastPlace().front().get();
            case OpenState.Opening opening -> session.lastFront(opening.location());
            default -> Workspace.START;
        };
    }

    /// The scene, dressed in the session's theme.
    ///
    /// @param width in pixels
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        session.undoing().listenTo(scene);
        actions.listenTo(scene);
        Runnable dress = () -> session.theme().get().dress(scene, session.percent().get());
        session.theme().addListener(observable -> dress.run());
        session.percent().addListener(observable -> dress.run());
        scene.widthProperty()
                .addListener((o, before, now) -> collapse(before.doubleValue() / scale(), now.doubleValue() / scale()));
        session.percent().addListener((o, before, now) -> collapse(100 * scene.getWidth() / before.doubleValue(),
                scene.getWidth() / scale()));
        collapse(COLLAPSE_BELOW, width / scale());
        dress.run();
        return scene;
    }

    /// Builds in idle moments what is not shown yet.
    ///
    /// @param scene of this window
    public void buildAhead(Scene scene) {
        IdleBuild.begin(this::practise, panes.ahead(), new FittingRoom(session.theme(), session.percent())::dress,
                session.stamps().state(), scene);
    }

    private void practise() {
        session.stamps().stamp().map(session.stamps().display()::practice)
                .ifPresent(work -> session.ahead().run(() -> {
                    work.run();
                    return work;
                }, done -> {}, problem -> {}));
    }

    /// The actions, for what else needs them.
    public Actions actions() {
        return actions;
    }

    /// What files can be dropped onto.
    DropView drops() {
        return drops;
    }

    /// Opens a campaign for grading.
    void openCampaign(Path file) {
        desk.open(file);
    }

    private void comment() {
        panes.vet().side().comment();
    }

    private InspectView stampView() {
        return panes.inspect().view();
    }

    private void assemble(Node menuRow) {
        surface.getChildren().addAll(body, told);
        VBox.setVgrow(surface, Priority.ALWAYS);
        surface.setMinHeight(0);
        body.setMinHeight(0);
        BorderPane frame = new BorderPane(centre);
        frame.setTop(menuRow);
        frame.setLeft(rail);
        frame.setBottom(new StatusCells(session, () -> show(Workspace.RUN), this::log));
        root.getChildren().addAll(frame, overlay, drops);
        drops.listenTo(root);
        root.setMinSize(0, 0);
    }

    private void follow(OpenState state) {
        if (state instanceof OpenState.Open) {
            show(session.lastPlace().front().get());
        } else if (!(state instanceof OpenState.Opening)) {
            show(Workspace.START);
        }
    }

    private double scale() {
        return session.percent().get() / 100.0;
    }

    /// @param before width in pixels as large as at 100 %
    private void collapse(double before, double now) {
        if ((before >= COLLAPSE_BELOW) != (now >= COLLAPSE_BELOW)) {
            layersShown.set(now >= COLLAPSE_BELOW);
        }
        if ((before >= QUEUE_BELOW) != (now >= QUEUE_BELOW)) {
            session.layout().queueShown().set(now >= QUEUE_BELOW);
        }
    }

    @Override
    public void show(Workspace workspace) {
        if (workspace == Workspace.SETTINGS && inFront != workspace) {
            beforeSettings = inFront;
        }
        inFront = workspace;
        if (workspace != Workspace.START) {
            session.lastPlace().front().set(workspace);
        }
        body.getChildren().setAll(panes.body(workspace));
        toolHolder.getChildren().setAll(panes.tools(workspace));
        actions.inFront().set(workspace.scope());
        rail.mark(workspace);
        focusFront();
    }

    private void focusFront() {
        Workspace workspace = inFront;
        if (workspace == Workspace.INSPECT) {
            Focus.give(panes.inspect().view());
        } else if (workspace == Workspace.EXPLORE) {
            Focus.give(panes.explore().map());
        } else if (workspace == Workspace.SETTINGS) {
            Focus.give(settings.view().first());
        } else if (workspace == Workspace.CAMPAIGN) {
            Focus.give(grading.campaign().first());
        } else if (workspace == Workspace.VET) {
            Focus.give(panes.vet().view().pictures());
        } else if (workspace == Workspace.RUN) {
            Focus.give(panes.run().first());
        } else if (workspace == Workspace.EXPORT) {
            Focus.give(panes.export().view().first());
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
    public void openRecipe() {
        Path file = services.choosers().recipe(Messages.text("action.run.recipe"));
        if (file != null) {
            session.recipes().open(file);
        }
    }

    @Override
    public void openRegions() {
        Path file = services.choosers().regions(Messages.text("action.sky.regionsOpen"));
        if (file != null) {
            session.choice().open(file);
        }
    }

    @Override
    public void openIds() {
        Path file = services.choosers().targetList(Messages.text("action.sky.ids"));
        if (file != null) {
            session.choice().openIds(file);
        }
    }

    @Override
    public void saveRegions() {
        Path file = services.choosers().newRegions(Messages.text("action.sky.regionsSave"));
        if (file != null) {
            session.choice().save(file);
        }
    }

    @Override
    public void showFolder(Path folder) {
        services.choosers().show(folder);
    }

    @Override
    public void quit() {
        session.vet().leaving().leave(stage::close);
    }

    @Override
    public void copyPlace() {
        clips.copyPlace();
    }

    @Override
    public void filter() {
        show(Workspace.EXPLORE);
        panes.explore().showTargets();
        panes.explore().targets().filter();
    }

    @Override
    public void goTo() {
        show(Workspace.EXPLORE);
        panes.rows().goTo();
    }

    @Override
    public void palette() {
        overlay.show(palette.get());
        palette.get().open();
    }

    @Override
    public void keys() {
        overlay.show(new KeySheet(actions, overlay::hide));
    }

    @Override
    public void settings() {
        show(inFront == Workspace.SETTINGS ? beforeSettings : Workspace.SETTINGS);
    }

    @Override
    public void openKeys() {
        settings.openKeys();
    }

    @Override
    public void saveKeys() {
        settings.saveKeys();
    }

    private void changeKey(Action action) {
        show(Workspace.SETTINGS);
        settings.change(action);
    }

    @Override
    public void log() {
        toggle(logView.get());
    }

    /// Esc in a drawer takes it away; the keys then belong to the pane again.
    private void toggle(Node drawer) {
        if (centre.getChildren().remove(drawer)) {
            focusFront();
            return;
        }
        drawer.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toggle(drawer);
                event.consume();
            }
        });
        centre.getChildren().add(drawer);
    }

    @Override
    public void notices() {
        session.notices().read();
        overlay.showAtRight(noticesView.get());
    }

    @Override
    public void pane(int steps) {
        List<Node> order = new ArrayList<>(List.of(toolHolder));
        order.addAll(panes.parts(inFront));
        order.add(told);
        order.addAll(
                centre.getChildren().subList(centre.getChildren().indexOf(surface) + 1, centre.getChildren().size()));
        Focus.move(order, stage.getScene().getFocusOwner(), steps);
    }

    @Override
    public void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void resetLayout() {
        session.layout().reset();
    }

    @Override
    public void zoomMap(int steps) {
        panes.explore().map().zoom(steps);
    }

    @Override
    public void fitMap() {
        panes.explore().map().fit();
    }

    @Override
    public void zoomImage(int steps) {
        panes.inspect().view().zoom(steps);
    }

    @Override
    public void fitImage() {
        panes.inspect().view().fit();
    }

    /// The targets that are shown: all, those of a patch, or those that pass the filter.
    @Override
    public void run() {
        session.runs().start(List.copyOf(session.targets().shown()), session.recipes().recipe().get());
        show(Workspace.RUN);
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
