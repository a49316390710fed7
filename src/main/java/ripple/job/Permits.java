package ripple.job;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A fixed number of permits. Who waits gets them by priority, and in the order of asking where that is the same.
///
/// Some are never lent for anything but what the user looks at: otherwise work that was begun before would hold all of them.
final class Permits {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Ticket> waiting = new PriorityQueue<>(
            Comparator.comparing(Ticket::priority).thenComparingLong(Ticket::number));
    private final int reserved;
    private int free;
    private long asked;

    private record Ticket(Priority priority, long number) {}

    /// @param all how many there are
    /// @param reserved how many of them only {@link Priority#LOOK} gets
    Permits(int all, int reserved) {
        this.free = all;
        this.reserved = reserved;
    }

    /// Waits for one.
    void acquire(Priority priority) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Ticket mine = new Ticket(priority, asked++);
            waiting.add(mine);
            try {
                while (!mine.equals(waiting.peek()) || free <= held(priority)) {
                    changed.await();
                }
                free--;
            } finally {
                waiting.remove(mine);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            free++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int held(Priority priority) {
        return priority == Priority.LOOK ? 0 : reserved;
    }
}
