package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.render.Transfer.Saturation;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Segments;
import ripple.ui.view.ColourBands;
import ripple.ui.view.Composite;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.ToneModel;

/// Which bands make the colour picture, and how.
public final class ColourChoice extends VBox {
    private final StampsModel model;
    private final DisplayModel display;
    /// While the boxes are filled, their values are no choice of the user's.
    private boolean telling;

    public ColourChoice(StampsModel model) {
        this.model = model;
        this.display = model.display();
        getStyleClass().add("section");
        HBox row = Nodes.row("colour-bands");
        CheckBox linked = Nodes.named(new CheckBox(Messages.text("colour.linked")), Messages.text("colour.linkedName"));
        linked.selectedProperty().bindBidirectional(display.linkedBands());
        row.getChildren().addAll(
                Nodes.label(Messages.text("colour.red"), "muted"),
                box(Messages.text("colour.red"), ColourBands::red, (c, b) -> new ColourBands(b, c.green(), c.blue())),
                Nodes.label(Messages.text("colour.green"), "muted"),
                box(Messages.text("colour.green"), ColourBands::green, (c, b) -> new ColourBands(c.red(), b, c.blue())),
                Nodes.label(Messages.text("colour.blue"), "muted"),
                box(Messages.text("colour.blue"), ColourBands::blue, (c, b) -> new ColourBands(c.red(), c.green(), b)));
        ToneModel tones = display.tones();
        ComboBox<Composite> composite = ChoiceBoxes.tied(List.of(Composite.values()), StretchTitles::of,
                tones.composite(), Messages.text("composite.title"));
        LogSlider q = new LogSlider("Q", tones.q(), 0.1, 50);
        LogSlider linear = new LogSlider(Messages.text("composite.stretch"), tones.linear(), 1e-3, 2);
        Label kind = Nodes.label(Messages.text("composite.title"), "muted");
        kind.setMinWidth(USE_PREF_SIZE);
        HBox saturation = Nodes.row("composite-saturation",
                Nodes.label(Messages.text("composite.saturation"), "muted"), Nodes.space(), saturations(tones));
        getChildren().addAll(
                Nodes.head(Feather.DROPLET, Messages.text("colour.title"), linked), row,
                Nodes.row("composite-kind", kind, Nodes.space(),
                        composite),
                q, linear, saturation);
        Runnable follow = () -> {
            Composite now = tones.composite().get();
            List.of(q, saturation).forEach(node -> show(node, now != Composite.CURVE));
            show(linear, now == Composite.LUPTON);
        };
        tones.composite().addListener(observable -> follow.run());
        follow.run();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Segments saturations(ToneModel tones) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Saturation each : Saturation.values()) {
            String title = each == Saturation.COLOUR
                    ? Messages.text("composite.toColour")
                    : Messages.text("composite.toWhite");
            ToggleButton button = Nodes.named(new ToggleButton(title),
                    Messages.text("composite.saturationName", title));
            button.setOnAction(event -> tones.saturation().set(each));
            tones.saturation().addListener((o, before, now) -> button.setSelected(now == each));
            button.setSelected(tones.saturation().get() == each);
            buttons.add(button);
        }
        return Segments.of(buttons, "small");
    }

    private ComboBox<Band> box(String name, Function<ColourBands, Band> read,
            BiFunction<ColourBands, Band, ColourBands> write) {
        ComboBox<Band> box = Nodes.named(new ComboBox<>(), name);
        tell(box, read);
        model.bands().addListener(observable -> tell(box, read));
        display.colours().addListener(observable -> tell(box, read));
        box.valueProperty().addListener((o, before, now) -> {
            if (!telling && now != null && !now.equals(read.apply(display.colours().get()))) {
                display.colours().set(write.apply(display.colours().get(), now));
            }
        });
        return box;
    }

    /// A box whose items are exchanged passes through values that nobody chose.
    private void tell(ComboBox<Band> box, Function<ColourBands, Band> read) {
        boolean within = telling;
        telling = true;
        ChoiceBoxes.fill(box, model.bands().get(), read.apply(display.colours().get()));
        telling = within;
    }
}
