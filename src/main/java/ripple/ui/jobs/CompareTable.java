package ripple.ui.jobs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import ripple.timing.Stages;
import ripple.timing.StageTiming;
import ripple.timing.TimingReport;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// Two runs side by side: objects per second, and of each stage the time per object.
final class CompareTable extends GridPane {
    private static final double NOTABLE = 0.05;

    CompareTable() {
        getStyleClass().add("stage-table");
        Nodes.named(this, Messages.text("dash.compare"));
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
        }
    }

    /// A line of the comparison.
    ///
    /// @param change of the second against the first: +0.5 is half as much again; NaN where one is not known
    /// @param isBetterSmall whether less is better
    record Row(String name, String first, String second, double change, boolean isBetterSmall) {}

    static List<Row> rows(TimingReport first, TimingReport second) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Messages.text("dash.perSecond"), NumberStyle.significant(first.objectsPerSecond(), 3),
                NumberStyle.significant(second.objectsPerSecond(), 3),
                second.objectsPerSecond() / first.objectsPerSecond() - 1, false));
        Set<String> stages = new LinkedHashSet<>(first.stages().keySet());
        stages.addAll(second.stages().keySet());
        for (String stage : stages) {
            if (!stage.equals(Stages.OBJECT) && !stage.equals(Stages.REGISTRY)) {
                double one = perObject(first, stage);
                double two = perObject(second, stage);
                rows.add(new Row(StageWords.title(stage), Durations.of(one), Durations.of(two), two / one - 1, true));
            }
        }
        return rows;
    }

    private static double perObject(TimingReport report, String stage) {
        StageTiming timing = report.stages().getOrDefault(stage, StageTiming.NONE);
        return timing.count() == 0 || report.objects() == 0
                ? Double.NaN
                : (double) timing.totalNanos() / report.objects();
    }

    void show(Optional<TimingReport> first, Optional<TimingReport> second) {
        getChildren().clear();
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        addRow(0, whole(Messages.text("dash.perObject")), head(first.get().title()), head(second.get().title()),
                whole(Messages.text("dash.change")));
        int at = 1;
        for (Row row : rows(first.get(), second.get())) {
            addRow(at++, Nodes.label(row.name, "dense-text"), number(row.first), number(row.second), change(row));
        }
    }

    private static Label head(String text) {
        Label label = Nodes.label(text, "caption");
        label.setMaxWidth(104);
        return label;
    }

    private static Label whole(String text) {
        Label label = Nodes.label(text, "caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label number(String text) {
        Label label = Nodes.label(text, "mono");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Never colour alone: the sign says it too.
    private static Label change(Row row) {
        String text = Double.isFinite(row.change)
                ? (row.change >= 0 ? "+" : "") + Messages.text("dash.percent",
                        NumberStyle.whole(Math.round(100 * row.change)))
                : NumberStyle.UNKNOWN;
        Label label = number(text);
        if (Math.abs(row.change) > NOTABLE) {
            label.getStyleClass().add(row.change < 0 == row.isBetterSmall ? "success-text" : "warning-text");
        }
        return label;
    }
}
