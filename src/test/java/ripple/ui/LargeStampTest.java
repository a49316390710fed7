package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.render.Colours;
import ripple.render.Picture;
import ripple.render.StampRenderer;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.InspectView;
import ripple.ui.stamps.StampSource;
import ripple.ui.view.DisplayModel;

/// A stamp as large as a patch: seen whole at first, then pixel by pixel; what is seen of it is what `ripple render` draws there.
@ExtendWith(ApplicationExtension.class)
class LargeStampTest {
    private static final int EDGE = 1500;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 760);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void isSeenWholeAndPixelByPixel() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        WindowRig.fx(() -> {
            rig.session().stamps().size().set(EDGE);
            rig.session().stamps().use(new Large());
            return rig;
        });
        rig.untilStamps();
        DisplayModel display = rig.session().stamps().display();
        assertThat(text()).contains("1/4");
        rig.snapThemes("inspect-large");
        rig.act("image.fit");
        assertThat(text()).contains("×1");
        Stamp stamp = rig.session().stamps().stamp().orElseThrow();
        for (double[] place : new double[][]{{0, 0}, {311, -207.5}, {-700, 690}}) {
            WindowRig.fx(() -> {
                display.field().show(display.field().zoom().get(), place[0], place[1]);
                display.masks().show(List.of("DETECTED"));
                return rig;
            });
            assertThatItIsTheRenderersPicture(stamp, place[0], place[1]);
        }
        rig.snapThemes("inspect-large-pixels");
        rig.act("image.zoomOut");
        assertThat(text()).contains("1/2");
        rig.act("image.zoomIn");
        assertThat(text()).contains("×1");
    }

    private void assertThatItIsTheRenderersPicture(Stamp stamp, double right, double up) {
        DisplayModel display = rig.session().stamps().display();
        Picture drawn = WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return ((InspectView) rig.scene().getRoot().lookup(".inspect")).plainPicture();
        });
        Picture whole = WindowRig.fx(() -> new StampRenderer(
                display.settings(stamp, display.slot().get()).withMasks(display.masks().view())).render(stamp));
        int left = (int) Math.round(drawn.width() / 2.0 - (EDGE / 2.0 + right));
        int top = (int) Math.round(drawn.height() / 2.0 - (EDGE / 2.0 - up));
        int seen = 0;
        for (int y = Math.max(0, top); y < Math.min(drawn.height(), top + EDGE); y++) {
            for (int x = Math.max(0, left); x < Math.min(drawn.width(), left + EDGE); x++) {
                int wanted = whole.at(x - left, y - top);
                if (wanted == Colours.NO_DATA) {
                    // On the screen what has no value is hatched, also where one dot stands for one pixel.
                    assertThat(drawn.at(x, y)).isIn(Colours.NO_DATA, Colours.WELL);
                } else {
                    assertThat(drawn.at(x, y)).isEqualTo(wanted);
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    private String text() {
        WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return rig;
        });
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".well-caption .mono").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText()).reduce("", (a, b) -> a + " " + b));
    }

    /// Faint waves, a galaxy in the middle, a corner without data.
    private record Large() implements StampSource {
        @Override
        public List<Band> bands() {
            return List.of(new Band("g"), new Band("r"), new Band("i"));
        }

        @Override
        public Fetched fetch(Target target, int sizePx) {
            SkyPosition place = target.position().orElseThrow();
            Map<Band, BandImage> images = new HashMap<>();
            bands().forEach(band -> images.put(band, image(band, sizePx, place)));
            return new Fetched.Found(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                    new Stamp(target.id(), place, 1, 2, new PixelPoint(sizePx / 2.0, sizePx / 2.0),
                            new PixelBox(0, 0, sizePx, sizePx), bands(), images, Map.of()),
                    List.of());
        }

        private static BandImage image(Band band, int size, SkyPosition place) {
            float[] pixels = new float[size * size];
            long[] bits = new long[size * size];
            for (int i = 0; i < pixels.length; i++) {
                double x = i % size - size / 2.0;
                double y = Math.floorDiv(i, size) - size / 2.0;
                double galaxy = 80 * Math.exp(-Math.hypot(x, y) / (60 + band.name().charAt(0)));
                pixels[i] = x + y > 0.9 * size
                        ? Float.NaN
                        : (float) (galaxy + 3 * Math.sin(i * 12.9898) + 2 * Math.sin(x / 40) * Math.cos(y / 70));
                bits[i] = galaxy > 20 ? 2 : 0;
            }
            return new BandImage(band, new PixelBox(0, 0, size, size), new Plane(size, size, pixels),
                    Plane.filled(size, size, 4), new Mask(size, size, bits, MaskPlanes.of("NO_DATA", "DETECTED")),
                    Psf.none(), new TanWcs(place, size / 2.0, size / 2.0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                    new Provenance("run", "id", 1, 2, ""));
        }
    }
}
