package ripple.job;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// One long piece of work with a title, a state that can be looked at from any thread, and a way to cancel it.
///
/// @param <T> its result
public final class BackgroundJob<T> {
    /// The work itself.
    ///
    /// @param <T> its result
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress, Cancellation cancellation) throws Exception;
    }

    /// Where the job is.
    public sealed interface State {
        /// At work.
        ///
        /// @param stage what is being done
        /// @param done how many of it
        /// @param total of how many; −1 when unknown
        record Running(String stage, long done, long total) implements State {}

        /// Done.
        record Finished() implements State {}

        /// Ended by the user.
        record Cancelled() implements State {}

        /// Ended by a failure.
        ///
        /// @param reason a sentence for the user
        record Failed(String reason) implements State {}
    }

    /// Is told what a job does, on the worker's threads; must be quick.
    @FunctionalInterface
    public interface Watcher {
        void become(State state);

        /// As {@link Progress#stage}.
        default void stage(String stage, long done, long total) {}

        /// As {@link Progress#item}.
        default void item(int index, String stage, String outcome, List<String> reasons) {}
    }

    private final String title;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicReference<State> state = new AtomicReference<>(new State.Running("", 0, -1));
    private final CompletableFuture<T> result;

    private BackgroundJob(String title, Workers workers, Work<T> work, Watcher watcher) {
        this.title = title;
        Progress progress = new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                become(new State.Running(stage, done, total), watcher);
            }

            @Override
            public void stage(String stage, long done, long total) {
                watcher.stage(stage, done, total);
            }

            @Override
            public void item(int index, String stage, String outcome, List<String> reasons) {
                watcher.item(index, stage, outcome, reasons);
            }
        };
        result = workers.onItsOwn(() -> interruptible(work, progress));
        var _ = result.whenComplete((value, failure) -> become(ending(failure), watcher));
    }

    /// Starts the work.
    ///
    /// @param watcher told of every new state
    public static <T> BackgroundJob<T> start(String title, Workers workers, Work<T> work, Watcher watcher) {
        return new BackgroundJob<>(title, workers, work, watcher);
    }

    public String title() {
        return title;
    }

    public State state() {
        return state.get();
    }

    /// Ends it; any number of times.
    public void cancel() {
        cancellation.cancel();
    }

    /// Nothing new is begun until {@link #goOn}.
    public void pause() {
        cancellation.pause();
    }

    public void goOn() {
        cancellation.goOn();
    }

    /// The result to come; failed jobs complete it exceptionally.
    public CompletableFuture<T> result() {
        return result;
    }

    /// Who is interrupted was cancelled by the program's end.
    private T interruptible(Work<T> work, Progress progress) throws Exception {
        try {
            return work.run(progress, cancellation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        }
    }

    private static State ending(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure == null) {
            return new State.Finished();
        }
        return failure instanceof CancellationException
                ? new State.Cancelled()
                : new State.Failed(Guard.sentence(failure));
    }

    private void become(State next, Watcher watcher) {
        state.set(next);
        watcher.become(next);
    }
}
