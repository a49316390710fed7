package ripple.ui.labels;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.Showing;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// The current object of the mosaic, larger. Never the pixels of one object under the number of another.
final class FocusBox extends VBox {
    private static final double EDGE = 248;
    private static final double GAP = 8;
    private static final double SMALL = 120;

    private final VetModel model;
    private final StampPane pane;
    private final SideTile brighter;
    private final SideTile bluer;
    private final Label title = Nodes.label("", "title");
    private final Label blind = Nodes.label(Messages.text("vet.blindShort"), "chip", "accent-chip");
    private final Label time = Nodes.shortened(Nodes.label("", "mono", "muted"));
    private final Label words = Nodes.label("", "mono", "muted", "dense-text");

    /// @param key makes the cap of an action's key from the action's id
    FocusBox(VetModel model, Function<String, Node> key) {
        this.model = model;
        brighter = new SideTile(Messages.text("look.brighter"), key.apply("vet.hold.brighter"), model.one().brighter());
        bluer = new SideTile(Messages.text("look.bluer"), key.apply("vet.hold.bluer"), model.one().bluer());
        for (SideTile tile : new SideTile[]{brighter, bluer}) {
            tile.setPrefWidth(SMALL);
            tile.setMinWidth(SMALL);
        }
        pane = new StampPane(model.display(), StampPane.Detail.PLAIN);
        pane.setMinSize(EDGE, EDGE);
        pane.setPrefSize(EDGE, EDGE);
        pane.setMaxSize(EDGE, EDGE);
        words.setWrapText(true);
        blind.setGraphic(Icons.small(Feather.EYE_OFF));
        blind.setMinWidth(USE_PREF_SIZE);
        VBox well = new VBox(GAP, pane, new HBox(GAP, brighter, bluer));
        title.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(0);
        well.getStyleClass().addAll("well", "preview-well");
        setSpacing(8);
        getChildren().addAll(Nodes.row("section-head", title, blind, Nodes.space(), time), well, words);
        model.one().changes().addListener(observable -> show());
        model.changes().addListener(observable -> tell());
        show();
    }

    private void show() {
        pane.show(model.one().seen(new Slot.Colour(), model.display().phases().shown().get()));
        brighter.show(model.one().seen(new Slot.Colour(), Phase.DATA));
        bluer.show(model.one().seen(new Slot.Colour(), Phase.DATA));
        tell();
    }

    private void tell() {
        Optional<Showing> now = model.current();
        title.setText(now.map(showing -> Messages.text("vet.object", model.number(showing))).orElse(""));
        boolean hidden = now.filter(showing -> model.blindness().isHidden(Hidden.NAME, showing)).isPresent();
        blind.setVisible(hidden);
        blind.setManaged(hidden);
        time.setText(now.flatMap(showing -> model.session().map(s -> s.onScreenMillis(showing.item())))
                .filter(millis -> millis > 0)
                .map(millis -> NumberStyle.fixed(millis / 1000.0, 1))
                .map(seconds -> hidden ? Messages.text("vet.seconds", seconds) : Messages.text("vet.onScreen", seconds))
                .orElse(""));
        String text = now.map(this::describe).orElse("");
        words.setText(text);
        words.setManaged(!text.isEmpty());
    }

    /// Id, place and columns, as far as the campaign lets the grader see them.
    private String describe(Showing showing) {
        StringBuilder text = new StringBuilder();
        if (!model.blindness().isHidden(Hidden.NAME, showing)) {
            text.append(showing.target().id());
        }
        if (!model.blindness().isHidden(Hidden.POSITION, showing)) {
            text.append(text.isEmpty() ? "" : "\n").append(Messages.text("vet.place",
                    NumberStyle.fixed(showing.target().raDeg(), 5), NumberStyle.fixed(showing.target().decDeg(), 5)));
        }
        if (!model.blindness().isHidden(Hidden.SCORE, showing)) {
            showing.target().columns().forEach((name, value) -> text.append(text.isEmpty() ? "" : "\n").append(name)
                    .append(' ').append(value));
        }
        return text.toString();
    }
}
