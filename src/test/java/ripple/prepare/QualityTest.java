package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Outcome;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

class QualityTest {
    private static final int N = 20;
    private static final Psf PSF = Psfs.gaussian(31, 2);
    private static final QualitySettings STANDARD = QualitySettings.standard();

    @Test
    void aGoodStampIsAcceptedUnchanged() {
        Stamp stamp = Stamps.of(band("g", PSF), band("r", PSF));

        QualityResult result = new Quality(STANDARD).judge(stamp);

        assertThat(result.outcome()).isEqualTo(new Outcome.Accepted<>(stamp));
        assertThat(result.report().isAccepted()).isTrue();
        assertThat(result.report().worstBadFraction()).hasValue(0);
    }

    @Test
    void tooManyBadPixelsAreNamedWithTheirPlanes() {
        BandImage g = band("g", PSF);
        g = Stamps.holes(g, IntStream.range(0, 44).toArray());
        g = Stamps.marked(g, "SATURATED", 396, 397, 398, 399, 43, 42);

        assertThat(reasons(STANDARD, Stamps.of(g))).containsExactly("g: 12 % of the pixels are bad (NO_DATA 11 %, "
                + "SATURATED 1.5 %, without value or variance 11 %), the limit is 5 %");
    }

    @Test
    void pixelsWithoutAValueOrAPositiveVarianceAreBadWithoutAnyMark() {
        float[] image = Stamps.ones(N * N);
        float[] variance = Stamps.ones(N * N);
        image[0] = Float.POSITIVE_INFINITY;
        variance[1] = 0;
        variance[2] = -1;
        variance[3] = Float.NaN;

        BandQuality quality = only(Stamps.of(Stamps.band("g", new PixelBox(0, 0, N, N), image, variance, PSF)));

        assertThat(quality.badFraction()).isEqualTo(4.0 / 400);
        assertThat(quality.invalidFraction()).isEqualTo(4.0 / 400);
        assertThat(quality.planeFractions()).isEmpty();
    }

    @Test
    void detectedAndUnknownPlanesAreNotBad() {
        BandImage g = Stamps.marked(band("g", PSF), "DETECTED", IntStream.range(0, 400).toArray());

        BandQuality quality = only(Stamps.of(g));

        assertThat(quality.badFraction()).isZero();
        assertThat(quality.planeFractions()).isEqualTo(Map.of("DETECTED", 1.0));
    }

    @Test
    void oneMissingPixelInTheCentralHalfIsEnough() {
        BandImage inside = Stamps.holes(band("r", PSF), 5 * N + 5, 14 * N + 14);
        BandImage outside = Stamps.holes(band("i", PSF), 4 * N + 10, 10 * N + 15);
        BandImage edge = Stamps.marked(band("z", PSF), "DETECTION_EDGE", 10 * N + 10);

        assertThat(reasons(STANDARD, Stamps.of(inside, outside, edge))).containsExactly(
                "r: NO_DATA in the central half (2 pixels)", "z: DETECTION_EDGE in the central half (1 pixel)");
        assertThat(reasons(STANDARD.withCentralReject(List.of()), Stamps.of(inside, outside, edge))).isEmpty();
    }

    @Test
    void namesOfOtherPipelinesMeanTheSamePlanes() {
        Mask old = new Mask(2, 1, new long[]{1, 6}, MaskPlanes.of("SAT", "CR", "BAD"));
        BandImage g = Stamps.band("g", new PixelBox(0, 0, 2, 1), Stamps.ones(2), Stamps.ones(2), PSF);

        BandQuality quality = only(Stamps.of(g.withPlanes(g.image(), g.variance(), old, PSF)));

        assertThat(quality.saturatedFraction()).isEqualTo(0.5);
        assertThat(quality.cosmicRayPixels()).isEqualTo(1);
        assertThat(quality.badFraction()).isEqualTo(1);
    }

    @Test
    void aMissingBandRejectsUnlessItMayBeMissing() {
        Stamp stamp = Stamps.withMissing(Stamps.of(band("g", PSF)), "u", "patch 3 of tract 1 has no u.");

        assertThat(reasons(STANDARD, stamp)).containsExactly("u is missing: patch 3 of tract 1 has no u");
        assertThat(reasons(STANDARD.withMissingBands(MissingBands.KEEP), stamp)).isEmpty();
    }

