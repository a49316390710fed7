package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.render.ColourMap;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;

/// The left panel: what the map draws, and which band's coverage, with its legend.
public final class LayersView extends VBox {
    private final SkyModel model;
    private final ObservableValue<Theme> theme;
    private final FlowPane bands = new FlowPane();
    private final HBox ticks = Nodes.row("legend-ticks");
    private final Label tracts = Nodes.label("", "mono", "muted");
    private final Label patches = Nodes.label("", "mono", "muted");
    private final Label targets = Nodes.label("", "mono", "muted");
    private final PixelPane scale = new PixelPane(LayersView::paintScale);
    private final VBox scaleBox = new VBox(4);

    public LayersView(SkyModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("panel", "panel-left");
        getChildren().addAll(layers(), coverage(), overview());
        model.scene().addListener((o, before, now) -> showScene(now));
        model.marks().set().addListener((o, before, now) -> targets.setText(NumberStyle.whole(now.size())));
        model.band().addListener((o, before, now) -> showLegend());
    }

    private Node layers() {
        VBox box = new VBox(Nodes.head(Feather.LAYERS, Messages.text("sky.layers")),
                check(Messages.text("sky.outlines"), model.layers().outlines(), tracts),
                check(Messages.text("sky.grid"), model.layers().grid(), patches),
                check(Messages.text("sky.numbers"), model.layers().numbers(), new Label()),
                check(Messages.text("sky.outer"), model.layers().outerBoxes(), new Label()),
                check(Messages.text("sky.coordinates"), model.layers().coordinates(), new Label()),
                check(Messages.text("sky.targets"), model.layers().targets(), targets));
        box.getStyleClass().addAll("section", "layer-list");
        box.setSpacing(1);
        return box;
    }

    private Node check(String name, BooleanProperty property, Label count) {
        CheckBox box = Nodes.named(new CheckBox(name), name);
        box.selectedProperty().bindBidirectional(property);
        return Nodes.row("layer", box, Nodes.space(), count);
    }

    private Node coverage() {
        scale.setPrefHeight(12);
        scale.setMinHeight(12);
        scaleBox.getChildren().addAll(scale, ticks);
        VBox box = new VBox(Nodes.head(Feather.BAR_CHART_2, Messages.text("sky.coverage")), bands, scaleBox,
                legend(Messages.text("sky.missingBand"), true), legend(Messages.text("sky.noInput"), false));
        box.getStyleClass().addAll("section", "last");
        return box;
    }

    private Node overview() {
        Region free = new Region();
        VBox.setVgrow(free, Priority.ALWAYS);
        VBox box = new VBox(Nodes.label(Messages.text("sky.overview"), "caption"), new OverviewView(model, theme));
        box.setSpacing(4);
        box.getStyleClass().addAll("section", "last");
        VBox whole = new VBox(free, box);
        VBox.setVgrow(whole, Priority.ALWAYS);
        return whole;
    }

    private void showScene(@Nullable SkyScene scene) {
        bands.getChildren().clear();
        if (scene == null) {
            return;
        }
        tracts.setText(NumberStyle.whole(scene.coverage().tracts().size()));
        patches.setText(NumberStyle.whole(scene.coverage().tracts().stream()
                .mapToInt(tract -> scene.coverage().patches(tract).size()).sum()));
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(choice(Messages.text("sky.allBands"), null));
        scene.bands().forEach(band -> buttons.add(choice(band.name(), band)));
        bands.getChildren().add(Segments.of(buttons, "small"));
        showLegend();
    }

    private ToggleButton choice(String text, @Nullable Band band) {
        ToggleButton button = Nodes.named(new ToggleButton(text), Messages.text("sky.showBand", text));
        button.setSelected(band == null);
        button.selectedProperty().addListener((o, before, now) -> {
            if (now) {
                model.band().set(band);
            }
        });
        model.band().addListener((o, before, now) -> {
            if (java.util.Objects.equals(now, band)) {
                button.setSelected(true);
            }
        });
        return button;
    }

    private void showLegend() {
        SkyScene scene = model.scene().get();
        boolean counts = model.band().get() == null && scene != null;
        scaleBox.setVisible(counts);
        scaleBox.setManaged(counts);
        ticks.getChildren().clear();
        if (scene != null) {
            ticks.getChildren().addAll(Nodes.label("0", "mono", "caption"), Nodes.space(),
                    Nodes.label(Messages.text("sky.bandsOf", scene.bands().size()), "mono", "caption"));
        }
    }

    private Node legend(String text, boolean hatched) {
        PixelPane swatch = new PixelPane(raster -> paintSwatch(raster, hatched));
        theme.addListener(observable -> swatch.repaint());
        StackPane box = new StackPane(swatch);
        box.setMinSize(18, 14);
        box.setPrefSize(18, 14);
        box.setMaxSize(18, 14);
        return Nodes.row("legend", box, Nodes.label(text, "muted", "dense-text"));
    }

    private static void paintScale(Raster raster) {
        int[] colours = ColourMap.COVERAGE.colours();
        for (int x = 0; x < raster.width(); x++) {
            raster.fill(x, 0, 1, raster.height(), colours[x * 255 / Math.max(1, raster.width() - 1)]);
        }
    }

    private void paintSwatch(Raster raster, boolean hatched) {
        double[] xs = {0, raster.width(), raster.width(), 0};
        double[] ys = {0, 0, raster.height(), raster.height()};
        Theme now = theme.getValue();
        raster.clear(now.argb("-color-bg-subtle"));
        if (hatched) {
            raster.hatch(xs, ys, now.argb("-rw-map-dim"), now.argb("-rw-map-empty"), 6);
            return;
        }
        double r = raster.width() - 1.0;
        double b = raster.height() - 1.0;
        int ink = now.argb("-rw-map-dim");
        raster.dashed(0, 0, r, 0, ink, 3, 2);
        raster.dashed(0, b, r, b, ink, 3, 2);
        raster.dashed(0, 0, 0, b, ink, 3, 2);
        raster.dashed(r, 0, r, b, ink, 3, 2);
    }
}
