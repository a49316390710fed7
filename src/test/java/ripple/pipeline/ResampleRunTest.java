package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.export.StampStatus;
import ripple.fits.FitsFile;
import ripple.fits.StampFile;
import ripple.fits.StampFits;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PixelGrid;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.testkit.Vectors;
import ripple.timing.Timings;

/// A run whose recipe resamples: the sky of the fake repository is a slope, x + 1000 y nJy in each tract pixel.
class ResampleRunTest {
    private static final int SIZE = 9;
    private final List<PixelPoint> places = List.of(new PixelPoint(40.3, 51.8), new PixelPoint(150, 60),
            new PixelPoint(70.5, 160.25));

    @TempDir
    Path temp;
    private FakeRepository repository = new FakeRepository("g", "r").onHalfPixels("r");

    @Test
    void bandsOnDifferentGridsDoNotFitInOneArrayUntilTheyAreResampled() throws Exception {
        RunReport report = run("plain", List.of(Format.NPZ), "resample.enabled=false");
        assertThat(report.counts().count(StampStatus.FAILED)).isEqualTo(places.size());
        assertThat(java.nio.file.Files.readString(temp.resolve("plain/manifest.csv"))).contains("Resample the bands");
    }

    @Test
    void resampledBandsLieOnOneGridCentredOnTheTarget() throws Exception {
        RunReport report = run("out", List.of(Format.NPZ), "resample.enabled=true");
        assertThat(report.counts().count(StampStatus.ACCEPTED)).isEqualTo(places.size());
        Vectors.Array image = Vectors.npz(temp.resolve("out/stamps.npz"), "image");
        Vectors.Array variance = Vectors.npz(temp.resolve("out/stamps.npz"), "variance");
        assertThat(image.shape()).containsExactly(places.size(), 2, SIZE, SIZE);
        for (int i = 0; i < image.values().length; i++) {
            PixelPoint place = places.get(i / (2 * SIZE * SIZE));
            double x = place.x() + i % SIZE - (SIZE - 1) / 2.0;
            double y = place.y() + i / SIZE % SIZE - (SIZE - 1) / 2.0;
            assertThat(image.values()[i]).as("pixel " + i).isCloseTo(x + 1000 * y, within(0.05));
            assertThat(variance.values()[i]).isPositive();
        }
    }

    @Test
    void theManifestTellsTheSizeOfTheResultAndWhereTheSourceBegan() throws Exception {
        run("out", List.of(Format.NPZ), "resample.enabled=true", "resample.pixelScaleArcsec=0.1");
        List<String> lines = java.nio.file.Files.readAllLines(temp.resolve("out/manifest.csv"));
        List<String> names = List.of(lines.getFirst().split(","));
        String[] first = lines.get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        assertThat(first[names.indexOf("size_px")]).isEqualTo("9");
        assertThat(first[names.indexOf("pixel_scale")]).isEqualTo("0.1");
        assertThat(first[names.indexOf("x0")]).isEqualTo("37");
        assertThat(first[names.indexOf("y0")]).isEqualTo("48");
        assertThat(first[names.indexOf("tract")]).isEqualTo("7");
        assertThat(first[names.indexOf("resample_method")]).isEqualTo("bilinear");
        assertThat(Double.parseDouble(first[names.indexOf("resample_area_g")])).isCloseTo(0.25, within(1e-6));
        assertThat(Double.parseDouble(first[names.indexOf("resample_area_r")])).isCloseTo(1, within(1e-6));
    }

    @Test
    void fitsFilesHaveTheWcsOfTheResultAndNoOriginInTheTract() throws Exception {
        run("out", List.of(Format.FITS), "resample.enabled=true");
        Path file = temp.resolve("out/fits/t0.fits");
        StampFile read = StampFits.read(file);
        SkyPosition target = read.stamp().position();
        for (String band : List.of("g", "r")) {
            BandImage image = read.stamp().image(new Band(band)).orElseThrow();
            PixelPoint at = image.wcs().toPixel(target).orElseThrow();
            assertThat(at.x()).isCloseTo(4, within(1e-9));
            assertThat(at.y()).isCloseTo(4, within(1e-9));
            assertThat(image.grid()).isEqualTo(PixelGrid.OWN);
            assertThat(image.box().x0()).isEqualTo(37);
        }
        try (FitsFile fits = FitsFile.open(file)) {
            assertThat(fits.find("g_IMAGE").orElseThrow().header().keywords()).doesNotContain("CRVAL1A", "LTV1");
        }
    }

