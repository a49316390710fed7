package ripple.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import ripple.cutout.FetchEstimate;
import ripple.ui.jobs.JobsModel;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.sky.RegionModel;
import ripple.ui.sky.RegionSummary;

/// What a run on the chosen targets would read, told before it is run.
final class FetchLine extends FlowPane {
    private final Label stamps = Nodes.label("", "mono");
    private final Label files = Nodes.label("", "mono");
    private final Label bytes = Nodes.label("", "mono");
    private final Label time = Nodes.label("", "mono");
    private final RunRates rates;

    FetchLine(RegionModel region, RunRates rates, JobsModel jobs) {
        this.rates = rates;
        getStyleClass().add("fetch-line");
        setHgap(12);
        setVgap(6);
        getChildren().addAll(column(Messages.text("fetch.stamps"), stamps), column(Messages.text("fetch.files"), files),
                column(Messages.text("fetch.bytes"), bytes), column(Messages.text("fetch.time"), time));
        jobs.jobs().addListener((InvalidationListener) observable -> tell(region.summary().get()));
        region.summary().addListener((o, before, now) -> tell(now));
        tell(region.summary().get());
    }

    private void tell(Optional<RegionSummary> summary) {
        FetchEstimate fetch = summary.map(RegionSummary::fetch).orElse(FetchEstimate.NOTHING);
        stamps.setText(summary.isEmpty() ? NumberStyle.UNKNOWN : NumberStyle.whole(fetch.objects()));
        files.setText(summary.isEmpty() ? NumberStyle.UNKNOWN : NumberStyle.whole(fetch.files()));
        time.setText(fetch.objects() == 0 ? NumberStyle.UNKNOWN : duration(rates.secondsFor(fetch.objects())));
        bytes.setText(summary.isEmpty() || (fetch.files() > 0 && fetch.fileBytes() == 0)
                ? NumberStyle.UNKNOWN
                : Messages.text("fetch.about", NumberStyle.bytes(fetch.readBytes())));
    }

    /// `1 min 10 s`; an en dash before anything was measured.
    private static String duration(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return NumberStyle.UNKNOWN;
        }
        long whole = Math.max(1, Math.round(seconds.getAsDouble()));
        return whole < 60
                ? Messages.text("fetch.seconds", whole)
                : whole < 3600
                        ? Messages.text("fetch.minutes", whole / 60, whole % 60)
                        : Messages.text("fetch.hours", whole / 3600, whole / 60 % 60);
    }

    private static VBox column(String caption, Label value) {
        return new VBox(1, Nodes.fixed(Nodes.label(caption, "caption")), Nodes.fixed(value));
    }
}
