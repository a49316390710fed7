package ripple.timing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/// The few that took longest, each name once. Safe from any thread; what is quicker than all of them costs a comparison.
final class Slowest {
    private static final int MOST = 20;

    private final PriorityQueue<Slow> all = new PriorityQueue<>(Comparator.comparingLong(Slow::nanos));
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long limit = -1;

    void offer(String name, long nanos) {
        if (nanos > limit) {
            lock.lock();
            try {
                put(new Slow(name, nanos));
            } finally {
                lock.unlock();
            }
        }
    }

    private void put(Slow next) {
        boolean isSlower = all.stream().noneMatch(known -> isSame(known, next) && known.nanos() >= next.nanos());
        if (isSlower) {
            all.removeIf(known -> isSame(known, next));
            all.add(next);
        }
        if (all.size() > MOST) {
            all.remove();
        }
        limit = all.size() < MOST ? -1 : all.element().nanos();
    }

    private static boolean isSame(Slow a, Slow b) {
        return a.name().equals(b.name());
    }

    /// The slowest first.
    List<Slow> list() {
        lock.lock();
        try {
            return all.stream().sorted(Comparator.comparingLong(Slow::nanos).reversed()).toList();
        } finally {
            lock.unlock();
        }
    }
}
