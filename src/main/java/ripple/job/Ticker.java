package ripple.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does something small again and again on a thread of its own, until it is closed.
public final class Ticker implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    private Ticker() {}

    /// Begins; the first tick comes at once.
    ///
    /// @param tick what is done; where it throws, that is logged and the ticker goes on
    public static Ticker every(Duration period, Runnable tick) {
        Ticker ticker = new Ticker();
        Thread.ofVirtual().name("ticker").start(() -> ticker.run(period, tick));
        return ticker;
    }

    private void run(Duration period, Runnable tick) {
        do {
            Guard.guarded("tick", () -> {
                tick.run();
                return Boolean.TRUE;
            }, _ -> Boolean.FALSE);
        } while (!isClosedAfter(period));
    }

    private boolean isClosedAfter(Duration period) {
        try {
            return closed.await(period.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
