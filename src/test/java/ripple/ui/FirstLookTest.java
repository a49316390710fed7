package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.job.Patience;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampSource;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Slot;

/// While a stamp is on its way: coarse pixels of its own, or an empty well; never those of the object before.
@ExtendWith(ApplicationExtension.class)
class FirstLookTest {
    private static final int LARGE = 1120;

    private WindowRig rig;
    private final Held held = new Held();

    /// Stamps of the sample that come only when they are let go.
    private static final class Held implements StampSource {
        private final FetchedStamps real;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        Held() {
            try {
                real = FetchedStamps.of(
                        new Repositories(Map.of()).open(SampleSky.find().orElseThrow().repository().toString(),
                                RepositoryChoice.DEFAULT),
                        new StampCache(0), new Timings(), new Patience(Duration.ofMinutes(1)));
            } catch (RepositoryException e) {
                throw new IllegalStateException(e);
            }
        }

        void close() {
            gate = new CountDownLatch(1);
        }

        void open() {
            gate.countDown();
        }

        @Override
        public List<Band> bands() {
            return real.bands();
        }

        @Override
        public Fetched fetch(Target target, int sizePx) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return real.fetch(target, sizePx);
        }

        @Override
        public Optional<Stamp> coarse(Target target, List<Band> some, int sizePx, int by) {
            return real.coarse(target, some, sizePx, by);
        }
    }

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                760);
    }

    @AfterEach
    void close() {
        held.open();
        rig.close();
    }

    private StampsModel stamps() {
        return rig.session().stamps();
    }

    private static void fx(Runnable work) {
        WindowRig.fx(() -> {
            work.run();
            return work;
        });
    }

    private boolean isReady() {
        return WindowRig.fx(() -> stamps().state().get() instanceof StampState.Ready);
    }

    private void openHeld() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        fx(() -> {
            stamps().use(held);
            stamps().display().slot().set(new Slot.Single(new Band("r")));
        });
        WindowRig.until(this::isReady);
    }

    private boolean isBlank() {
        int[] dots = rig.plainPicture().argb();
        return Arrays.stream(dots).distinct().count() <= 2;
    }

    private boolean hasBar() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookup(".inspect .loading-bar") != null);
    }

    @Test
    void coarsePixelsComeFirstAndThenAll() {
        openHeld();
        held.close();
        fx(() -> stamps().size().set(LARGE));
        WindowRig.until(() -> WindowRig.fx(() -> stamps().coarse().get().isPresent()));
        int[] coarse = rig.plainPicture().argb();
        assertThat(Arrays.stream(coarse).distinct().count()).isGreaterThan(20);
        WindowRig.until(this::hasBar);
        rig.snapThemes("inspect-coarse");
        held.open();
        WindowRig.until(this::isReady);
        int[] whole = rig.plainPicture().argb();
        assertThat(whole).isNotEqualTo(coarse);
        assertThat(hasBar()).isFalse();
        // Both are of the same sky at the same place: what is bright is bright in both.
        assertThat(agreement(coarse, whole)).isGreaterThan(0.5);
    }

    @Test
    void thePixelsOfTheObjectBeforeAreGoneAtOnceItsWordsAMomentLater() {
        openHeld();
        assertThat(isBlank()).isFalse();
        held.close();
        Target next = WindowRig.fx(() -> rig.session().targets().all().get(77));
        fx(() -> rig.session().targets().chosen().set(next));
        assertThat(isBlank()).isTrue();
        WindowRig.until(this::hasBar);
        rig.snapThemes("inspect-loading");
        held.open();
        WindowRig.until(this::isReady);
        assertThat(isBlank()).isFalse();
    }

    /// Correlation of the brightness of two pictures.
    private static double agreement(int[] one, int[] other) {
        double[] a = Arrays.stream(one).mapToDouble(argb -> argb & 0xFF).toArray();
        double[] b = Arrays.stream(other).mapToDouble(argb -> argb & 0xFF).toArray();
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
