package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import ripple.ui.kit.Nodes;

/// Names and what they stand for, line by line. Lines are kept for the next object: making and styling new ones costs most of a step.
final class FactGrid extends GridPane {
    private static final double NAMES = 30;

    private final List<Line> lines = new ArrayList<>();
    private int used;

    private record Line(Label name, Tooltip whole, Label value, Tooltip more) {
        Line() {
            this(Nodes.label("", "caption", "may-be-cut"), new Tooltip(), Nodes.label("", "mono"), new Tooltip());
            name.setTooltip(whole);
            value.setWrapText(true);
            value.setMinWidth(0);
            setValignment(name, VPos.TOP);
        }
    }

    FactGrid() {
        super(10, 3);
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(NAMES);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
    }

    /// The next line is the first again.
    void begin() {
        used = 0;
    }

    void line(String name, String value) {
        line(name, value, "");
    }

    /// @param more what a tooltip says of the value; empty for no tooltip
    void line(String name, String value, String more) {
        if (used == lines.size()) {
            Line made = new Line();
            lines.add(made);
            addRow(used, made.name, made.value);
        }
        Line line = lines.get(used++);
        line.name.setText(name);
        line.whole.setText(name);
        line.value.setText(value);
        line.more.setText(more);
        line.value.setTooltip(more.isEmpty() ? null : line.more);
    }

    /// Lines after the last are taken away.
    void end() {
        while (lines.size() > used) {
            Line left = lines.removeLast();
            getChildren().removeAll(left.name, left.value);
        }
    }
}