    /// The grid is larger than the stamp: what is missing is fetched. Beyond the survey's edge there is nothing.
    @Test
    void aLargerGridIsFilledFromTheData() throws Exception {
        run("out", List.of(Format.NPZ), "resample.enabled=true", "resample.size=41");
        double[] image = Vectors.npz(temp.resolve("out/stamps.npz"), "image").values();
        assertThat(Arrays.stream(image).filter(Double::isNaN).count()).isZero();
    }

    /// An array that was asked for is there, whether or not any object has something to put into it.
    @Test
    void theArraysOfEveryPictureAskedForAreThere() throws Exception {
        repository = new FakeRepository("g", "r").without("r", 0).without("r", 1).without("r", 2);
        run("out", List.of(Format.NPZ), "resample.enabled=true", "difference.enabled=true", "difference.bands=g,r",
                "residual.enabled=true", "residual.bands=r", "missingBands=keep");
        for (String name : List.of("difference_g_r", "difference_g_r_significance", "residual_r",
                "residual_r_significance")) {
            Vectors.Array picture = Vectors.npz(temp.resolve("out/stamps.npz"), name);
            assertThat(picture.shape()).as(name).containsExactly(places.size(), SIZE, SIZE);
            assertThat(picture.values()).as(name).containsOnly(Double.NaN);
        }
    }

    /// Where there is no stamp at all, the row still has the size of its set: of the new grid in one, of the data in the other.
    @Test
    void aTargetWithoutAPlaceHasTheSizeOfItsSet() {
        ObjectSteps steps = new ObjectSteps(
                RecipeSteps.quality(Recipe.standard(), new PsfMemory(), QualityStep.Rejection.STRICT), List.of(), 3, 8,
                SIZE, new Timings());
        ObjectSteps.Done done = steps.without(Target.at(0, "t", Double.NaN, 0), List.of(new Band("g")),
                StampStatus.FAILED, "It has no position.");
        assertThat(done.prepared().box().width()).isEqualTo(SIZE);
        assertThat(done.raw().box().width()).isEqualTo(8);
        assertThat(done.prepared().reasons()).containsExactly("It has no position.");
    }

    @Test
    void aMissingBandStaysMissingAndAnObjectWithoutAnyIsRejected() throws Exception {
        repository = new FakeRepository("g", "r").onHalfPixels("r").without("r", 0).without("g", 1).without("r", 1);
        RunReport report = run("out", List.of(Format.NPZ, Format.FITS), "resample.enabled=true", "missingBands=keep",
                "resample.size=12");
        assertThat(report.counts().count(StampStatus.REJECTED)).isEqualTo(1);
        assertThat(report.counts().count(StampStatus.ACCEPTED)).isEqualTo(2);
        Vectors.Array image = Vectors.npz(temp.resolve("out/stamps.npz"), "image");
        assertThat(image.shape()).containsExactly(3, 2, 12, 12);
        assertThat(Arrays.copyOfRange(image.values(), 144, 288)).containsOnly(Double.NaN);
        assertThat(Arrays.copyOfRange(image.values(), 0, 144)).doesNotContain(Double.NaN);
    }

    private RunReport run(String out, List<Format> formats, String... more) throws Exception {
        List<String> settings = new ArrayList<>(List.of("bands=g,r", "size=8", "psfMatch.enabled=false",
                "normalise.method=none", "resample.size=" + SIZE, "resample.method=bilinear"));
        Stream.of(more).forEach(settings::add);
        Recipe recipe = RecipeJson.with(Recipe.standard(), settings);
        try (Workers workers = new Workers(1)) {
            return new Pipeline(repository, new StampCache(0), workers, new Timings()).run(targets(), recipe,
                    new OutputPlan(temp.resolve(out), Existing.REFUSE, formats, Raw.WITHOUT), Progress.NONE,
                    new Cancellation());
        }
    }

    private List<Target> targets() {
        List<Target> all = new ArrayList<>();
        for (PixelPoint place : places) {
            SkyPosition sky = new TinySky().at(place.x(), place.y());
            all.add(Target.at(all.size(), "t" + all.size(), sky.raDeg(), sky.decDeg()));
        }
        return all;
    }
}
