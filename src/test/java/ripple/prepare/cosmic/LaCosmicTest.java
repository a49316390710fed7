package ripple.prepare.cosmic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.image.Plane;
import ripple.image.PixelStatistics;
import ripple.testkit.Deviations;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class LaCosmicTest {
    private static final String REFERENCE = "astroscrappy 1.3";
    private static final int N = 48;

    @TestFactory
    Stream<DynamicTest> findsAndCleansLikeAstroscrappy() {
        return Vectors.cases("lacosmic.json").stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) {
        if (!one.has("image")) {
            assertThat(one.get("id").asString()).endsWith("/no-injection");
            checkUntouched(one);
            return;
        }
        Plane image = plane(one.get("image"));
        LaCosmic search = new LaCosmic(settings(one.get("params")));
        boolean[] ignored = ignored(one, image);
        CosmicRays found = one.has("variance")
                ? search.find(image, plane(one.get("variance")), ignored)
                : search.find(image, ignored);

        compare(found, image, one.get("flagged_yx"));
        double sum = 0;
        for (float v : found.cleaned().pixels()) {
            sum += v;
        }
        assertThat(sum).isCloseTo(Vectors.number(one.get("clean_sum")), within(1e-4 * Math.abs(sum)));
        if (one.has("clean")) {
            compareClean(found.cleaned(), plane(one.get("clean")));
        }
    }

    /// The case without injected hits names no input: it is the band of the scene that the others are made from.
    private static void checkUntouched(JsonNode one) {
        String band = one.get("id").asString().replaceAll("hsc-(.*)/.*", "$1");
        JsonNode scene = Vectors.cases("noise.json").stream()
                .filter(c -> c.get("id").asString().equals("hsc/" + band)).findFirst().orElseThrow().get("input");
        Vectors.Array image = Vectors.npz(scene, "array");
        Plane plane = new Plane(image.width(), image.height(), image.floats());
        JsonNode sibling = Vectors.cases("lacosmic.json").stream()
                .filter(c -> c.get("id").asString().equals("hsc-" + band + "/default")).findFirst().orElseThrow();
        Plane variance = plane(sibling.get("variance"));

        compare(new LaCosmic(LaCosmicSettings.ofElectrons()).find(plane, variance, new boolean[plane.size()]), plane,
                one.get("flagged_yx"));
    }

    private static void compare(CosmicRays found, Plane image, JsonNode flagged) {
        boolean[] wanted = new boolean[image.size()];
        for (int i = 0; i < flagged.size(); i += 2) {
            wanted[flagged.get(i).asInt() * image.width() + flagged.get(i + 1).asInt()] = true;
        }
        int different = 0;
        for (int i = 0; i < wanted.length; i++) {
            different += found.isHit(i % image.width(), i / image.width()) == wanted[i] ? 0 : 1;
        }
        Deviations.record("cosmic rays: pixels flagged otherwise", REFERENCE, different, 2);
        assertThat(different).isLessThanOrEqualTo(2);
    }

    private static void compareClean(Plane found, Plane wanted) {
        float largest = 0;
        for (float v : wanted.pixels()) {
            largest = Math.max(largest, Math.abs(v));
        }
        double worst = 0;
        for (int i = 0; i < found.size(); i++) {
            worst = Math.max(worst, Math.abs(found.pixels()[i] - wanted.pixels()[i])
                    / Math.max(Math.abs(wanted.pixels()[i]), 1e-3 * largest));
        }
        Deviations.record("cosmic rays: cleaned image", REFERENCE, worst, 1e-4);
        assertThat(worst).isLessThanOrEqualTo(1e-4);
    }

    private static Plane plane(JsonNode node) {
        Vectors.Array array = Vectors.array(node);
        return new Plane(array.width(), array.height(), array.floats());
    }

    private static boolean[] ignored(JsonNode one, Plane image) {
        boolean[] ignored = new boolean[image.size()];
        if (one.has("inmask")) {
            JsonNode rows = one.get("inmask").get("rows");
            JsonNode columns = one.get("inmask").get("columns");
            for (int y = rows.get(0).asInt(); y < rows.get(1).asInt(); y++) {
                Arrays.fill(ignored, y * image.width() + columns.get(0).asInt(),
                        y * image.width() + columns.get(1).asInt(), true);
            }
        }
        return ignored;
    }

    private static LaCosmicSettings settings(JsonNode p) {
        LaCosmicSettings s = LaCosmicSettings.ofElectrons();
        return s.withLimits(number(p, "sigclip", s.sigmaLimit()), number(p, "sigfrac", s.neighbourFraction()),
                number(p, "objlim", s.contrastLimit()))
                .withDetector(number(p, "gain", s.gain()), number(p, "readnoise", s.readNoise()))
                .withSaturation(text(p, "satlevel", "").equals("inf")
                        ? Double.POSITIVE_INFINITY
                        : number(p, "satlevel", s.saturation()))
                .withIterations((int) number(p, "niter", s.iterations()))
                .withMedians(p.has("sepmed") && !p.get("sepmed").asBoolean()
                        ? MedianFilter.FULL
                        : MedianFilter.SEPARABLE)
                .withRepair(switch (text(p, "cleantype", "meanmask")) {
                    case "median" -> Repair.MEDIAN;
                    case "medmask" -> Repair.MASKED_MEDIAN;
                    case "idw" -> Repair.INVERSE_DISTANCE;
                    default -> Repair.MASKED_MEAN;
                }).withFineStructure(text(p, "fsmode", "median").equals("convolve")
                        ? new FineStructure.OfPsf(psf(p))
                        : new FineStructure.OfMedians());
    }

    private static PsfKernel psf(JsonNode p) {
        int size = (int) number(p, "psfsize", 7);
        double fwhm = number(p, "psffwhm", 2.5);
        return switch (text(p, "psfmodel", "gauss")) {
            case "moffat" -> PsfKernel.moffat(size, fwhm, number(p, "psfbeta", 4.765));
            case "gaussx" -> PsfKernel.gaussianInX(size, fwhm);
            case "gaussy" -> PsfKernel.gaussianInY(size, fwhm);
            default -> PsfKernel.gaussian(size, fwhm);
        };
    }

    private static double number(JsonNode p, String name, double standard) {
        return p.has(name) ? Vectors.number(p.get(name)) : standard;
    }

    private static String text(JsonNode p, String name, String standard) {
        return p.has(name) ? p.get(name).asString() : standard;
    }

    @Test
    void aHitIsFoundAndAStarIsNot() {
        Plane image = sky(1);
        star(image, 15, 15, 3000);
        image.pixels()[30 * N + 30] += 900;

        LaCosmicSettings strict = LaCosmicSettings.ofElectrons().withLimits(4.5, 1, 5);

        CosmicRays found = new LaCosmic(strict).find(image, new boolean[N * N]);

        assertThat(found.count()).isEqualTo(1);
        assertThat(found.isHit(30, 30)).isTrue();
        assertThat(found.cleaned().at(30, 30)).isCloseTo(300, within(20f));
        assertThat(found.cleaned().at(15, 15)).isEqualTo(image.at(15, 15));
    }

    @Test
    void theUnitDoesNotMatterWithAVariancePlane() {
        Plane image = sky(2);
        image.pixels()[20 * N + 11] += 700;
        image.pixels()[21 * N + 12] += 400;
        LaCosmic search = new LaCosmic(LaCosmicSettings.ofCalibrated());
        CosmicRays found = search.find(image, Plane.filled(N, N, 364), new boolean[N * N]);
        CosmicRays scaled = search.find(times(image, 1e-6f), Plane.filled(N, N, 364e-12f), new boolean[N * N]);

        assertThat(found.count()).isGreaterThanOrEqualTo(2);
        for (int i = 0; i < N * N; i++) {
            assertThat(scaled.isHit(i % N, i / N)).isEqualTo(found.isHit(i % N, i / N));
        }
    }

    @Test
    void everyRepairPutsTheSkyBack() {
        Plane image = sky(3);
        image.pixels()[24 * N + 24] += 2000;
        for (Repair repair : Repair.values()) {
            for (MedianFilter medians : MedianFilter.values()) {
                CosmicRays found = new LaCosmic(LaCosmicSettings.ofElectrons().withRepair(repair).withMedians(medians))
                        .find(image, new boolean[N * N]);
                assertThat(found.cleaned().at(24, 24)).as("%s %s", repair, medians).isCloseTo(300, within(25f));
            }
        }
    }

    @Test
    void whatIsIgnoredAndWhatIsNoNumberIsNeverFlaggedAndDoesNotSpread() {
        Plane image = sky(4);
        Plane variance = Plane.filled(N, N, 364);
        image.pixels()[10 * N + 10] += 2000;
        image.pixels()[30 * N + 10] += 2000;
        image.pixels()[20 * N + 20] = Float.NaN;
        image.pixels()[20 * N + 21] = Float.POSITIVE_INFINITY;
        variance.pixels()[25 * N + 25] = 0;
        variance.pixels()[26 * N + 25] = Float.NEGATIVE_INFINITY;
        boolean[] ignored = new boolean[N * N];
        ignored[10 * N + 10] = true;

        CosmicRays found = new LaCosmic(LaCosmicSettings.ofCalibrated()).find(image, variance, ignored);

        assertThat(found.isHit(10, 10)).isFalse();
        assertThat(found.isHit(30, 10)).isFalse();
        assertThat(found.isHit(10, 30)).isTrue();
        assertThat(found.count()).isEqualTo(1);
        assertThat(found.cleaned().at(20, 20)).isNaN();
        assertThat(PixelStatistics.ofFinite(found.cleaned()).count()).isEqualTo(N * N - 2);
    }

    @Test
    void aSaturatedStarIsLeftAlone() {
        Plane image = sky(5);
        star(image, 24, 24, 90_000);
        image.pixels()[24 * N + 24] += 500_000;
        LaCosmicSettings loose = LaCosmicSettings.ofElectrons().withLimits(4.5, 0.3, 0.5);

        assertThat(new LaCosmic(loose.withSaturation(60_000)).find(image, new boolean[N * N]).count()).isZero();
        assertThat(new LaCosmic(loose.withSaturation(1e9)).find(image, new boolean[N * N]).count()).isPositive();
    }

    @Test
    void nothingToLookAtGivesNothing() {
        LaCosmic search = new LaCosmic(LaCosmicSettings.ofCalibrated());
        for (int edge : new int[]{0, 1, 2, 4, 9}) {
            Plane empty = Plane.filled(edge, edge, Float.NaN);
            assertThat(search.find(empty, empty, new boolean[edge * edge]).count()).isZero();
            Plane flat = Plane.filled(edge, edge, 5);
            assertThat(search.find(flat, new boolean[edge * edge]).count()).isZero();
        }
    }

    @Test
    void impossibleParametersAreRefused() {
        LaCosmicSettings s = LaCosmicSettings.ofElectrons();
        assertThatThrownBy(() -> s.withLimits(0, 0.3, 5)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> s.withLimits(4, 1.3, 5)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> s.withIterations(0)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> PsfKernel.gaussian(6, 2)).hasMessageContaining("odd");
        assertThatThrownBy(() -> PsfKernel.gaussian(7, Double.NaN)).hasMessageContaining("width");
        assertThatThrownBy(() -> new LaCosmic(s).find(sky(1), new boolean[3])).hasMessageContaining("ignored");
    }

    /// 300 electrons with their noise and 8 electrons of read noise.
    private static Plane sky(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] pixels = new float[N * N];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) (300 + Math.sqrt(364) * random.nextGaussian());
        }
        return new Plane(N, N, pixels);
    }

    private static void star(Plane image, int cx, int cy, double peak) {
        for (int i = 0; i < image.size(); i++) {
            int y = i / N;
            image.pixels()[i] += (float) (peak * Math.exp(-(Math.pow(i % N - cx, 2) + Math.pow(y - cy, 2)) / 8));
        }
    }

    private static Plane times(Plane image, float factor) {
        float[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= factor;
        }
        return new Plane(N, N, pixels);
    }
}
