package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.render.Limits;
import ripple.render.Stretch;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Look;
import ripple.ui.view.RangePreset;
import ripple.ui.view.StretchScope;

/// Range and curve: everything is redrawn while a thumb is dragged.
public final class StretchView extends VBox {
    /// Larger numbers have room for two digits and their power.
    private static final double MOST_SHOWN = 1e7;
    private static final int SHADE = 0x2C000000;

    private final StampsModel model;
    private final DisplayModel display;
    private final ObservableValue<Theme> theme;
    private final PixelPane histogram = new PixelPane(this::paint);
    private final RangeSlider range = new RangeSlider(0, 1, 0, 1);
    private final TextField black = new TextField();
    private final TextField white = new TextField();
    private final Label unit = Nodes.fixed(Nodes.label("", "mono", "muted"));
    private final OncePerFrame change = new OncePerFrame(this, this::update);
    private boolean adjusting;
    private @Nullable Counted counted;
    private double[] bars = new double[0];

    private record Counted(Histogram axis, Plane pixels, int count) {}

    /// @param reset the button that goes back to the survey's stretch
    /// @param inverted the switch for negatives
    /// @param keys the key of a look; empty where it has none
    public StretchView(StampsModel model, ObservableValue<Theme> theme, Node reset, Node inverted,
            Function<Look, ObservableValue<String>> keys) {
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
        limit(black, Messages.text("stretch.black"), display.lowShift());
        limit(white, Messages.text("stretch.white"), display.highShift());
        range.setBlockIncrement(0.01);
        // Its two thumbs take the keyboard, one after the other.
        range.setFocusTraversable(false);
        FittingRow head = new FittingRow(8, "section-head").add(Icons.icon(Feather.SLIDERS), 2)
                .add(Nodes.label(Messages.text("stretch.title"), "section-title"), 1).addSpace().add(scopes(), 9);
        getChildren().addAll(head, frame, range,
                Nodes.row("stretch-limits", black, presets(), white, unit),
                new CurveView(display, reset, inverted, keys), new KeptView(display));
        listen();
        update();
    }

    private Node scopes() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (StretchScope scope : StretchScope.values()) {
            ToggleButton button = new ToggleButton(StretchTitles.of(scope));
            Nodes.named(button, Messages.text("stretch.scope", StretchTitles.of(scope)));
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

    private Node presets() {
        ComboBox<RangePreset> box = ChoiceBoxes.tied(List.of(RangePreset.values()), StretchTitles::of,
                display.preset(), Messages.text("stretch.preset"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /// A limit that can be typed; what is not a number changes nothing.
    private void limit(TextField field, String name, DoubleProperty shift) {
        field.getStyleClass().addAll("mono", "limit");
        field.setPrefColumnCount(6);
        field.setMinWidth(64);
        Nodes.named(field, name);
        field.setTooltip(new Tooltip(name));
        field.setOnAction(event -> {
            model.stamp().ifPresent(stamp -> number(field.getText()).ifPresent(value -> shift.set(
                    display.base(stamp, display.slot().get(), display.reference()).fraction(value))));
            update();
        });
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                update();
            }
        });
    }

    /// What was typed, where it is a number.
    static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace('−', '-').replace(",", "."));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void listen() {
        range.lowValueProperty().addListener(observable -> dragged());
        range.highValueProperty().addListener(observable -> dragged());
        display.onPictureChange(observable -> change.ask());
        for (Observable each : new Observable[]{display.slot(), model.state()}) {
            each.addListener(observable -> model.tell(change));
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
        boolean there = model.stamp().isPresent();
        range.setDisable(!there);
        black.setDisable(!there);
        white.setDisable(!there);
        if (there) {
            Stamp stamp = model.stamp().orElseThrow();
            Limits limits = display.limits(stamp, display.slot().get(), display.reference());
            Histogram axis = axis(stamp);
            range.setLowValue(Math.clamp(axis.place(limits.low()), 0, 1));
            range.setHighValue(Math.clamp(axis.place(limits.high()), 0, 1));
            unit.setText(stamp.image(display.reference()).map(image -> image.calibration().unit()).orElse(""));
            say(black, limits.low());
            say(white, limits.high());
        } else {
            black.setText("");
            white.setText("");
        }
        adjusting = false;
        histogram.repaint();
    }

    private static void say(TextField field, double value) {
        if (!field.isFocused()) {
            field.setText(NumberStyle.typed(value, Math.abs(value) < MOST_SHOWN ? 3 : 2));
        }
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
            double[] bars = bars(new Counted(axis, image.image(), Math.max(1, w / 3)));
            for (int i = 0; i < bars.length; i++) {
                int tall = (int) Math.round(bars[i] * (h - 3));
                raster.fill(i * 3, h - tall, 2, tall, now.argb("-color-fg-subtle"));
            }
            int shade = SHADE | (now.argb("-rw-border-strong") & 0xFFFFFF);
            int low = (int) Math.round(axis.place(limits.low()) * w);
            int high = (int) Math.round(axis.place(limits.high()) * w);
            raster.fill(0, 0, low, h, shade);
            raster.fill(high, 0, w - high, h, shade);
            curve(raster, axis, limits, now.argb("-color-accent-fg"));
        }));
    }

    /// Those of what was drawn last are kept: dragging a limit or the curve changes none of them.
    private double[] bars(Counted wanted) {
        if (!wanted.equals(counted)) {
            counted = wanted;
            bars = wanted.axis.bars(wanted.pixels.pixels(), wanted.count);
        }
        return bars;
    }

    private void curve(Raster raster, Histogram axis, Limits limits, int colour) {
        Stretch curve = display.tones().shown();
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
