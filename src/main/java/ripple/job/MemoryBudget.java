package ripple.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The memory that all jobs and caches of a session share, in bytes. Work in progress leases what it needs and waits when there is none;
/// caches get what nobody has leased.
///
/// One piece of work that is larger than everything gets its lease when no other is out: slow beats never.
public final class MemoryBudget {
    private static final long LOOK_MILLIS = 50;

    private final long limitBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final List<Elastic> caches = new CopyOnWriteArrayList<>();
    private long leased;

    /// Something that can do with less memory.
    public interface Elastic {
        /// From now on it may weigh so much; what is too much goes at once.
        void limit(long bytes);

        /// Memory is short: half of what it holds goes at once.
        void halve();
    }

    /// Memory in use until it is given back.
    public final class Lease implements AutoCloseable {
        private long bytes;

        private Lease(long bytes) {
            this.bytes = bytes;
        }

        /// Gives it back; a second time does nothing.
        @Override
        public void close() {
            giveBack(this);
        }
    }

    /// @param limitBytes for everything together, above 0
    public MemoryBudget(long limitBytes) {
        if (limitBytes <= 0) {
            throw new IllegalArgumentException("A budget needs memory, not " + limitBytes + " bytes.");
        }
        this.limitBytes = limitBytes;
    }

    /// Half of the heap: the other half is for what is not counted and for the garbage collector to work in.
    public static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 2);
    }

    public long limitBytes() {
        return limitBytes;
    }

    /// What work in progress has.
    public long leasedBytes() {
        lock.lock();
        try {
            return leased;
        } finally {
            lock.unlock();
        }
    }

    /// From now on the cache lives on what is left over.
    public void add(Elastic cache) {
        caches.add(cache);
        cache.limit(limitBytes - leasedBytes());
    }

    /// Memory at once, or none.
    Optional<Lease> tryLease(long bytes) {
        lock.lock();
        try {
            if (!fits(bytes)) {
                return Optional.empty();
            }
            leased += bytes;
        } finally {
            lock.unlock();
        }
        tell();
        return Optional.of(new Lease(bytes));
    }

    /// Memory, as soon as there is some.
    ///
    /// @throws CancellationException when cancelled
    public Lease lease(long bytes, Cancellation cancellation) {
        lock.lock();
        try {
            while (!fits(bytes)) {
                cancellation.check();
                freed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            leased += bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        } finally {
            lock.unlock();
        }
        tell();
        return new Lease(bytes);
    }

    private boolean fits(long bytes) {
        return leased == 0 || leased + bytes <= limitBytes;
    }

    /// Memory is short: caches let go of half of what they hold.
    public void halveCaches() {
        caches.forEach(Elastic::halve);
    }

    private void giveBack(Lease lease) {
        lock.lock();
        try {
            leased -= lease.bytes;
            lease.bytes = 0;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
        tell();
    }

    private void tell() {
        long left = Math.max(0, limitBytes - leasedBytes());
        caches.forEach(cache -> cache.limit(left));
    }
}
