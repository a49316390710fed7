package ripple.ui.stamps;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.catalog.Target;
import ripple.image.Stamp;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The chosen target: id, place, and its own columns.
final class ObjectBox extends VBox {
    private static final int COLUMNS = 6;

    private final StampsModel model;

    ObjectBox(StampsModel model) {
        this.model = model;
        getStyleClass().add("object-box");
        setMinSize(0, 0);
        model.state().addListener((o, before, now) -> show(now));
        model.reads().positions().addListener(observable -> show(model.state().get()));
        show(model.state().get());
    }

    private void show(StampState state) {
        getChildren().clear();
        switch (state) {
            case StampState.Nothing nothing -> setVisible(false);
            case StampState.Loading loading -> describe(loading.target());
            case StampState.Failed failed -> describe(failed.target());
            case StampState.Ready ready -> {
                describe(ready.target());
                getChildren().add(2, Nodes.label(where(ready.stamp()), "mono", "muted"));
            }
        }
    }

    private static String where(Stamp stamp) {
        return Messages.text("object.where", stamp.tract(), stamp.patch(), NumberStyle.fixed(stamp.place().x(), 1),
                NumberStyle.fixed(stamp.place().y(), 1));
    }

    private void describe(Target target) {
        setVisible(true);
        Label id = Nodes.label(target.id(), "title");
        getChildren().addAll(id, Nodes.label(target.position()
                .map(model.reads().positions().get()::text)
                .orElse(Messages.text("object.nowhere")), "mono",
                "muted"));
        GridPane grid = new GridPane(10, 3);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide, new ColumnConstraints(), wide);
        int cell = 0;
        for (Map.Entry<String, String> column : target.columns().entrySet()) {
            if (cell < COLUMNS && !column.getValue().isBlank()) {
                grid.add(Nodes.label(column.getKey(), "caption"), cell % 2 * 2, cell / 2);
                Label value = Nodes.label(column.getValue().replace('-', '−'), "mono");
                value.setMaxWidth(150);
                grid.add(value, cell % 2 * 2 + 1, cell / 2);
                cell++;
            }
        }
        getChildren().add(grid);
    }
}
