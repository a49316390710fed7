package ripple.ui.stamps;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// A slider with logarithmic steps for a number above 0: name, slider, number.
final class LogSlider extends HBox {
    private final Slider slider = new Slider();
    private final Label name = Nodes.label("", "muted");
    private final Label number = Nodes.label("", "mono");
    private final DoubleProperty value;
    private boolean adjusting;

    LogSlider(String title, DoubleProperty value, double least, double most) {
        this.value = value;
        getStyleClass().addAll("row", "stretch-soft");
        HBox.setHgrow(slider, Priority.ALWAYS);
        number.setMinWidth(52);
        number.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(name, slider, number);
        slider.valueProperty().addListener((o, before, now) -> {
            if (!adjusting) {
                value.set(Math.pow(10, now.doubleValue()));
            }
        });
        value.addListener(observable -> update());
        range(title, least, most);
    }

    /// Another name and other ends.
    void range(String title, double least, double most) {
        adjusting = true;
        name.setText(title);
        Nodes.named(slider, title);
        slider.setMin(Math.log10(least));
        slider.setMax(Math.log10(most));
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 40);
        adjusting = false;
        update();
    }

    private void update() {
        adjusting = true;
        slider.setValue(Math.log10(Math.max(value.get(), 1e-300)));
        number.setText(NumberStyle.significant(value.get(), 2));
        adjusting = false;
    }
}
