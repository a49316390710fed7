package ripple.ui.export;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import ripple.pipeline.labelled.SplitCount;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The splits side by side, as wide as their share.
final class SplitBar extends HBox {
    private static final List<String> COLOURS = List.of("#8A8A8A", "#56B4E9", "#E69F00", "#009E73", "#CC79A7",
            "#F0E442");

    SplitBar() {
        setSpacing(2);
        getStyleClass().add("split-bar");
        setMaxWidth(Double.MAX_VALUE);
        Nodes.named(this, Messages.text("export.bar"));
    }

    void show(List<SplitCount> counts) {
        getChildren().clear();
        setManaged(counts.stream().anyMatch(count -> count.objects() > 0));
        int sum = counts.stream().mapToInt(SplitCount::objects).sum();
        for (int i = 0; i < counts.size(); i++) {
            SplitCount count = counts.get(i);
            if (count.objects() > 0) {
                String name = count.name().isEmpty() ? Messages.text("export.whole") : count.name();
                Label part = Nodes.label(name + "  " + NumberStyle.whole(count.objects()), "mono", "may-be-cut");
                part.setStyle("-fx-background-color: " + COLOURS.get(i % COLOURS.size())
                        + "; -fx-text-fill: #161616; -fx-alignment: center;");
                part.setMinWidth(0);
                part.setMaxHeight(Double.MAX_VALUE);
                part.prefWidthProperty().bind(widthProperty().multiply((double) count.objects() / sum).subtract(2));
                part.setTooltip(new Tooltip(Messages.text("export.part", name, NumberStyle.whole(count.patches()),
                        NumberStyle.whole(count.objects()))));
                getChildren().add(part);
            }
        }
    }
}
