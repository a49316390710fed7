package ripple.ui.export;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.SplitCount;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The third card: shares, seed and distance of the splits, and what comes of them.
final class SplitCard extends VBox {
    private final SplitBar bar = new SplitBar();
    private final GridPane table = new GridPane();
    private final Label proof = Cards.wrapped("success-text");

    SplitCard(ExportModel model) {
        super(8);
        getStyleClass().addAll("panel", "export-card");
        table.setHgap(22);
        table.setVgap(6);
        Node shares = Cards.field(Messages.text("export.shares"), model.shares(), 110);
        Node seed = Cards.field(Messages.text("export.seed"), model.seed(), 60);
        TextField distance = Cards.field(Messages.text("export.distance"), model.distance(), 70);
        distance.setPromptText(Messages.text("export.auto"));
        List.of(shares, seed, distance).forEach(field -> field.disableProperty().bind(model.split().not()));
        getChildren().addAll(Nodes.label(Messages.text("export.splits"), "strong"),
                Cards.flow(Cards.check(Messages.text("export.byPatch"), model.split()),
                        Cards.caption(Messages.text("export.shares"), shares),
                        Cards.caption(Messages.text("export.seed"), seed),
                        Cards.caption(Messages.text("export.distance"), distance)),
                bar, table, proof);
        model.plan().subscribe(plan -> {
            table.getChildren().clear();
            bar.show(List.of());
            proof.setText("");
            table.setManaged(plan.isPresent());
            plan.ifPresent(this::tell);
        });
    }

    private void tell(LabelledPlan plan) {
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
        plan.split().filter(split -> !plan.objects().isEmpty()).ifPresent(split -> proof.setText(
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
}
