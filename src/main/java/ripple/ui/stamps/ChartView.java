package ripple.ui.stamps;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import ripple.plot.Chart;
import ripple.plot.ChartColours;
import ripple.plot.ChartPixels;
import ripple.ui.kit.Background;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Theme;

/// A plot in the colours of the window, drawn in the background; the one before stays until the next is there.
final class ChartView extends StackPane {
    private static final double POINT = 0.86;
    private static final double BASE_TEXT = 13;

    private final ObservableValue<Optional<Chart>> chart;
    private final ObservableValue<Theme> theme;
    private final DrawnPane pane;
    private final Label empty = Nodes.label(Messages.text("reads.noChart"), "muted");

    ChartView(ObservableValue<Optional<Chart>> chart, ObservableValue<Theme> theme, Background background) {
        this.chart = chart;
        this.theme = theme;
        this.pane = new DrawnPane(background, () -> theme.getValue().argb("-color-bg-subtle"));
        setMinHeight(180);
        setPrefHeight(200);
        empty.setWrapText(true);
        getChildren().addAll(pane, empty);
        chart.addListener(observable -> draw());
        theme.addListener(observable -> draw());
        draw();
    }

    private void draw() {
        Optional<Chart> now = chart.getValue();
        empty.setVisible(now.isEmpty() || now.get().series().stream().allMatch(s -> s.points().isEmpty()));
        if (now.isEmpty() || empty.isVisible()) {
            pane.show(null);
            return;
        }
        ChartColours colours = colours();
        double points = POINT * Math.max(1, empty.getFont().getSize() / BASE_TEXT);
        pane.show((width, height, scale) -> new ChartPixels(colours).draw(now.get(), width, height, scale * points));
    }

    private ChartColours colours() {
        Theme now = theme.getValue();
        return ChartColours.on(now.argb("-color-bg-subtle"), now.argb("-color-fg-default"),
                now.argb("-color-fg-muted"), now.argb("-color-border-muted"), now.argb("-rw-border-strong"));
    }
}
