package ripple.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import ripple.image.Band;
import ripple.repository.SampleSky;
import ripple.sky.PixelPoint;
import ripple.ui.stamps.PreparationState;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;

/// How long frames of Inspect take, in a real window on the sample sky. How to run it: docs/performance.md.
public final class InspectBench {
    private static final int STEPS = 100;
    private static final double WIDTH = 2060;
    private static final double HEIGHT = 1260;

    private final RealWindow window;
    private final Session session;
    private final FrameProgramme programme = new FrameProgramme();

    private InspectBench(Stage stage, SampleSky sample) {
        window = new RealWindow(stage, sample, Path.of("target"), WIDTH, HEIGHT);
        session = window.session();
        programme();
    }

    /// @param args nothing
    public static void main(String[] args) {
        SampleSky sample = SampleSky.find().orElseThrow();
        Platform.startup(() -> {
            Stage stage = new Stage();
            InspectBench bench = new InspectBench(stage, sample);
            stage.show();
            bench.programme.start(bench.window::end);
        });
    }

    private void programme() {
        DisplayModel display = session.stamps().display();
        programme.until(window::isReady);
        programme.once(() -> {
            window.act("view.inspect");
            session.targets().chosen().set(session.targets().all().get(2));
        });
        programme.until(window::isReady);
        for (int size : new int[]{80, 400}) {
            allBands(size);
        }
        programme.once(() -> {
            session.stamps().size().set(80);
            display.allBands().set(false);
            display.masks().planes().remove("DETECTED");
        });
        programme.until(window::isReady);
        programme.frames("one large view, four small: drag of white",
                i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
        programme.frames("one large view, four small: crosshair", i -> session.stamps().crosshair()
                .point(new PixelPoint(40 + 20 * Math.sin(i / 20.0), 40 + 20 * Math.cos(i / 20.0))));
        programme.once(() -> {
            display.slot().set(new Slot.Single(new Band("g")));
            display.slot().set(new Slot.Single(new Band("i")));
        });
        programme.frames("one large view, four small: blink", i -> display.blink().blink());
        programme.once(display::reset);
        steps();
    }

    private void allBands(int size) {
        DisplayModel display = session.stamps().display();
        programme.once(() -> {
            session.stamps().size().set(size);
            display.allBands().set(true);
            display.reset();
        });
        programme.until(window::isReady);
        String what = "six bands and colour at 405 × 405, stamps of " + size + " px: ";
        programme.frames(what + "drag of white", i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
        programme.frames(what + "drag of the softening",
                i -> display.tones().number().set(0.05 * Math.exp(Math.sin(i / 20.0))));
        programme.frames(what + "drag of contrast",
                i -> display.tones().bend(Math.exp(Math.sin(i / 20.0)), 0.5));
        programme.once(display::reset);
        programme.once(() -> display.masks().show(List.of("DETECTED")));
        programme.frames(what + "overlay on and off", i -> display.masks().shown().set(i % 2 == 0));
        programme.frames(what + "zoom and pan",
                i -> display.field().show(2 + Math.sin(i / 20.0), 8 * Math.sin(i / 9.0), 0));
        programme.once(() -> display.field().fit());
    }

    private void steps() {
        DisplayModel display = session.stamps().display();
        programme.times("next object, fetched ahead", STEPS, () -> session.targets().step(1), window::isReady);
        int[] jump = {0};
        programme.times("an object far down the list, of a patch seen before", STEPS, () -> {
            jump[0] = (jump[0] + 53) % session.targets().all().size();
            session.cache().clear();
            session.targets().chosen().set(session.targets().all().get(jump[0]));
        }, window::isReady);
        programme.once(() -> display.phases().chosen().set(Phase.MATCHED));
        programme.times("next object, PSF-matched, prepared ahead", STEPS, () -> session.targets().step(1),
                () -> window.isReady() && isPrepared());
    }

    private boolean isPrepared() {
        return session.stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().target().equals(session.targets().chosen().get());
    }
}
