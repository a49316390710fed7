package ripple.prepare;

/// Planted: breaks a rule on purpose.
public final class OffenderClock {
    long now() {
        return System.nanoTime();
    }
}
