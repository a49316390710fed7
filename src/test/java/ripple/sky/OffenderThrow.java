package ripple.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderThrow {
    void fail() {
        throw new RuntimeException("x");
    }
}
