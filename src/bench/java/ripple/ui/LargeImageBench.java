package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.stage.Stage;
import ripple.catalog.Target;
import ripple.cutout.CoarsePixels;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.FitsImage;
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
import ripple.repository.SampleSky;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.stamps.StampSource;
import ripple.ui.stamps.StampState;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.RangePreset;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;

/// Images of 4,000 x 4,000 floats in Inspect's own view: opens one after the other, and draws them in every way.
///
/// The images are those that DS9 opens in the same run; a source that reads plain FITS stands in the repository's place, everything from there
/// on is the window's. Frames are timed, as in {@link InspectBench}.
public final class LargeImageBench {
    private static final int OPENINGS = 40;

    private final RealWindow window;
    private final DisplayModel display;
    private final FrameProgramme programme = new FrameProgramme();

    private LargeImageBench(Stage stage, List<Path> files) {
        window = new RealWindow(stage, SampleSky.find().orElseThrow(), Path.of("target"), 1440, 900);
        display = window.session().stamps().display();
        programme(files);
    }

    /// @param args two FITS files of one size
    public static void main(String[] args) {
        List<Path> files = Arrays.stream(args).map(Path::of).toList();
        Platform.startup(() -> {
            Stage stage = new Stage();
            LargeImageBench bench = new LargeImageBench(stage, files);
            stage.show();
            bench.programme.start(bench.window::end);
        });
    }

    private void programme(List<Path> files) {
        programme.until(window::isReady);
        programme.once(() -> {
            window.act("view.inspect");
            window.session().stamps().size().set(4000);
            window.session().stamps().use(new Pair(files));
        });
        programme.until(this::isThere);
        programme.once(() -> {
            display.scope().set(StretchScope.OBJECT);
            display.slot().set(new Slot.Single(new Band("r")));
            display.tones().curve().set(Curve.ASINH);
            display.preset().set(RangePreset.ZSCALE);
        });
        programme.times("open another image: coarse pixels", OPENINGS, () -> window.session().targets().step(1),
                () -> isThere() || window.session().stamps().coarse().get().isPresent());
        programme.times("open another image: all pixels", OPENINGS, () -> window.session().targets().step(1),
                this::isThere);
        programme.frames("the whole image: white moved, asinh",
                i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
        programme.frames("the whole image: softening of asinh",
                i -> display.tones().number().set(0.05 * Math.exp(Math.sin(i / 20.0))));
        programme.frames("the whole image: next colour map", i -> display.tones().nextMap());
        programme.once(() -> window.act("image.fit"));
        programme.frames("1:1, pan", i -> display.field().show(display.field().zoom().get(),
                1400 * Math.sin(i / 60.0), 1300 * Math.cos(i / 47.0)));
        programme.frames("1:1, white moved and pan", i -> {
            display.highShift().set(1 + 0.5 * Math.sin(i / 20.0));
            display.field().show(display.field().zoom().get(), 1400 * Math.sin(i / 60.0), 1300 * Math.cos(i / 47.0));
        });
        programme.frames("1:1, next colour map", i -> display.tones().nextMap());
        programme.frames("zoom from the whole to 8:1 and back", i -> display.field()
                .show(Math.pow(2, 3 + 3 * Math.sin(i / 30.0)), 200, 100));
        programme.frames("to fit and back to 1:1", i -> window.act("image.fit"));
    }

    private boolean isThere() {
        return window.session().stamps().state().get() instanceof StampState.Ready ready
                && ready.target().equals(window.session().targets().chosen().get())
                && ready.stamp().box().width() >= 2000;
    }

    /// The two images in turn, one for each target.
    private static final class Pair implements StampSource {
        private final List<Path> files;
        private final Map<Integer, Mask> masks = new ConcurrentHashMap<>();

        Pair(List<Path> files) {
            this.files = files;
        }

        @Override
        public List<Band> bands() {
            return List.of(new Band("r"));
        }

        @Override
        public Fetched fetch(Target target, int sizePx) {
            Wanted wanted = new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg());
            SkyPosition place = target.position().orElseThrow();
            if (sizePx < 4000) {
                // Nothing is asked of the rest of the survey.
                return new Fetched.Found(wanted, stamp(target, place, new PixelBox(0, 0, 1, 1), Map.of()), List.of());
            }
            try {
                BandImage image = image(file(target), place);
                return new Fetched.Found(wanted, stamp(target, place, image.box(), Map.of(image.band(), image)),
                        List.of());
            } catch (IOException e) {
                return new Fetched.Unplaced(wanted, Fetched.Cause.NOT_COVERED, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Optional<Stamp> coarse(Target target, List<Band> some, int sizePx, int by) {
            try (FitsFile fits = FitsFile.open(file(target))) {
                FitsImage found = fits.primary().image();
                CoarsePixels coarse = new CoarsePixels(new PixelBox(0, 0, found.width(), found.height()), by);
                SkyPosition place = target.position().orElseThrow();
                Plane none = new Plane(1, 1, new float[1]);
                BandImage row = image(file(target), place, new PixelBox(0, 0, 1, 1), none);
                BandImage image = coarse.image(row, found.floats(coarse.rows()));
                return Optional.of(stamp(target, place, image.box(), Map.of(image.band(), image)));
            } catch (FitsException e) {
                return Optional.empty();
            }
        }

        private Path file(Target target) {
            return files.get(target.index() % files.size());
        }

        private Stamp stamp(Target target, SkyPosition place, PixelBox box, Map<Band, BandImage> images) {
            return new Stamp(target.id(), place, 1, 2, new PixelPoint(box.width() / 2.0, box.height() / 2.0), box,
                    bands(), images, images.isEmpty() ? Map.of(new Band("r"), "Not asked for.") : Map.of());
        }

        private BandImage image(Path file, SkyPosition place) throws IOException {
            try (FitsFile fits = FitsFile.open(file)) {
                var found = fits.primary().image();
                int w = found.width();
                int h = found.height();
                Plane pixels = new Plane(w, h, found.floats());
                return image(file, place, new PixelBox(0, 0, w, h), pixels);
            } catch (FitsException e) {
                throw new IOException(e);
            }
        }

        /// The files have neither variance nor mask: one of each, empty, serves all.
        private BandImage image(Path file, SkyPosition place, PixelBox box, Plane pixels) {
            Mask mask = masks.computeIfAbsent(box.width(), _ -> new Mask(box.width(), box.height(),
                    new long[box.width() * box.height()], MaskPlanes.of(MaskPlanes.NO_DATA)));
            return new BandImage(new Band("r"), box, pixels, pixels, mask, Psf.none(),
                    new TanWcs(place, box.width() / 2.0, box.height() / 2.0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                    new Provenance("plain", file.getFileName().toString(), 1, 2, file.toString()));
        }
    }
}
