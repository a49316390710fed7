package ripple.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where any exception is caught: one bad object must not end a batch.
public final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private Guard() {}

    /// The value of the work, or what is to stand for it when it throws. The exception is logged here, once.
    ///
    /// @param what names the work in the log
    /// @param onFailure makes the value that stands for it
    /// @throws CancellationException as it comes: cancelling is no failure
    public static <T> T guarded(String what, Callable<T> work, Function<Exception, T> onFailure) {
        try {
            return work.call();
        } catch (CancellationException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        } catch (Exception e) {
            LOG.debug("{} failed", what, e);
            return onFailure.apply(e);
        }
    }

    /// A sentence for the user: the exception's message, or its kind when it has none.
    public static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "An unexpected " + failure.getClass().getSimpleName() + " occurred."
                : message;
    }
}
