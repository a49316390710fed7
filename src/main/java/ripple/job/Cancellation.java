package ripple.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A switch that the owner of a piece of work can flip and the work looks at between steps.
public final class Cancellation {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public void cancel() {
        cancelled.set(true);
    }

    /// True after {@link #cancel}, or when the calling thread was interrupted.
    public boolean isCancelled() {
        return cancelled.get() || Thread.currentThread().isInterrupted();
    }

    /// Ends the work when cancelled.
    ///
    /// @throws CancellationException when cancelled
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }
}