    @Test
    void withoutAnyBandThereIsNothingToKeep() {
        Stamp one = Stamps.of(band("g", PSF));
        Stamp none = new Stamp("1", one.position(), 1, 2, one.place(), one.box(), one.bands(), Map.of(),
                Map.of(new Band("g"), "the file cannot be read."));

        assertThat(reasons(STANDARD.withMissingBands(MissingBands.KEEP), none))
                .containsExactly("no band has an image here: g is missing: the file cannot be read");
        assertThat(new Quality(STANDARD).judge(none).report().bestSnr()).isEmpty();
    }

    @Test
    void signalToNoiseIsThatOfTheApertureOfTwoArcseconds() {
        float[] image = new float[400];
        float[] variance = new float[400];
        Arrays.fill(image, 3);
        Arrays.fill(variance, 4);

        BandQuality quality = only(Stamps.of(Stamps.band("g", new PixelBox(0, 0, N, N), image, variance, PSF)));

        double area = Math.PI * 25;
        assertThat(quality.signal()).isCloseTo(3 * area, within(1e-6));
        assertThat(quality.signalError()).isCloseTo(2 * Math.sqrt(area), within(1e-6));
        assertThat(quality.snr()).isCloseTo(1.5 * Math.sqrt(area), within(1e-6));
    }

    @Test
    void theBestBandsSignalCounts() {
        Stamp stamp = Stamps.of(flat("g", 0.1f), flat("r", 0.5f));

        assertThat(reasons(STANDARD.withMinSnr(4), stamp)).isEmpty();
        assertThat(reasons(STANDARD.withMinSnr(10), stamp))
                .containsExactly("the best signal-to-noise ratio is 4.4 (r), the limit is 10");
        assertThat(reasons(STANDARD.withMinSnr(10).withMaxBadFraction(1).withCentralReject(List.of()),
                Stamps.of(Stamps.holes(flat("g", 1), IntStream.range(0, 400).toArray()))))
                .containsExactly("g: no pixel within 1 arcsec of the target can be used",
                        "the signal-to-noise ratio cannot be measured: no pixel at the target has a value");
    }

    @Test
    void badSeeingIsRejected() {
        Stamp stamp = Stamps.of(band("g", PSF), band("r", Psf.none()));

        assertThat(reasons(STANDARD.withMaxSeeingArcsec(0.9), stamp)).containsExactly(
                "g: the seeing is 0.94 arcsec, the limit is 0.90 arcsec",
                "r: the seeing cannot be checked: there is no PSF");
        assertThat(reasons(STANDARD, stamp)).isEmpty();
        assertThat(new Quality(STANDARD).judge(stamp).report().worstSeeingArcsec().orElseThrow())
                .isCloseTo(2.35482 * 2 * 0.2, within(1e-4));
    }

    @Test
    void aWcsThatContradictsTheBoxIsRejected() {
        BandImage g = band("g", PSF);
        TanWcs wcs = (TanWcs) g.wcs();
        BandImage moved = new BandImage(g.band(), g.box(), g.image(), g.variance(), g.mask(), g.psf(),
                wcs.startingAt(3, -4), Calibration.NANOJANSKY, g.provenance());
        BandImage behind = new BandImage(new Band("r"), g.box(), g.image(), g.variance(), g.mask(), g.psf(),
                new TanWcs(new SkyPosition(233.13, 28.1), 0, 0, 1e-4, 0, 0, 1e-4), Calibration.NANOJANSKY,
                g.provenance());

        assertThat(reasons(STANDARD, Stamps.of(moved, behind))).containsExactly(
                "g: the WCS puts the target 5.0 pixels from where the stamp was cut, the limit is 1",
                "r: the WCS does not reach the target");
    }

