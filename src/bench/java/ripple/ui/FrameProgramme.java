package ripple.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// What a window is to do while its frames are timed, part after part.
///
/// Frames are timed, not handlers: with `-Djavafx.animation.fullspeed=true` the next frame begins as soon as the one before has been drawn, so the
/// time from one to the next is what a frame costs, layout and rendering included. Each frame changes something that is drawn anew.
/// Rows go to standard output as they are found: `row`, what, times, median, 95 percent and worst in milliseconds, separated by tabs.
final class FrameProgramme {
    private static final int WARM_UP = 240;
    private static final int FRAMES = 400;
    private static final long PAUSE_NANOS = 400_000_000L;

    /// Only rows with this in their names are measured; all with nothing.
    private final String only = System.getProperty("only", "");
    private final List<Part> parts = new ArrayList<>();
    private final BiConsumer<String, double[]> rows;

    /// Rows go to standard output.
    FrameProgramme() {
        this(FrameProgramme::row);
    }

    /// @param rows gets what was measured, and how many milliseconds each time took
    FrameProgramme(BiConsumer<String, double[]> rows) {
        this.rows = rows;
    }

    /// Goes on from frame to frame until it says that it is done.
    private interface Part {
        boolean frame(long nanos);
    }

    /// Begins; on the FX thread, with the window shown.
    void start(Runnable end) {
        parts.add(nanos -> {
            end.run();
            return true;
        });
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (parts.getFirst().frame(System.nanoTime())) {
                    parts.removeFirst();
                }
                if (parts.isEmpty()) {
                    stop();
                }
            }
        }.start();
    }

    void once(Runnable work) {
        parts.add(nanos -> {
            work.run();
            return true;
        });
    }

    /// And two frames more, so that it is on the screen.
    void until(BooleanSupplier condition) {
        int[] after = {0};
        parts.add(nanos -> condition.getAsBoolean() && ++after[0] > 2);
    }

    void frames(String what, IntConsumer change) {
        if (!what.replace(" ", "_").contains(only)) {
            return;
        }
        double[] millis = new double[FRAMES];
        long[] state = {-WARM_UP, 0};
        parts.add(nanos -> {
            int i = (int) state[0]++;
            if (i > 0) {
                millis[i - 1] = (nanos - state[1]) / 1e6;
            }
            state[1] = nanos;
            if (i < FRAMES) {
                change.accept(i + WARM_UP);
                return false;
            }
            rows.accept(what, millis);
            return true;
        });
    }

    /// From a deed to the frame after the one that shows its result; what is done ahead gets time in between. The first quarter warms up.
    void times(String what, int times, Runnable deed, BooleanSupplier there) {
        if (!what.replace(" ", "_").contains(only)) {
            return;
        }
        double[] millis = new double[times + times / 4];
        long[] state = {0, 0, 0, 0};
        parts.add(nanos -> {
            boolean waiting = nanos < state[2];
            if (!waiting && state[1] == 0) {
                state[1] = nanos;
                deed.run();
            } else if (!waiting && there.getAsBoolean() && ++state[3] > 1) {
                millis[(int) state[0]++] = (nanos - state[1]) / 1e6;
                state[1] = 0;
                state[3] = 0;
                state[2] = nanos + PAUSE_NANOS;
            }
            if (state[0] == millis.length) {
                rows.accept(what, Arrays.copyOfRange(millis, times / 4, millis.length));
                return true;
            }
            return false;
        });
    }

    static void row(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "row\t%s\t%d\t%.1f\t%.1f\t%.1f%n", what, sorted.length,
                sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                sorted[sorted.length - 1]);
    }
}
