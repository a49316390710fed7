package ripple.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// How long to wait for a disk that may never answer.
///
/// A thread that hangs in the operating system cannot be freed, only left behind: such work runs on a thread of its own, a platform
/// thread, since a virtual one that hangs would take its carrier along. Work of threads of low priority has threads of its own, as a thread
/// that has become slow on Linux may not become quick again.
public final class Patience implements AutoCloseable {
    private static final long IDLE_SECONDS = 5;

    private final Duration longest;
    private final ExecutorService threads;
    private final ExecutorService slow;

    /// @param longest how long a piece of work may take, above zero
    public Patience(Duration longest) {
        this(longest, threads(Thread.NORM_PRIORITY, "read-"), threads(Thread.MIN_PRIORITY, "read-batch-"));
    }

    private Patience(Duration longest, ExecutorService threads, ExecutorService slow) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("A time-out must be longer than " + longest + ".");
        }
        this.longest = longest;
        this.threads = threads;
        this.slow = slow;
    }

    /// Nothing is relied upon: every order of threads gives the same, one is only smoother.
    @SuppressWarnings("ThreadPriorityCheck")
    private static ExecutorService threads(int priority, String name) {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().priority(priority).name(name, 1).factory());
    }

    /// Another length on the same threads, which are closed together.
    ///
    /// @param other above zero
    public Patience lasting(Duration other) {
        return new Patience(other, threads, slow);
    }

    public Duration longest() {
        return longest;
    }

    /// The value of the work, which is not null; its exceptions come as they are where they are unchecked.
    ///
    /// @throws TimeoutException when it takes too long: it was interrupted and left behind
    /// @throws CancellationException when the calling thread is interrupted
    public <T> T call(Callable<T> work) throws TimeoutException {
        long now = System.nanoTime();
        return call(work, () -> now);
    }

    /// The same for work that consists of pieces: each may take so long.
    ///
    /// @param begunNanos when the piece began that is being done, by {@link System#nanoTime}
    /// @throws TimeoutException as above
    public <T> T call(Callable<T> work, LongSupplier begunNanos) throws TimeoutException {
        Future<T> result = (Thread.currentThread().getPriority() < Thread.NORM_PRIORITY ? slow : threads).submit(work);
        try {
            while (true) {
                Optional<T> value = within(result, longest.toNanos() - (System.nanoTime() - begunNanos.getAsLong()));
                if (value.isPresent()) {
                    return value.get();
                }
                if (System.nanoTime() - begunNanos.getAsLong() >= longest.toNanos()) {
                    throw new TimeoutException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        } catch (ExecutionException e) {
            throw WorkException.unchecked(e.getCause() == null ? e : e.getCause());
        } finally {
            // Nothing to cancel where there is a value.
            result.cancel(true);
        }
    }

    private static <T> Optional<T> within(Future<T> result, long nanos)
            throws InterruptedException, ExecutionException {
        try {
            return Optional.of(result.get(Math.max(1, nanos), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        slow.shutdownNow();
    }
}
