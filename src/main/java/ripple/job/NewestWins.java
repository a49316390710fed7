package ripple.job;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Runs work where only the newest request of each key counts: an older one is cancelled, and its result is dropped.
public final class NewestWins {
    /// Work that can be told that nobody waits for it any more.
    ///
    /// @param <T> its result
    @FunctionalInterface
    public interface Work<T> {
        T run(Cancellation cancellation) throws Exception;
    }

    private record Request(Cancellation cancellation) {}

    private final Workers workers;
    private final Map<Object, Request> newest = new ConcurrentHashMap<>();

    public NewestWins(Workers workers) {
        this.workers = workers;
    }

    /// Starts the work on a pixel thread.
    ///
    /// @param key requests with the same key replace each other
    /// @param done called on the worker's thread, only when this is still the newest request of its key
    /// @param failed likewise, when the work threw
    public <T> void submit(Object key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Request request = new Request(new Cancellation());
        Request older = newest.put(key, request);
        if (older != null) {
            older.cancellation.cancel();
        }
        CompletableFuture<T> result = workers.onPixels(() -> {
            request.cancellation.check();
            return work.run(request.cancellation);
        });
        var _ = result.whenComplete((value, failure) -> {
            if (newest.remove(key, request)) {
                tell(value, failure, done, failed);
            }
        });
    }

    /// Cancels what runs under a key; its result is dropped.
    public void cancel(Object key) {
        Request request = newest.remove(key);
        if (request != null) {
            request.cancellation.cancel();
        }
    }

    private static <T> void tell(T value, @org.jspecify.annotations.Nullable Throwable failure, Consumer<T> done,
            Consumer<Throwable> failed) {
        if (failure == null) {
            done.accept(value);
        } else if (!(failure instanceof CancellationException)) {
            failed.accept(failure);
        }
    }
}
