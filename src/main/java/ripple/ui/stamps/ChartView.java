package ripple.ui.stamps;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import ripple.plot.Chart;
import ripple.plot.ChartColours;
import ripple.plot.ChartPixels;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// A plot in the colours of the window, drawn in the background; the one before stays until the next is there.
final class ChartView extends StackPane {
    private static final double POINT = 0.86;
    private static final double BASE_TEXT = 13;

    private final ObservableValue<Optional<Chart>> chart;
    private final ObservableValue<Theme> theme;
    private final Latest drawing;
    private final PixelPane pane = new PixelPane(this::paint);
    private final javafx.scene.control.Label empty = Nodes.label(Messages.text("reads.noChart"), "muted");
    private Drawn drawn = new Drawn(0, 0, new int[0]);

    private static final class Drawn {
        private final int width;
        private final int height;
        private final int[] pixels;

        Drawn(int width, int height, int[] pixels) {
            this.width = width;
            this.height = height;
            this.pixels = pixels;
        }
    }

    ChartView(ObservableValue<Optional<Chart>> chart, ObservableValue<Theme> theme, Background background) {
        this.chart = chart;
        this.theme = theme;
        this.drawing = new Latest(background);
        setMinHeight(180);
        setPrefHeight(200);
        empty.setWrapText(true);
        getChildren().addAll(pane, empty);
        chart.addListener(observable -> draw());
        theme.addListener(observable -> draw());
        widthProperty().addListener(observable -> draw());
        heightProperty().addListener(observable -> draw());
        sceneProperty().addListener(observable -> draw());
        draw();
    }

    private void draw() {
        Optional<Chart> now = chart.getValue();
        empty.setVisible(now.isEmpty() || now.get().series().stream().allMatch(s -> s.points().isEmpty()));
        int width = (int) Math.round(getWidth() * pane.scale());
        int height = (int) Math.round(getHeight() * pane.scale());
        if (now.isEmpty() || empty.isVisible() || width < 1 || height < 1) {
            drawing.cancel();
            drawn = new Drawn(0, 0, new int[0]);
            pane.repaint();
            return;
        }
        ChartColours colours = colours();
        double scale = pane.scale() * POINT * Math.max(1, empty.getFont().getSize() / BASE_TEXT);
        drawing.run(() -> new Drawn(width, height, new ChartPixels(colours).draw(now.get(), width, height, scale)),
                done -> {
                    drawn = done;
                    pane.repaint();
                }, problem -> {});
    }

    private ChartColours colours() {
        Theme now = theme.getValue();
        return ChartColours.on(now.argb("-color-bg-subtle"), now.argb("-color-fg-default"),
                now.argb("-color-fg-muted"), now.argb("-color-border-muted"), now.argb("-rw-border-strong"));
    }

    private void paint(Raster raster) {
        raster.clear(theme.getValue().argb("-color-bg-subtle"));
        raster.copy(drawn.pixels, drawn.width, drawn.height, 0, 0);
    }
}
