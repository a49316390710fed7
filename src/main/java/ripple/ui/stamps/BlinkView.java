package ripple.ui.stamps;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.view.BlinkModel;
import ripple.ui.view.BlinkModel.View;

/// Two views to blink or fade between, and the fade.
public final class BlinkView extends VBox {
    private final StampsModel model;
    private final BlinkModel blink;

    /// @param blinks the button that goes to the other view
    /// @param runs the switch that blinks by itself
    public BlinkView(StampsModel model, Node blinks, Node runs) {
        this.model = model;
        this.blink = model.display().blink();
        getStyleClass().add("section");
        Slider fade = Nodes.named(new Slider(0, 1, 1), Messages.text("blink.fade"));
        fade.setBlockIncrement(0.05);
        fade.valueProperty().bindBidirectional(blink.fade());
        HBox.setHgrow(fade, Priority.ALWAYS);
        HBox pair = Nodes.row("blink-pair", box(blink.first(), Messages.text("blink.first")),
                box(blink.second(), Messages.text("blink.second")));
        getChildren().addAll(Nodes.head(Feather.REPEAT, Messages.text("blink.title"), blinks, runs), pair,
                Nodes.row("blink-fade", Nodes.label(Messages.text("blink.fade"), "muted"), fade));
    }

    private ComboBox<View> box(ObjectProperty<View> property, String name) {
        ComboBox<View> box = ChoiceBoxes.tied(PhaseWords.views(model), PhaseWords::title, property, name);
        model.bands().addListener(observable -> ChoiceBoxes.refill(box, PhaseWords.views(model), property));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(90);
        box.setPrefWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
