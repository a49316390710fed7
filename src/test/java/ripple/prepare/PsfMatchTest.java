package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Outcome;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class PsfMatchTest {
    private static final int N = 61;
    private static final int CENTRE = (N / 2) * N + N / 2;
    private static final Psf SHARP = Psfs.gaussian(31, 1.5);
    private static final Psf BROAD = Psfs.gaussian(31, 2.2);

    private final PsfMatch match = new PsfMatch(MatchSettings.standard());

    @Test
    void aStarGetsTheWorstBandsPsf() {
        Stamp stamp = Stamps.of(star("g", BROAD), star("r", SHARP));

        MatchResult.Matched matched = matched(stamp);

        BandImage r = Stamps.image(matched.stamp(), "r");
        double[] wanted = doubles(star("r", BROAD).image());
        assertThat(doubles(r.image())).containsExactly(wanted, within(0.01 * wanted[CENTRE]));
        assertThat(sum(r.image())).isCloseTo(1000, within(0.5));
        assertThat(AdaptiveMoments.fwhmPixels(r.psf())).isCloseTo(2.3548 * 2.2, within(0.02));
        assertThat(r.psf().sum()).isCloseTo(1, within(1e-3));
        assertThat(Stamps.image(matched.stamp(), "g")).isSameAs(Stamps.image(stamp, "g"));
    }

    @Test
    void theReportSaysWhatWasDone() {
        MatchReport report = matched(Stamps.of(star("g", BROAD), star("r", SHARP), star("i", BROAD))).report();

        assertThat(report.target()).isEqualTo("g");
        assertThat(report.method()).isEqualTo("wiener-laplacian");
        assertThat(report.bands()).extracting(BandMatch::action).containsExactly(BandMatch.Action.TARGET,
                BandMatch.Action.MATCHED, BandMatch.Action.SKIPPED);
        BandMatch r = report.band(new Band("r")).orElseThrow();
        assertThat(r.fwhmBeforeArcsec()).isCloseTo(2.3548 * 1.5 * 0.2, within(1e-3));
        assertThat(r.fwhmAfterArcsec()).isCloseTo(2.3548 * 2.2 * 0.2, within(0.005));
        assertThat(r.peakResidual()).isPositive().isLessThan(0.02);
        assertThat(r.noiseGain()).isBetween(0.1, 0.5);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void aNamedSharperBandIsMatchedWithAWarning() {
        MatchResult.Matched matched = (MatchResult.Matched) toBand("r")
                .match(Stamps.of(star("g", BROAD), star("r", SHARP)));

        assertThat(matched.report().target()).isEqualTo("r");
        assertThat(matched.report().warnings()).singleElement().asString()
                .startsWith("g: the wanted PSF (FWHM 3.53 px)");
        assertThat(toBand("z").match(Stamps.of(star("g", BROAD))).outcome())
                .isEqualTo(new Outcome.Failed<>("PSF match", "The band to match to, z, is missing."));
    }

    @Test
    void theVarianceIsThatOfTheConvolvedNoise() {
        SplittableRandom random = new SplittableRandom(3);
        PixelBox size = new PixelBox(0, 0, 400, 400);
        float[] variance = new float[160_000];
        Arrays.fill(variance, 4);
        Stamp stamp = Stamps.of(star("g", BROAD),
                Stamps.band("r", size, Stamps.noise(160_000, 2, random), variance, SHARP));

        MatchResult.Matched matched = matched(stamp);

        BandImage r = Stamps.image(matched.stamp(), "r").cropped(Stamps.image(stamp, "r").box().grown(-15));
        double gain = matched.report().band(new Band("r")).orElseThrow().noiseGain();
        double measured = Math.sqrt(Arrays.stream(doubles(r.image())).map(v -> v * v).average().orElseThrow());
        assertThat(Math.sqrt(r.variance().at(100, 100))).isCloseTo(2 * gain, within(1e-5));
        assertThat(measured).isCloseTo(2 * gain, within(0.03 * gain));
    }

    @Test
    void theVarianceIsTheSumOverTheSquaredKernel() throws KernelException {
        SplittableRandom random = new SplittableRandom(5);
        float[] variance = new float[N * N];
        for (int i = 0; i < variance.length; i++) {
            variance[i] = (float) random.nextDouble(1, 3);
        }
        BandImage image = Stamps.band("r", new PixelBox(0, 0, N, N), new float[N * N], variance, SHARP);
        MatchingKernel kernel = Wiener.STANDARD.kernel(SHARP, BROAD);

        BandImage done = new KernelApplication(kernel, List.of()).to(image);

        double[] squares = Arrays.stream(kernel.values()).map(k -> k * k).toArray();
        double[] direct = ConvolutionTest.direct(doubles(image.variance()), N, N, squares, 31, 31);
        assertThat((double) done.variance().pixels()[CENTRE]).isCloseTo(direct[CENTRE], within(1e-7));
    }

    @Test
    void noWrapAroundAndNoDarkEdge() {
        Stamp flat = Stamps.of(star("g", BROAD),
                Stamps.band("r", new PixelBox(0, 0, N, N), Stamps.ones(N * N), Stamps.ones(N * N), SHARP));

        assertThat(doubles(Stamps.image(matched(flat).stamp(), "r").image()))
                .containsExactly(doubles(Plane.filled(N, N, 1)), within(1e-6));
    }

    @Test
    void pixelsNearTheStampsEdgeAreMarked() {
        Mask mask = Stamps.image(matched(Stamps.of(star("g", BROAD), star("r", SHARP))).stamp(), "r").mask();

        assertThat(mask.at(0, N / 2) & edge(mask)).isNotZero();
        assertThat(mask.at(N - 1, N / 2) & edge(mask)).isNotZero();
        assertThat(mask.at(N / 2, 1) & edge(mask)).isNotZero();
        assertThat(mask.at(N / 2, N / 2) & edge(mask)).isZero();
    }

    @Test
    void aMarginKeepsTheEdgeOutOfSight() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(SHARP, BROAD);
        SplittableRandom random = new SplittableRandom(9);
        BandImage large = Stamps.band("r", new PixelBox(0, 0, 121, 121), Stamps.noise(121 * 121, 1, random),
                Stamps.ones(121 * 121), SHARP);
        PixelBox wanted = large.box().grown(-30);
        BandImage withMargin = large.cropped(wanted.grown(kernel.marginPixels()));
        KernelApplication application = new KernelApplication(kernel, List.of());

        BandImage done = application.to(withMargin).cropped(wanted);

        assertThat(doubles(done.image())).containsExactly(doubles(application.to(large).cropped(wanted).image()),
                within(1e-6));
        assertThat(done.mask().count(List.of("EDGE"))).isZero();
    }

    @Test
    void missingPixelsStayMissingAndMarkWhatTheyTouched() {
        BandImage r = Stamps.holes(star("r", SHARP), CENTRE + 20);

        BandImage done = Stamps.image(matched(Stamps.of(star("g", BROAD), r)).stamp(), "r");

        assertThat(done.image().pixels()[CENTRE + 20]).isNaN();
        assertThat(done.variance().pixels()[CENTRE + 20]).isNaN();
        assertThat(IntStream.range(0, N * N).filter(i -> Float.isNaN(done.image().pixels()[i])).count()).isEqualTo(1);
        int reached = done.mask().count(List.of("NO_DATA"));
        assertThat(reached).isBetween(9, 200);
        assertThat(done.mask().at(N / 2, N / 2) & 1).isZero();
    }

    @Test
    void aBadPixelDoesNotSpillItsValue() {
        float[] pixels = Stamps.ones(N * N);
        pixels[CENTRE] = 1e6f;
        BandImage r = Stamps.marked(Stamps.band("r", new PixelBox(0, 0, N, N), pixels, Stamps.ones(N * N), SHARP),
                "SATURATED", CENTRE);

        BandImage done = Stamps.image(matched(Stamps.of(star("g", BROAD), r)).stamp(), "r");

        assertThat(doubles(done.image())).containsExactly(doubles(Plane.filled(N, N, 1)), within(1e-6));
    }

    @Test
    void marksGrowByTheKernelsSignificantPixels() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(SHARP, BROAD);
        BandImage marked = Stamps.marked(Stamps.marked(star("r", SHARP), "SATURATED", CENTRE), "DETECTED", CENTRE);

        Mask mask = new MaskGrowth(kernel, List.of("SAT")).of(marked);

        for (int i = 0; i < N * N; i++) {
            int kx = i % N - N / 2 + 15;
            int ky = i / N - N / 2 + 15;
            boolean touched = kx >= 0 && ky >= 0 && kx < 31 && ky < 31
                    && Math.abs(kernel.at(kx, ky)) >= 0.01 * kernel.peak();
            assertThat((mask.bits()[i] & 1L << 3) != 0).as("pixel " + i).isEqualTo(touched);
        }
        assertThat(mask.count(List.of("DETECTED"))).isEqualTo(1);
    }

    @Test
    void whatCannotBeMatchedFailsWithASentence() {
        assertThat(match.match(Stamps.of(star("g", BROAD), star("r", Psf.none()))).outcome()).isEqualTo(
                new Outcome.Failed<>("PSF match", "r: the PSF's width cannot be measured. There is no PSF."));
    }

    /// A profile whose mean was taken off is divided by a sum that is rounding alone.
    @Test
    void aPsfThatCancelsItselfFails() {
        double[] values = SHARP.values().clone();
        double mean = SHARP.sum() / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean * (1 - 1e-9);
        }
        Psf cancelled = new Psf(SHARP.width(), SHARP.height(), values, SHARP.source());

        for (String bandOfIt : List.of("g", "r")) {
            Stamp stamp = Stamps.of(star("g", bandOfIt.equals("g") ? cancelled : BROAD),
                    star("r", bandOfIt.equals("r") ? cancelled : BROAD));
            assertThat(match.match(stamp).outcome()).asString().contains("has no light");
        }
    }

    /// A source much flatter than any star can be matched to nothing well: that is said.
    @Test
    void aLargeRestIsWarnedOf() {
        double[] box = new double[21 * 21];
        Arrays.fill(box, 1);
        Psf flat = new Psf(21, 21, box, SHARP.source());

        MatchReport report = matched(Stamps.of(star("g", flat), star("r", BROAD))).report();

        assertThat(report.warnings()).anyMatch(w -> w.contains("differs from the wanted one by"));
    }

    /// The worst PSF is the target, and the kernels are as good as the recorded ones.
    @Test
    void realBandsGetOnePsf() {
        Stamp stamp = Stamps.hsc("g", "r", "i", "z", "y");

        MatchResult.Matched matched = matched(stamp);

        Band target = new Band(matched.report().target());
        double fwhm = AdaptiveMoments.fwhmPixels(stamp.image(target).orElseThrow().psf());
        for (BandMatch band : matched.report().bands()) {
            assertThat(band.fwhmAfterArcsec()).as(band.band().name()).isCloseTo(fwhm * 0.2, within(0.02 * fwhm * 0.2));
            if (band.action() == BandMatch.Action.MATCHED) {
                recorded(band.band(), target).ifPresent(wanted -> {
                    assertThat(band.peakResidual()).isCloseTo(number(wanted, "peak_residual"), within(1e-9));
                    assertThat(band.noiseGain()).isCloseTo(number(wanted, "noise_gain"), within(1e-9));
                });
            }
        }
        assertThat(sum(Stamps.image(matched.stamp(), "i").image()))
                .isCloseTo(sum(Stamps.image(stamp, "i").image()), within(20.0));
    }

    /// Nothing where the vectors are of another scene.
    private static Optional<JsonNode> recorded(Band band, Band target) {
        String id = "kernel/hsc-" + band + "-to-" + target + "/wiener-laplacian-1e-4";
        return Vectors.cases("psf.json").stream().filter(c -> c.get("id").asString().equals(id))
                .filter(c -> c.get("input").path("file").asString("").endsWith("hsc_cosmos_35.npz")).findFirst()
                .map(c -> c.get("result"));
    }

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }

    private PsfMatch toBand(String name) {
        return new PsfMatch(new MatchSettings(Wiener.STANDARD, new MatchTarget.NamedBand(new Band(name)), List.of()));
    }

    private MatchResult.Matched matched(Stamp stamp) {
        MatchResult result = match.match(stamp);
        assertThat(result).isInstanceOf(MatchResult.Matched.class);
        return (MatchResult.Matched) result;
    }

    /// A star of flux 1000 in the middle, with the PSF that the band has.
    private static BandImage star(String name, Psf psf) {
        float[] pixels = new float[N * N];
        if (psf.isKnown()) {
            double[] values = Psfs.padded(psf, N).values();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) (1000 * values[i]);
            }
        }
        return Stamps.band(name, new PixelBox(0, 0, N, N), pixels, Stamps.ones(N * N), psf);
    }

    private static long edge(Mask mask) {
        return mask.planes().bits(List.of("EDGE"));
    }

    private static double sum(Plane plane) {
        return Arrays.stream(doubles(plane)).sum();
    }

    private static double[] doubles(Plane plane) {
        return IntStream.range(0, plane.size()).mapToDouble(i -> plane.pixels()[i]).toArray();
    }
}
