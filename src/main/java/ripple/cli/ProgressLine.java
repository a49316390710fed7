package ripple.cli;

import java.io.PrintStream;
import java.util.Locale;
import ripple.cli.Console.Terminal;
import ripple.job.Progress;

/// Shows progress on the error stream: a bar with rate and time left on a terminal, a line now and then elsewhere.
final class ProgressLine implements Progress {
    private static final long BAR_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final int BAR_WIDTH = 28;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream err;
    private final Terminal terminal;
    private String stage = "";
    private long stageStart;
    private long firstDone;
    private long lastShown;

    ProgressLine(PrintStream err, Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(String newStage, long done, long total) {
        long now = System.nanoTime();
        if (!newStage.equals(stage)) {
            stage = newStage;
            stageStart = now;
            firstDone = Math.max(0, done - 1);
            lastShown = terminal == Terminal.PLAIN ? now : now - BAR_NANOS;
        }
        boolean last = done == total;
        long pause = terminal == Terminal.INTERACTIVE ? BAR_NANOS : LINE_NANOS;
        if (last || now - lastShown >= pause) {
            lastShown = now;
            show(done, total, (now - stageStart) / NANOS_PER_SECOND, last);
        }
    }

    private void show(long done, long total, double seconds, boolean last) {
        String text = describe(done, total, seconds);
        if (terminal == Terminal.PLAIN) {
            err.println(stage + ": " + text);
            return;
        }
        err.print("\r\u001b[K" + stage + " " + bar(done, total) + " " + text + (last ? "\n" : ""));
        err.flush();
    }

    private String describe(long done, long total, double seconds) {
        double rate = seconds > 0 ? (done - firstDone) / seconds : 0;
        String counts = total < 0 ? String.valueOf(done) : done + " of " + total;
        if (rate <= 0 || seconds < 0.5) {
            return counts;
        }
        String speed = String.format(Locale.ROOT, ", %.0f per second", rate);
        return total <= done ? counts + speed : counts + speed + ", " + left((total - done) / rate) + " left";
    }

    private static String left(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    private static String bar(long done, long total) {
        int full = total <= 0 ? 0 : (int) (BAR_WIDTH * Math.min(done, total) / total);
        return "[" + "#".repeat(full) + "-".repeat(BAR_WIDTH - full) + "]";
    }
}
