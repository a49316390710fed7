package ripple.ui;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import ripple.image.Band;
import ripple.job.Workers;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.UserSettings;
import ripple.ui.stamps.PreparationState;
import ripple.ui.stamps.StampState;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;

/// How long frames of Inspect take, in a real window.
///
/// Frames are timed, not handlers: with `-Djavafx.animation.fullspeed=true` the next frame begins as soon as the one before has been
/// drawn, so the time from one to the next is what a frame costs, layout and rendering included. Each frame changes something that has
/// all views drawn anew. How to run it: docs/performance.md.
public final class InspectBench {
    private static final int WARM_UP = 120;
    private static final int FRAMES = 400;
    private static final int STEPS = 40;
    private static final double WIDTH = 2060;
    private static final double HEIGHT = 1260;

    private final Workers workers = Workers.forThisMachine();
    private final List<Part> parts = new ArrayList<>();
    private final Stage stage;
    private final Session session;
    private final WorkbenchWindow window;
    private final StringBuilder report = new StringBuilder("""
            | what | times | median ms | 95 % ms | worst ms |
            | --- | ---: | ---: | ---: | ---: |
            """);

    /// A part of the programme: goes on from frame to frame until it says that it is done.
    private interface Part {
        boolean frame(long nanos);
    }

    private InspectBench(Stage stage, SampleSky sample) {
        this.stage = stage;
        Fonts.load();
        Timings timings = new Timings();
        long cache = 256L << 20;
        Services services = new Services(workers, new FxThread(), new Repositories(Map.of())::open, sample,
                UserSettings.standard(), null, new SystemChoosers(stage, address -> {}), timings, cache,
                new SelectionRun(Path.of("target"), workers, timings, cache),
                Outside.real(address -> {}, Path.of("target", "settings.properties")));
        session = new Session(services);
        session.open(new Request("", ""));
        window = new WorkbenchWindow(services, session, stage);
        stage.setScene(window.scene(WIDTH, HEIGHT));
    }

    /// @param args nothing
    public static void main(String[] args) {
        SampleSky sample = SampleSky.find().orElseThrow();
        Platform.startup(() -> new InspectBench(new Stage(), sample).run());
    }

    private void run() {
        DisplayModel display = session.stamps().display();
        until(this::isReady);
        parts.add(nanos -> {
            double since = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
            row("start of the virtual machine to the first stamps on the screen", new double[]{since});
            return true;
        });
        once(() -> {
            window.actions().get("view.inspect").run();
            session.targets().chosen().set(session.targets().all().get(2));
        });
        until(this::isReady);
        for (int size : new int[]{80, 400}) {
            once(() -> {
                session.stamps().size().set(size);
                display.allBands().set(true);
                display.reset();
            });
            until(this::isReady);
            String what = "six bands and colour at 405 × 405, stamps of " + size + " px: ";
            frames(what + "drag of white", i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
            frames(what + "drag of the softening",
                    i -> display.tones().number().set(0.05 * Math.exp(Math.sin(i / 20.0))));
            frames(what + "drag of contrast", i -> display.tones().bend(Math.exp(Math.sin(i / 20.0)), 0.5));
            once(display::reset);
            once(() -> display.masks().show(List.of("DETECTED")));
            frames(what + "overlay on and off", i -> display.masks().shown().set(i % 2 == 0));
            frames(what + "zoom and pan", i -> display.field().show(2 + Math.sin(i / 20.0), 8 * Math.sin(i / 9.0), 0));
            once(() -> display.field().fit());
        }
        once(() -> {
            session.stamps().size().set(80);
            display.allBands().set(false);
            display.masks().planes().remove("DETECTED");
        });
        until(this::isReady);
        frames("one large view, four small: drag of white", i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
        frames("one large view, four small: crosshair", i -> session.stamps().crosshair()
                .point(new ripple.sky.PixelPoint(40 + 20 * Math.sin(i / 20.0), 40 + 20 * Math.cos(i / 20.0))));
        once(() -> {
            display.slot().set(new Slot.Single(new Band("g")));
            display.slot().set(new Slot.Single(new Band("i")));
        });
        frames("one large view, four small: blink", i -> display.blink().blink());
        once(display::reset);
        steps("next object, fetched ahead", this::isReady);
        once(() -> display.phases().chosen().set(Phase.MATCHED));
        steps("next object, PSF-matched, prepared ahead", () -> isReady() && isPrepared());
        parts.add(nanos -> {
            System.out.print(report);
            stage.close();
            workers.close();
            Platform.exit();
            return true;
        });
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!parts.isEmpty() && parts.getFirst().frame(System.nanoTime())) {
                    parts.removeFirst();
                }
            }
        }.start();
    }

    private boolean isReady() {
        return session.stamps().state().get() instanceof StampState.Ready;
    }

    private boolean isPrepared() {
        return session.stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().target().equals(session.targets().chosen().get());
    }

    private void once(Runnable work) {
        parts.add(nanos -> {
            work.run();
            return true;
        });
    }

    /// And two frames more, so that it is on the screen.
    private void until(BooleanSupplier condition) {
        int[] after = {0};
        parts.add(nanos -> condition.getAsBoolean() && ++after[0] > 2);
    }

    private void frames(String what, IntConsumer change) {
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
            row(what, millis);
            return true;
        });
    }

    /// From the step to the frame after the one that shows the object; the neighbours get time to be fetched in between.
    private void steps(String what, BooleanSupplier there) {
        double[] millis = new double[STEPS];
        long[] state = {0, 0, 0, 0};
        parts.add(nanos -> {
            boolean waiting = nanos < state[2];
            if (!waiting && state[1] == 0) {
                state[1] = nanos;
                session.targets().step(1);
            } else if (!waiting && there.getAsBoolean() && ++state[3] > 1) {
                millis[(int) state[0]++] = (nanos - state[1]) / 1e6;
                state[1] = 0;
                state[3] = 0;
                state[2] = nanos + 400_000_000L;
            }
            if (state[0] == STEPS) {
                row(what, millis);
                return true;
            }
            return false;
        });
    }

    private void row(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        report.append(String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f |%n", what, sorted.length,
                sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                sorted[sorted.length - 1]));
    }
}
