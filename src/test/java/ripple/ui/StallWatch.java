package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// Records how long pulses of the FX thread lie apart while something moves, and what the thread did when they lay far apart.
///
/// Another thread looks at the FX thread's stack while a pulse is late: the first look tells what held it up.
final class StallWatch {
    /// A gap between two pulses.
    ///
    /// @param atMillis since the start
    /// @param act what was going on
    /// @param millis how long
    /// @param stack what the FX thread did in it, from the top; empty for short ones
    record Gap(long atMillis, String act, double millis, List<String> stack) {
        String csv() {
            return String.format(Locale.ROOT, "%d,%s,%.1f", atMillis, act, millis);
        }
    }

    private static final double LATE = 70;
    private static final int DEPTH = 40;

    private final Thread fx;
    private final Thread looker = Thread.ofPlatform().daemon().name("stall watch").unstarted(this::look);
    private final List<Gap> gaps = new ArrayList<>();
    private final long began = System.nanoTime();
    private volatile long last;
    private volatile boolean running = true;
    private volatile List<String> stack = List.of();
    private String act = "";

    /// On the FX thread.
    StallWatch() {
        fx = Thread.currentThread();
        last = 0;
        looker.start();
    }

    /// What is going on from now on.
    void begins(String what) {
        act = what;
    }

    /// A pulse.
    void pulse() {
        long now = System.nanoTime();
        if (last != 0) {
            double millis = (now - last) / 1e6;
            gaps.add(new Gap((now - began) / 1_000_000, act, millis, millis > LATE ? stack : List.of()));
        }
        stack = List.of();
        last = now;
    }

    /// What happens until the next pulse does not count.
    void pause() {
        last = 0;
    }

    void end() {
        running = false;
    }

    List<Gap> gaps() {
        return gaps;
    }

    private void look() {
        while (running) {
            LockSupport.parkNanos(10_000_000);
            long since = last;
            if (since != 0 && stack.isEmpty() && System.nanoTime() - since > LATE * 1e6) {
                List<String> found = new ArrayList<>();
                for (StackTraceElement each : fx.getStackTrace()) {
                    if (found.size() < DEPTH) {
                        found.add(each.toString());
                    }
                }
                if (since == last) {
                    stack = found;
                }
            }
        }
    }
}
