package ripple.ui.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ripple.job.BackgroundJob;
import ripple.job.Workers;

/// All jobs of the session, newest first.
public final class JobsModel {
    private static final long REPORT_EVERY_NANOS = 100_000_000;

    private final ObservableList<JobItem> jobs = FXCollections
            .observableArrayList(item -> new javafx.beans.Observable[]{item.state(), item.progress()});
    private final Executor window;

    /// @param window runs work on the FX thread
    public JobsModel(Executor window) {
        this.window = window;
    }

    public ObservableList<JobItem> jobs() {
        return jobs;
    }

    /// How many are at work.
    public IntegerBinding running() {
        return Bindings.createIntegerBinding(
                () -> (int) jobs.stream().filter(job -> job.state().get() == JobItem.State.RUNNING).count(), jobs);
    }

    /// Starts a job on the workers; its progress is shown ten times a second at most.
    public JobItem start(String title, Workers workers, BackgroundJob.Work<JobResult> work) {
        Holder holder = new Holder();
        JobItem item = new JobItem(title, () -> holder.cancel.run());
        jobs.addFirst(item);
        BackgroundJob<JobResult> job = BackgroundJob.start(title, workers, work, throttled(item));
        holder.cancel = job::cancel;
        var _ = job.result()
                .thenAccept(result -> window.execute(() -> item.finish(result.sentence(), result.folder())));
        return item;
    }

    /// Takes what has ended out of the list.
    public void clearEnded() {
        jobs.removeIf(job -> job.state().get() != JobItem.State.RUNNING);
    }

    private Consumer<BackgroundJob.State> throttled(JobItem item) {
        AtomicLong last = new AtomicLong(System.nanoTime() - REPORT_EVERY_NANOS);
        return state -> {
            long now = System.nanoTime();
            long before = last.get();
            boolean due = now - before >= REPORT_EVERY_NANOS && last.compareAndSet(before, now);
            if (due || !(state instanceof BackgroundJob.State.Running)) {
                window.execute(() -> tell(item, state));
            }
        };
    }

    private static void tell(JobItem item, BackgroundJob.State state) {
        switch (state) {
            case BackgroundJob.State.Running running -> item.advance(running.stage(), running.done(), running.total());
            case BackgroundJob.State.Cancelled cancelled -> item.cancelled();
            case BackgroundJob.State.Failed failed -> item.fail(failed.reason());
            case BackgroundJob.State.Finished finished -> {
                // The result brings its own sentence.
            }
        }
    }

    /// The job exists only after its item: the item asks here.
    private static final class Holder {
        private Runnable cancel = () -> {};
    }
}
