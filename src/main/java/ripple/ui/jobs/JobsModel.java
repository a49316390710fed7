package ripple.ui.jobs;

import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.job.BackgroundJob;
import ripple.job.Workers;

/// All jobs of the session and those of before that are remembered, the newest first.
public final class JobsModel {
    private final ObservableList<JobItem> jobs = FXCollections.observableArrayList(
            item -> new javafx.beans.Observable[]{item.state(), item.progress(), item.findings()});
    private final ObjectProperty<@Nullable JobItem> chosen = new SimpleObjectProperty<>();
    private final Executor window;

    private final JobMeters meters;

    /// @param window runs work on the FX thread
    /// @param meters time the jobs
    public JobsModel(Executor window, JobMeters meters) {
        this.window = window;
        this.meters = meters;
    }

    public ObservableList<JobItem> jobs() {
        return jobs;
    }

    /// The one whose objects are listed; null for none.
    public ObjectProperty<@Nullable JobItem> chosen() {
        return chosen;
    }

    /// How many are at work.
    public IntegerBinding running() {
        return Bindings.createIntegerBinding(() -> (int) count(JobItem.State.RUNNING), jobs);
    }

    /// How far the furthest of those at work is, 0 to 1; empty when none is.
    public OptionalDouble progress() {
        return jobs.stream().filter(job -> job.state().get() == JobItem.State.RUNNING)
                .mapToDouble(job -> Math.clamp(job.progress().get(), 0, 1)).max();
    }

    /// How many are in a state.
    public long count(JobItem.State state) {
        return jobs.stream().filter(job -> job.state().get() == state).count();
    }

    /// Starts a job on the workers; its progress is shown ten times a second at most.
    public JobItem start(String title, Workers workers, BackgroundJob.Work<JobResult> work) {
        JobItem item = new JobItem(title);
        start(item, workers, work);
        return item;
    }

    /// Starts an item, or goes on with it.
    ///
    /// @return the work; tells how it ended, on the worker's thread
    public BackgroundJob<JobResult> start(JobItem item, Workers workers, BackgroundJob.Work<JobResult> work) {
        if (!jobs.contains(item)) {
            jobs.addFirst(item);
        }
        chosen.set(item);
        JobNews news = new JobNews(item, window);
        BackgroundJob<JobResult> job = BackgroundJob.start(item.title(), workers, meters.timed(item, work), news);
        item.begin(job);
        var _ = job.result()
                .thenAccept(result -> window.execute(() -> item.finish(result.sentence(), result.folder())));
        return job;
    }

    /// Lists a job of before.
    public void remember(JobItem item) {
        jobs.addLast(item);
        if (chosen.get() == null) {
            chosen.set(item);
        }
    }

    public void pauseAll() {
        jobs.forEach(JobItem::pause);
    }

    /// Goes on with all that wait.
    public void goOnAll() {
        jobs.stream().filter(job -> job.state().get() == JobItem.State.PAUSED).toList().forEach(JobItem::goOn);
    }

    /// Takes what has ended out of the list; results stay where they are.
    public void clearEnded() {
        for (JobItem job : jobs.stream().filter(item -> item.state().get().isEnd()).toList()) {
            jobs.remove(job);
            job.further().ifPresent(JobItem.Further::forget);
        }
        if (!jobs.contains(chosen.get())) {
            chosen.set(jobs.isEmpty() ? null : jobs.getFirst());
        }
    }
}
