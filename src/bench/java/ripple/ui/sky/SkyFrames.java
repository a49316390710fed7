package ripple.ui.sky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Coverage;
import ripple.sky.KnownSkyMaps;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.Theme;

/// Times frames of the sky map in a real window: all 18,938 tracts of `lsst_cells_v2` with images in three bands, and 100,000 targets.
///
/// Every frame is a whole redraw. The gap between frames is what counts, not the time of the handler. With
/// `-Djavafx.animation.fullspeed=true` the screen's rate is no limit; `-Dseconds=5` sets how long each part lasts.
public final class SkyFrames {
    private static final int TARGETS = 100_000;
    private static final double WARM_UP_SECONDS = 1.5;

    private record Part(String name, double perDegree, IntConsumer step) {}

    private final double seconds = Double.parseDouble(System.getProperty("seconds", "5"));
    private final SkyModel model = new SkyModel();
    private final List<Part> parts = new ArrayList<>();

    public static void main(String[] arguments) {
        Platform.startup(() -> new SkyFrames().start(new Stage()));
    }

    private void start(Stage stage) {
        Fonts.load();
        SkyMap map = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();
        long began = System.nanoTime();
        SkyScene scene = SkyScene.of(map, coverage(map));
        CoverageValues values = CoverageValues.of(scene, Show.BANDS, null, java.util.Map.of(), RunOutcomes.NONE);
        System.out.printf(Locale.ROOT, "scene of %,d tracts in %.0f ms%n", scene.tracts().size(),
                (System.nanoTime() - began) / 1e6);
        SkyMapView view = new SkyMapView(model, new SimpleObjectProperty<>(Theme.DARK),
                new SimpleObjectProperty<>(100));
        Scene window = new Scene(new StackPane(view), 1600, 1000);
        Theme.DARK.dress(window, 100);
        stage.setScene(window);
        stage.show();
        model.show(scene);
        model.coverage().values(values);
        model.marks().show(new MarkSet(targets()));
        parts();
        next(0);
    }

    private static Coverage coverage(SkyMap map) {
        List<Coadd> all = new ArrayList<>();
        for (int tract : map.tractIds()) {
            for (int patch = tract % 7; patch < 100; patch += 9) {
                for (String band : List.of("g", "r", "i")) {
                    if ((patch + band.charAt(0)) % 5 != 0) {
                        all.add(new Coadd(tract, patch, new Band(band), "deep_coadd", "", "run", "x", 1));
                    }
                }
            }
        }
        return new Coverage(all);
    }

    private static List<Target> targets() {
        SplittableRandom random = new SplittableRandom(1);
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < TARGETS; i++) {
            double dec = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
            all.add(Target.at(i, "t" + i, random.nextDouble(360), dec));
        }
        return all;
    }

    private void parts() {
        parts.add(new Part("whole sky, pan", 3.2, this::pan));
        parts.add(new Part("4x, pan", 12.8, this::pan));
        parts.add(new Part("16x, pan", 51, this::pan));
        parts.add(new Part("patches, pan", 200, this::pan));
        parts.add(new Part("one tract, pan", 500, this::pan));
        parts.add(new Part("zoom from all to a cell and back", 3.2, this::zoom));
    }

    private void pan(int frame) {
        SkyPosition from = model.centre().get();
        model.centre().set(new SkyPosition(from.raDeg() + 2 / model.perDegree().get(),
                Math.clamp(30 * Math.sin(frame / 200.0), -80, 80)));
    }

    private void zoom(int frame) {
        model.zoomAt(frame / 300 % 2 == 0 ? 1.04 : 1 / 1.04, 700, 450, 1600, 1000);
    }

    private void next(int part) {
        if (part == parts.size()) {
            Platform.exit();
            return;
        }
        Part now = parts.get(part);
        model.centre().set(new SkyPosition(60, 5));
        model.perDegree().set(now.perDegree);
        new Clock(now, () -> next(part + 1)).start();
    }

    /// Counts the gaps between frames.
    private final class Clock extends AnimationTimer {
        private final Part part;
        private final Runnable then;
        private final double[] gaps = new double[100_000];
        private int frames;
        private int counted;
        private long began;
        private long last;

        Clock(Part part, Runnable then) {
            this.part = part;
            this.then = then;
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            began = frames == 0 ? now : began;
            double at = (now - began) / 1e9;
            if (at > WARM_UP_SECONDS && counted < gaps.length) {
                gaps[counted++] = (now - last) / 1e6;
            }
            last = now;
            if (at > WARM_UP_SECONDS + seconds) {
                stop();
                report();
                then.run();
            } else {
                part.step.accept(frames++);
            }
        }

        private void report() {
            double[] sorted = Arrays.copyOf(gaps, counted);
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "row\t%s\t%d\t%.1f\t%.1f\t%.1f%n", part.name, counted,
                    sorted[counted / 2], sorted[(int) (counted * 0.95)], sorted[counted - 1]);
        }
    }
}
