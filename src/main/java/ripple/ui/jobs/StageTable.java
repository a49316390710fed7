package ripple.ui.jobs;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import ripple.plot.BarChart;
import ripple.timing.StageShares;
import ripple.timing.StageTiming;
import ripple.ui.kit.Background;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Time by stage: for each its share of all workers' time as a bar of its parts, and how long its pieces take; below it in a sentence what
/// follows from that.
final class StageTable extends VBox {
    private static final double ROW = 28;

    private final GridPane grid = new GridPane();
    private final DrawnPane bars;
    private final ChartBox.Pens pens;
    private final Label sentence = Nodes.label("", "muted", "dense-text");
    private final Label segments = Nodes.label("", "caption");
    private List<String> rows = List.of();
    private Optional<BarChart> chart = Optional.empty();

    StageTable(ChartBox.Pens pens, Background background) {
        this.pens = pens;
        this.bars = new DrawnPane(background, () -> pens.theme().getValue().argb("-color-bg-subtle"));
        Nodes.named(bars, Messages.text("dash.stages"));
        Nodes.named(grid, Messages.text("dash.stages"));
        grid.getStyleClass().add("stage-table");
        bars.setMinSize(0, 0);
        for (int i = 0; i < 6; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i < 2 ? HPos.LEFT : HPos.RIGHT);
            if (i == 1) {
                column.setMinWidth(30);
            }
            grid.getColumnConstraints().add(column);
        }
        sentence.setWrapText(true);
        segments.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        segments.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("stage-box");
        getChildren().addAll(grid, sentence, segments);
        pens.theme().addListener((o, before, now) -> draw());
    }

    void show(Figures figures) {
        StageShares shares = figures.shares();
        List<String> names = shares.groups().stream().map(StageShares.Group::name).toList();
        if (!names.equals(rows)) {
            rows = names;
            build(shares);
        }
        for (int i = 0; i < shares.groups().size(); i++) {
            tell(i + 1, shares.groups().get(i));
        }
        sentence.setText(StageWords.sentence(shares));
        segments.setText(StageWords.segments(shares));
        chart = Optional.of(figures.stages());
        draw();
    }

    private void build(StageShares shares) {
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        List<String> heads = List.of("", "", Messages.text("dash.share"), Messages.text("dash.p50"),
                Messages.text("dash.p95"), Messages.text("dash.p99"));
        for (int column = 0; column < heads.size(); column++) {
            Label head = Nodes.label(heads.get(column), "caption");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, column, 0);
        }
        grid.getRowConstraints().add(new RowConstraints(20));
        for (int row = 1; row <= shares.groups().size(); row++) {
            grid.getRowConstraints().add(new RowConstraints(ROW, ROW, ROW));
            for (int column = 0; column < heads.size(); column++) {
                if (column != 1) {
                    Label cell = column == 0 ? Nodes.label("", "dense-text") : Nodes.label("", "mono");
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                    grid.add(cell, column, row);
                }
            }
        }
        if (!shares.groups().isEmpty()) {
            grid.add(bars, 1, 1, 1, shares.groups().size());
        }
    }

    private void tell(int row, StageShares.Group group) {
        StageTiming timing = group.timing();
        List<String> texts = List.of(StageWords.title(group.name()), "", StageWords.percent(group.share()),
                Durations.of(timing, timing.p50Nanos()), Durations.of(timing, timing.p95Nanos()),
                Durations.of(timing, timing.p99Nanos()));
        grid.getChildren().forEach(node -> {
            Integer of = GridPane.getRowIndex(node);
            Integer column = GridPane.getColumnIndex(node);
            if (node instanceof Label label && of != null && of == row && column != null) {
                label.setText(texts.get(column));
            }
        });
    }

    private void draw() {
        chart.filter(bar -> !bar.categories().isEmpty()).ifPresentOrElse(bar -> {
            var pen = pens.pen();
            bars.show((width, height, scale) -> pen.draw(bar, width, height, scale));
        }, () -> bars.show(null));
    }
}
