package ripple.ui.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.WrittenSet;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The left of Export: the steps, what was chosen in each, and which are done. A step leads to its card.
public final class ExportSteps extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final ExportModel model;
    private final VBox recent = new VBox(2);
    private final Map<ExportStep, Row> rows = new EnumMap<>(ExportStep.class);

    /// What of a step changes: its mark, and what was chosen.
    private record Row(int number, StackPane mark, Label word) {
        void tell(boolean done, String what) {
            word.setText(what);
            mark.getStyleClass().remove("done");
            if (done) {
                mark.getStyleClass().add("done");
            }
            mark.getChildren().setAll(List.of(done
                    ? Icons.small(Feather.CHECK)
                    : Nodes.label(String.valueOf(number), "mono", "dense-text")));
        }
    }

    /// @param view that shows the cards
    public ExportSteps(ExportModel model, ExportView view) {
        this.model = model;
        getStyleClass().add("panel");
        setMinWidth(0);
        VBox steps = new VBox(2, Nodes.head(Feather.PACKAGE, Messages.text("export.title")),
                step(ExportStep.WHAT, Messages.text("export.stepWhat"), view::go),
                step(ExportStep.FORMATS, Messages.text("export.stepFormats"), view::go),
                step(ExportStep.SPLITS, Messages.text("export.stepSplits"), view::go),
                step(ExportStep.PIXELS, Messages.text("export.stepPixels"), view::go),
                step(ExportStep.WRITE, Messages.text("export.stepWrite"), view::go));
        steps.getStyleClass().addAll("section", "last");
        VBox sets = new VBox(4, Nodes.label(Messages.text("export.recent"), "strong"), recent);
        sets.getStyleClass().addAll("section", "last");
        sets.visibleProperty().bind(Bindings.isNotEmpty(model.recent().all()));
        sets.managedProperty().bind(sets.visibleProperty());
        getChildren().addAll(steps, Nodes.space(), sets);
        VBox.setVgrow(getChildren().get(1), Priority.ALWAYS);
        model.recent().all().addListener((ListChangeListener<RecentSets.Entry>) change -> tellRecent(view));
        tellRecent(view);
        model.plan().subscribe(plan -> tell());
        model.written().subscribe(written -> tell());
        model.formats().addListener((SetChangeListener<Format>) change -> tell());
    }

    /// A set that was written before is read back again, and its report shown.
    private void tellRecent(ExportView view) {
        recent.getChildren().setAll(model.recent().all().stream().map(entry -> {
            String name = String.valueOf(entry.folder().getFileName());
            Hyperlink link = Nodes.named(new Hyperlink(name), Messages.text("export.readBack", name));
            link.setTooltip(new Tooltip(entry.folder().toString()));
            link.setMinWidth(0);
            link.setOnAction(event -> {
                model.check(entry.folder());
                view.go(ExportStep.WRITE);
            });
            return Nodes.row("tool-line", link, Nodes.space(), Nodes.fixed(Nodes.label(
                    DAY.format(entry.checked().atZone(ZoneId.systemDefault())), "mono", "muted", "dense-text")));
        }).toList());
    }

    private Button step(ExportStep step, String title, Consumer<ExportStep> go) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("export-mark");
        Label word = Nodes.shortened(Nodes.label("", "caption"));
        word.setMinWidth(0);
        rows.put(step, new Row(rows.size() + 1, mark, word));
        VBox text = new VBox(Nodes.fixed(Nodes.label(title, "strong")), word);
        text.setMinWidth(0);
        Button button = Nodes.named(new Button("", Nodes.row("export-step-row", mark, text)), title);
        button.getStyleClass().add("export-step");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(step));
        return button;
    }

    private void tell() {
        Optional<LabelledPlan> plan = model.plan().get();
        Optional<WrittenSet> written = model.written().get();
        boolean has = plan.filter(now -> !now.objects().isEmpty()).isPresent();
        tell(ExportStep.WHAT, has, plan.map(now -> Messages.text("export.stepChosen",
                NumberStyle.whole(now.objects().size()), NumberStyle.whole(now.graded().targets().size()),
                String.join(" ", now.grades()))).orElse(Messages.text("export.notYet")));
        tell(ExportStep.FORMATS, !model.formats().isEmpty(), model.formats().isEmpty()
                ? Messages.text("export.stepNone")
                : model.formats().stream().sorted().map(Format::name).collect(Collectors.joining(", ")));
        tell(ExportStep.SPLITS, has && plan.filter(now -> now.empty().isEmpty()).isPresent(), !model.split().get()
                ? Messages.text("export.stepUnsplit")
                : Messages.text("export.stepSplit", model.shares().get()));
        tell(ExportStep.PIXELS, has, plan.map(now -> now.settings().recipe().normalise().method().label())
                .orElse(Messages.text("export.notYet")));
        tell(ExportStep.WRITE, written.filter(WrittenSet::holds).isPresent(), writing(written, has));
    }

    private static String writing(Optional<WrittenSet> written, boolean has) {
        if (written.isEmpty()) {
            return has ? Messages.text("export.stepReady") : Messages.text("export.notYet");
        }
        return written.filter(WrittenSet::holds).isPresent()
                ? Messages.text("export.passed")
                : Messages.text("export.brokenShort");
    }

    private void tell(ExportStep step, boolean done, String what) {
        Row row = rows.get(step);
        if (row != null) {
            row.tell(done, what);
        }
    }
}
