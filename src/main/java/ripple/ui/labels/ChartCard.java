package ripple.ui.labels;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    /// What can be done with a chart of either kind.
    private interface Drawn {
        int[] pixels(ChartPixels pen, int width, int height, double scale);

        byte[] picture(ChartPicture pen);

        String table();
    }

    private ChartCard(Drawn chart, String name, ObservableValue<Theme> theme, Background background, Saving saving) {
        DrawnPane pane = new DrawnPane(background, () -> theme.getValue().argb("-color-bg-subtle"));
        pane.setMinSize(WIDTH * POINT, HEIGHT * POINT);
        pane.setPrefSize(WIDTH * POINT, HEIGHT * POINT);
        pane.setMaxSize(WIDTH * POINT, HEIGHT * POINT);
        Nodes.named(pane, name);
        theme.subscribe(now -> pane.show((width, height, scale) -> chart.pixels(new ChartPixels(colours(now)), width,
                height, scale * POINT)));
        String file = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        getStyleClass().add("chart-card");
        getChildren().addAll(pane, Nodes.row("settings-buttons", Nodes.space(),
                button(Feather.IMAGE, Messages.text("agree.savePicture", name), () -> {
                    Path to = saving.picture(file + ".png");
                    if (to != null) {
                        saving.save(to, () -> chart.picture(new ChartPicture()));
                    }
                }), button(Feather.GRID, Messages.text("agree.saveData", name), () -> {
                    Path to = saving.table(file + ".csv");
                    if (to != null) {
                        saving.save(to, () -> chart.table().getBytes(StandardCharsets.UTF_8));
                    }
                })));
        setMaxWidth(USE_PREF_SIZE);
    }

    static ChartCard of(Chart chart, ObservableValue<Theme> theme, Background background, Saving saving) {
        return new ChartCard(new Drawn() {
            @Override
            public int[] pixels(ChartPixels pen, int width, int height, double scale) {
                return pen.draw(chart, width, height, scale);
            }

            @Override
            public byte[] picture(ChartPicture pen) {
                return pen.png(chart, WIDTH, HEIGHT);
            }

            @Override
            public String table() {
                return ChartTable.of(chart);
            }
        }, chart.title(), theme, background, saving);
    }

    static ChartCard of(CellChart chart, ObservableValue<Theme> theme, Background background, Saving saving) {
        return new ChartCard(new Drawn() {
            @Override
            public int[] pixels(ChartPixels pen, int width, int height, double scale) {
                return pen.draw(chart, width, height, scale);
            }

            @Override
            public byte[] picture(ChartPicture pen) {
                return pen.png(chart, WIDTH, HEIGHT);
            }

            @Override
            public String table() {
                return ChartTable.of(chart);
            }
        }, chart.title(), theme, background, saving);
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
