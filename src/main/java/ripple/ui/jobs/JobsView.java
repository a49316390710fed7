package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Clock;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The tasks, the newest first, and under them what needs a look in the one that is chosen.
public final class JobsView extends VBox {
    private static final Duration TELL = Duration.millis(250);
    private static final double TASKS = 0.62;

    private final JobsModel model;
    private final Consumer<Path> showFolder;
    private final VBox list = new VBox();
    private final Label summary = Nodes.label("", "muted", "dense-text");
    private final Label workers = Nodes.label("", "mono", "dense-text");
    private final Supplier<String> load;
    private final Map<JobItem, JobCell> cells = new HashMap<>();

    /// @param showFolder opens a folder in the system's file browser
    /// @param copy puts a text on the clipboard
    /// @param load says how busy the workers are
    public JobsView(JobsModel model, Consumer<Path> showFolder, Consumer<String> copy, Supplier<String> load) {
        this.model = model;
        this.showFolder = showFolder;
        this.load = load;
        getStyleClass().add("tasks");
        list.getStyleClass().add("job-list");
        summary.setMinWidth(0);
        workers.setMinWidth(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox tasks = new VBox(Nodes.row("task-head", Nodes.label(Messages.text("jobs.title"), "section-title"), summary,
                Nodes.space(), Nodes.label(Messages.text("jobs.workers"), "muted", "dense-text"), workers), scroll);
        tasks.setMinHeight(120);
        LookView look = new LookView(model, copy);
        look.setMinHeight(120);
        SplitPane split = new SplitPane(tasks, look);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TASKS);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        Nodes.named(this, Messages.text("jobs.title"));
        setMinWidth(0);
        setOnKeyPressed(event -> {
            if (event.getTarget() instanceof JobCell cell
                    && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
                step(cell, event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        model.jobs().addListener((ListChangeListener<JobItem>) change -> {
            boolean isOther = false;
            while (change.next()) {
                isOther |= change.wasAdded() || change.wasRemoved();
            }
            if (isOther) {
                rebuild();
            }
            tell();
        });
        Clock.whileShown(this, TELL, this::tick);
        rebuild();
        tell();
    }

    private void step(JobCell cell, int by) {
        int at = list.getChildren().indexOf(cell) + by;
        if (at >= 0 && at < list.getChildren().size()) {
            list.getChildren().get(at).requestFocus();
        }
    }

    private void tick() {
        cells.values().stream().filter(cell -> cell.job().state().get() == JobItem.State.RUNNING)
                .forEach(JobCell::tell);
        workers.setText(load.get());
    }

    private void tell() {
        List<String> parts = new ArrayList<>();
        add(parts, Messages.text("jobs.running", model.count(JobItem.State.RUNNING)), JobItem.State.RUNNING);
        add(parts, Messages.text("jobs.pausedCount", model.count(JobItem.State.PAUSED)), JobItem.State.PAUSED);
        add(parts, Messages.text("jobs.finishedCount", model.count(JobItem.State.FINISHED)), JobItem.State.FINISHED);
        add(parts, Messages.text("jobs.failedCount", model.count(JobItem.State.FAILED)), JobItem.State.FAILED);
        summary.setText(String.join(", ", parts));
        workers.setText(load.get());
    }

    private void add(List<String> parts, String text, JobItem.State state) {
        if (model.count(state) > 0) {
            parts.add(text);
        }
    }

    private void rebuild() {
        cells.keySet().retainAll(model.jobs());
        List<Node> all = new ArrayList<>();
        model.jobs().forEach(job -> all.add(cells.computeIfAbsent(job, each -> new JobCell(each, model, showFolder))));
        if (all.isEmpty()) {
            all.add(new EmptyState(Feather.ACTIVITY, Messages.text("jobs.none")));
        }
        list.getChildren().setAll(all);
    }
}
