package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// What holds for any pair of PSFs, over random Moffat and Gaussian ones.
class MatchingPropertiesTest {
    private static final double PIXEL = 0.2;
    private static final int HALF = 20;
    private static final int N = 101;
    private static final int CENTRE = N / 2 * N + N / 2;
    private static final List<KernelMethod> METHODS = List.of(Wiener.STANDARD, new Wiener(Penalty.NONE, 1e-4),
            new Wiener(Penalty.BIHARMONIC, 1e-4), new Ratio(1e-3, new SpectralWindow.None()),
            new Ratio(1e-3, new SpectralWindow.Tukey(0.4)), new GaussianWidths());

    private final SplittableRandom random = new SplittableRandom(21);

    @Test
    void everyKernelSumsToOne() throws KernelException {
        for (int trial = 0; trial < 20; trial++) {
            Psf[] pair = pair();
            for (KernelMethod method : METHODS) {
                MatchingKernel kernel = method.kernel(pair[0], pair[1]);

                assertThat(Arrays.stream(kernel.values()).sum()).isCloseTo(1, within(1e-12));
                assertThat(kernel.correlationLengthPixels() * kernel.noiseGain()).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void theMatchedPsfHasTheTargetsWidth() throws KernelException {
        for (int trial = 0; trial < 40; trial++) {
            Psf[] pair = pair();
            double wanted = AdaptiveMoments.fwhmPixels(pair[1]);

            MatchingKernel kernel = new KernelKey(Wiener.STANDARD, pair[0], new TargetPsf.Stored(pair[1])).kernel();

            assertThat(kernel.matchedFwhmPixels()).as("trial " + trial).isCloseTo(wanted, within(0.02 * wanted));
        }
    }

    @Test
    void theSamePsfIsLeftAlone() {
        for (int trial = 0; trial < 10; trial++) {
            Psf psf = pair()[0];
            Stamp stamp = Stamps.of(noise("g", psf), noise("r", Psfs.scaled(psf, 1)));

            MatchResult.Matched matched = (MatchResult.Matched) new PsfMatch(MatchSettings.standard()).match(stamp);

            assertThat(Stamps.image(matched.stamp(), "r")).isSameAs(Stamps.image(stamp, "r"));
            assertThat(matched.report().bands()).allSatisfy(band -> {
                assertThat(band.isUnchanged()).isTrue();
                assertThat(band.noiseGain()).isEqualTo(1);
                assertThat(band.correlationLength().pixels()).isEqualTo(1);
                assertThat(band.correlationLength().arcsec()).isCloseTo(PIXEL, within(1e-9));
            });
        }
    }

    @Test
    void theSameWidthInAnotherShapeIsNotTheSame() {
        Psf moffat = new RoundProfile.Moffat(1, 2.5).sampled(PIXEL, HALF);
        double sigma = AdaptiveMoments.fwhmPixels(moffat) / AdaptiveMoments.FWHM_PER_SIGMA;

        MatchResult.Matched matched = (MatchResult.Matched) new PsfMatch(MatchSettings.standard())
                .match(Stamps.of(noise("g", moffat), noise("r", Psfs.gaussian(41, sigma))));

        assertThat(matched.report().bands()).extracting(BandMatch::action).contains(BandMatch.Action.MATCHED);
    }

    @Test
    void fluxIsConserved() throws KernelException {
        for (int trial = 0; trial < 10; trial++) {
            Psf[] pair = pair();
            for (KernelMethod method : METHODS) {
                float[] pixels = new float[N * N];
                pixels[CENTRE + random.nextInt(-5, 6)] = 1000;

                BandImage done = new KernelApplication(method.kernel(pair[0], pair[1]), List.of())
                        .to(band(pixels, pair[0]));

                assertThat(IntStream.range(0, N * N).mapToDouble(i -> done.image().pixels()[i]).sum())
                        .isCloseTo(1000, within(1e-3));
            }
        }
    }

    @Test
    void matchingIsLinear() throws KernelException {
        Psf[] pair = pair();
        KernelApplication application = new KernelApplication(Wiener.STANDARD.kernel(pair[0], pair[1]), List.of());
        float[] a = Stamps.noise(N * N, 1, random);
        float[] b = Stamps.noise(N * N, 3, random);
        float[] sum = new float[N * N];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + 2 * b[i];
        }

        float[] ofA = application.to(band(a, pair[0])).image().pixels();
        float[] ofB = application.to(band(b, pair[0])).image().pixels();
        float[] ofSum = application.to(band(sum, pair[0])).image().pixels();

        for (int i = 0; i < sum.length; i++) {
            assertThat((double) ofSum[i]).isCloseTo(ofA[i] + 2.0 * ofB[i], within(1e-5));
        }
    }

    /// A star of 10⁶ on the very corner would show at the other end if anything wrapped around.
    @Test
    void aBrightSourceAtTheEdgeStaysThere() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(21, 1.5), Psfs.gaussian(21, 2.2));
        int size = 40;
        for (int at : new int[]{0, size - 1, size * (size - 1), size * size - 1, 17, 23 * size}) {
            float[] pixels = Stamps.noise(size * size, 1, random);
            pixels[at] = 1e6f;
            BandImage image = Stamps.band("r", new PixelBox(0, 0, size, size), pixels, Stamps.ones(size * size),
                    Psfs.gaussian(21, 1.5));

            BandImage done = new KernelApplication(kernel, List.of()).to(image);

            double[] direct = ConvolutionTest.direct(doubles(image.image()), size, size, kernel.values(), 21, 21);
            double[] weights = new KernelSums(kernel.values(), 21, 21).inside(size, size);
            for (int i = 0; i < direct.length; i++) {
                double wanted = direct[i] / Math.max(0.1, weights[i]);
                assertThat((double) done.image().pixels()[i]).as("pixel " + i)
                        .isCloseTo(wanted, within(1e-7 * Math.abs(wanted) + 1e-5));
            }
        }
    }

