package ripple.ui.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.report.ChartTable;
import ripple.plot.BarChart;
import ripple.plot.Chart;
import ripple.plot.ChartColours;
import ripple.plot.ChartPicture;
import ripple.plot.ChartPixels;
import ripple.ui.kit.Background;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Theme;

/// A chart of the dashboard with its title; can be saved as picture and as data. It is as wide as there is room.
final class ChartBox extends VBox {
    private static final int PICTURE_WIDTH = 720;
    private static final int PICTURE_HEIGHT = 300;
    private static final double POINT = 0.95;

    private final DrawnPane pane;
    private final Pens pens;
    /// Null before there are figures.
    private @Nullable Drawn drawn;

    /// A chart of either kind, and what is made of it.
    private record Drawn(Pixels pixels, Function<ChartPicture, byte[]> picture, Supplier<String> table) {}

    @FunctionalInterface
    private interface Pixels {
        int[] draw(ChartPixels pen, int width, int height, double scale);
    }

    /// What draws in the colours in force; made once for each theme, since it loads typefaces.
    static final class Pens {
        private final ObservableValue<Theme> theme;
        private final Map<Theme, ChartPixels> all = new EnumMap<>(Theme.class);

        Pens(ObservableValue<Theme> theme) {
            this.theme = theme;
        }

        ChartPixels pen() {
            return all.computeIfAbsent(theme.getValue(), now -> new ChartPixels(
                    ChartColours.on(now.argb("-color-bg-subtle"), now.argb("-color-fg-default"),
                            now.argb("-color-fg-muted"), now.argb("-color-border-muted"),
                            now.argb("-rw-border-strong"))));
        }

        ObservableValue<Theme> theme() {
            return theme;
        }
    }

    /// @param height of the chart in logical pixels
    /// @param controls at the right end of the title
    ChartBox(String title, double height, Pens pens, Background background, DashboardFiles files, Node... controls) {
        this.pens = pens;
        this.pane = new DrawnPane(background, () -> pens.theme().getValue().argb("-color-bg-subtle"));
        pane.setMinSize(0, height);
        pane.setPrefHeight(height);
        pane.setMaxHeight(height);
        Nodes.named(pane, title);
        String file = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        HBox head = Nodes.row("dash-head", Nodes.label(title, "section-title"), Nodes.space());
        head.getChildren().addAll(controls);
        head.getChildren().addAll(button(Feather.IMAGE, Messages.text("dash.savePicture", title), () -> {
            Drawn now = drawn;
            Path to = now == null ? null : files.picture(Messages.text("dash.savePicture", title), file + ".png");
            if (now != null && to != null) {
                files.save(to, () -> now.picture.apply(new ChartPicture()));
            }
        }), button(Feather.GRID, Messages.text("dash.saveData", title), () -> {
            Drawn now = drawn;
            Path to = now == null ? null : files.table(Messages.text("dash.saveData", title), file + ".csv");
            if (now != null && to != null) {
                files.save(to, () -> now.table.get().getBytes(StandardCharsets.UTF_8));
            }
        }));
        getStyleClass().add("dash-section");
        getChildren().addAll(head, pane);
        pens.theme().addListener((o, before, now) -> draw());
    }

    void show(Chart chart) {
        show(new Drawn((pen, width, height, scale) -> pen.draw(chart, width, height, scale),
                pen -> pen.png(chart, PICTURE_WIDTH, PICTURE_HEIGHT), () -> ChartTable.of(chart)));
    }

    void show(BarChart chart) {
        show(new Drawn((pen, width, height, scale) -> pen.draw(chart, width, height, scale),
                pen -> pen.png(chart, PICTURE_WIDTH, PICTURE_HEIGHT), () -> ChartTable.of(chart)));
    }

    private void show(Drawn chart) {
        drawn = chart;
        draw();
    }

    /// Is there only where there is something to draw.
    void appear(boolean something) {
        setVisible(something);
        setManaged(something);
    }

    /// Another height, where it depends on what is shown.
    void height(double height) {
        if (pane.getPrefHeight() != height) {
            pane.setMinHeight(height);
            pane.setPrefHeight(height);
            pane.setMaxHeight(height);
        }
    }

    private void draw() {
        Drawn now = drawn;
        ChartPixels pen = pens.pen();
        if (now != null) {
            pane.show((width, height, scale) -> now.pixels.draw(pen, width, height, scale * POINT));
        }
    }

    static Button button(Feather icon, String name, Runnable run) {
        Button button = Nodes.named(new Button("", Icons.small(icon)), name);
        button.getStyleClass().addAll("small", "flat");
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> run.run());
        return button;
    }
}
