package ripple.ui;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/// How fast the runs of this session were: what a run would take is told from that. Safe to use from many threads.
final class RunRates {
    private final ReentrantLock lock = new ReentrantLock();
    private long objects;
    private double seconds;

    /// Times a run; one that fails or is cancelled tells nothing.
    <T> T timed(int count, Callable<T> run) throws Exception {
        long began = System.nanoTime();
        T result = run.call();
        add(count, (System.nanoTime() - began) / 1e9);
        return result;
    }

    void add(int count, double took) {
        lock.lock();
        try {
            objects += count;
            seconds += took;
        } finally {
            lock.unlock();
        }
    }

    /// About how long a run takes, seconds; empty before the first one has ended.
    OptionalDouble secondsFor(int count) {
        lock.lock();
        try {
            return objects == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds / objects * count);
        } finally {
            lock.unlock();
        }
    }
}
