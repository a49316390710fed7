package ripple.label.session;

import java.time.Instant;

/// A clock that a test moves.
final class HandClock implements LabelClock {
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private long nanos = 5_000_000_000L;

    void pass(long millis) {
        now = now.plusMillis(millis);
        nanos += millis * 1_000_000;
    }

    /// Somebody sets the computer's clock; time goes on as before.
    void set(String utc) {
        now = Instant.parse(utc);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos;
    }
}
