package ripple.ui.labels;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.report.ChartTable;
import ripple.plot.CellChart;
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

/// A chart of the report in the window, which can be saved as picture and as data.
final class ChartCard extends VBox {
    private static final int WIDTH = 470;
    private static final int HEIGHT = 320;
    private static final double POINT = 0.9;

    /// Asks where something goes, and writes it.
    interface Saving {
        /// A new file for a picture; null when the user thought better of it.
        @Nullable
        Path picture(String name);

        /// A new file for a table; null when the user thought better of it.
        @Nullable
        Path table(String name);

        void save(Path file, Callable<byte[]> made);
    }

    /// What can be done with a chart, of whatever kind.
    ///
    /// @param title of the chart
    /// @param pixels draws it for the window
    /// @param picture makes a file of it
    /// @param table its numbers
    private record Drawn(String title, Pen pixels, Function<ChartPicture, byte[]> picture, Supplier<String> table) {
        interface Pen {
            int[] draw(ChartPixels pen, int width, int height, double scale);
        }
    }

    private ChartCard(Drawn chart, ObservableValue<Theme> theme, Background background, Saving saving) {
        String name = chart.title();
        DrawnPane pane = new DrawnPane(background, () -> theme.getValue().argb("-color-bg-subtle"));
        pane.setMinSize(WIDTH * POINT, HEIGHT * POINT);
        pane.setPrefSize(WIDTH * POINT, HEIGHT * POINT);
        pane.setMaxSize(WIDTH * POINT, HEIGHT * POINT);
        Nodes.named(pane, name);
        // A card that was replaced by those of a new measurement is drawn no more.
        theme.when(pane.sceneProperty().isNotNull())
                .subscribe(now -> pane.show((width, height, scale) -> chart.pixels().draw(new ChartPixels(colours(now)),
                        width, height, scale * POINT)));
        String file = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        getStyleClass().add("chart-card");
        getChildren().addAll(pane, Nodes.row("settings-buttons", Nodes.space(),
                button(Feather.IMAGE, Messages.text("agree.savePicture", name), () -> {
                    Path to = saving.picture(file + ".png");
                    if (to != null) {
                        saving.save(to, () -> chart.picture().apply(new ChartPicture()));
                    }
                }), button(Feather.GRID, Messages.text("agree.saveData", name), () -> {
                    Path to = saving.table(file + ".csv");
                    if (to != null) {
                        saving.save(to, () -> chart.table().get().getBytes(StandardCharsets.UTF_8));
                    }
                })));
        setMaxWidth(USE_PREF_SIZE);
    }

    static ChartCard of(Chart chart, ObservableValue<Theme> theme, Background background, Saving saving) {
        return new ChartCard(new Drawn(chart.title(),
                (pen, width, height, scale) -> pen.draw(chart, width, height, scale),
                pen -> pen.png(chart, WIDTH, HEIGHT), () -> ChartTable.of(chart)), theme, background, saving);
    }

    static ChartCard of(CellChart chart, ObservableValue<Theme> theme, Background background, Saving saving) {
        return new ChartCard(new Drawn(chart.title(),
                (pen, width, height, scale) -> pen.draw(chart, width, height, scale),
                pen -> pen.png(chart, WIDTH, HEIGHT), () -> ChartTable.of(chart)), theme, background, saving);
    }

    private static ChartColours colours(Theme now) {
        return ChartColours.on(now.argb("-color-bg-subtle"), now.argb("-color-fg-default"),
                now.argb("-color-fg-muted"), now.argb("-color-border-muted"), now.argb("-rw-border-strong"));
    }

    private static Button button(Feather icon, String name, Runnable run) {
        Button button = Nodes.named(new Button("", Icons.icon(icon)), name);
        button.setTooltip(new javafx.scene.control.Tooltip(name));
        button.setOnAction(event -> run.run());
        return button;
    }
}
