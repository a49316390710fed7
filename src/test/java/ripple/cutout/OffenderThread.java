package ripple.cutout;

/// Planted: breaks a rule on purpose.
public final class OffenderThread {
    Thread start(Runnable work) {
        return Thread.ofVirtual().start(work);
    }
}
