package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Stamp;
import ripple.render.Limits;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.RangePreset;
import ripple.ui.view.StretchScope;

/// Range and softening: everything is redrawn while a thumb is dragged.
final class StretchView extends VBox {
    private static final double LEAST_SOFTENING = 1e-3;

    private final StampsModel model;
    private final DisplayModel display;
    private final ObservableValue<Theme> theme;
    private final PixelPane histogram = new PixelPane(this::paint);
    private final RangeSlider range = new RangeSlider(0, 1, 0, 1);
    private final Slider softening = new Slider(Math.log10(LEAST_SOFTENING), 0, -1);
    private final Label black = Nodes.label("", "mono");
    private final Label white = Nodes.label("", "mono");
    private final Label soft = Nodes.label("", "mono");
    private boolean adjusting;

    /// @param reset the button that goes back to the survey's stretch
    StretchView(StampsModel model, ObservableValue<Theme> theme, ButtonBase reset) {
        this.model = model;
        this.display = model.display();
        this.theme = theme;
        getStyleClass().add("section");
        histogram.setMinHeight(64);
        histogram.setPrefHeight(64);
        StackPane frame = new StackPane(histogram);
        frame.getStyleClass().add("histogram-frame");
        Nodes.named(histogram, Messages.text("stretch.histogram"));
        Nodes.named(range, Messages.text("stretch.range"));
        Nodes.named(softening, Messages.text("stretch.softening"));
        range.setBlockIncrement(0.01);
        // Its two thumbs take the keyboard, one after the other.
        range.setFocusTraversable(false);
        HBox.setHgrow(softening, Priority.ALWAYS);
        soft.setMinWidth(52);
        soft.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(Nodes.head(Feather.SLIDERS, Messages.text("stretch.title"), scopes()), frame, range,
                Nodes.row("stretch-limits", black, Nodes.space(), white),
                Nodes.row("stretch-soft", Nodes.label(Messages.text("stretch.soft"), "muted"), softening, soft),
                Nodes.row("stretch-preset", Nodes.label(Messages.text("stretch.preset"), "muted"), presets(),
                        Nodes.space(), reset));
        listen();
        update();
    }

    private Node scopes() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (StretchScope scope : StretchScope.values()) {
            ToggleButton button = new ToggleButton(title(scope));
            Nodes.named(button, Messages.text("stretch.scope", title(scope)));
            button.setSelected(scope == display.scope().get());
            button.selectedProperty().addListener((o, before, now) -> {
                if (now) {
                    display.scope().set(scope);
                }
            });
            display.scope().addListener((o, before, now) -> button.setSelected(now == scope));
            buttons.add(button);
        }
        return Segments.of(buttons, "small");
    }

    private static String title(StretchScope scope) {
        return switch (scope) {
            case SURVEY -> Messages.text("stretch.survey");
            case BAND -> Messages.text("stretch.band");
            case OBJECT -> Messages.text("stretch.object");
        };
    }

    private Node presets() {
        ComboBox<RangePreset> box = new ComboBox<>();
        box.getItems().setAll(RangePreset.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(RangePreset preset) {
                return title(preset);
            }

            @Override
            public RangePreset fromString(String text) {
                return RangePreset.STANDARD;
            }
        });
        box.valueProperty().bindBidirectional(display.preset());
        return Nodes.named(box, Messages.text("stretch.preset"));
    }

    private static String title(RangePreset preset) {
        return switch (preset) {
            case STANDARD -> Messages.text("stretch.standard");
            case ZSCALE -> "zscale";
            case PERCENT_99_5 -> Messages.text("stretch.percent", "99.5");
            case PERCENT_98 -> Messages.text("stretch.percent", "98");
            case MIN_MAX -> Messages.text("stretch.minMax");
        };
    }

    private void listen() {
        range.lowValueProperty().addListener(observable -> dragged());
        range.highValueProperty().addListener(observable -> dragged());
        softening.valueProperty().addListener((o, before, now) -> {
            if (!adjusting) {
                display.softening().set(Math.pow(10, now.doubleValue()));
            }
        });
        InvalidationListener update = observable -> update();
        display.onPictureChange(update);
        for (Observable each : new Observable[]{display.slot(), model.state()}) {
            each.addListener(update);
        }
        theme.addListener(observable -> histogram.repaint());
    }

    private void dragged() {
        if (!adjusting && model.stamp().isPresent()) {
            Histogram axis = axis(model.stamp().orElseThrow());
            display.lowShift().set(axis.fraction(range.getLowValue()));
            display.highShift().set(axis.fraction(range.getHighValue()));
        }
    }

    private void update() {
        adjusting = true;
        softening.setValue(Math.log10(Math.clamp(display.softening().get(), LEAST_SOFTENING, 1)));
        soft.setText(NumberStyle.significant(display.softening().get(), 2));
        boolean there = model.stamp().isPresent();
        range.setDisable(!there);
        softening.setDisable(!there);
        if (there) {
            Stamp stamp = model.stamp().orElseThrow();
            Limits limits = display.limits(stamp, display.slot().get(), display.reference());
            Histogram axis = axis(stamp);
            range.setLowValue(Math.clamp(axis.place(limits.low()), 0, 1));
            range.setHighValue(Math.clamp(axis.place(limits.high()), 0, 1));
            String unit = stamp.image(display.reference()).map(image -> image.calibration().unit()).orElse("");
            black.setText(Messages.text("stretch.black", NumberStyle.significant(limits.low(), 3), unit));
            white.setText(Messages.text("stretch.white", NumberStyle.significant(limits.high(), 3), unit));
        } else {
            black.setText("");
            white.setText("");
        }
        adjusting = false;
        histogram.repaint();
    }

    private Histogram axis(Stamp stamp) {
        return new Histogram(display.base(stamp, display.slot().get(), display.reference()));
    }

    private void paint(Raster raster) {
        Theme now = theme.getValue();
        raster.clear(now.argb("-color-bg-inset"));
        model.stamp().ifPresent(stamp -> stamp.image(display.reference()).ifPresent(image -> {
            Histogram axis = axis(stamp);
            Limits limits = display.limits(stamp, display.slot().get(), display.reference());
            int w = raster.width();
            int h = raster.height();
            double[] bars = axis.bars(image.image().pixels(), Math.max(1, w / 3));
            for (int i = 0; i < bars.length; i++) {
                int tall = (int) Math.round(bars[i] * (h - 3));
                raster.fill(i * 3, h - tall, 2, tall, now.argb("-color-fg-subtle"));
            }
            int shade = 0x60000000 | (now.argb("-rw-border-strong") & 0xFFFFFF);
            int low = (int) Math.round(axis.place(limits.low()) * w);
            int high = (int) Math.round(axis.place(limits.high()) * w);
            raster.fill(0, 0, low, h, shade);
            raster.fill(high, 0, w - high, h, shade);
            curve(raster, axis, limits, now.argb("-color-accent-fg"));
        }));
    }

    private void curve(Raster raster, Histogram axis, Limits limits, int colour) {
        ripple.render.Stretch curve = new ripple.render.Stretch.Asinh(display.softening().get());
        double before = Double.NaN;
        for (int x = 0; x < raster.width(); x++) {
            double value = axis.value((x + 0.5) / raster.width());
            double y = raster.height() - 3 - curve.clipped(limits.fraction(value)) * (raster.height() - 6);
            if (Double.isFinite(before)) {
                raster.line(x - 1.0, before, x, y, colour);
                raster.line(x - 1.0, before + 0.7, x, y + 0.7, colour);
            }
            before = y;
        }
    }
}
