package ripple.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.choose.ConsensusKind;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.SplitCount;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The middle of Export: what, formats, splits, and the counts that come of it.
public final class ExportView extends ScrollPane {
    private final ExportModel model;
    private final ButtonBase choose;
    private final Label about = Nodes.label("", "muted");
    private final FlowPane grades = new FlowPane(12, 6);
    private final VBox leftOut = new VBox(2);
    private final Label proof = Nodes.label("", "success-text");
    private final SplitBar bar = new SplitBar();
    private final GridPane table = new GridPane();

    /// @param choose asks for graders' files
    public ExportView(ExportModel model, ButtonBase choose) {
        this.model = model;
        this.choose = choose;
        table.setHgap(22);
        table.setVgap(6);
        about.setWrapText(true);
        proof.setWrapText(true);
        VBox cards = new VBox(8, what(), formats(), splits());
        cards.setStyle("-fx-padding: 12;");
        setContent(cards);
        setFitToWidth(true);
        setMinSize(0, 0);
        Nodes.named(this, Messages.text("export.title"));
        model.state().subscribe(state -> tellFiles(state));
        model.problem().subscribe(text -> tell());
        model.plan().subscribe(plan -> tell());
    }

    /// Where the keyboard goes when the pane comes to the front.
    public Node first() {
        return choose;
    }

    private static VBox card(String title, Node... content) {
        VBox card = new VBox(8, Nodes.label(title, "strong"));
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("panel", "section");
        card.setStyle(
                "-fx-padding: 12; -fx-background-radius: 6; -fx-border-radius: 6; -fx-border-color: -color-border-muted;");
        return card;
    }

    private VBox what() {
        ComboBox<ConsensusKind> kind = ChoiceBoxes.of(List.of(ConsensusKind.values()), ExportView::words,
                Messages.text("export.consensus"));
        kind.getItems().setAll(ConsensusKind.values());
        kind.valueProperty().bindBidirectional(model.consensus());
        Spinner<Integer> graders = Nodes.named(new Spinner<>(1, 99, 1), Messages.text("export.graders"));
        graders.setPrefWidth(76);
        graders.getValueFactory().setValue(model.minGraders().get());
        graders.valueProperty().subscribe(value -> model.minGraders().set(value));
        Slider agreement = Nodes.named(new Slider(0, 1, model.minAgreement().get()), Messages.text("export.agreement"));
        agreement.setPrefWidth(120);
        agreement.setBlockIncrement(0.05);
        Label value = Nodes.label("", "mono");
        value.setMinWidth(44);
        agreement.valueProperty().subscribe(now -> {
            double rounded = Math.round(now.doubleValue() * 20) / 20.0;
            value.setText("≥ " + NumberStyle.fixed(rounded, 2));
            model.minAgreement().set(rounded);
        });
        return card(Messages.text("export.what"), Nodes.row("tool-line", Nodes.fixed(choose), Nodes.whole(about)), grades,
                flow(caption(Messages.text("export.consensus"), kind),
                        caption(Messages.text("export.graders"), graders),
                        caption(Messages.text("export.agreement"), agreement, value),
                        check(Messages.text("export.rejected"), model.rejected())),
                leftOut);
    }

    private VBox formats() {
        return card(Messages.text("export.formats"), flow(format(Format.NPZ, Messages.text("export.npz")),
                format(Format.FITS, Messages.text("export.fits")), check(Messages.text("export.raw"), model.raw()),
                check(Messages.text("export.anonymous"), model.anonymous())));
    }

    private VBox splits() {
        TextField shares = Nodes.named(new TextField(), Messages.text("export.shares"));
        shares.setPrefWidth(110);
        shares.getStyleClass().add("mono");
        shares.textProperty().bindBidirectional(model.shares());
        shares.disableProperty().bind(model.split().not());
        TextField seed = Nodes.named(new TextField(), Messages.text("export.seed"));
        seed.setPrefWidth(70);
        seed.getStyleClass().add("mono");
        seed.textProperty().bindBidirectional(model.seed());
        seed.disableProperty().bind(model.split().not());
        return card(Messages.text("export.splits"),
                flow(check(Messages.text("export.byPatch"), model.split()),
                        caption(Messages.text("export.shares"), shares), caption(Messages.text("export.seed"), seed)),
                bar, table, proof);
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(16, 8, nodes);
        flow.setRowValignment(javafx.geometry.VPos.CENTER);
        return flow;
    }

    private static Node caption(String text, Node... nodes) {
        return Nodes.row("tool-line", Stream.concat(Stream.of(Nodes.label(text, "muted")), Stream.of(nodes))
                .toArray(Node[]::new));
    }

