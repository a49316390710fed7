package ripple.ui.jobs;

import ripple.timing.Moment;
import ripple.timing.TimingReport;
import ripple.ui.kit.Messages;

/// How much time the charts show.
public enum Stretch {
    FIVE_MINUTES(300, 5), HOUR(3600, 60), ALL(Double.POSITIVE_INFINITY, 0);

    private static final int STEPS = 60;

    private final double seconds;
    private final double step;

    Stretch(double seconds, double step) {
        this.seconds = seconds;
        this.step = step;
    }

    String title() {
        return switch (this) {
            case FIVE_MINUTES -> Messages.text("dash.fiveMinutes");
            case HOUR -> Messages.text("dash.hour");
            case ALL -> Messages.text("dash.all");
        };
    }

    /// Where the charts of a report begin, seconds since it began.
    double from(TimingReport report) {
        double whole = report.timeline().isEmpty() ? 0 : report.timeline().getFirst().atNanos() / 1e9;
        return Math.max(whole, to(report) - seconds);
    }

    /// Where they end.
    double to(TimingReport report) {
        return report.timeline().isEmpty() ? 0 : report.timeline().getLast().atNanos() / 1e9;
    }

    /// Over how many seconds a rate is taken.
    double step(TimingReport report) {
        return step > 0 ? step : Math.max(1, (to(report) - from(report)) / STEPS);
    }

    boolean shows(TimingReport report, Moment moment) {
        return moment.atNanos() / 1e9 >= from(report);
    }
}
