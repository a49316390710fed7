package ripple.ui.sky;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Theme;

/// The left panel: what the map draws and what its colours stand for.
public final class LayersView extends ScrollPane {
    private final SkyModel model;
    private final ObservableValue<Theme> theme;
    private final Label tracts = Nodes.label("", "mono", "muted");
    private final Label patches = Nodes.label("", "mono", "muted");
    private final Label targets = Nodes.label("", "mono", "muted");
    private final Node cells;

    public LayersView(SkyModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.cells = check(Messages.text("sky.cells"), model.layers().cells(), new Label());
        getStyleClass().addAll("panel", "panel-left");
        Region free = new Region();
        VBox.setVgrow(free, Priority.ALWAYS);
        setContent(new VBox(layers(), new CoverageView(model, theme), new MarksView(model.marks(), theme), free,
                overview()));
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        model.scene().addListener((o, before, now) -> showScene(now));
        targets.textProperty().bind(model.marks().set().map(set -> NumberStyle.whole(set.size())));
        showScene(model.scene().get());
    }

    private Node layers() {
        VBox box = new VBox(Nodes.head(Feather.LAYERS, Messages.text("sky.layers")),
                check(Messages.text("sky.outlines"), model.layers().outlines(), tracts),
                check(Messages.text("sky.grid"), model.layers().grid(), patches),
                check(Messages.text("sky.numbers"), model.layers().numbers(), new Label()),
                check(Messages.text("sky.outer"), model.layers().outerBoxes(), new Label()), cells,
                check(Messages.text("sky.coordinates"), model.layers().coordinates(), new Label()),
                check(Messages.text("sky.previews"), model.layers().previews(), new Label()),
                check(Messages.text("sky.targets"), model.layers().targets(), targets));
        box.getStyleClass().addAll("section", "layer-list");
        box.setSpacing(1);
        return box;
    }

    private static Node check(String name, BooleanProperty property, Label count) {
        CheckBox box = Nodes.named(new CheckBox(name), name);
        box.selectedProperty().bindBidirectional(property);
        return Nodes.row("layer", box, Nodes.space(), count);
    }

    private Node overview() {
        VBox box = new VBox(Nodes.label(Messages.text("sky.overview"), "caption"), new OverviewView(model, theme));
        box.setSpacing(4);
        box.getStyleClass().addAll("section", "last");
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private void showScene(@Nullable SkyScene scene) {
        // A sky map without cells has no layer of them.
        cells.setDisable(scene == null || scene.cells().isEmpty());
        if (scene != null) {
            tracts.setText(NumberStyle.whole(scene.coverage().tracts().size()));
            patches.setText(NumberStyle.whole(scene.coverage().tracts().stream()
                    .mapToInt(tract -> scene.coverage().patches(tract).size()).sum()));
        }
    }
}
