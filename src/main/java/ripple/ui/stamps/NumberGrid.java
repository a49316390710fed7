package ripple.ui.stamps;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import ripple.ui.kit.Nodes;

/// A small table without lines: names at the left, numbers in columns at the right.
final class NumberGrid extends GridPane {
    NumberGrid() {
        super(10, 1);
        getStyleClass().add("number-grid");
    }

    /// Starts anew.
    ///
    /// @param heads of the columns after the first
    void begin(List<String> heads) {
        getChildren().clear();
        getColumnConstraints().clear();
        getColumnConstraints().add(new ColumnConstraints());
        addRow(0, Nodes.label("", "caption"));
        for (String head : heads) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            add(Nodes.fixed(Nodes.label(head, "caption")), getColumnConstraints().size() - 1, 0);
        }
    }

    void row(String name, List<String> values) {
        int row = getRowCount();
        add(Nodes.fixed(Nodes.label(name, "strong", "dense-text")), 0, row);
        for (int i = 0; i < values.size(); i++) {
            add(Nodes.fixed(Nodes.label(values.get(i), "mono")), i + 1, row);
        }
    }
}