    @Test
    void anImageOfTheWrongSizeIsRejected() {
        Stamp one = Stamps.of(band("g", PSF));
        PixelBox larger = new PixelBox(one.box().x0(), one.box().y0(), N + 1, N);
        Stamp stamp = new Stamp("1", one.position(), 1, 2, one.place(), larger, one.bands(), one.images(), Map.of());

        assertThat(reasons(STANDARD, stamp)).containsExactly("g: the image is 20 x 20 pixels instead of 21 x 20");
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        BandImage g = Stamps.holes(band("g", PSF), IntStream.range(0, 200).toArray());
        Stamp stamp = Stamps.withMissing(Stamps.of(g), "u", "no file.");

        assertThat(reasons(STANDARD.withMinSnr(5).withMaxSeeingArcsec(0.5), stamp)).hasSize(5)
                .noneMatch(reason -> reason.contains(";") || reason.endsWith("."));
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThatThrownBy(() -> STANDARD.withMaxBadFraction(1.5)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> STANDARD.withMinSnr(Double.NaN)).hasMessageContaining("not a number");
        assertThatThrownBy(() -> STANDARD.withMaxSeeingArcsec(0)).hasMessageContaining("positive");
    }

    @Test
    void aRealSceneHasTheSignalOfItsAperture() {
        Stamp stamp = Stamps.hsc("g", "r", "i");

        QualityReport report = new Quality(STANDARD).judge(stamp).report();

        for (BandQuality band : report.bands()) {
            assertThat(band.signal()).isCloseTo(sampled(stamp.image(band.band()).orElseThrow(), false),
                    within(2e-3 * Math.abs(band.signal())));
            assertThat(band.signalError()).isCloseTo(Math.sqrt(sampled(stamp.image(band.band()).orElseThrow(), true)),
                    within(2e-3 * band.signalError()));
        }
        assertThat(report.bestSnr().orElseThrow()).isPositive();
    }

    /// The aperture's sum by brute force: each pixel cut into 50 x 50.
    private static double sampled(BandImage image, boolean variance) {
        int cx = image.image().width() / 2;
        int cy = image.image().height() / 2;
        double sum = 0;
        for (int y = cy - 6; y <= cy + 6; y++) {
            for (int x = cx - 6; x <= cx + 6; x++) {
                sum += (variance ? image.variance() : image.image()).at(x, y) * sampledShare(x - cx, y - cy, 5);
            }
        }
        return sum;
    }

    private static double sampledShare(double dx, double dy, double radius) {
        int inside = 0;
        for (int i = 0; i < 2500; i++) {
            int row = i / 50;
            double x = dx - 0.5 + (i % 50 + 0.5) / 50;
            double y = dy - 0.5 + (row + 0.5) / 50;
            inside += x * x + y * y <= radius * radius ? 1 : 0;
        }
        return inside / 2500.0;
    }

    @Test
    void thePartOfAPixelInACircleIsExact() {
        var random = new java.util.SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            double radius = random.nextDouble(0.1, 6);
            double cx = random.nextDouble(-1, 1);
            double cy = random.nextDouble(-1, 1);
            double area = 0;
            for (int p = 0; p < 19 * 19; p++) {
                int row = p / 19 - 9;
                double share = PixelCircle.overlap(p % 19 - 9 - cx, row - cy, radius);
                assertThat(share).isBetween(-1e-12, 1 + 1e-12);
                area += share;
            }
            assertThat(area).isCloseTo(Math.PI * radius * radius, within(1e-9));
        }
        assertThat(PixelCircle.overlap(3.2, -3.6, 5)).isCloseTo(sampledShare(3.2, -3.6, 5), within(0.01));
    }

    /// Noise with a σ of 1.
    private static BandImage band(String name, Psf psf) {
        return Stamps.band(name, new PixelBox(0, 0, N, N), Stamps.noise(N * N, 1, new SplittableRandom(7)),
                Stamps.ones(N * N), psf);
    }

    private static BandImage flat(String band, float value) {
        float[] image = new float[400];
        for (int i = 0; i < image.length; i++) {
            image[i] = value + (i % 2 == 0 ? 1e-4f : -1e-4f);
        }
        return Stamps.band(band, new PixelBox(0, 0, N, N), image, Stamps.ones(400), PSF);
    }

    private static BandQuality only(Stamp stamp) {
        return new Quality(STANDARD).judge(stamp).report().bands().getFirst();
    }

    private static List<String> reasons(QualitySettings settings, Stamp stamp) {
        QualityResult result = new Quality(settings).judge(stamp);
        List<String> reasons = result.report().reasons();
        assertThat(result.outcome()).isEqualTo(reasons.isEmpty()
                ? new Outcome.Accepted<>(stamp)
                : new Outcome.Rejected<>(stamp, reasons));
        return reasons;
    }
}
