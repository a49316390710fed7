package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.FitsImage;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.testkit.Shared;
import ripple.testkit.StructuredNpy;
import ripple.testkit.Vectors;

/// Real surveys, and a simulation with its truth: matched bands have the target's width, and stars one profile.
class RealMatchTest {
    /// A part of the target's FWHM.
    private static final double WIDTH = 0.02;

    /// Largest difference of two bands' stars, in units of their peak.
    private static final double STAR = 0.03;

    private static final List<String> EUCLID = List.of("DES_G", "DES_R", "DES_I", "DES_Z", "VIS", "NIR_Y", "NIR_J",
            "NIR_H");

    @TestFactory
    Stream<DynamicTest> bandsGetTheTargetsWidth() throws FitsException {
        Map<String, Stamp> scenes = new LinkedHashMap<>();
        scenes.put("HSC COSMOS", Stamps.hsc("g", "r", "i", "z", "y"));
        scenes.put("HSC beside HST", hsc());
        scenes.put("Euclid lens", euclid());
        scenes.put("simulation", simulation(false));
        return scenes.entrySet().stream().flatMap(scene -> Stream
                .of(new MatchTarget.WorstBand(), new MatchTarget.Round(wide(scene.getValue())))
                .map(target -> DynamicTest.dynamicTest(scene.getKey() + " to " + target,
                        () -> check(scene.getValue(), target))));
    }

    private static void check(Stamp stamp, MatchTarget target) {
        MatchReport report = matched(stamp, Wiener.STANDARD, target).report();

        double wanted = target instanceof MatchTarget.Round(RoundProfile profile)
                ? AdaptiveMoments.fwhmPixels(profile.sampled(0.2, profile.reachPixels(0.2))) * 0.2
                : report.band(new Band(report.target())).orElseThrow().fwhmAfterArcsec();
        assertThat(report.bands()).hasSameSizeAs(stamp.bands()).allSatisfy(band -> {
            assertThat(band.fwhmAfterArcsec()).as(band.toString()).isCloseTo(wanted, within(WIDTH * wanted));
            assertThat(band.l1Residual()).as(band.toString()).isLessThan(0.08);
            assertThat(band.peakResidual()).as(band.toString()).isLessThan(0.06);
        });
    }

    /// A Moffat 10 % wider than the widest band.
    private static RoundProfile wide(Stamp stamp) {
        double widest = stamp.images().values().stream().mapToDouble(i -> AdaptiveMoments.fwhmPixels(i.psf()))
                .filter(Double::isFinite).max().orElseThrow();
        return new RoundProfile.Moffat(Math.round(widest * 0.2 * 1.1 * 1000) / 1000.0, 3.5);
    }

    /// The truth of the simulation holds each star as every band sees it, free of noise.
    @Test
    void starsOfTheSimulationGetOneProfile() {
        for (KernelMethod method : List.of(Wiener.STANDARD, new Ratio(1e-3, new SpectralWindow.None()))) {
            Stamp stars = simulation(true);

            MatchResult.Matched matched = matched(stars, method, new MatchTarget.WorstBand());

            BandImage target = Stamps.image(matched.stamp(), matched.report().target());
            double[] wanted = profile(target);
            double peak = Arrays.stream(wanted).max().orElseThrow();
            for (Band band : stars.bands()) {
                double before = largest(profile(Stamps.image(stars, band.name())), wanted) / peak;
                double after = largest(profile(Stamps.image(matched.stamp(), band.name())), wanted) / peak;
                assertThat(after).as(method.label() + " " + band + ", before " + before).isLessThan(STAR);
            }
        }
    }

    @Test
    void theOtherSimulationHasOnePsfAndStaysAsItIs() {
        Path file = Shared.path("data/psf-match-sim/psf_matched_sim.npz");
        Vectors.Array psfs = Vectors.npz(file, "psfs");
        int n = psfs.shape()[1] * psfs.shape()[2];
        BandImage[] bands = new BandImage[3];
        for (int i = 0; i < 3; i++) {
            bands[i] = Stamps.band("gri".substring(i, i + 1), 60, new Psf(psfs.shape()[2], psfs.shape()[1],
                    Arrays.copyOfRange(psfs.values(), i * n, (i + 1) * n), PsfSource.CELL));
        }

        MatchReport report = matched(Stamps.of(bands), Wiener.STANDARD, new MatchTarget.WorstBand()).report();

        assertThat(report.bands()).allMatch(BandMatch::isUnchanged);
    }

