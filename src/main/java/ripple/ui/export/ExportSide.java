package ripple.ui.export;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSet;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The right of Export: the labels' columns of the manifest, the recipe in short, the size, and the button that writes.
public final class ExportSide extends VBox {
    /// Image and variance as floats, mask as integers.
    private static final int BYTES_PER_PIXEL = 12;

    private static final double COLUMNS_HEIGHT = 200;

    private final ExportModel model;
    private final ListView<String> columns = new ListView<>();
    private final Label recipe = Nodes.label("", "muted");
    private final Label size = Nodes.label("", "mono");

    /// @param write writes in the background
    public ExportSide(ExportModel model, ButtonBase write) {
        this.model = model;
        getStyleClass().add("panel");
        setMinSize(0, 0);
        Nodes.whole(recipe);
        columns.setPrefHeight(COLUMNS_HEIGHT);
        columns.getStyleClass().add("dense");
        columns.setPlaceholder(Nodes.label(Messages.text("export.noColumns"), "muted"));
        Nodes.named(columns, Messages.text("export.manifest"));
        VBox.setVgrow(columns, Priority.ALWAYS);
        write.setMaxWidth(Double.MAX_VALUE);
        write.getStyleClass().add("wrapping");
        VBox manifest = section(Feather.GRID, Messages.text("export.manifest"));
        manifest.getChildren().add(columns);
        VBox.setVgrow(manifest, Priority.ALWAYS);
        VBox pixels = section(Feather.SLIDERS, Messages.text("export.recipe"));
        pixels.getChildren().add(recipe);
        VBox last = section(Feather.PACKAGE, Messages.text("export.size"));
        last.getChildren().addAll(size, write);
        getChildren().addAll(manifest, pixels, last);
        model.plan().subscribe(plan -> tell());
    }

    private static VBox section(Feather icon, String title) {
        VBox section = new VBox(6, Nodes.head(icon, title));
        section.getStyleClass().add("section");
        return section;
    }

    private void tell() {
        columns.getItems().clear();
        recipe.setText(NumberStyle.UNKNOWN);
        size.setText(NumberStyle.UNKNOWN);
        model.plan().get().ifPresent(plan -> {
            columns.getItems().setAll(new LabelledSet(plan).labelColumns());
            recipe.setText(recipe(plan.settings().recipe()));
            size.setText(Messages.text("export.about", NumberStyle.bytes(bytes(plan))));
        });
    }

    private static String recipe(Recipe recipe) {
        return Messages.text("export.pixels", String.join(", ", recipe.bands().stream().map(b -> b.name()).toList()),
                NumberStyle.whole(recipe.resultSize()), recipe.normalise().method().label(),
                recipe.psfMatch().enabled() == Switch.ON
                        ? Messages.text("export.matched", recipe.psfMatch().target())
                        : Messages.text("export.unmatched"));
    }

    private long bytes(LabelledPlan plan) {
        Recipe recipe = plan.settings().recipe();
        long one = (long) recipe.resultSize() * recipe.resultSize() * recipe.bands().size() * BYTES_PER_PIXEL;
        long copies = model.formats().stream().filter(f -> f == Format.NPZ || f == Format.FITS).count()
                + (model.raw().get() ? 1 : 0);
        return one * copies * plan.objects().size();
    }
}
