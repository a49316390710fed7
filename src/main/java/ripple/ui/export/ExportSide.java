package ripple.ui.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSet;
import ripple.pipeline.labelled.WrittenSet;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The right of Export: the labels' columns of the manifest with the first row, what was found when the set was read back, its size, and
/// the button that writes.
public final class ExportSide extends VBox {
    /// Image and variance as floats, mask as integers.
    private static final int BYTES_PER_PIXEL = 12;
    private static final double COLUMNS_HEIGHT = 200;
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{5,}");

    private final ExportModel model;
    private final ListView<Map.Entry<String, String>> columns = new ListView<>();
    private final VBox integrity = new VBox(4);
    private final Label size = Nodes.label("", "mono");
    private final Label free = Nodes.label("", "mono");
    private final Label stamps = Nodes.label("", "mono");

    /// @param write writes in the background
    public ExportSide(ExportModel model, ButtonBase write) {
        this.model = model;
        getStyleClass().add("panel");
        setMinSize(0, 0);
        columns.setPrefHeight(COLUMNS_HEIGHT);
        columns.getStyleClass().add("dense");
        columns.setPlaceholder(Nodes.label(Messages.text("export.noColumns"), "muted"));
        columns.setCellFactory(list -> new Column());
        Nodes.named(columns, Messages.text("export.manifest"));
        VBox.setVgrow(columns, Priority.ALWAYS);
        write.getStyleClass().addAll("accent", "main", "wrapping");
        write.setMaxWidth(Double.MAX_VALUE);
        VBox manifest = section(Feather.GRID, Messages.text("export.manifest"));
        manifest.getChildren().add(columns);
        VBox.setVgrow(manifest, Priority.ALWAYS);
        VBox checks = section(Feather.SHIELD, Messages.text("export.integrity"));
        checks.getChildren().add(integrity);
        VBox last = section(Feather.PACKAGE, Messages.text("export.size"));
        last.getStyleClass().add("last");
        last.getChildren().addAll(new FlowPane(20, 6, figure(Messages.text("export.stamps"), stamps),
                figure(Messages.text("export.bytes"), size), figure(Messages.text("export.free"), free)), write);
        getChildren().addAll(manifest, checks, last);
        model.plan().subscribe(plan -> tell());
        model.written().subscribe(written -> check());
        model.unread().subscribe(text -> check());
    }

    private static VBox section(Feather icon, String title) {
        VBox section = new VBox(6, Nodes.head(icon, title));
        section.getStyleClass().add("section");
        return section;
    }

    private static Node figure(String name, Label value) {
        return new VBox(2, Nodes.fixed(Nodes.label(name, "caption")), Nodes.fixed(value));
    }

    private void tell() {
        columns.getItems().clear();
        stamps.setText(NumberStyle.UNKNOWN);
        size.setText(NumberStyle.UNKNOWN);
        free.setText(model.freeBytes().get() < 0 ? NumberStyle.UNKNOWN : NumberStyle.bytes(model.freeBytes().get()));
        model.plan().get().ifPresent(plan -> {
            columns.getItems().setAll(new LabelledSet(plan).example().entrySet());
            stamps.setText(NumberStyle.whole(plan.objects().size()));
            size.setText(Messages.text("export.about", NumberStyle.bytes(bytes(plan))));
        });
    }

    private void check() {
        integrity.getChildren().clear();
        if (!model.unread().get().isEmpty()) {
            integrity.getChildren().add(Cards.warning(model.unread().get()));
        }
        model.written().get().ifPresentOrElse(this::check, () -> {
            Label nothing = Cards.wrapped("muted");
            nothing.setText(Messages.text("export.notChecked"));
            integrity.getChildren().add(nothing);
        });
    }

    private void check(WrittenSet set) {
        line(set.broken().isEmpty(), Messages.text("export.filesHold"), set.files());
        set.broken().stream().limit(3).forEach(path -> integrity.getChildren()
                .add(Cards.warning(Messages.text("export.broken", path))));
        line(set.torn() == 0, Messages.text("export.torn"), set.torn());
        line(set.lacking() == 0, Messages.text("export.lacking"), set.lacking());
        List<String> unwritten = set.unwritten();
        line(unwritten.isEmpty(), Messages.text("export.unwritten"), unwritten.size());
        if (!unwritten.isEmpty()) {
            integrity.getChildren().add(Cards.showThese(Messages.text("export.unwritten"),
                    () -> model.show(Messages.text("export.unwritten"), unwritten)));
        }
    }

    private void line(boolean good, String text, int count) {
        Label label = Nodes.whole(Nodes.label(text, "dense-text"));
        HBox.setHgrow(label, Priority.ALWAYS);
        Node icon = Icons.small(good ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        Label mark = new Label("", icon);
        mark.getStyleClass().add(good ? "success-text" : "warning-text");
        integrity.getChildren().add(Nodes.row("tool-line", mark, label, Nodes.space(),
                Nodes.fixed(Nodes.label(NumberStyle.whole(count), "mono", "muted"))));
    }

    private long bytes(LabelledPlan plan) {
        Recipe recipe = plan.settings().recipe();
        long one = (long) recipe.resultSize() * recipe.resultSize() * recipe.bands().size() * BYTES_PER_PIXEL;
        long copies = model.formats().stream().filter(f -> f == Format.NPZ || f == Format.FITS).count()
                + (model.raw().get() ? 1 : 0);
        return one * copies * plan.objects().size();
    }

    /// Numbers with many decimals as people read them; the file has them all.
    private static String shown(String value) {
        return LONG_NUMBER.matcher(value).matches() ? NumberStyle.significant(Double.parseDouble(value), 4) : value;
    }

    /// A column's name and its value in the first row.
    private static final class Column extends ListCell<Map.Entry<String, String>> {
        @Override
        protected void updateItem(Map.Entry<String, String> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            Label value = Nodes.shortened(Nodes.label(shown(item.getValue()), "mono", "muted"));
            value.setMinWidth(0);
            Label name = Nodes.label(item.getKey(), "mono");
            name.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            setGraphic(Nodes.row("tool-line", name, Nodes.space(), value));
            Nodes.named(this, item.getKey() + " " + item.getValue());
        }
    }
}
