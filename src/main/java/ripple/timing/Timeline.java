package ripple.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Moments in order, in memory of fixed size. Safe from any thread.
public final class Timeline {
    /// What makes room when it is full.
    public enum WhenFull {
        /// The oldest moment goes: the latest so and so many are there.
        FORGET_OLDEST,
        /// Every other moment goes, and from then on only every other is kept: the whole time is there, more and more coarsely.
        THIN_OUT
    }

    private final Moment[] ring;
    private final WhenFull whenFull;
    private final ReentrantLock lock = new ReentrantLock();
    private int first;
    private int size;
    private int every = 1;
    private long added;

    /// @param most moments, at least 2
    public Timeline(int most, WhenFull whenFull) {
        if (most < 2) {
            throw new IllegalArgumentException("A timeline has room for two moments at least, not " + most + ".");
        }
        this.ring = new Moment[most];
        this.whenFull = whenFull;
    }

    public void add(Moment moment) {
        lock.lock();
        try {
            boolean isKept = added++ % every == 0;
            if (isKept && size == ring.length && whenFull == WhenFull.THIN_OUT) {
                thinOut();
            }
            if (isKept) {
                put(moment);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Those that are kept, the oldest first.
    public List<Moment> moments() {
        lock.lock();
        try {
            List<Moment> all = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                all.add(ring[(first + i) % ring.length]);
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void put(Moment moment) {
        if (size < ring.length) {
            ring[(first + size++) % ring.length] = moment;
        } else {
            ring[first] = moment;
            first = (first + 1) % ring.length;
        }
    }

    private void thinOut() {
        for (int i = 0; 2 * i < size; i++) {
            ring[i] = ring[2 * i];
        }
        size = (size + 1) / 2;
        every *= 2;
    }
}
