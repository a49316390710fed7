package ripple.ui.labels;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import ripple.pipeline.report.Sheet;
import ripple.ui.kit.Nodes;

/// A sheet of a report as a table of the window: as high as its rows, up to a limit.
final class SheetView extends TableView<List<String>> {
    private static final double ROW = 26;
    private static final double BAR = 20;
    private static final double NARROW = 64;
    private static final double WIDE = 150;

    /// @param name for assistive technology
    /// @param most rows that are shown without scrolling
    SheetView(Sheet sheet, String name, int most) {
        for (int i = 0; i < sheet.heads().size(); i++) {
            getColumns().add(column(sheet, i));
        }
        getItems().setAll(sheet.rows());
        double height = ROW * (1 + Math.clamp(sheet.rows().size(), 1, most)) + BAR;
        setMinHeight(height);
        setPrefHeight(height);
        Nodes.named(this, name);
    }

    private static TableColumn<List<String>, String> column(Sheet sheet, int place) {
        String head = sheet.heads().get(place);
        boolean right = head.startsWith(">");
        TableColumn<List<String>, String> column = new TableColumn<>(right ? head.substring(1) : head);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)).getReadOnlyProperty());
        column.getStyleClass().add(right ? "number" : "ident");
        int longest = sheet.rows().stream().mapToInt(row -> row.get(place).length()).reduce(0, Math::max);
        column.setPrefWidth(Math.clamp(Math.max(8.2 * longest, 6.4 * column.getText().length()) + 18, NARROW,
                right ? WIDE : 2 * WIDE));
        return column;
    }
}