    private static CheckBox check(String text, javafx.beans.property.BooleanProperty value) {
        CheckBox box = Nodes.named(new CheckBox(text), text);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private CheckBox format(Format format, String text) {
        return member(text, format, model.formats());
    }

    private static <T> CheckBox member(String text, T value, ObservableSet<T> set) {
        CheckBox box = Nodes.named(new CheckBox(text), text);
        box.setSelected(set.contains(value));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                set.add(value);
            } else {
                set.remove(value);
            }
        });
        set.addListener((SetChangeListener<T>) change -> box.setSelected(set.contains(value)));
        return box;
    }

    private void tellFiles(ExportState state) {
        grades.getChildren().clear();
        about.setText(switch (state) {
            case ExportState.Nothing _ -> Messages.text("export.noFiles");
            case ExportState.Reading _ -> Messages.text("export.reading");
            case ExportState.Failed failed -> failed.reason();
            case ExportState.Ready ready -> Messages.text("export.files",
                    model.files().stream().map(Path::getFileName).map(String::valueOf)
                            .collect(Collectors.joining(", ")),
                    NumberStyle.whole(ready.agreement().ratings().objects().size()),
                    NumberStyle.whole(ready.agreement().ratings().graders().size()));
        });
        if (state instanceof ExportState.Ready ready) {
            ready.graded().scale().codes().forEach(code -> grades.getChildren()
                    .add(member(Messages.text("export.grade", code), code, model.grades())));
        }
    }

    private void tell() {
        leftOut.getChildren().clear();
        table.getChildren().clear();
        bar.show(List.of());
        proof.setText("");
        if (!model.problem().get().isEmpty()) {
            leftOut.getChildren().add(warning(model.problem().get()));
        }
        model.plan().get().ifPresent(this::tell);
    }

    private static Label warning(String sentence) {
        Label warning = Nodes.label(sentence, "warning-text");
        warning.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        warning.setWrapText(true);
        return warning;
    }

    private void tell(LabelledPlan plan) {
        leftOut.getChildren().add(Nodes.label(Messages.text("export.chosen", NumberStyle.whole(plan.objects().size()),
                NumberStyle.whole(plan.graded().targets().size())), "strong"));
        plan.reasons().forEach((why, count) -> leftOut.getChildren()
                .add(Nodes.whole(Nodes.label(Messages.text("export.leftOut", NumberStyle.whole(count), why.label()),
                        "muted"))));
        bar.show(plan.counts());
        int column = 0;
        for (String head : List.of(Messages.text("export.split"), Messages.text("export.wanted"),
                Messages.text("export.share"), Messages.text("export.patches"), Messages.text("export.objects"))) {
            cell(Nodes.label(head, "muted", "dense-text"), column++, 0);
        }
        for (String grade : plan.grades()) {
            cell(Nodes.label(grade, "muted", "dense-text"), column++, 0);
        }
        int row = 1;
        for (SplitCount count : plan.counts()) {
            row(plan, count, row++);
        }
        plan.empty().forEach(name -> leftOut.getChildren()
                .add(warning(Messages.text("export.empty", name))));
        plan.split().ifPresent(split -> proof.setText(
                Messages.text("export.proof", NumberStyle.fixed(split.check().distanceArcsec(), 1))));
    }

    private void row(LabelledPlan plan, SplitCount count, int row) {
        cell(Nodes.label(count.name().isEmpty() ? Messages.text("export.whole") : count.name()), 0, row);
        double share = plan.objects().isEmpty() ? 0 : 100.0 * count.objects() / plan.objects().size();
        number(NumberStyle.fixed(100 * count.wanted(), 1) + " %", 1, row);
        number(NumberStyle.fixed(share, 1) + " %", 2, row);
        number(NumberStyle.whole(count.patches()), 3, row);
        number(NumberStyle.whole(count.objects()), 4, row);
        int column = 5;
        for (String grade : plan.grades()) {
            number(NumberStyle.whole(count.byGrade().getOrDefault(grade, 0)), column++, row);
        }
    }

    private void number(String text, int column, int row) {
        cell(Nodes.label(text, "mono"), column, row);
    }

    private void cell(Label label, int column, int row) {
        GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
        table.add(Nodes.fixed(label), column, row);
    }

    private static String words(ConsensusKind kind) {
        return switch (kind) {
            case MAJORITY -> Messages.text("export.majority");
            case MEAN -> Messages.text("export.mean");
            case SWAP -> Messages.text("export.swap");
            case DAWID_SKENE -> Messages.text("export.dawidSkene");
        };
    }
}
