package ripple.label.session;

import java.time.Instant;

/// What time it is: for people, and for measuring. A seam: tests hand in their own.
public interface LabelClock {
    /// The computer's clocks.
    LabelClock SYSTEM = new LabelClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /// UTC; may jump when the clock is set.
    Instant now();

    /// Nanoseconds since some moment; never goes back.
    long nanos();
}
