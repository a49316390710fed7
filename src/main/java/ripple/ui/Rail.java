package ripple.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The workspaces at the left edge, help and settings below them.
final class Rail extends VBox {
    private static final PseudoClass IN_FRONT = PseudoClass.getPseudoClass("in-front");
    private final Map<Workspace, ToggleButton> tabs = new EnumMap<>(Workspace.class);
    private final Supplier<Workspace> inFront;
    private final ActionNodes nodes;
    private final ButtonBase settings;

    /// @param inFront the workspace that is shown
    Rail(ActionNodes nodes, Supplier<Workspace> inFront) {
        this.nodes = nodes;
        this.inFront = inFront;
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        tab(Workspace.EXPLORE, Messages.text("workspace.explore"), "view.explore", group);
        tab(Workspace.INSPECT, Messages.text("workspace.inspect"), "view.inspect", group);
        tab(Workspace.VET, Messages.text("workspace.vet"), "view.vet", group);
        tab(Workspace.RUN, Messages.text("workspace.run"), "view.run", group);
        tab(Workspace.EXPORT, Messages.text("workspace.export"), "view.export", group);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        settings = button("view.settings");
        getChildren().addAll(space, button("help.keys"), settings);
    }

    /// Marks the workspace that is shown.
    void mark(Workspace workspace) {
        tabs.forEach((each, tab) -> tab.setSelected(each == tabOf(workspace)));
        settings.pseudoClassStateChanged(IN_FRONT, workspace == Workspace.SETTINGS);
    }

    /// What belongs to grading has no tab of its own.
    private static Workspace tabOf(Workspace workspace) {
        return workspace == Workspace.CAMPAIGN || workspace == Workspace.AGREEMENT ? Workspace.VET : workspace;
    }

    private ButtonBase button(String id) {
        ButtonBase button = nodes.iconButton(id);
        button.getStyleClass().add("rail-button");
        ((FontIcon) button.getGraphic()).getStyleClass().setAll("ikonli-font-icon", "icon-large");
        return button;
    }

    private void tab(Workspace workspace, String title, String id, ToggleGroup group) {
        Action action = nodes.actions().get(id);
        ToggleButton tab = Nodes.named(new ToggleButton(title, Icons.large(action.icon())), action.text());
        tab.setContentDisplay(ContentDisplay.TOP);
        tab.getStyleClass().add("rail-tab");
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setToggleGroup(group);
        nodes.tip(tab, action);
        tab.setOnAction(event -> {
            action.run();
            tab.setSelected(inFront.get() == workspace);
        });
        tab.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.isOn(), action.off()));
        tabs.put(workspace, tab);
        getChildren().add(tab);
    }
}