    /// White noise, convolved: the σ of sums over large squares is ℓ times what the variance plane gives.
    @Test
    void theCorrelationLengthIsThatOfSumsOverLargeAreas() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(21, 1.2), Psfs.gaussian(21, 2.0));
        int size = 1024;
        int edge = 64;
        BandImage done = new KernelApplication(kernel, List.of()).to(Stamps.band("r", new PixelBox(0, 0, size, size),
                Stamps.noise(size * size, 1, random), Stamps.ones(size * size), Psfs.gaussian(21, 1.2)));

        double squares = 0;
        int count = 0;
        for (int y0 = edge; y0 + edge <= size - edge; y0 += edge) {
            for (int x0 = edge; x0 + edge <= size - edge; x0 += edge) {
                double sum = 0;
                for (float v : done.image().cropped(x0, y0, edge, edge).pixels()) {
                    sum += v;
                }
                squares += sum * sum;
                count++;
            }
        }
        double naive = edge * Math.sqrt(done.variance().at(size / 2, size / 2));

        assertThat(Math.sqrt(squares / count) / naive).isCloseTo(kernel.correlationLengthPixels(),
                within(0.15 * kernel.correlationLengthPixels()));
    }

    /// A source of FWHM 0.5 to 0.9 arcsec and a target 10 to 80 % wider.
    private Psf[] pair() {
        double fwhm = random.nextDouble(0.5, 0.9);
        return new Psf[]{profile(fwhm).sampled(PIXEL, HALF),
                profile(fwhm * random.nextDouble(1.1, 1.8)).sampled(PIXEL, HALF)};
    }

    private RoundProfile profile(double fwhm) {
        return random.nextBoolean()
                ? new RoundProfile.Gaussian(fwhm)
                : new RoundProfile.Moffat(fwhm, random.nextDouble(2.5, 5));
    }

    private BandImage noise(String name, Psf psf) {
        return Stamps.band(name, new PixelBox(0, 0, N, N), Stamps.noise(N * N, 1, random), Stamps.ones(N * N), psf);
    }

    private static BandImage band(float[] pixels, Psf psf) {
        return Stamps.band("r", new PixelBox(0, 0, N, N), pixels, Stamps.ones(N * N), psf);
    }

    private static double[] doubles(Plane plane) {
        return IntStream.range(0, plane.size()).mapToDouble(i -> plane.pixels()[i]).toArray();
    }
}
