package ripple.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import ripple.repository.RepositoryInfo;
import ripple.ui.jobs.JobItem;
import ripple.ui.kit.Clock;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.labels.SaveCell;
import ripple.ui.start.OpenState;

/// The status bar: data and context at the left, jobs, cache and heap at the right.
final class StatusCells extends StackPane {
    private final Session session;
    private final Label data = Nodes.label("");
    private final Label detail = Nodes.label("", "caption");
    private final Label context = Nodes.label("");
    private final Label jobs = Nodes.label("");
    private final Button jobCell = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label cache = Nodes.label("", "mono");
    private final Label heap = Nodes.label("", "mono");
    private final HBox detailCell = cell(Feather.LOCK, detail);
    private final Hyperlink all = Nodes.fixed(Nodes.named(new Hyperlink(Messages.text("targets.showAll")),
            Messages.text("targets.clearFilter")));
    private final HBox contextCell = cell(Feather.MAP_PIN, context, all);
    private final Button problems = new Button("", Icons.small(Feather.ALERT_OCTAGON));

    /// @param showJobs shows the tasks
    /// @param showLog opens the log
    StatusCells(Session session, Runnable showJobs, Runnable showLog) {
        this.session = session;
        getStyleClass().add("status-bar");
        bar.setPrefWidth(76);
        bar.setVisible(false);
        bar.setManaged(false);
        jobCell.setGraphic(Nodes.row("status-inner", Icons.small(Feather.ACTIVITY), jobs, bar));
        jobCell.getStyleClass().addAll("status-cell", "right", "status-jobs");
        jobCell.setOnAction(event -> showJobs.run());
        Nodes.named(bar, Messages.text("status.jobs"));
        HBox cacheCell = cell(Feather.HARD_DRIVE, Nodes.label(Messages.text("status.cache")), cache);
        cacheCell.getStyleClass().add("right");
        HBox heapCell = cell(Feather.CPU, Nodes.label(Messages.text("status.heap")), heap);
        heapCell.getStyleClass().add("right");
        getChildren().add(new FittingRow(0).add(cell(Feather.DATABASE, data), 6).add(detailCell, 1).add(contextCell, 4)
                .add(problems, 7)
                .addSpace().add(new SaveCell(session.vet()), 8).add(jobCell, 5).add(cacheCell, 3).add(heapCell, 2));
        session.start().state().addListener(observable -> tellData());
        session.targets().shown().addListener((javafx.beans.Observable observable) -> tellContext());
        session.targets().areaName().addListener(observable -> tellContext());
        session.jobs().jobs().addListener((javafx.beans.Observable observable) -> tellJobs());
        // The way back from some targets to all, wherever one is: they may have been limited from a pane that has no list.
        all.setOnAction(event -> session.targets().showAll());
        all.visibleProperty().bind(session.targets().limit().map(limit -> !limit.isAll()));
        all.managedProperty().bind(all.visibleProperty());
        problems.getStyleClass().addAll("status-cell", "status-problem");
        problems.setOnAction(event -> showLog.run());
        Clock.whileShown(this, Duration.seconds(1), this::tick);
        Nodes.named(this, Messages.text("status.name"));
        tellData();
        tellContext();
        tellJobs();
        tick();
    }

    private void tick() {
        tellMemory();
        long number = session.log().unseenProblems();
        problems.setText(number == 1 ? Messages.text("status.problem") : Messages.text("status.problems", number));
        Nodes.named(problems, problems.getText());
        problems.setManaged(number > 0);
        problems.setVisible(number > 0);
    }

    private static HBox cell(Feather icon, Node... nodes) {
        HBox cell = new HBox(Icons.small(icon));
        cell.getChildren().addAll(nodes);
        cell.getStyleClass().add("status-cell");
        return cell;
    }

    private void tellData() {
        switch (session.start().state().get()) {
            case OpenState.Closed closed -> tell(Messages.text("status.noRepository"), "");
            case OpenState.Opening opening -> tell(Messages.text("status.opening"), name(opening.location()));
            case OpenState.Failed failed -> tell(Messages.text("status.failed"), name(failed.location()));
            case OpenState.Open open -> {
                RepositoryInfo info = open.repository().info();
                String title = session.start().isSample(open.location())
                        ? Messages.text("start.sampleName")
                        : name(open.location());
                tell(title, Messages.text("status.readOnly",
                        info.chosenSkyMap().isEmpty() ? info.kind() : info.chosenSkyMap()));
            }
        }
    }

    private void tell(String name, String more) {
        data.setText(name);
        detail.setText(more);
        detailCell.setManaged(!more.isEmpty());
        detailCell.setVisible(!more.isEmpty());
    }

    private static String name(String location) {
        Path name = Path.of(location).getFileName();
        return name == null ? location : name.toString();
    }

    private void tellContext() {
        int all = session.targets().all().size();
        int shown = session.targets().shown().size();
        contextCell.setManaged(all > 0);
        contextCell.setVisible(all > 0);
        context.setText(all == shown
                ? Messages.text("status.targets", NumberStyle.whole(all))
                : Messages.text("status.selection", NumberStyle.whole(shown), NumberStyle.whole(all)));
    }

    private void tellJobs() {
        var running = session.jobs().jobs().stream().filter(job -> job.state().get() == JobItem.State.RUNNING).toList();
        jobs.setText(running.isEmpty()
                ? Messages.text("status.noJobs")
                : Messages.text("status.running", running.size()));
        Nodes.named(jobCell, jobs.getText());
        bar.setVisible(!running.isEmpty());
        bar.setManaged(!running.isEmpty());
        bar.setProgress(session.jobs().progress().orElse(0));
    }

    private void tellMemory() {
        var state = session.cache().state();
        cache.setText(NumberStyle.bytes(state.bytes()) + " / " + NumberStyle.bytes(state.limitBytes()));
        Runtime runtime = Runtime.getRuntime();
        heap.setText(NumberStyle.bytes(runtime.totalMemory() - runtime.freeMemory()) + " / "
                + NumberStyle.bytes(runtime.maxMemory()));
    }
}
