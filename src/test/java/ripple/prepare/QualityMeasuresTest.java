package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// Sky, noise, peak, variation, soft limits, and stamps on which nothing can be measured.
class QualityMeasuresTest {
    private static final int N = 64;
    private static final Psf PSF = Psfs.gaussian(31, 2);
    private static final QualitySettings STANDARD = QualitySettings.standard();

    @Test
    void theSkyAroundAGalaxyHasALevelANoiseAndASlope() {
        BandQuality quality = only(scene(1, 5, 0.02, 0.01, 20));
        LocalSky sky = quality.sky();

        assertThat(sky.level()).isCloseTo(5, within(4 * sky.levelError()));
        assertThat(sky.sigma()).isCloseTo(1, within(0.1));
        assertThat(sky.slopeX()).isCloseTo(0.02, within(4 * sky.slopeError()));
        assertThat(sky.slopeY()).isCloseTo(0.01, within(4 * sky.slopeError()));
        assertThat(sky.gradient()).isGreaterThan(10 * sky.slopeError());
        assertThat(quality.noise()).isCloseTo(1, within(1e-6));
        assertThat(quality.variation()).isGreaterThan(1.2);
        assertThat(quality.peakSnr()).isBetween(15.0, 25.0);
        assertThat(quality.snrOverSky()).isBetween(0.9 * 20, 40.0 * 20);
        assertThat(quality.apertureCoverage()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theStatedErrorsOfSkyAndSlopeAreTheScatterOfManySkies() {
        double pullLevel = 0;
        double pullSlope = 0;
        int trials = 200;
        for (int i = 0; i < trials; i++) {
            LocalSky sky = only(scene(100 + i, 3, 0.01, 0, 0)).sky();
            pullLevel += Math.pow((sky.level() - 3) / sky.levelError(), 2);
            pullSlope += Math.pow((sky.slopeX() - 0.01) / sky.slopeError(), 2);
        }
        assertThat(Math.sqrt(pullLevel / trials)).isBetween(0.8, 1.2);
        assertThat(Math.sqrt(pullSlope / trials)).isBetween(0.8, 1.2);
    }

    @Test
    void aConstantShiftsTheSkyOnly() {
        BandImage image = scene(2, 0, 0, 0, 10);
        BandQuality before = only(image);
        BandQuality after = only(changed(image, 1, 64));

        assertThat(after.sky().level()).isCloseTo(before.sky().level() + 64, within(1e-4));
        assertThat(after.sky().sigma()).isCloseTo(before.sky().sigma(), within(1e-4));
        assertThat(after.snrOverSky()).isCloseTo(before.snrOverSky(), within(2e-3));
        assertThat(after.peakSnr()).isCloseTo(before.peakSnr(), within(1e-3));
        assertThat(after.variation()).isCloseTo(before.variation(), within(1e-3));
        assertThat(after.snr()).isGreaterThan(before.snr() + 100);
    }

    @Test
    void aFactorOnFluxAndVarianceLeavesEverySignalToNoise() {
        BandImage image = scene(3, 1, 0.01, 0, 10);
        BandQuality before = only(image);
        for (float factor : new float[]{0.5f, 1024, 0x1p-20f}) {
            BandQuality after = only(changed(image, factor, 0));
            Offset<Double> near = within(1e-4);
            assertThat(after.snr()).isCloseTo(before.snr(), near);
            assertThat(after.snrOverSky()).isCloseTo(before.snrOverSky(), near);
            assertThat(after.peakSnr()).isCloseTo(before.peakSnr(), near);
            assertThat(after.variation()).isCloseTo(before.variation(), near);
            assertThat(after.skyChange()).isCloseTo(before.skyChange(), near);
            assertThat(after.noise()).isCloseTo(factor * before.noise(), within(1e-4 * factor));
        }
    }

    @Test
    void aBrightNeighbourDoesNotCountAsThePeak() {
        BandImage image = scene(4, 0, 0, 0, 8);
        image.image().pixels()[10 * N + 10] = 5000;

        assertThat(only(image).peakSnr()).isLessThan(15);
    }

    @Test
    void hardLimitsRejectAndSoftOnesWarnWithTheSameWords() {
        BandImage image = Stamps.marked(scene(5, 0, 0.05, 0, 3), "SATURATED", 0, 1, 2);
        image = Stamps.marked(image, "COSMIC_RAY", 7, 8);
        QualitySettings hard = STANDARD;
        QualitySettings soft = STANDARD;
        Map<QualityLimit, Double> limits = Map.of(QualityLimit.SATURATED_FRACTION, 0.0, QualityLimit.SKY_CHANGE, 1.0,
                QualityLimit.VARIATION, 50.0, QualityLimit.SNR_OVER_SKY, 1e4, QualityLimit.PEAK_SNR, 100.0,
                QualityLimit.SNR, 1e5, QualityLimit.SEEING, 0.5);
        for (Map.Entry<QualityLimit, Double> limit : limits.entrySet()) {
            hard = hard.rejecting(limit.getKey(), limit.getValue());
            soft = soft.warning(limit.getKey(), limit.getValue());
        }
        QualityReport rejected = judge(hard, image);
        QualityReport warned = judge(soft.warning(QualityLimit.COSMIC_RAY_PIXELS, 1), image);

        assertThat(rejected.reasons()).hasSize(limits.size()).anyMatch(r -> r.matches(
                "g: the sky changes by .* sigma across the stamp \\(.* ± .* per arcsec\\), the limit is 1"))
                .anyMatch(r -> r.startsWith("g: 0.1 % of the pixels are saturated, the limit is 0 %"))
                .noneMatch(r -> r.contains(";") || r.endsWith("."));
        assertThat(warned.isAccepted()).isTrue();
        assertThat(warned.warnings()).containsAll(rejected.reasons())
                .contains("g: 2 pixels are marked as cosmic rays, the limit is 1").hasSize(limits.size() + 1);
        assertThat(judge(STANDARD, image).warnings()).isEmpty();
    }

    @Test
    void cosmicRaysAreLookedForOnExposuresOnlyAndNeverReject() {
        BandImage image = scene(6, 0, 0, 0, 3);
        image.image().pixels()[5 * N + 50] += 60;
        QualitySettings search = STANDARD.withCosmicRays(CosmicRaySearch.EXPOSURES)
                .warning(QualityLimit.COSMIC_RAY_PIXELS, 0);
        Stamp coadd = Stamps.of(image);
        Stamp exposure = new Stamp("1", coadd.position(), -1, -1, coadd.place(), coadd.box(), coadd.bands(),
                coadd.images(), Map.of());

        QualityReport onCoadd = new Quality(search).judge(coadd).report();
        QualityReport onExposure = new Quality(search).judge(exposure).report();

        assertThat(onCoadd.bands().getFirst().cosmicRaysFound()).isEqualTo(-1);
        assertThat(onCoadd.warnings()).containsExactly(
                "cosmic rays were not looked for: this is a coadd, where compact lensed images look like them");
        assertThat(onExposure.bands().getFirst().cosmicRaysFound()).isPositive();
        assertThat(onExposure.isAccepted()).isTrue();
        assertThat(onExposure.warnings()).singleElement().asString()
                .startsWith("g: 0 pixels are marked as cosmic rays, a search found");
        assertThatThrownBy(() -> STANDARD.rejecting(QualityLimit.COSMIC_RAY_PIXELS, 3))
                .hasMessageContaining("never reject");
    }

    @Test
    void whatCannotBeMeasuredIsRejectedWithItsReason() {
        QualitySettings lenient = STANDARD.withMaxBadFraction(1).withCentralReject(List.of());
        float[] nothing = new float[N * N];
        Arrays.fill(nothing, Float.NaN);
        String noTarget = "g: no pixel within 1 arcsec of the target can be used";

        assertThat(judge(lenient, image(nothing, Stamps.ones(N * N))).reasons()).containsExactly(noTarget);
        for (float bad : new float[]{0, -1, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN}) {
            float[] variance = new float[N * N];
            Arrays.fill(variance, bad);
            QualityReport report = judge(lenient, image(Stamps.ones(N * N), variance));
            assertThat(report.reasons()).containsExactly(noTarget);
            assertThat(report.bands().getFirst().badFraction()).isEqualTo(1);
        }
        assertThat(judge(STANDARD, image(Stamps.ones(N * N), Stamps.ones(N * N))).reasons())
                .containsExactly("g: all pixels that can be used have the same value, nothing was recorded");
        BandImage pixel = Stamps.band("g", new PixelBox(0, 0, 1, 1), Stamps.ones(1), Stamps.ones(1), PSF);
        assertThat(judge(STANDARD, pixel).reasons())
                .containsExactly("g: the stamp has one pixel only, nothing can be measured on it");
        assertThat(judge(lenient.rejecting(QualityLimit.SKY_CHANGE, 1), pixel).reasons()).contains(
                "g: the sky cannot be checked: too few pixels outside the central half can be used");
    }

    @Test
    void aMaskedTargetIsRejectedAndAPartlyMaskedOneIsToldOf() {
        BandImage image = scene(7, 0, 0, 0, 5);
        int[] core = new int[13 * 13];
        for (int i = 0; i < core.length; i++) {
            core[i] = (N / 2 - 6 + i / 13) * N + N / 2 - 6 + i % 13;
        }
        assertThat(judge(STANDARD, Stamps.marked(image, "SATURATED", core)).reasons())
                .containsExactly("g: no pixel within 1 arcsec of the target can be used");
        assertThat(judge(STANDARD, Stamps.marked(image, "SATURATED", N / 2 * N + N / 2)).warnings())
                .containsExactly("g: only 98.7 % of the 2 arcsec aperture can be used");
    }

    @Test
    void bandsThatAreThereAreCounted() {
        Stamp stamp = Stamps.withMissing(Stamps.of(scene(8, 0, 0, 0, 5)), "u", "no file.");

        assertThat(new Quality(STANDARD).judge(stamp).report().bandCoverage()).isEqualTo(0.5);
    }

    /// Noise of σ 1 over a sloping sky, with a Gaussian source of σ 2 pixels at the target.
    private static BandImage scene(int seed, double sky, double slopeX, double slopeY, double peak) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] pixels = new float[N * N];
        for (int i = 0; i < pixels.length; i++) {
            int y = i / N;
            double dx = i % N - N / 2.0;
            double dy = y - N / 2.0;
            pixels[i] = (float) (sky + slopeX * dx + slopeY * dy + peak * Math.exp(-(dx * dx + dy * dy) / 8)
                    + random.nextGaussian());
        }
        return image(pixels, Stamps.ones(N * N));
    }

    private static BandImage image(float[] pixels, float[] variance) {
        return Stamps.band("g", new PixelBox(0, 0, N, N), pixels, variance, PSF);
    }

    private static BandImage changed(BandImage image, float factor, float shift) {
        float[] pixels = image.image().pixels().clone();
        float[] variance = image.variance().pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = factor * pixels[i] + shift;
            variance[i] *= factor * factor;
        }
        return image.withPlanes(new Plane(N, N, pixels), new Plane(N, N, variance), image.mask(), PSF);
    }

    private static BandQuality only(BandImage image) {
        return judge(STANDARD, image).bands().getFirst();
    }

    private static QualityReport judge(QualitySettings settings, BandImage image) {
        return new Quality(settings).judge(Stamps.of(image)).report();
    }
}
