package ripple.ui.stamps;

import java.util.function.Function;
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
import ripple.ui.kit.Theme;
import ripple.ui.view.Look;

/// The right panel of Inspect: how stamps are drawn (stretch, colour bands, mask planes, size of the field), and how the recipe prepares them.
public final class InspectPanel extends TabPane {
    /// @param recipe which recipe is previewed; asked for when its tab is first in front
    /// @param match to which PSF bands are matched
    /// @param keys the key of a look; empty where it has none
    /// @param resetStretch button of the action that goes back to the survey's stretch
    /// @param inverted switch for negatives
    /// @param maskSwitch button of the action that shows and hides mask planes
    /// @param blinks button of the action that goes to the other of two views
    /// @param runs switch of the action that blinks by itself
    public InspectPanel(StampsModel model, ObservableValue<Theme> theme, Supplier<? extends Node> recipe, MatchChoice match,
            Function<Look, ObservableValue<String>> keys, Node resetStretch, Node inverted, Node maskSwitch,
            Node blinks, Node runs) {
        getStyleClass().addAll("panel", "panel-right");
        VBox size = new VBox(Nodes.head(Feather.MAXIMIZE_2, Messages.text("size.title"), sizes(model)));
        size.getStyleClass().addAll("section", "last");
        getTabs().addAll(
                tab(Messages.text("panel.display"),
                        () -> new VBox(new StretchView(model, theme, resetStretch, inverted, keys),
                                match, new ColourChoice(model), new MasksView(model, theme, maskSwitch),
                                new BlinkView(model, blinks, runs), size)),
                tab(Messages.text("panel.preparation"), () -> new PreparationView(model, recipe.get())),
                reads(model, theme));
        Nodes.named(this, Messages.text("panel.name"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
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
