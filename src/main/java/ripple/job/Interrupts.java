package ripple.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the end that a user or the system asks for (Ctrl-C, SIGTERM) into a cancellation, and gives the work time to end well.
public final class Interrupts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interrupts.class);
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interrupts(Cancellation cancellation) {
        hook = new Thread(() -> {
            cancellation.cancel();
            await();
        }, "interrupted");
    }

    /// From now on, until closed, a signal cancels.
    public static Interrupts cancelling(Cancellation cancellation) {
        Interrupts interrupts = new Interrupts(cancellation);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The program is ending already: the hook is at work and has been told.", e);
        }
    }

    private void await() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
