package ripple.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.cutout.FetchEstimate;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.sky.RegionModel;
import ripple.ui.sky.RegionSummary;

/// What a run on the chosen targets would read, told before it is run.
final class FetchLine extends HBox {
    private final Label stamps = Nodes.label("", "mono");
    private final Label files = Nodes.label("", "mono");
    private final Label bytes = Nodes.label("", "mono");

    FetchLine(RegionModel region) {
        getStyleClass().add("fetch-line");
        setSpacing(12);
        getChildren().addAll(column(Messages.text("fetch.stamps"), stamps), column(Messages.text("fetch.files"), files),
                column(Messages.text("fetch.bytes"), bytes));
        region.summary().addListener((o, before, now) -> tell(now));
        tell(region.summary().get());
    }

    private void tell(Optional<RegionSummary> summary) {
        FetchEstimate fetch = summary.map(RegionSummary::fetch).orElse(FetchEstimate.NOTHING);
        stamps.setText(summary.isEmpty() ? NumberStyle.UNKNOWN : NumberStyle.whole(fetch.objects()));
        files.setText(summary.isEmpty() ? NumberStyle.UNKNOWN : NumberStyle.whole(fetch.files()));
        bytes.setText(summary.isEmpty() || (fetch.files() > 0 && fetch.fileBytes() == 0)
                ? NumberStyle.UNKNOWN
                : Messages.text("fetch.about", NumberStyle.bytes(fetch.readBytes())));
    }

    private static VBox column(String caption, Label value) {
        VBox box = new VBox(1, Nodes.label(caption, "caption"), value);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
