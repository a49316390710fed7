package ripple.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Logo;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Theme;

/// The top of the window: logo, menus, the way to every action, theme.
final class MenuRow extends HBox {
    /// @param unread whether there are notices that were not read
    MenuRow(ActionNodes nodes, ObservableValue<Theme> theme, ReadOnlyBooleanProperty unread) {
        getStyleClass().addAll("row", "menu-row");
        StackPane logo = new StackPane(new Logo(22));
        logo.getStyleClass().add("logo-cell");
        ButtonBase look = nodes.iconButton("view.theme");
        look.graphicProperty().bind(theme.map(now -> Icons.icon(now == Theme.DARK ? Feather.MOON : Feather.SUN)));
        getChildren().addAll(logo, nodes.menuBar(), Nodes.space(), search(nodes.actions().get("view.palette")),
                Nodes.space(), bell(nodes, unread), look);
    }

    /// With a dot while something is unread.
    private static ButtonBase bell(ActionNodes nodes, ReadOnlyBooleanProperty unread) {
        ButtonBase bell = nodes.iconButton("view.notices");
        Circle dot = new Circle(3.5);
        dot.getStyleClass().add("bell-dot");
        dot.visibleProperty().bind(unread);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        bell.setGraphic(new StackPane(Icons.icon(Feather.BELL), dot));
        bell.accessibleTextProperty().bind(unread.map(some -> some
                ? Messages.text("notices.unread")
                : nodes.actions().get("view.notices").text()));
        return bell;
    }

    private static Button search(Action search) {
        FittingRow inner = new FittingRow(8, "palette-inner").add(Icons.icon(Feather.SEARCH), 3)
                .add(Nodes.label(Messages.text("palette.button"), "muted"), 1).addSpace()
                .add(Nodes.row("palette-key", new Keycaps(search.keys())), 2);
        Button find = Nodes.named(new Button("", inner), search.text());
        inner.prefWidthProperty().bind(find.widthProperty().subtract(18));
        find.getStyleClass().add("palette-button");
        find.setTooltip(new Tooltip(search.text()));
        find.setOnAction(event -> search.run());
        return find;
    }
}