    /// HST's pixels are 5.6 times smaller: its image gets the PSF of HSC on its own grid.
    @Test
    void hstGetsThePsfOfHscOnItsOwnPixels() throws KernelException, FitsException {
        double scale = 0.168 / 0.03;
        for (BandImage hsc : hsc().images().values()) {
            double wanted = AdaptiveMoments.fwhmPixels(hsc.psf()) * scale;

            MatchingKernel kernel = new KernelKey(Wiener.STANDARD, hst(), new TargetPsf.Stored(hsc.psf(), scale))
                    .kernel();

            assertThat(kernel.matchedFwhmPixels()).as(hsc.band().name()).isCloseTo(wanted, within(WIDTH * wanted));
            assertThat(kernel.l1Residual()).isLessThan(0.05);
        }
    }

    private static MatchResult.Matched matched(Stamp stamp, KernelMethod method, MatchTarget target) {
        MatchResult result = new PsfMatch(new MatchSettings(method, target, List.of())).match(stamp);
        assertThat(result).as(result.toString()).isInstanceOf(MatchResult.Matched.class);
        return (MatchResult.Matched) result;
    }

    /// Pixels of flux 1.
    private static double[] profile(BandImage image) {
        double[] values = new double[image.image().size()];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = image.image().pixels()[i];
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    private static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /// The images are padded with zeros to hold the kernels. The file has the PSFs of u and g in each other's place, as the widths of its
    /// stars show (2.12 px in u and 1.92 px in g).
    private static Stamp simulation(boolean starsOnly) {
        Path file = Shared.path("data/psf-match-sim/psf_unmatched_sim.npz");
        Vectors.Array images = Vectors.npz(file, "images");
        Vectors.Array psfs = Vectors.npz(file, "psfs");
        int n = psfs.shape()[1] * psfs.shape()[2];
        int size = images.shape()[1] * images.shape()[2];
        String[] names = Vectors.npzTexts(file, "filters");
        BandImage[] bands = new BandImage[names.length];
        for (int i = 0; i < names.length; i++) {
            double[] image = starsOnly
                    ? StructuredNpy.of(file, "catalog").array("intensity_" + names[i], 4)
                    : Arrays.copyOfRange(images.values(), i * size, (i + 1) * size);
            int psf = i < 2 ? 1 - i : i;
            bands[i] = band(names[i], images.shape()[2], images.shape()[1], image,
                    Arrays.copyOfRange(psfs.values(), psf * n, (psf + 1) * n), psfs.shape()[2]);
        }
        return Stamps.of(bands);
    }

    private static Stamp hsc() throws FitsException {
        double[] images = plane("data/hsc-hst/Cut_HSC1.fits");
        double[] psfs = plane("data/hsc-hst/PSF_HSC.fits");
        BandImage[] bands = new BandImage[5];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = band("grizy".substring(i, i + 1), 50, 50, Arrays.copyOfRange(images, i * 2500, (i + 1) * 2500),
                    Arrays.copyOfRange(psfs, i * 961, (i + 1) * 961), 31);
        }
        return Stamps.of(bands);
    }

    private static Psf hst() throws FitsException {
        return new Psf(179, 179, plane("data/hsc-hst/PSF_HST.fits"), PsfSource.CELL);
    }

    private static double[] plane(String path) throws FitsException {
        try (FitsFile fits = FitsFile.open(Shared.path(path))) {
            return fits.hdu(0).image().doubles();
        }
    }

    private static Stamp euclid() throws FitsException {
        List<BandImage> bands = new ArrayList<>();
        try (FitsFile fits = FitsFile.open(Shared.path("data/euclid-lens/102018665_NEG570040238507752998.fits"))) {
            for (String name : EUCLID) {
                FitsImage image = fits.find(name + "_BGSUB").orElseThrow().image();
                FitsImage psf = fits.find(name + "_PSF").orElseThrow().image();
                bands.add(band(name, image.width(), image.height(), image.doubles(), psf.doubles(), psf.width()));
            }
        }
        return Stamps.of(bands.toArray(BandImage[]::new));
    }

    /// In the middle of zeros, on 0.2 arcsec pixels whatever the survey's: widths are only compared.
    private static BandImage band(String name, int width, int height, double[] image, double[] psf, int psfWidth) {
        int pad = 60;
        int wide = width + 2 * pad;
        float[] pixels = new float[wide * (height + 2 * pad)];
        for (int i = 0; i < image.length; i++) {
            int row = i / width;
            pixels[(row + pad) * wide + pad + i % width] = (float) image[i];
        }
        return Stamps.band(name, new PixelBox(0, 0, wide, height + 2 * pad), pixels, Stamps.ones(pixels.length),
                new Psf(psfWidth, psf.length / psfWidth, psf, PsfSource.CELL));
    }
}
