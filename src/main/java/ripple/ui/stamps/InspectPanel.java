package ripple.ui.stamps;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Theme;

/// The right panel of Inspect: stretch, colour bands, mask planes, size of the field.
public final class InspectPanel extends ScrollPane {
    /// @param resetStretch button of the action that goes back to the survey's stretch
    /// @param maskSwitch button of the action that shows and hides mask planes
    public InspectPanel(StampsModel model, ObservableValue<Theme> theme, ButtonBase resetStretch, Node maskSwitch) {
        getStyleClass().addAll("panel", "panel-right");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox size = new VBox(Nodes.head(Feather.MAXIMIZE_2, Messages.text("size.title"), sizes(model)));
        size.getStyleClass().addAll("section", "last");
        setContent(new VBox(new StretchView(model, theme, resetStretch), new ColourChoice(model),
                new MasksView(model, theme, maskSwitch), size));
    }

    private static Node sizes(StampsModel model) {
        ComboBox<Integer> box = Nodes.named(new ComboBox<>(), Messages.text("size.title"));
        box.getItems().setAll(StampsModel.SIZES);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer edge) {
                return Messages.text("size.pixels", edge);
            }

            @Override
            public Integer fromString(String text) {
                return StampsModel.SIZES.getFirst();
            }
        });
        box.setValue(model.size().get());
        box.valueProperty().addListener((o, before, now) -> model.size().set(now));
        return box;
    }
}
