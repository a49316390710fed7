package ripple.ui.labels;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// What comes of a new campaign: how much there is to look at, every mistake, every warning.
final class CampaignOutcome extends VBox {
    private static final double WIDTH = 300;

    private final CampaignModel model;
    private final VBox counts = new VBox(4);
    private final VBox remarks = new VBox(8);

    CampaignOutcome(CampaignModel model, Node... buttons) {
        this.model = model;
        getStyleClass().addAll("panel", "panel-right");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        counts.getStyleClass().add("section");
        remarks.getStyleClass().addAll("section", "last");
        ScrollPane scroll = new ScrollPane(remarks);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        VBox doing = new VBox(8, buttons);
        doing.getChildren().forEach(button -> button.getStyleClass().add("wrapping"));
        doing.getStyleClass().add("section");
        getChildren().addAll(counts, doing, scroll);
        InvalidationListener tell = observable -> tell();
        List.of(model.checked(), model.ready(), model.measuring(), model.warnings(), model.problem())
                .forEach(each -> each.addListener(tell));
        tell();
    }

    private void tell() {
        CampaignCheck now = model.checked().get();
        counts.getChildren().setAll(Nodes.head(Feather.LIST, Messages.text("campaign.outcome")),
                line(Messages.text("campaign.objects"), now.targets()),
                line(Messages.text("campaign.again"), now.repeats()),
                line(Messages.text("campaign.known"), now.planted()),
                line(Messages.text("campaign.ofThemLenses"), now.lenses()),
                line(Messages.text("campaign.toLookAt"), now.shown()));
        remarks.getChildren().clear();
        if (!model.problem().get().isEmpty()) {
            remark(Feather.ALERT_OCTAGON, model.problem().get(), "danger-text");
        }
        now.mistakes().forEach(mistake -> remark(Feather.ALERT_CIRCLE, mistake, "danger-text"));
        model.warnings().forEach(warning -> remark(Feather.ALERT_TRIANGLE, warning, "warning-text"));
        if (model.measuring().get()) {
            remark(Feather.CLOCK, Messages.text("campaign.measuring"), "muted");
        } else if (model.ready().get() && model.warnings().isEmpty()) {
            remark(Feather.CHECK,
                    now.planted() > 0 ? Messages.text("campaign.comparable") : Messages.text("campaign.fine"), "muted");
        }
    }

    private void remark(Feather icon, String text, String style) {
        Label label = Nodes.label(text, "remark", style);
        label.setGraphic(Icons.small(icon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        remarks.getChildren().add(label);
    }

    private static Node line(String name, int number) {
        return Nodes.row("queue-line", Nodes.label(name, "muted", "dense-text"), Nodes.space(),
                Nodes.label(NumberStyle.whole(number), "mono"));
    }
}
