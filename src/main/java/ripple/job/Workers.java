package ripple.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What the work of one session shares: platform threads for pixels, as many as cores, virtual threads with permits for IO (those that read ahead
/// are threads of the system), memory, and patience with disks. What the user looks at goes before what is fetched ahead, and that before batches.
///
/// Every thread is a daemon: a program that ends does not wait for them. Closing interrupts what runs. What goes before what is decided in one place:
/// hence its length.
public final class Workers implements AutoCloseable {
    private static final int IO_PERMITS = 8;
    private static final int IO_FOR_LOOKING = 2;
    private static final long CLOSE_SECONDS = 5;
    private static final long IDLE_SECONDS = 5;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    /// A batch gives way for so long to one thing that is looked at, and so long at a time: it is slowed down, never stopped.
    private static final long LONGEST_WAY_NANOS = 400_000_000;
    private static final long WAY_MILLIS = 5;

    private final int pixelThreads;
    private final ThreadPoolExecutor pixels;
    private final ExecutorService io;
    private final ThreadPoolExecutor ahead;
    private final ExecutorService jobs;
    private final Permits permits = new Permits(IO_PERMITS, IO_FOR_LOOKING);
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicInteger looking = new AtomicInteger();
    private final AtomicLong lastLookNanos = new AtomicLong();
    private final MemoryBudget memory;
    private volatile Patience patience;

    /// Makes the threads, with half of the heap to work in and a minute's patience.
    ///
    /// @param pixelThreads at least 1
    public Workers(int pixelThreads) {
        this(pixelThreads, MemoryBudget.ofThisMachine(), USUAL_PATIENCE);
    }

    /// Makes the threads.
    ///
    /// @param pixelThreads at least 1
    /// @param patience how long one group of stamps may take to be read
    public Workers(int pixelThreads, MemoryBudget memory, Duration patience) {
        this(pixelThreads, memory, patience, Thread.NORM_PRIORITY);
    }

    /// @param batches priority of the threads that batches run on and that read ahead, as {@link Thread#setPriority}; nothing is relied upon, one is only smoother
    @SuppressWarnings("ThreadPriorityCheck")
    private Workers(int pixelThreads, MemoryBudget memory, Duration patience, int batches) {
        if (pixelThreads < 1) {
            throw new IllegalArgumentException("There must be at least one thread, not " + pixelThreads + ".");
        }
        this.pixelThreads = pixelThreads;
        this.memory = memory;
        this.patience = new Patience(patience);
        pixels = new ThreadPoolExecutor(pixelThreads, pixelThreads, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().priority(batches).name("pixels-", 1).factory());
        io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("io-", 1).factory());
        // Threads of the system, as virtual ones have no priority of their own.
        ahead = new ThreadPoolExecutor(IO_PERMITS, IO_PERMITS, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().priority(batches).name("ahead-", 1).factory());
        ahead.allowCoreThreadTimeOut(true);
        jobs = Executors
                .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().priority(batches).name("job-", 1).factory());
    }

    /// As many pixel threads as there are cores.
    public static Workers forThisMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /// The same beside a window: batches and what is read ahead have the cores that the window leaves, and lose nothing while it is still. Windows and macOS see to that by
    /// the threads' priority; Linux does where Java is started with `-XX:ThreadPriorityPolicy=1` and a `JavaPriority1_To_OSPriority`.
    public static Workers besideAWindow() {
        return new Workers(Runtime.getRuntime().availableProcessors(), MemoryBudget.ofThisMachine(), USUAL_PATIENCE,
                Thread.MIN_PRIORITY);
    }

    public int pixelThreads() {
        return pixelThreads;
    }

    /// How many of the pixel threads are at work.
    public int busyPixelThreads() {
        return pixels.getActiveCount();
    }

    /// How many pieces of work wait for a pixel thread.
    public int queued() {
        return pixels.getQueue().size();
    }

    /// The memory that everything shares.
    public MemoryBudget memory() {
        return memory;
    }

    /// How long disks are waited for.
    public Patience patience() {
        return patience;
    }

    /// Another patience for what begins from now on; what goes on keeps its own.
    ///
    /// @param longest above zero
    public void waitForDisks(Duration longest) {
        patience = patience.lasting(longest);
    }

    /// Runs work that keeps a core busy, and that the user waits for.
    public <T> CompletableFuture<T> onPixels(Callable<T> work) {
        return run(task -> pixels.execute(task), Priority.LOOK, work);
    }

    /// Runs work that waits for a disk or a network, and that the user waits for.
    public <T> CompletableFuture<T> onIo(Callable<T> work) {
        return onIo(Priority.LOOK, work);
    }

    /// Runs work that waits for a disk or a network; at most eight at a time.
    public <T> CompletableFuture<T> onIo(Priority priority, Callable<T> work) {
        return run(task -> (priority == Priority.LOOK ? io : ahead).execute(task), priority, () -> {
            permits.acquire(priority);
            try {
                return priority == Priority.LOOK ? looked(work) : work.call();
            } finally {
                permits.release();
            }
        });
    }

    /// Runs what hands out work to others and waits for it: on a thread of its own, without a permit.
    <T> CompletableFuture<T> onItsOwn(Callable<T> work) {
        return run(jobs::execute, Priority.BATCH, work);
    }

    /// For a batch, between two objects on a pixel thread: leaves the core for a moment to what the user looks at.
    public void giveWay() {
        try {
            while (looking.get() > 0 && System.nanoTime() - lastLookNanos.get() < LONGEST_WAY_NANOS) {
                Thread.sleep(WAY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// As below, for items that weigh little.
    public <A, B> void mapInOrder(Iterable<A> items, Function<A, B> work, Consumer<B> sink, Cancellation cancellation) {
        mapInOrder(items, item -> 0, work, sink, cancellation);
    }

    /// Works on every item on the pixel threads, a few ahead, and hands the results to the sink on the calling thread, in
    /// order. The first exception of the work or the sink ends it; what was begun is interrupted and waited for.
    ///
    /// A sink that is slow holds the work back, and so does memory that is short: at least one item is always under way.
    /// While paused nothing new is begun.
    ///
    /// @param bytes about what an item needs in memory until the sink has taken it
    /// @throws CancellationException when cancelled; results already handed over stay handed over
    public <A, B> void mapInOrder(Iterable<A> items, ToLongFunction<A> bytes, Function<A, B> work, Consumer<B> sink,
            Cancellation cancellation) {
        Deque<Ahead<B>> ahead = new ArrayDeque<>();
        Iterator<A> rest = items.iterator();
        Optional<A> next = next(rest);
        try {
            while (next.isPresent() || !ahead.isEmpty()) {
                cancellation.check();
                if (ahead.isEmpty()) {
                    cancellation.awaitGo();
                }
                while (next.isPresent() && ahead.size() <= pixelThreads && !cancellation.isPaused()) {
                    A item = next.get();
                    Optional<MemoryBudget.Lease> lease = ahead.isEmpty()
                            ? Optional.of(memory.lease(bytes.applyAsLong(item), cancellation))
                            : memory.tryLease(bytes.applyAsLong(item));
                    if (lease.isEmpty()) {
                        break;
                    }
                    ahead.add(new Ahead<>(begin(() -> work.apply(item)), lease.get()));
                    next = next(rest);
                }
                if (!ahead.isEmpty()) {
                    handOver(ahead, sink);
                }
            }
        } finally {
            for (Ahead<B> left : ahead) {
                left.future.cancel(true);
                left.lease.close();
            }
        }
    }

    private static <B> void handOver(Deque<Ahead<B>> ahead, Consumer<B> sink) {
        // Seen to the end even when the sink throws: its memory is given back.
        try (MemoryBudget.Lease _ = ahead.element().lease) {
            sink.accept(await(ahead.remove().future));
        }
    }

    private record Ahead<B>(Future<B> future, MemoryBudget.Lease lease) {}

    private <B> Future<B> begin(Callable<B> work) {
        Ranked<B> task = new Ranked<>(Priority.BATCH, submitted.getAndIncrement(), work);
        pixels.execute(task);
        return task;
    }

    private static <A> Optional<A> next(Iterator<A> rest) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private <T> T looked(Callable<T> work) throws Exception {
        lastLookNanos.set(System.nanoTime());
        looking.incrementAndGet();
        try {
            return work.call();
        } finally {
            looking.decrementAndGet();
        }
    }

    @Override
    public void close() {
        jobs.shutdownNow();
        io.shutdownNow();
        ahead.shutdownNow();
        pixels.shutdownNow();
        patience.close();
        try {
            pixels.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            jobs.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            ahead.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
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

    private <T> CompletableFuture<T> run(Consumer<Runnable> executor, Priority priority, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Ranked<Boolean> running = new Ranked<>(priority, submitted.getAndIncrement(), () -> {
            try {
                return result.complete(work.call());
            } catch (Throwable e) {
                return result.completeExceptionally(e);
            }
        });
        try {
            executor.accept(running);
        } catch (RejectedExecutionException e) {
            // Closed: nothing is begun any more.
            result.cancel(false);
        }
        var _ = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                running.cancel(true);
            }
        });
        return result;
    }

    /// Work with its place in the queue.
    private static final class Ranked<T> extends FutureTask<T> implements Comparable<Ranked<?>> {
        private final Priority priority;
        private final long number;

        Ranked(Priority priority, long number, Callable<T> work) {
            super(work);
            this.priority = priority;
            this.number = number;
        }

        @Override
        public int compareTo(Ranked<?> other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority == 0 ? Long.compare(number, other.number) : byPriority;
        }
    }
}
