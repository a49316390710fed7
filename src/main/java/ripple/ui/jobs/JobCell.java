package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// One task: what it is, how far, how fast, how long still, and what can be done with it.
final class JobCell extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final JobItem job;
    private final Label chip = Nodes.label("", "chip", "look-chip");
    private final Label count = Nodes.label("", "mono", "job-count");
    private final Label rate = Nodes.label("", "mono", "muted", "job-rate");
    private final Label left = Nodes.label("", "mono", "job-left");
    private final Label text = Nodes.label("", "muted", "dense-text");
    private final Button pause;
    private final Button goOn;
    private final Button retry;
    private final Button cancel;
    private final Button folder;
    private final ProgressBar single = new ProgressBar();
    private final StageBars bars;

    JobCell(JobItem job, JobsModel model, Consumer<Path> showFolder) {
        this.job = job;
        getStyleClass().add("job");
        setFocusTraversable(true);
        pause = button(Messages.text("jobs.pause", job.title()), Feather.PAUSE, job::pause);
        goOn = button(Messages.text("jobs.goOn", job.title()), Feather.PLAY, job::goOn);
        retry = button(Messages.text("jobs.retry", job.title()), Feather.ROTATE_CW, job::goOn);
        cancel = button(Messages.text("jobs.cancel", job.title()), Feather.X, job::cancel);
        folder = button(Messages.text("jobs.folder", job.title()), Feather.FOLDER,
                () -> job.folder().ifPresent(showFolder));
        Label title = Nodes.label(job.title(), "strong");
        title.setMinWidth(60);
        Label detail = Nodes.label(job.detail(), "muted", "dense-text");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        for (Label fixed : new Label[]{chip, count, rate, left}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox buttons = new HBox(pause, goOn, retry, folder, cancel);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().add(Nodes.row("job-row", title, detail, chip, count, rate, left, buttons));
        single.setMaxWidth(Double.MAX_VALUE);
        Nodes.named(single, Messages.text("jobs.bar", job.title()));
        bars = new StageBars(job);
        getChildren().addAll(bars, single);
        text.textProperty().bind(job.text());
        text.setWrapText(true);
        getChildren().add(text);
        setOnMousePressed(event -> {
            requestFocus();
            model.chosen().set(job);
        });
        focusedProperty().addListener((o, before, now) -> {
            if (now) {
                model.chosen().set(job);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getTarget() == this && event.getCode() == KeyCode.SPACE) {
                (job.state().get() == JobItem.State.RUNNING ? pause : goOn).fire();
                event.consume();
            }
        });
        model.chosen().addListener((o, before, now) -> pseudoClassStateChanged(CHOSEN, job.equals(now)));
        pseudoClassStateChanged(CHOSEN, job.equals(model.chosen().get()));
        job.state().addListener(observable -> showState());
        job.progress().addListener(observable -> single.setProgress(job.progress().get()));
        job.findings().addListener(observable -> tell());
        job.stages().addListener(observable -> showBars());
        single.setProgress(job.progress().get());
        showState();
    }

    JobItem job() {
        return job;
    }

    /// What changes with the time. Four times a second at most.
    void tell() {
        Share share = job.share().get();
        boolean isOver = job.state().get().isEnd();
        count.setText(share.total() > 0 && !isOver
                ? Messages.text("jobs.count", NumberStyle.whole(share.done()), NumberStyle.whole(share.total()))
                : "");
        OptionalDouble perSecond = job.rate();
        rate.setText(perSecond.isPresent() && !isOver
                ? Messages.text("jobs.rate", NumberStyle.significant(perSecond.getAsDouble(), 3))
                : "");
        left.setText(left());
        int looks = job.toLookAt();
        chip.setText(Messages.text("jobs.lookChip", NumberStyle.whole(looks)));
        show(chip, looks > 0);
    }

    private String left() {
        return switch (job.state().get()) {
            case RUNNING -> job.secondsLeft().isPresent()
                    ? Messages.text("jobs.left", duration(job.secondsLeft().getAsDouble()))
                    : "";
            case PAUSED -> Messages.text("jobs.statePaused");
            case FINISHED -> Messages.text("jobs.stateDone");
            case CANCELLED -> Messages.text("jobs.stateCancelled");
            case FAILED -> Messages.text("jobs.stateFailed");
        };
    }

    private static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 60
                ? Messages.text("fetch.seconds", whole)
                : whole < 3600
                        ? Messages.text("fetch.minutes", whole / 60, whole % 60)
                        : Messages.text("fetch.hours", whole / 3600, whole / 60 % 60);
    }

    private void showState() {
        JobItem.State state = job.state().get();
        pseudoClassStateChanged(PAUSED, state == JobItem.State.PAUSED);
        pseudoClassStateChanged(BROKEN, state == JobItem.State.FAILED || state == JobItem.State.CANCELLED);
        show(pause, state == JobItem.State.RUNNING);
        show(goOn, state == JobItem.State.PAUSED);
        show(retry, state.isEnd() && job.further().isPresent());
        show(cancel, !state.isEnd());
        show(folder, job.folder().isPresent() && state == JobItem.State.FINISHED);
        showBars();
        show(text, state != JobItem.State.RUNNING || job.further().isEmpty());
        tell();
    }

    /// A job without stages has one bar.
    private void showBars() {
        boolean hasStages = job.further().isPresent() || !job.stages().get().isEmpty();
        show(bars, hasStages);
        show(single, !hasStages && job.state().get() == JobItem.State.RUNNING);
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Button button(String text, Feather icon, Runnable run) {
        Button button = Nodes.named(new Button("", Icons.icon(icon)), text);
        button.getStyleClass().add("tool");
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> run.run());
        return button;
    }
}
