package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// What colour and form of the targets stand for, to choose, and the legend.
final class MarksView extends VBox {
    private final MarksModel marks;
    private final ObservableValue<Theme> theme;
    private final ComboBox<ColourBy> box = new ComboBox<>();
    private final VBox legend = new VBox(1);

    MarksView(MarksModel marks, ObservableValue<Theme> theme) {
        this.marks = marks;
        this.theme = theme;
        Nodes.named(box, Messages.text("marks.colourBy"));
        box.setConverter(new Words());
        box.setMinWidth(60);
        box.setPrefWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        choices(marks.columns().get());
        getChildren().addAll(Nodes.head(Feather.MAP_PIN, Messages.text("sky.targets")),
                Nodes.row("layer", named(Messages.text("marks.colourBy")), box), legend);
        getStyleClass().add("section");
        setSpacing(5);
        marks.columns().addListener((o, before, now) -> choices(now));
        marks.dress().addListener((o, before, now) -> legend(now));
        theme.addListener(observable -> legend(marks.dress().get()));
    }

    private static Label named(String text) {
        Label label = Nodes.label(text, "muted", "dense-text");
        label.setMinWidth(46);
        return label;
    }

    private void choices(List<String> columns) {
        List<ColourBy> all = new ArrayList<>(List.of(ColourBy.NOTHING, ColourBy.STATE, ColourBy.GRADE));
        columns.forEach(name -> all.add(ColourBy.column(name)));
        ColourBy chosen = marks.colourBy().get();
        if (!all.contains(chosen)) {
            marks.colourBy().set(ColourBy.NOTHING);
        }
        ChoiceBoxes.refill(box, all, marks.colourBy());
    }

    private void legend(MarkDress dress) {
        legend.getChildren().clear();
        if (dress.isScale()) {
            legend.getChildren().add(scale(dress));
        }
        List<MarkDress.Entry> entries = dress.legend();
        for (MarkDress.Entry entry : dress.isScale() ? entries.subList(2, entries.size()) : entries) {
            legend.getChildren().add(Nodes.row("legend", symbol(entry.look()), Nodes.label(entry.name(), "dense-text"),
                    Nodes.space(), Nodes.label(NumberStyle.whole(entry.count()), "mono", "muted")));
        }
    }

    private Node symbol(MarkDress.Look look) {
        PixelPane swatch = new PixelPane(raster -> {
            raster.clear(theme.getValue().argb("-color-bg-subtle"));
            new MarkSymbol(look, 1).draw(raster, raster.width() / 2, raster.height() / 2);
        });
        StackPane holder = new StackPane(swatch);
        holder.setMinSize(18, 16);
        holder.setPrefSize(18, 16);
        holder.setMaxSize(18, 16);
        return holder;
    }

    private static Node scale(MarkDress dress) {
        PixelPane strip = new PixelPane(raster -> steps(raster, dress));
        strip.setPrefHeight(12);
        strip.setMinHeight(12);
        return new VBox(3, strip,
                Nodes.row("legend-ticks", Nodes.label(dress.legend().get(0).name(), "mono", "caption"),
                        Nodes.space(), Nodes.label(dress.legend().get(1).name(), "mono", "caption")));
    }

    /// All looks but the last, which is for unknown values.
    private static void steps(Raster raster, MarkDress dress) {
        int steps = dress.looks().size() - 1;
        for (int x = 0; x < raster.width(); x++) {
            raster.fill(x, 0, 1, raster.height(), dress.looks().get(x * steps / raster.width()).argb());
        }
    }

    private static final class Words extends StringConverter<ColourBy> {
        @Override
        public String toString(@Nullable ColourBy by) {
            return by == null ? "" : switch (by.kind()) {
                case NOTHING -> Messages.text("marks.nothing");
                case GRADE -> Messages.text("marks.grade");
                case STATE -> Messages.text("marks.state");
                case COLUMN -> by.column();
            };
        }

        @Override
        public ColourBy fromString(String text) {
            return ColourBy.NOTHING;
        }
    }
}
