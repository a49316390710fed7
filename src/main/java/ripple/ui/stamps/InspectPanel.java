package ripple.ui.stamps;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.InFront;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.kit.Theme;

/// The right panel of Inspect: how stamps are drawn (stretch, colour bands, mask planes, size of the field), and how the recipe prepares them.
public final class InspectPanel extends TabPane {
    /// So many parts are seen first.
    private static final int FIRST = 2;

    /// @param display how stamps are drawn, from above; asked for when its tab is first in front
    /// @param recipe which recipe is previewed; likewise
    public InspectPanel(StampsModel model, ObservableValue<Theme> theme, List<Supplier<? extends Node>> display,
            Supplier<? extends Node> recipe) {
        getStyleClass().addAll("panel", "panel-right");
        getTabs().addAll(tab(Messages.text("panel.display"), () -> display(model, display)),
                tab(Messages.text("panel.preparation"), () -> new PreparationView(model, recipe.get())),
                reads(model, theme));
        Nodes.named(this, Messages.text("panel.name"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    private static VBox display(StampsModel model, List<Supplier<? extends Node>> parts) {
        VBox size = new VBox(Nodes.head(Feather.MAXIMIZE_2, Messages.text("size.title"), sizes(model)));
        size.getStyleClass().addAll("section", "last");
        VBox all = new VBox();
        parts.subList(0, FIRST).forEach(part -> all.getChildren().add(part.get()));
        // The rest, which is further down, a frame later.
        new OncePerFrame(all, () -> {
            parts.subList(FIRST, parts.size()).forEach(part -> all.getChildren().add(part.get()));
            all.getChildren().add(size);
        }).askNext();
        return all;
    }

    /// Appends a tab.
    ///
    /// @param content asked for when the tab is first in front
    public void add(String title, Supplier<? extends Node> content) {
        getTabs().add(tab(title, () -> new VBox(content.get())));
    }

    /// Worked out only while it is in front.
    private static Tab reads(StampsModel model, ObservableValue<Theme> theme) {
        Tab tab = tab(Messages.text("panel.reads"), () -> new VBox(new ReadsView(model, theme, model.background())));
        tab.selectedProperty().addListener((o, before, now) -> model.reads().shown().set(now));
        return tab;
    }

    /// Labels change with each object: those that are not seen are not styled.
    private static Tab tab(String title, Supplier<VBox> content) {
        Tab tab = new Tab(title);
        InFront.only(tab, new Lazy<>(() -> scrolled(content.get())));
        return tab;
    }

    private static ScrollPane scrolled(VBox content) {
        ScrollPane scroll = Nodes.lively(new ScrollPane());
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFitToWidth(true);
        // Texts are broken into lines; only numbers in columns may be wider than the panel, with large letters.
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setContent(content);
        return scroll;
    }

    private static Node sizes(StampsModel model) {
        ComboBox<Integer> box = ChoiceBoxes.of(StampsModel.SIZES, edge -> Messages.text("size.pixels", edge),
                Messages.text("size.title"));
        box.setValue(model.size().get());
        box.valueProperty().addListener((o, before, now) -> model.size().set(now));
        model.size().addListener((o, before, now) -> box.setValue(now.intValue()));
        return box;
    }
}
