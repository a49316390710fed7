package ripple.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import ripple.label.choose.ConsensusKind;
import ripple.label.vocabulary.Grade;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The first card: whose grades, which of them, how sure; and what is left out, with the reasons.
final class WhatCard extends VBox {
    private final ExportModel model;
    private final Function<Grade, Node> glyph;
    private final Label about = Cards.wrapped("muted");
    private final FlowPane grades = new FlowPane(12, 6);
    private final VBox leftOut = new VBox(2);

    WhatCard(ExportModel model, ButtonBase choose, ButtonBase known, Function<Grade, Node> glyph) {
        super(8);
        this.model = model;
        this.glyph = glyph;
        getStyleClass().addAll("panel", "export-card");
        Label anchors = Cards.wrapped("muted");
        anchors.textProperty().bind(model.known().map(file -> file.isEmpty()
                ? Messages.text("export.noKnown")
                : Messages.text("export.knownOf", String.valueOf(Path.of(file).getFileName()))));
        Node prior = Cards.caption(Messages.text("export.prior"),
                Cards.field(Messages.text("export.prior"), model.prior(), 70));
        prior.visibleProperty().bind(model.consensus().map(kind -> kind == ConsensusKind.SWAP));
        prior.managedProperty().bind(prior.visibleProperty());
        getChildren().addAll(Nodes.label(Messages.text("export.what"), "strong"), limit(),
                Cards.flow(Nodes.fixed(choose), Nodes.fixed(known)), anchors,
                about, grades,
                Cards.flow(Cards.caption(Messages.text("export.consensus"), kinds()), prior,
                        Cards.caption(Messages.text("export.graders"), graders()), agreement(),
                        Cards.check(Messages.text("export.rejected"), model.rejected())),
                leftOut);
        model.state().subscribe(this::tellFiles);
        model.problem().subscribe(text -> tell());
        model.plan().subscribe(plan -> tell());
    }

    /// While the list is limited, the set can hold no other objects: said here, with the way back.
    private Node limit() {
        Label words = Cards.warning("");
        words.textProperty().bind(model.limit());
        Hyperlink all = Nodes.fixed(Nodes.named(new Hyperlink(Messages.text("targets.clearFilter")),
                Messages.text("targets.clearFilter")));
        all.setOnAction(event -> model.showAll());
        FlowPane line = Cards.flow(words, all);
        line.visibleProperty().bind(model.limit().map(text -> !text.isEmpty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private ComboBox<ConsensusKind> kinds() {
        ComboBox<ConsensusKind> kind = ChoiceBoxes.of(List.of(ConsensusKind.values()), WhatCard::words,
                Messages.text("export.consensus"));
        kind.valueProperty().bindBidirectional(model.consensus());
        return kind;
    }

    private Spinner<Integer> graders() {
        Spinner<Integer> graders = Nodes.named(new Spinner<>(1, 99, 1), Messages.text("export.graders"));
        graders.setPrefWidth(76);
        graders.setMinWidth(USE_PREF_SIZE);
        graders.getValueFactory().setValue(model.minGraders().get());
        graders.valueProperty().subscribe(value -> model.minGraders().set(value));
        return graders;
    }

    private Node agreement() {
        Slider agreement = Nodes.named(new Slider(0, 1, model.minAgreement().get()), Messages.text("export.agreement"));
        agreement.setPrefWidth(120);
        agreement.setBlockIncrement(0.05);
        Label value = Nodes.fixed(Nodes.label("", "mono"));
        agreement.valueProperty().subscribe(now -> {
            double rounded = Math.round(now.doubleValue() * 20) / 20.0;
            value.setText("≥ " + NumberStyle.fixed(rounded, 2));
            model.minAgreement().set(rounded);
        });
        return Cards.caption(Messages.text("export.agreement"), agreement, value);
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
            for (Grade grade : ready.graded().vocabulary().grades()) {
                String code = grade.code();
                Label count = Nodes.fixed(Nodes.label("", "mono", "muted"));
                count.textProperty().bind(model.plan().map(plan -> plan
                        .map(now -> NumberStyle.whole(now.choice().byGrade().getOrDefault(code, 0))).orElse("")));
                grades.getChildren().add(Nodes.row("tool-line", glyph.apply(grade),
                        Cards.member(Messages.text("export.grade", code), code, model.grades()), count));
            }
        }
    }

    private void tell() {
        leftOut.getChildren().clear();
        if (!model.problem().get().isEmpty()) {
            leftOut.getChildren().add(Cards.warning(model.problem().get()));
        }
        model.plan().get().ifPresent(this::tell);
    }

    private void tell(LabelledPlan plan) {
        leftOut.getChildren().add(Nodes.whole(Nodes.label(Messages.text("export.chosen",
                NumberStyle.whole(plan.objects().size()), NumberStyle.whole(plan.graded().targets().size())),
                "strong")));
        plan.reasons().forEach((why, count) -> {
            Label words = Nodes.label(Messages.text("export.leftOut", NumberStyle.whole(count), why.label()), "muted");
            leftOut.getChildren().add(Cards.flow(words, Cards.showThese(why.label(), () -> model.show(why.label(),
                    plan.leftOut().stream().filter(one -> one.why() == why).map(one -> one.target().id()).toList()))));
        });
        plan.empty().forEach(name -> leftOut.getChildren().add(Cards.warning(Messages.text("export.empty", name))));
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
