package ripple.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A switch that the owner of a piece of work can flip and the work looks at between steps: to end it, or to have it wait for a while.
///
/// Cancelling ends a pause. Both may be asked for any number of times.
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean cancelled;
    private volatile boolean paused;

    public void cancel() {
        become(true, false);
    }

    /// Work begins nothing new until {@link #goOn}.
    public void pause() {
        become(cancelled, true);
    }

    public void goOn() {
        become(cancelled, false);
    }

    public boolean isPaused() {
        return paused;
    }

    /// True after {@link #cancel}, or when the calling thread was interrupted.
    public boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /// Ends the work when cancelled. Does not wait while paused: the threads that others need too must not.
    ///
    /// @throws CancellationException when cancelled
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }

    /// Waits while paused; for a thread that belongs to this work alone.
    ///
    /// @throws CancellationException when cancelled
    public void awaitGo() {
        lock.lock();
        try {
            while (paused && !cancelled) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        check();
    }

    private void become(boolean end, boolean wait) {
        lock.lock();
        try {
            cancelled = cancelled || end;
            paused = wait && !cancelled;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
