package ripple.ui.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.RunStages;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The five stages of a run, each with its bar and how much of it is done.
final class StageBars extends HBox {
    static final List<String> STAGES = List.of(RunStages.FETCH, RunStages.QUALITY, RunStages.MATCH,
            RunStages.NORMALISE, RunStages.EXPORT);
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final double PERCENT = 100;
    private static final double NARROW = 56;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(Label name, Label percent, ProgressBar bar) {}

    StageBars(JobItem job) {
        getStyleClass().add("stage-bars");
        STAGES.forEach(stage -> add(stage, job.title()));
        job.stages().addListener((o, before, now) -> show(now));
        widthProperty().addListener(observable -> show(job.stages().get()));
        show(job.stages().get());
    }

    /// As users are told.
    static String title(String stage) {
        return switch (stage) {
            case RunStages.FETCH -> Messages.text("stage.fetch");
            case RunStages.QUALITY -> Messages.text("stage.quality");
            case RunStages.MATCH -> Messages.text("stage.match");
            case RunStages.NORMALISE -> Messages.text("stage.normalise");
            default -> Messages.text("stage.export");
        };
    }

    private void add(String stage, String job) {
        Label name = Nodes.label(title(stage), "stage-name");
        name.setMinWidth(0);
        Label percent = Nodes.label("", "mono", "stage-percent");
        percent.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = Nodes.named(new ProgressBar(0), Messages.text("jobs.stageBar", title(stage), job));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox part = new VBox(3, new HBox(4, name, Nodes.space(), percent), bar);
        part.setPrefWidth(0);
        HBox.setHgrow(part, Priority.ALWAYS);
        getChildren().add(part);
        parts.put(stage, new Part(name, percent, bar));
    }

    private void show(Map<String, Share> shares) {
        parts.forEach((stage, part) -> {
            Share share = Objects.requireNonNull(shares.getOrDefault(stage, Share.NONE));
            // The check says it where there is no room.
            part.percent.setText(
                    share.total() > 0 && !(share.isWhole() && getWidth() < NARROW * part.percent.getFont().getSize())
                            ? Messages.text("jobs.percent", NumberStyle.whole((long) (PERCENT * share.fraction())))
                            : "");
            part.bar.setProgress(share.fraction());
            part.bar.pseudoClassStateChanged(WHOLE, share.isWhole());
            part.name.setGraphic(share.isWhole() ? Icons.small(Feather.CHECK) : null);
        });
    }
}
