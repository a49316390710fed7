package ripple.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The threads of one session: platform threads for pixels, as many as cores, and virtual threads with permits for IO.
///
/// Every thread is a daemon: a program that ends does not wait for them. Closing interrupts what runs.
public final class Workers implements AutoCloseable {
    private static final int IO_PERMITS = 8;
    private static final long CLOSE_SECONDS = 5;

    private final int pixelThreads;
    private final ExecutorService pixels;
    private final ExecutorService io;
    private final Semaphore permits = new Semaphore(IO_PERMITS);

    /// Makes the threads.
    ///
    /// @param pixelThreads at least 1
    public Workers(int pixelThreads) {
        if (pixelThreads < 1) {
            throw new IllegalArgumentException("There must be at least one thread, not " + pixelThreads + ".");
        }
        this.pixelThreads = pixelThreads;
        pixels = Executors.newFixedThreadPool(pixelThreads,
                Thread.ofPlatform().daemon().name("pixels-", 1).factory());
        io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("io-", 1).factory());
    }

    /// As many pixel threads as there are cores.
    public static Workers forThisMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    public int pixelThreads() {
        return pixelThreads;
    }

    /// Runs work that keeps a core busy.
    public <T> CompletableFuture<T> onPixels(Callable<T> work) {
        return run(pixels, work);
    }

    /// Runs work that waits for a disk or a network; at most eight at a time.
    public <T> CompletableFuture<T> onIo(Callable<T> work) {
        return run(io, () -> {
            permits.acquire();
            try {
                return work.call();
            } finally {
                permits.release();
            }
        });
    }

    /// Works on every item on the pixel threads, a few ahead, and hands the results to the sink on the calling thread, in
    /// order. The first exception of the work or the sink ends it; what was begun is interrupted and waited for.
    ///
    /// @throws CancellationException when cancelled; results already handed over stay handed over
    public <A, B> void mapInOrder(Iterable<A> items, Function<A, B> work, Consumer<B> sink, Cancellation cancellation) {
        Deque<Future<B>> ahead = new ArrayDeque<>();
        Iterator<A> rest = items.iterator();
        try {
            while (rest.hasNext() || !ahead.isEmpty()) {
                cancellation.check();
                while (rest.hasNext() && ahead.size() <= pixelThreads) {
                    A item = rest.next();
                    ahead.add(pixels.submit(() -> work.apply(item)));
                }
                sink.accept(await(ahead.remove()));
            }
        } finally {
            ahead.forEach(future -> future.cancel(true));
        }
    }

    @Override
    public void close() {
        io.shutdownNow();
        pixels.shutdownNow();
        try {
            pixels.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <B> B await(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw new CancellationException("Cancelled.");
        } catch (ExecutionException e) {
            throw WorkException.unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> CompletableFuture<T> run(ExecutorService executor, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> running = executor.submit(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        var _ = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                running.cancel(true);
            }
        });
        return result;
    }
}
