package ripple.ui.jobs;

import ripple.timing.StageTiming;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// How times are written: µs, ms or s, three digits or so.
final class Durations {
    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Durations() {}

    static String of(double nanos) {
        if (!(nanos >= 0)) {
            return NumberStyle.UNKNOWN;
        }
        if (nanos < MILLI) {
            return Messages.text("dash.micros", NumberStyle.significant(nanos / MICRO, 2));
        }
        return nanos < 10 * SECOND
                ? Messages.text("dash.millis", nanos < 10 * MILLI
                        ? NumberStyle.significant(nanos / MILLI, 2)
                        : NumberStyle.whole(Math.round(nanos / MILLI)))
                : Messages.text("dash.seconds", NumberStyle.significant(nanos / SECOND, 3));
    }

    /// A percentile of a stage; an en dash where it did nothing.
    static String of(StageTiming timing, long nanos) {
        return timing.count() == 0 ? NumberStyle.UNKNOWN : of((double) nanos);
    }
}
