package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Segments;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Look;
import ripple.ui.view.ToneModel;

/// From range to brightness: stretch function, its number, contrast and bias, colour map, looks.
final class CurveView extends VBox {
    private final ToneModel tones;
    private final LogSlider number;
    private final Label bent = Nodes.label("", "mono", "muted", "caption");

    /// @param reset the button that goes back to the survey's stretch
    /// @param inverted the switch for negatives
    /// @param keys the key of a look; empty where it has none
    CurveView(DisplayModel display, Node reset, Node inverted, Function<Look, ObservableValue<String>> keys) {
        super(8);
        this.tones = display.tones();
        number = new LogSlider("", tones.number(), 1e-3, 1);
        ComboBox<?> curve = ChoiceBoxes.tied(List.of(Curve.values()), StretchTitles::of, tones.curve(),
                Messages.text("stretch.curve"));
        ComboBox<?> map = ChoiceBoxes.tied(ToneModel.MAPS, StretchTitles::of, tones.map(), Messages.text("map.title"));
        HBox.setHgrow(curve, Priority.ALWAYS);
        curve.setMaxWidth(Double.MAX_VALUE);
        map.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(
                Nodes.row("stretch-curve", curve, map, inverted),
                number, Nodes.row("stretch-looks", looks(display, keys), Nodes.space(), reset), bent);
        for (Observable each : new Observable[]{tones.curve(), tones.contrast(), tones.bias()}) {
            each.addListener(observable -> update());
        }
        update();
    }

    private static Node looks(DisplayModel display, Function<Look, ObservableValue<String>> keys) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Look look : Look.values()) {
            ToggleButton button = Nodes.named(new ToggleButton(),
                    Messages.text("look.name", StretchTitles.of(look)));
            button.textProperty().bind(keys.apply(look).map(
                    key -> key.isEmpty()
                            ? StretchTitles.of(look)
                            : Messages.text("look.key", StretchTitles.of(look), key)));
            button.setOnAction(event -> display.looks().chosen().set(look));
            display.looks().shown().addListener((o, before, now) -> button.setSelected(now == look));
            button.setSelected(display.looks().shown().get() == look);
            buttons.add(button);
        }
        return Segments.of(buttons, "small");
    }

    private void update() {
        Curve curve = tones.curve().get();
        number.setVisible(curve.isAdjustable());
        number.setManaged(curve.isAdjustable());
        if (curve.isAdjustable()) {
            number.range(StretchTitles.number(curve), curve.least(), curve.most());
        }
        bent.setVisible(tones.isBent());
        bent.setManaged(tones.isBent());
        bent.setText(Messages.text("stretch.contrastBias", NumberStyle.significant(tones.contrast().get(), 2),
                NumberStyle.fixed(tones.bias().get(), 2)));
    }
}
