package ripple.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long to wait for a disk that may never answer.
///
/// A thread that hangs in the operating system cannot be freed, only left behind: such work runs on a thread of its own, a platform
/// thread, since a virtual one that hangs would take its carrier along.
public final class Patience implements AutoCloseable {
    private static final long IDLE_SECONDS = 5;

    private final Duration longest;
    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS,
            TimeUnit.SECONDS, new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("read-", 1).factory());

    /// @param longest how long a piece of work may take, above zero
    public Patience(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("A time-out must be longer than " + longest + ".");
        }
        this.longest = longest;
    }

    public Duration longest() {
        return longest;
    }

    /// The value of the work; its exceptions come as they are where they are unchecked.
    ///
    /// @throws TimeoutException when it takes too long: it was interrupted and left behind
    /// @throws CancellationException when the calling thread is interrupted
    public <T> T call(Callable<T> work) throws TimeoutException {
        Future<T> result = threads.submit(work);
        try {
            return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        } catch (TimeoutException e) {
            result.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw WorkException.unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
