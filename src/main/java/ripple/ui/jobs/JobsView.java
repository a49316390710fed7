package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The strip of background jobs: what is done, how far it is, cancel, and where the result lies.
public final class JobsView extends VBox {
    private final JobsModel model;
    private final Consumer<Path> showFolder;
    private final VBox list = new VBox();

    /// @param showFolder opens a folder in the system's file browser
    public JobsView(JobsModel model, Consumer<Path> showFolder, Runnable close) {
        this.model = model;
        this.showFolder = showFolder;
        getStyleClass().add("job-panel");
        list.getStyleClass().add("job-list");
        Button clear = button(Messages.text("jobs.clear"), Feather.CHECK, model::clearEnded);
        Button hide = button(Messages.text("jobs.hide"), Feather.CHEVRON_DOWN, close);
        HBox head = Nodes.head(Feather.ACTIVITY, Messages.text("jobs.title"), clear, hide);
        head.getStyleClass().add("job-head");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        setPrefHeight(190);
        setMinHeight(USE_PREF_SIZE);
        Nodes.named(this, Messages.text("jobs.title"));
        model.jobs().addListener((javafx.collections.ListChangeListener<JobItem>) change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    rebuild();
                    return;
                }
            }
        });
        rebuild();
    }

    private void rebuild() {
        list.getChildren().clear();
        model.jobs().forEach(job -> list.getChildren().add(cell(job)));
        if (model.jobs().isEmpty()) {
            list.getChildren().add(new EmptyState(Feather.ACTIVITY, Messages.text("jobs.none")));
        }
    }

    private Node cell(JobItem job) {
        Label text = Nodes.label("", "muted", "dense-text");
        text.textProperty().bind(job.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Nodes.named(bar, Messages.text("jobs.bar", job.title()));
        Button cancel = button(Messages.text("jobs.cancel"), Feather.X, job::cancel);
        Button folder = button(Messages.text("jobs.folder"), Feather.FOLDER,
                () -> job.folder().ifPresent(showFolder));
        HBox icon = new HBox();
        VBox cell = new VBox(
                Nodes.row("job-row", icon, Nodes.label(job.title(), "strong"), Nodes.space(), folder, cancel), bar,
                text);
        cell.getStyleClass().add("job");
        Runnable update = () -> {
            boolean running = job.state().get() == JobItem.State.RUNNING;
            bar.setVisible(running);
            bar.setManaged(running);
            cancel.setVisible(running);
            cancel.setManaged(running);
            folder.setVisible(job.folder().isPresent());
            folder.setManaged(job.folder().isPresent());
            icon.getChildren().setAll(Icons.icon(icon(job.state().get())));
        };
        job.state().addListener(observable -> update.run());
        update.run();
        return cell;
    }

    private static Feather icon(JobItem.State state) {
        return switch (state) {
            case RUNNING -> Feather.ACTIVITY;
            case FINISHED -> Feather.CHECK_CIRCLE;
            case CANCELLED -> Feather.SLASH;
            case FAILED -> Feather.ALERT_OCTAGON;
        };
    }

    private static Button button(String text, Feather icon, Runnable run) {
        Button button = Nodes.named(new Button(text, Icons.small(icon)), text);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
