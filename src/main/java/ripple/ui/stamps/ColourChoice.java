package ripple.ui.stamps;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.view.ColourBands;
import ripple.ui.view.DisplayModel;

/// Which bands make the colour picture.
final class ColourChoice extends VBox {
    private final StampsModel model;
    private final DisplayModel display;

    ColourChoice(StampsModel model) {
        this.model = model;
        this.display = model.display();
        getStyleClass().add("section");
        HBox row = Nodes.row("colour-bands");
        row.getChildren().addAll(
                Nodes.label(Messages.text("colour.red"), "muted"),
                box(Messages.text("colour.red"), ColourBands::red, (c, b) -> new ColourBands(b, c.green(), c.blue())),
                Nodes.label(Messages.text("colour.green"), "muted"),
                box(Messages.text("colour.green"), ColourBands::green, (c, b) -> new ColourBands(c.red(), b, c.blue())),
                Nodes.label(Messages.text("colour.blue"), "muted"),
                box(Messages.text("colour.blue"), ColourBands::blue, (c, b) -> new ColourBands(c.red(), c.green(), b)));
        getChildren().addAll(Nodes.head(Feather.DROPLET, Messages.text("colour.title")), row);
    }

    private ComboBox<Band> box(String name, Function<ColourBands, Band> read,
            BiFunction<ColourBands, Band, ColourBands> write) {
        ComboBox<Band> box = Nodes.named(new ComboBox<>(), name);
        box.getItems().setAll(model.bands().get());
        box.setValue(read.apply(display.colours().get()));
        model.bands().addListener((o, before, now) -> {
            box.getItems().setAll(now);
            box.setValue(read.apply(display.colours().get()));
        });
        display.colours().addListener((o, before, now) -> box.setValue(read.apply(now)));
        box.valueProperty().addListener((o, before, now) -> {
            if (now != null && !now.equals(read.apply(display.colours().get()))) {
                display.colours().set(write.apply(display.colours().get(), now));
            }
        });
        return box;
    }
}
