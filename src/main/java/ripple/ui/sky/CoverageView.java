package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.render.ColourMap;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;

/// What the patches' colours stand for: band and quantity to choose, the scale with its numbers.
final class CoverageView extends VBox {
    private static final int TICKS = 5;
    private static final int FEW = 12;

    private final SkyModel model;
    private final ObservableValue<Theme> theme;
    private final FlowPane bands = new FlowPane();
    private final HBox ticks = Nodes.row("legend-ticks");
    private final Label unit = Nodes.label("", "caption");
    private final PixelPane scale = new PixelPane(CoverageView::paintScale);
    private final VBox scaleBox = new VBox(4);

    CoverageView(SkyModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        scale.setPrefHeight(12);
        scale.setMinHeight(12);
        scaleBox.getChildren().addAll(scale, ticks, unit);
        unit.setWrapText(true);
        getChildren().addAll(Nodes.head(Feather.BAR_CHART_2, Messages.text("sky.coverage")), bands, show(), scaleBox,
                legend(Messages.text("sky.missingBand"), true), legend(Messages.text("sky.noInput"), false));
        getStyleClass().add("section");
        setSpacing(5);
        model.scene().addListener((o, before, now) -> showBands(now));
        showBands(model.scene().get());
        for (Observable each : new Observable[]{model.band(), model.coverage().show(), model.coverage().values()}) {
            each.addListener(observable -> showLegend());
        }
    }

    private Node show() {
        ComboBox<Show> box = Nodes.named(new ComboBox<>(), Messages.text("sky.show"));
        box.getItems().setAll(Show.values());
        box.setConverter(new Words());
        box.valueProperty().bindBidirectional(model.coverage().show());
        box.setMinWidth(60);
        box.setPrefWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        return Nodes.row("layer", named(Messages.text("sky.show")), box);
    }

    private static Label named(String text) {
        Label label = Nodes.label(text, "muted", "dense-text");
        label.setMinWidth(46);
        return label;
    }

    private void showBands(@Nullable SkyScene scene) {
        bands.getChildren().clear();
        if (scene == null) {
            return;
        }
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(choice(Messages.text("sky.allBands"), null));
        scene.bands().forEach(band -> buttons.add(choice(band.name(), band)));
        bands.getChildren().add(Segments.of(buttons, "small"));
        showLegend();
    }

    private ToggleButton choice(String text, @Nullable Band band) {
        ToggleButton button = Nodes.named(new ToggleButton(text), Messages.text("sky.showBand", text));
        button.setSelected(band == null);
        button.selectedProperty().addListener((o, before, now) -> {
            if (now) {
                model.band().set(band);
            }
        });
        model.band().addListener((o, before, now) -> {
            if (Objects.equals(now, band)) {
                button.setSelected(true);
            }
        });
        return button;
    }

    private void showLegend() {
        SkyScene scene = model.scene().get();
        CoverageValues values = model.coverage().values().get();
        Show show = model.coverage().show().get();
        // Of one band there is no more to say than that it is there.
        boolean scaled = scene != null && !(show == Show.BANDS && model.band().get() != null);
        scaleBox.setVisible(scaled);
        scaleBox.setManaged(scaled);
        bands.setDisable(show == Show.ACCEPTED);
        ticks.getChildren().clear();
        boolean known = values.show() == show && values.isKnown();
        if (scaled && known) {
            ticks(values);
        }
        unit.setText(known ? unit(show) : nothing(show));
    }

    private String unit(Show show) {
        String of = model.band().get() == null ? Messages.text("sky.medianOfBands") : "";
        return switch (show) {
            case BANDS -> Messages.text("sky.unitBands");
            case VISITS -> Messages.text("sky.unitVisits") + of;
            case PSF -> Messages.text("sky.unitPsf") + of;
            case DEPTH -> Messages.text("sky.unitDepth") + of;
            case ACCEPTED -> Messages.text("sky.unitAccepted");
        };
    }

    private static String nothing(Show show) {
        return switch (show) {
            case BANDS -> Messages.text("sky.unitBands");
            case VISITS, PSF, DEPTH -> Messages.text("sky.measuring");
            case ACCEPTED -> Messages.text("sky.noRun");
        };
    }

    private void ticks(CoverageValues values) {
        boolean counts = values.show() == Show.BANDS || values.show() == Show.VISITS;
        double range = values.high() - values.low();
        boolean fine = !counts && values.show() != Show.ACCEPTED && range / (TICKS - 1) < 0.01;
        int steps = counts ? evenSteps(range) : fine ? 2 : TICKS - 1;
        for (int i = 0; i <= steps; i++) {
            double value = values.low() + (values.high() - values.low()) * i / steps;
            if (i > 0) {
                ticks.getChildren().add(Nodes.space());
            }
            ticks.getChildren().add(Nodes.label(switch (values.show()) {
                case BANDS, VISITS -> NumberStyle.whole(Math.round(value));
                case PSF, DEPTH -> NumberStyle.fixed(value, fine ? 4 : 2);
                case ACCEPTED -> NumberStyle.whole(Math.round(100 * value));
            }, "mono", "caption"));
        }
    }

    /// A small number of things is shared out so that every number stands where it belongs.
    private static int evenSteps(double range) {
        int whole = (int) Math.max(1, Math.round(range));
        int steps = Math.min(whole, TICKS - 1);
        while (whole <= FEW && whole % steps != 0) {
            steps--;
        }
        return steps;
    }

    private Node legend(String text, boolean hatched) {
        PixelPane swatch = new PixelPane(raster -> paintSwatch(raster, hatched));
        theme.addListener(observable -> swatch.repaint());
        StackPane box = new StackPane(swatch);
        box.setMinSize(18, 14);
        box.setPrefSize(18, 14);
        box.setMaxSize(18, 14);
        return Nodes.row("legend", box, Nodes.label(text, "muted", "dense-text"));
    }

    private static void paintScale(Raster raster) {
        int[] colours = ColourMap.COVERAGE.colours();
        for (int x = 0; x < raster.width(); x++) {
            raster.fill(x, 0, 1, raster.height(), colours[x * 255 / Math.max(1, raster.width() - 1)]);
        }
    }

    private void paintSwatch(Raster raster, boolean hatched) {
        double[] xs = {0, raster.width(), raster.width(), 0};
        double[] ys = {0, 0, raster.height(), raster.height()};
        Theme now = theme.getValue();
        raster.clear(now.argb("-color-bg-subtle"));
        if (hatched) {
            raster.hatch(xs, ys, now.argb("-rw-map-dim"), now.argb("-rw-map-empty"), 6);
            return;
        }
        double r = raster.width() - 1.0;
        double b = raster.height() - 1.0;
        int ink = now.argb("-rw-map-dim");
        raster.dashed(0, 0, r, 0, ink, 3, 2);
        raster.dashed(0, b, r, b, ink, 3, 2);
        raster.dashed(0, 0, 0, b, ink, 3, 2);
        raster.dashed(r, 0, r, b, ink, 3, 2);
    }

    private static final class Words extends StringConverter<Show> {
        @Override
        public String toString(@Nullable Show show) {
            return show == null ? "" : switch (show) {
                case BANDS -> Messages.text("sky.show.bands");
                case VISITS -> Messages.text("sky.show.visits");
                case PSF -> Messages.text("sky.show.psf");
                case DEPTH -> Messages.text("sky.show.depth");
                case ACCEPTED -> Messages.text("sky.show.accepted");
            };
        }

        @Override
        public Show fromString(String text) {
            return Show.BANDS;
        }
    }
}
