package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ButtonBase;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import ripple.catalog.Target;
import ripple.sky.Patch;
import ripple.sky.Tract;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Segments;
import ripple.ui.sky.GoTo;
import ripple.ui.sky.MapTool;
import ripple.ui.sky.SkyLevels;
import ripple.ui.sky.SkyScene;
import ripple.ui.view.StampTool;
import org.kordamp.ikonli.feather.Feather;

/// The tool bar of each workspace: where one is, what one can do.
final class ToolRows {
    private static final double NAMED_TOOLS_FROM = 1200;
    /// Pixels at 100 % from which the deeds of Run have their names.
    private static final double NAMED_DEEDS_FROM = 930;
    private static final double SPACING = 6;

    private final Session session;
    private final ActionNodes nodes;
    private final WindowDeeds deeds;
    private final HBox crumbs = Nodes.row("crumbs");
    private final TextField place = new TextField();

    ToolRows(Session session, ActionNodes nodes, WindowDeeds deeds) {
        this.session = session;
        this.nodes = nodes;
        this.deeds = deeds;
        crumbs.setSpacing(4);
        place.setPromptText(Messages.text("goTo.prompt"));
        place.setPrefWidth(250);
        place.setMinWidth(120);
        Nodes.named(place, Messages.text("goTo.prompt"));
        place.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                deeds.show(Workspace.EXPLORE);
                event.consume();
            }
        });
        session.sky().levels().place().addListener((o, before, now) -> tellPlace());
        tellPlace();
    }

    HBox start() {
        return Nodes.row("tool-row", Nodes.label(Messages.text("start.title"), "crumb-last"));
    }

    Region explore() {
        Segments tools = mapTools();
        FittingRow row = new FittingRow(SPACING, "tool-row").add(nodes.iconButton("sky.layers"), 9).add(gap(), 6)
                .add(crumbs, 6).add(gap(), 5).add(nodes.iconButton("sky.up"), 5).add(nodes.iconButton("sky.back"), 4)
                .add(nodes.iconButton("sky.forward"), 4).add(gap(), 8).add(tools, 8).add(gap(), 3)
                .add(nodes.iconButton("sky.zoomIn"), 3).add(nodes.iconButton("sky.zoomOut"), 3)
                .add(nodes.iconButton("sky.fit"), 3).addSpace().add(place, 7);
        row.widthProperty().addListener(observable -> shorten(tools, row.getWidth()));
        return row;
    }

    /// Where the row is narrow the tools are icons only, so that the breadcrumb stays whole.
    private void shorten(Segments tools, double width) {
        boolean wide = width > NAMED_TOOLS_FROM * session.percent().get() / 100;
        tools.getChildren().forEach(tool -> ((ToggleButton) tool)
                .setContentDisplay(wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    }

    /// Where the row is narrow the buttons are icons only.
    Region run() {
        List<ButtonBase> buttons = Stream
                .of("run.pauseAll", "run.goOnAll", "run.cancel", "run.clear", "run.again", "view.log")
                .map(nodes::button).toList();
        FittingRow row = new FittingRow(SPACING, "tool-row")
                .add(Nodes.label(Messages.text("dash.title"), "crumb-last"), 1);
        buttons.subList(0, 4).forEach(button -> row.add(button, 4));
        row.addSpace();
        buttons.subList(4, 6).forEach(button -> row.add(button, 3));
        InvalidationListener shorten = observable -> {
            boolean wide = row.getWidth() > NAMED_DEEDS_FROM * session.percent().get() / 100;
            buttons.forEach(
                    button -> button.setContentDisplay(wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        };
        row.widthProperty().addListener(shorten);
        session.percent().addListener(shorten);
        return row;
    }

    private Segments mapTools() {
        return tools(MapTool.values(), WindowActions::toolId, session.sky().tool());
    }

    /// One of them is on.
    private <T> Segments tools(T[] all, Function<T, String> action, ObjectProperty<T> chosen) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (T tool : all) {
            String id = action.apply(tool);
            ToggleButton button = new ToggleButton(nodes.actions().get(id).text(),
                    Icons.icon(nodes.actions().get(id).icon()));
            Nodes.named(button, nodes.actions().get(id).text());
            button.setId(id);
            nodes.tip(button, nodes.actions().get(id));
            button.setSelected(tool.equals(chosen.get()));
            button.setOnAction(event -> chosen.set(tool));
            chosen.addListener((o, before, now) -> button.setSelected(tool.equals(now)));
            buttons.add(button);
        }
        Segments segments = Segments.of(buttons);
        segments.getStyleClass().add("map-tools");
        return segments;
    }

    Region inspect() {
        Label number = Nodes.label("", "mono");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label list = Nodes.label("", "muted");
        Label object = Nodes.label("", "crumb-last");
        for (Observable each : new Observable[]{session.targets().chosen(), session.targets().chosenPlace(),
                session.targets().source(), session.targets().all()}) {
            each.addListener(observable -> tellObject(number, list, object));
        }
        tellObject(number, list, object);
        Segments tools = tools(StampTool.values(), ReadActions::toolId, session.stamps().measures().tool());
        Stream.of(list, object).forEach(Nodes::shortened);
        FittingRow row = new FittingRow(SPACING, "tool-row").add(nodes.iconButton("image.previous"), 9)
                .add(nodes.iconButton("image.next"), 9).add(number, 8).add(gap(), 2).add(list, 2)
                .add(Icons.small(Feather.CHEVRON_RIGHT), 2).add(object, 3).add(gap(), 3).add(tools, 7).add(gap(), 6)
                .add(nodes.iconButton("image.zoomIn"), 6).add(nodes.iconButton("image.zoomOut"), 6)
                .add(nodes.iconButton("image.fit"), 6).add(gap(), 5).add(nodes.iconButton("image.crosshair"), 5)
                .add(nodes.iconButton("image.link"), 5)
                .add(nodes.iconButton("image.compass"), 5).add(nodes.iconButton("image.masks"), 5)
                .add(nodes.iconButton("image.blinkOn"), 5).addSpace()
                .add(nodes.iconButton("edit.copy"), 4).add(nodes.iconButton("image.open.ds9"), 4)
                .add(nodes.iconButton("image.savePicture"), 4);
        row.widthProperty().addListener(observable -> shorten(tools, row.getWidth()));
        return row;
    }

    /// Puts the cursor into the place field.
    void goTo() {
        place.requestFocus();
        place.selectAll();
    }

    private void tellObject(Label number, Label list, Label object) {
        Target target = session.targets().chosen().get();
        int at = session.targets().chosenPlace().get();
        number.setText(target == null
                ? ""
                : Messages.text("inspect.number", at < 0 ? NumberStyle.UNKNOWN : NumberStyle.whole(at + 1L),
                        NumberStyle.whole(session.targets().shown().size())));
        list.setText(session.targets().source().get());
        object.setText(target == null ? Messages.text("inspect.noObject") : target.id());
    }

    private void tellPlace() {
        SkyLevels levels = session.sky().levels();
        SkyLevels.Place now = levels.place().get();
        Tract tract = now.tract();
        Patch patch = now.patch();
        SkyLevels.Cell cell = now.cell();
        crumbs.getChildren().setAll(ExplorePane.crumb(Messages.text("explore.sky"), deeds::fitMap, tract == null));
        if (tract != null) {
            crumb(Messages.text("explore.tract", tract.id()), levels::lookAtTract, patch == null);
        }
        if (patch != null) {
            crumb(Messages.text("explore.patchCrumb", patch.id()), levels::lookAtPatch, cell == null);
        }
        if (cell != null) {
            crumb(Messages.text("explore.cell", cell.x(), cell.y()), () -> {}, true);
        }
    }

    private void crumb(String text, Runnable run, boolean last) {
        crumbs.getChildren().addAll(Icons.small(Feather.CHEVRON_RIGHT), ExplorePane.crumb(text, run, last));
    }

    private void go() {
        SkyScene scene = session.sky().scene().get();
        if (scene == null) {
            return;
        }
        new GoTo(scene, session.targets().all()).look(place.getText()).ifPresentOrElse(found -> {
            PlaceSearch.go(session, found);
            place.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), false);
            session.notice().set("");
        }, () -> session.notice().set(Messages.text("goTo.notFound", place.getText())));
    }

    private static Node gap() {
        Region gap = new Region();
        gap.getStyleClass().add("tool-gap");
        return gap;
    }
}
