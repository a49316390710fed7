package ripple.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs work away from the FX thread and brings what came of it back to it.
///
/// @param lane where the work runs
/// @param window where the callbacks run: the FX thread, in tests any executor
public record Background(Lane lane, Executor window) {
    /// Where work runs, e.g. {@code workers::onIo}.
    @FunctionalInterface
    public interface Lane {
        <T> CompletableFuture<T> submit(Callable<T> work);
    }

    /// A piece of work under way.
    @FunctionalInterface
    public interface Ticket {
        /// Nothing is under way.
        Ticket NONE = () -> {};

        /// Ends the work by interruption; neither callback is called any more.
        void cancel();
    }

    /// Starts work.
    ///
    /// @param work must honour interruption
    /// @param done receives the result, in the window
    /// @param failed receives what was thrown, in the window
    public <T> Ticket run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        CompletableFuture<T> result = lane.submit(work);
        var _ = result.whenComplete((value, failure) -> window.execute(() -> tell(value, failure, done, failed)));
        return () -> result.cancel(true);
    }

    private static <T> void tell(T value, @Nullable Throwable failure, Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        if (failure == null) {
            done.accept(value);
        } else if (!(failure instanceof CancellationException)) {
            failed.accept(failure);
        }
    }
}
