package ripple.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All keys, by menu, from the actions' declarations.
public final class KeySheet extends VBox {
    /// Rows after which the second column begins.
    private static final int HALF = 19;
    private static final double SCROLL_BAR = 16;
    private static final double BETWEEN = 32;

    /// @param close takes the sheet away
    public KeySheet(Actions actions, Runnable close) {
        getStyleClass().add("key-sheet");
        setMaxSize(USE_PREF_SIZE, 620);
        Button done = new Button("", Icons.icon(Feather.X));
        done.getStyleClass().addAll("flat", "tool");
        done.setOnAction(event -> close.run());
        Nodes.named(done, Messages.text("keys.close"));
        GridPane left = column();
        GridPane right = column();
        int rows = 0;
        for (MenuGroup group : MenuGroup.values()) {
            List<Action> keyed = actions.all().stream()
                    .filter(a -> a.menu() == group && !a.shortcuts().isEmpty()).toList();
            if (!keyed.isEmpty()) {
                add(rows < HALF ? left : right, group, keyed);
                rows += keyed.size();
            }
        }
        FlowPane both = new FlowPane(BETWEEN, 18, left, right);
        ScrollPane scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.prefViewportWidthProperty()
                .bind(left.widthProperty().add(right.widthProperty()).add(BETWEEN + SCROLL_BAR));
        scroll.setFocusTraversable(true);
        Nodes.named(scroll, Messages.text("keys.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(
                Nodes.row("card-head", Nodes.label(Messages.text("keys.title"), "card-title"), Nodes.space(), done),
                scroll);
        setAccessibleText(Messages.text("keys.title"));
    }

    /// One grid for all groups of a column, so that their keys stand below each other.
    private static GridPane column() {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints wide = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, Double.MAX_VALUE);
        grid.getColumnConstraints().addAll(wide, new ColumnConstraints());
        grid.getStyleClass().add("key-group");
        return grid;
    }

    private static void add(GridPane grid, MenuGroup group, List<Action> members) {
        Label title = Nodes.label(group.title(), "section-title");
        GridPane.setMargin(title, new Insets(grid.getRowCount() == 0 ? 0 : 14, 0, 2, 0));
        grid.add(title, 0, grid.getRowCount(), 2, 1);
        for (Action action : members) {
            grid.addRow(grid.getRowCount(), Nodes.label(action.title()), keys(action));
        }
    }

    private static Keycaps keys(Action action) {
        Keycaps caps = new Keycaps(action.shortcuts().getFirst());
        caps.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return caps;
    }
}
