package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.export.ExportException;
import ripple.export.Grids;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.export.StampStatus;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.timing.Timings;

/// Every bad object gets its status and its sentence from all steps together, and nothing that is no number is passed on.
class BadStampTest {
    private static final SkyPosition TARGET = new SkyPosition(150, 2);
    private static final MaskPlanes PLANES = MaskPlanes.of("NO_DATA", "COSMIC_RAY", "SATURATED", "DETECTED");
    private static final int SIZE = 24;
    private static final int MARGIN = 5;
    private static final Band G = new Band("g");

    private static final String NOTHING_IN_G = "g: 100 % of the pixels are bad (without value or variance 100 %), the limit is 5 %";
    private static final String OTHER_GRID = "Object 1: band r lies on another pixel grid than band g; one array cannot hold both. Resample the bands, or write FITS (--format fits), which keeps each its own.";

    /// @param sentences each of which must be among the reasons, or among the warnings of an accepted one
    private record Case(String name, int size, UnaryOperator<Stamp> spoil, StampStatus status, String... sentences) {}

    private static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        all.add(new Case("nothing wrong", SIZE, s -> s, StampStatus.ACCEPTED));
        all.add(new Case("an all-NaN band", SIZE, in("g", i -> pixels(i, Float.NaN)), StampStatus.REJECTED,
                NOTHING_IN_G));
        all.add(new Case("an infinite band", SIZE, in("g", i -> pixels(i, Float.POSITIVE_INFINITY)),
                StampStatus.REJECTED, NOTHING_IN_G));
        all.add(new Case("zero variance", SIZE, in("g", i -> variance(i, 0)), StampStatus.REJECTED, NOTHING_IN_G));
        all.add(new Case("negative variance", SIZE, in("g", i -> variance(i, -1)), StampStatus.REJECTED, NOTHING_IN_G));
        all.add(new Case("infinite variance", SIZE, in("g", i -> variance(i, Float.POSITIVE_INFINITY)),
                StampStatus.REJECTED, NOTHING_IN_G));
        all.add(new Case("NaN variance", SIZE, in("g", i -> variance(i, Float.NaN)), StampStatus.REJECTED,
                NOTHING_IN_G));
        all.add(new Case("a PSF of zeros", SIZE, in("g", i -> psf(i, new Psf(11, 11, new double[121], PsfSource.CELL))),
                StampStatus.FAILED, "PSF match: g: the PSF's width cannot be measured. All pixels are zero."));
        all.add(new Case("a PSF with NaN", SIZE, in("g", i -> psf(i, nanPsf())), StampStatus.FAILED,
                "PSF match: g: the PSF's width cannot be measured. A pixel is not a finite number."));
        all.add(new Case("a negative PSF", SIZE, in("g", i -> psf(i, negativePsf())), StampStatus.FAILED,
                "PSF match: g: the PSF's width cannot be measured. The profile is negative."));
        all.add(new Case("no PSF", SIZE, in("g", i -> psf(i, Psf.none())), StampStatus.FAILED,
                "PSF match: g: the PSF's width cannot be measured. There is no PSF."));
        all.add(new Case("a PSF larger than the stamp", SIZE, in("g", i -> psf(i, moffat(61, 2.2))), StampStatus.FAILED,
                "PSF match: r cannot be matched to g: The kernel of 61 x 61 pixels is larger than the image of 34 x 34 pixels: take a larger stamp."));
        all.add(new Case("PSFs of different sizes", SIZE, BadStampTest::withPsfsOfTwoSizes, StampStatus.ACCEPTED));
        all.add(new Case("a PSF narrower than a pixel", SIZE,
                in("g", i -> psf(i, new Psf(1, 1, new double[]{1}, PsfSource.CELL))), StampStatus.ACCEPTED,
                "g: the PSF's width cannot be measured. The weight collapsed: the profile is too small for its pixels."));
        all.add(new Case("a missing band", SIZE, BadStampTest::withoutG, StampStatus.REJECTED,
                "g is missing: there is no file of patch 2 in g"));
        all.add(new Case("no band at all", SIZE, BadStampTest::empty, StampStatus.REJECTED,
                "no band has an image here: g is missing: there is no file of patch 2 in g, r is missing: there is no file of patch 2 in r, i is missing: there is no file of patch 2 in i"));
        all.add(new Case("a masked centre", SIZE, in("g", i -> maskedCentre(i, "NO_DATA")), StampStatus.REJECTED,
                "g: NO_DATA in the central half (64 pixels)"));
        all.add(new Case("a saturated centre", SIZE, in("g", i -> maskedCentre(i, "SATURATED")), StampStatus.REJECTED,
                "g: 11.1 % of the pixels are bad (SATURATED 11.1 %), the limit is 5 %"));
        all.add(new Case("a WCS that maps outside", SIZE, in("g", i -> moved(i, 40)), StampStatus.REJECTED,
                "g: the WCS puts the target 33.2 pixels from where the stamp was cut, the limit is 1", OTHER_GRID));
        all.add(new Case("a WCS on the other side of the sky", SIZE, in("g", i -> wcsAt(i, new SkyPosition(330, -2))),
                StampStatus.REJECTED, "g: the WCS does not reach the target", OTHER_GRID));
        all.add(new Case("other pixels in one band", SIZE, in("g", i -> scale(i, 0.1)), StampStatus.FAILED,
                OTHER_GRID));
        all.add(new Case("a constant band", SIZE, in("g", i -> pixels(i, 5)), StampStatus.REJECTED,
                "g: all pixels that can be used have the same value, nothing was recorded"));
        all.add(new Case("constant bands", SIZE, in("", i -> pixels(i, 0)), StampStatus.REJECTED,
                "g: all pixels that can be used have the same value, nothing was recorded",
                "r: all pixels that can be used have the same value, nothing was recorded",
                "i: all pixels that can be used have the same value, nothing was recorded"));
        all.add(new Case("one pixel", 1, s -> s, StampStatus.REJECTED,
                "g: the stamp has one pixel only, nothing can be measured on it"));
        all.add(new Case("one constant pixel", 1, in("", i -> pixels(i, 0)), StampStatus.REJECTED,
                "g: the stamp has one pixel only, nothing can be measured on it"));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyBadStampHasItsVerdict() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            for (String method : List.of("asinh", "minmax", "zscore", "joint_zscore", "tanh", "none")) {
                StampResult result = result(one, method);
                assertThat(result.status()).isEqualTo(one.status());
                assertThat(said(result)).containsAll(List.of(one.sentences()));
                nothingUnsaid(result);
            }
        }));
    }

    /// What resampling mends: bands on two grids, and a stamp smaller than the kernel, which is made as large.
    private static final List<String> MENDED = List.of("other pixels in one band", "a PSF larger than the stamp");

    /// With every step of the recipe on nothing else slips through.
    @TestFactory
    Stream<DynamicTest> everyBadStampHasItsVerdictAfterResamplingToo() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            StampResult result = result(one, "asinh", "resample.enabled=true", "resample.size=20");
            assertThat(result.status()).as(said(result).toString())
                    .isEqualTo(MENDED.contains(one.name()) ? StampStatus.ACCEPTED : one.status());
            assertThat(result.images().values()).allSatisfy(image -> assertThat(image.box().width()).isEqualTo(20));
            assertThat(result.products()).allSatisfy(image -> assertThat(image.box().width()).isEqualTo(20));
            nothingUnsaid(result);
        }));
    }

    private static List<String> said(StampResult result) {
        List<String> all = new ArrayList<>(result.reasons());
        all.addAll(List.of(result.columns().getOrDefault("warnings", "").split("; ", -1)));
        return all;
    }

    private static StampResult result(Case one, String method, String... more)
            throws RecipeException, ExportException {
        List<String> settings = new ArrayList<>(List.of("size=" + one.size(), "normalise.method=" + method,
                "difference.enabled=true", "residual.enabled=true"));
        settings.addAll(List.of(more));
        Recipe recipe = RecipeJson.with(Recipe.standard(), settings);
        PsfMemory memory = new PsfMemory();
        ObjectSteps steps = new ObjectSteps(RecipeSteps.quality(recipe, memory, QualityStep.Rejection.STRICT),
                RecipeSteps.after(recipe, memory), MARGIN, recipe.size(), recipe.resultSize(), new Timings());
        Stamp stamp = one.spoil().apply(stamp(one.size() + 2 * MARGIN));
        Fetched.Found found = new Fetched.Found(new Wanted(0, "1", 150, 2), stamp, List.of());
        StampResult done = steps.apply(Target.at(0, "1", 150, 2), found).prepared();
        NormalisePass pass = NormalisePass.over(StampSource.of(recipe.bands(), recipe.resultSize(), List.of(done)),
                recipe, Progress.NONE, new Cancellation());
        return Grids.fitted(pass.apply(done), recipe.resultSize());
    }

    /// Who is not accepted says why; who is has a mark on every pixel without value; no column holds what is no number.
    private static void nothingUnsaid(StampResult result) {
        if (result.status() != StampStatus.ACCEPTED) {
            assertThat(result.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason).isNotBlank()
                    .doesNotContain("NaN", "Infinity"));
        }
        result.columns().forEach((name, value) -> assertThat(value).as(name).doesNotContain("NaN", "Infinity"));
        List<BandImage> pictures = new ArrayList<>(result.images().values());
        pictures.addAll(result.products());
        for (BandImage image : pictures) {
            long noData = image.mask().planes().bits(List.of("NO_DATA"));
            for (int i = 0; i < image.image().size() && result.status() == StampStatus.ACCEPTED; i++) {
                if (!Float.isFinite(image.image().pixels()[i])) {
                    assertThat(image.mask().bits()[i] & noData).as("pixel %d of %s", i, image.band()).isNotZero();
                }
            }
        }
    }

    private static Stamp stamp(int size) {
        SplittableRandom random = new SplittableRandom(11);
        PixelBox box = new PixelBox(5000, 7000, size, size);
        Map<Band, BandImage> images = new HashMap<>();
        images.put(G, image("g", 2.1, box, random));
        images.put(new Band("r"), image("r", 1.8, box, random));
        images.put(new Band("i"), image("i", 1.6, box, random));
        return new Stamp("1", TARGET, 1, 2, new PixelPoint(5000 + (size - 1) / 2.0, 7000 + (size - 1) / 2.0), box,
                Recipe.standard().bands(), images, Map.of());
    }

    private static BandImage image(String band, double sigma, PixelBox box, SplittableRandom random) {
        float[] pixels = new float[(int) box.area()];
        float[] variance = new float[pixels.length];
        Arrays.fill(variance, 1);
        for (int i = 0; i < pixels.length; i++) {
            int row = i / box.width();
            double r = Math.hypot(i % box.width() - (box.width() - 1) / 2.0, row - (box.height() - 1) / 2.0);
            pixels[i] = (float) (random.nextGaussian() + 200 * Math.exp(-r / 3));
        }
        double deg = 0.2 / 3600;
        TanWcs wcs = new TanWcs(TARGET, (box.width() - 1) / 2.0, (box.height() - 1) / 2.0, -deg, 0, 0, deg);
        return new BandImage(new Band(band), box, new Plane(box.width(), box.height(), pixels),
                new Plane(box.width(), box.height(), variance),
                new Mask(box.width(), box.height(), new long[pixels.length], PLANES), moffat(11, sigma), wcs,
                Calibration.NANOJANSKY, new Provenance("run", "id-" + band, 1, 2, "file"));
    }

    private static Psf moffat(int size, double scale) {
        double[] values = new double[size * size];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            int row = i / size;
            double dx = i % size - size / 2;
            double dy = row - size / 2;
            values[i] = Math.pow(1 + (dx * dx + dy * dy) / (4 * scale * scale), -3.5);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new Psf(size, size, values, PsfSource.CELL);
    }

    private static Psf negativePsf() {
        double[] values = moffat(11, 2.1).values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return new Psf(11, 11, values, PsfSource.CELL);
    }

    private static Psf nanPsf() {
        double[] values = moffat(11, 2.1).values().clone();
        values[60] = Double.NaN;
        return new Psf(11, 11, values, PsfSource.CELL);
    }

    /// Spoils one band, or all of them.
    private static UnaryOperator<Stamp> in(String band, UnaryOperator<BandImage> spoil) {
        return stamp -> {
            Map<Band, BandImage> images = new HashMap<>(stamp.images());
            images.replaceAll((b, image) -> band.isEmpty() || b.name().equals(band) ? spoil.apply(image) : image);
            return stamp.withImages(images);
        };
    }

    private static BandImage pixels(BandImage image, float value) {
        return image.withImage(Plane.filled(image.image().width(), image.image().height(), value));
    }

    private static BandImage variance(BandImage image, float value) {
        return image.withPlanes(image.image(), Plane.filled(image.image().width(), image.image().height(), value),
                image.mask(), image.psf());
    }

    private static BandImage psf(BandImage image, Psf psf) {
        return image.withPlanes(image.image(), image.variance(), image.mask(), psf);
    }

    private static BandImage maskedCentre(BandImage image, String plane) {
        int width = image.image().width();
        float[] pixels = image.image().pixels().clone();
        long[] bits = image.mask().bits().clone();
        for (int y = width / 2 - 4; y < width / 2 + 4; y++) {
            for (int x = width / 2 - 4; x < width / 2 + 4; x++) {
                bits[y * width + x] = PLANES.bits(List.of(plane));
                pixels[y * width + x] = plane.equals("NO_DATA") ? Float.NaN : pixels[y * width + x];
            }
        }
        return image.withPlanes(new Plane(width, width, pixels), image.variance(),
                new Mask(width, width, bits, PLANES), image.psf());
    }

    private static BandImage moved(BandImage image, double pixels) {
        double deg = 0.2 / 3600;
        return wcs(image, new TanWcs(TARGET, pixels, pixels, -deg, 0, 0, deg));
    }

    private static BandImage wcsAt(BandImage image, SkyPosition place) {
        double deg = 0.2 / 3600;
        return wcs(image, new TanWcs(place, 12, 12, -deg, 0, 0, deg));
    }

    private static BandImage scale(BandImage image, double arcsec) {
        double deg = arcsec / 3600;
        double centre = (image.image().width() - 1) / 2.0;
        return wcs(image, new TanWcs(TARGET, centre, centre, -deg, 0, 0, deg));
    }

    private static BandImage wcs(BandImage image, TanWcs wcs) {
        return new BandImage(image.band(), image.box(), image.image(), image.variance(), image.mask(), image.psf(), wcs,
                image.calibration(), image.provenance());
    }

    private static Stamp withPsfsOfTwoSizes(Stamp stamp) {
        return in("r", i -> psf(i, moffat(8, 1.7))).apply(in("g", i -> psf(i, moffat(15, 2.2))).apply(stamp));
    }

    private static Stamp withoutG(Stamp stamp) {
        Map<Band, BandImage> images = new HashMap<>(stamp.images());
        images.remove(G);
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                stamp.bands(), images, Map.of(G, "There is no file of patch 2 in g."));
    }

    private static Stamp empty(Stamp stamp) {
        Map<Band, String> missing = new HashMap<>();
        stamp.bands().forEach(band -> missing.put(band, "There is no file of patch 2 in " + band + "."));
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                stamp.bands(), Map.of(), missing);
    }
}
