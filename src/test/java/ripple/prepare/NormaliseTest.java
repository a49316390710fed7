package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// What normalisation does to pixels, what it says about it, and how it is undone.
class NormaliseTest {
    private static final Band G = new Band("g");
    private static final List<Band> RGB = List.of(new Band("i"), new Band("r"), G);
    private static final Set<NormaliseMethod> PER_BAND = EnumSet.complementOf(EnumSet.of(NormaliseMethod.LUPTON));

    /// Whatever the method, the scale and the seed: what was not cut off comes back, and what was is said.
    @Test
    void whatIsNormalisedCanBeUndone() throws NotInvertibleException {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 200; trial++) {
            float[] pixels = Stamps.noise(400, Math.pow(10, random.nextDouble(-30, 30)), random);
            pixels[7] = Float.NaN;
            pixels[8] = 0;
            for (int i = 9; i < 9 + trial % 20; i++) {
                pixels[i] = (float) Math.copySign(Math.pow(10, random.nextDouble(-30, 30)), random.nextInt() - 0.5);
            }
            Stamp stamp = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, Stamps.ones(400), Psf.none()));
            for (NormaliseSettings settings : everyInvertible(pixels)) {
                NormalisedStamp normalised = Normalise.apply(stamp, Normalise.parameters(stamp, settings));

                check(settings.method(), normalised.parameters().of(G), pixels, normalised);
            }
        }
    }

    private static List<NormaliseSettings> everyInvertible(float[] pixels) {
        List<NormaliseSettings> all = new ArrayList<>();
        for (NormaliseMethod method : PER_BAND) {
            all.add(settings(method));
        }
        float largest = 0;
        for (float v : pixels) {
            largest = Float.isNaN(v) ? largest : Math.max(largest, Math.abs(v));
        }
        all.add(settings(NormaliseMethod.ASINH).withSoftening(Map.of(G, 1e-30)));
        all.add(settings(NormaliseMethod.ASINH).withSoftening(Map.of(G, 1e30)));
        all.add(settings(NormaliseMethod.TANH).withSoftening(Map.of(G, Math.clamp(largest, 1e-30, 1e30))));
        all.add(settings(NormaliseMethod.MINMAX).withPercentiles(
                new NormaliseSettings.Percentiles(0, 100, PercentileRule.LOWER)));
        return all;
    }

    /// A float32 result has 24 bits: what was lost in it is at most its own spacing, seen through the inverse.
    private static void check(NormaliseMethod method, BandNormalisation function, float[] before,
            NormalisedStamp normalised) throws NotInvertibleException {
        float[] y = Stamps.image(normalised.stamp(), "g").image().pixels();
        float[] after = normalised.isInvertible()
                ? Stamps.image(normalised.undo(), "g").image().pixels()
                : function.undone(y);
        int clipped = 0;
        for (int i = 0; i < before.length; i++) {
            clipped += function.clips(before[i]) ? 1 : 0;
            if (Float.isNaN(before[i])) {
                assertThat(after[i]).isNaN();
            } else if (!function.clips(before[i])) {
                assertThat(y[i]).isFinite();
                double lost = Math.max(function.undo(Math.nextUp(y[i])) - function.undo(y[i]),
                        function.undo(y[i]) - function.undo(Math.nextDown(y[i])));
                lost = Double.isFinite(lost) ? lost : Math.abs(before[i]);
                assertThat((double) after[i]).as(method.label()).isCloseTo(before[i],
                        within(lost + Math.ulp(before[i])));
            }
        }
        assertThat(normalised.clippedFraction().get(G)).isEqualTo(clipped / 400.0);
        assertThat(normalised.isInvertible(G)).isEqualTo(clipped == 0);
    }

    /// asinh loses no more than a few units of a float's last place over sixty powers of ten.
    @Test
    void asinhComesBackToFloatPrecision() {
        BandNormalisation asinh = new BandNormalisation.Asinh(0.02, "fixed");
        for (double x = 1e-30; x < 1e30; x *= 1.7) {
            float[] there = asinh.applied(new float[]{(float) x, (float) -x});
            float[] back = asinh.undone(there);
            assertThat(back[0]).isEqualTo(-back[1]).isCloseTo((float) x, withinPercentage(5e-4));
        }
    }

    @Test
    void parametersComeBackFromTheManifest() {
        Stamp stamp = Stamps.of(withVariance("g", 4), withVariance("r", 9));
        for (NormaliseMethod method : PER_BAND) {
            NormaliseParameters parameters = Normalise.parameters(stamp, settings(method));

            assertThat(NormaliseParameters.of(parameters.asMap())).isEqualTo(parameters);
        }
        NormaliseParameters colours = Normalise.parameters(stamp,
                NormaliseSettings.of(new LuptonLevels(RGB, 10, 2, 1)));
        assertThat(NormaliseParameters.of(colours.asMap())).isEqualTo(colours);
        assertThatThrownBy(() -> NormaliseParameters.of(Map.of("method", "asinh", "scope", "survey", "bands",
                Map.of("g", Map.of("estimator", "mad")))))
                .hasMessage("The normalisation has no number called softening.");
        assertThatThrownBy(() -> NormaliseMethod.of("asin")).hasMessage("There is no normalisation method 'asin'; "
                + "there are [none, asinh, minmax, zscore, joint_zscore, tanh, lupton].");
    }

    @Test
    void whatWasCutOffIsSaidAndNotInvented() {
        float[] pixels = new float[400];
        for (int i = 0; i < 400; i++) {
            pixels[i] = i;
        }
        Stamp ramp = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, Stamps.ones(400), Psf.none()));
        NormalisedStamp clipped = Normalise.apply(ramp, Normalise.parameters(ramp, settings(NormaliseMethod.MINMAX)));
        assertThat(clipped.isInvertible()).isFalse();
        assertThat(clipped.asMap()).containsEntry("invertible", false)
                .containsEntry("clipped_fraction", Map.of("g", 7 / 400.0));
        assertThatThrownBy(clipped::undo).isInstanceOf(NotInvertibleException.class)
                .hasMessage("The normalisation minmax cannot be undone: it cut off 1.75 % of band g.");

        NormalisedStamp saturated = Normalise.apply(ramp, Normalise.parameters(ramp, settings(NormaliseMethod.TANH)));
        assertThat(saturated.isInvertible()).isFalse();
        assertThatThrownBy(saturated::undo).hasMessageContaining("tanh cannot be undone");
    }

    @Test
    void aConstantImageHasADefinedResultAndARemark() throws NotInvertibleException {
        float[] pixels = new float[400];
        Arrays.fill(pixels, 3);
        Stamp constant = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels,
                Stamps.holes(Stamps.band("g", 20, Psf.none()), IntStream.range(0, 400).toArray()).variance().pixels(),
                Psf.none()));
        Map<NormaliseMethod, String> remarks = Map.of(
                NormaliseMethod.ASINH, "Band g: no noise could be measured, so the softening is 1.0.",
                NormaliseMethod.TANH, "Band g: no noise could be measured, so the softening is 1.0.",
                NormaliseMethod.MINMAX,
                "Band g: the percentiles leave no range (both are 3.0), so every pixel becomes 0.",
                NormaliseMethod.ZSCORE, "Band g: the standard deviation is 0.0, so only the mean is taken off.",
                NormaliseMethod.JOINT_ZSCORE, "Band g: the standard deviation is 0.0, so only the mean is taken off.");
        for (NormaliseMethod method : remarks.keySet()) {
            NormalisedStamp normalised = Normalise.apply(constant, Normalise.parameters(constant, settings(method)));

            assertThat(normalised.remarks()).containsExactly(remarks.get(method));
            assertThat(normalised.asMap()).containsEntry("remarks", List.of(remarks.get(method)));
            assertThat(Stamps.image(normalised.stamp(), "g").image().pixels()[0]).isFinite();
            assertThat(Stamps.image(normalised.undo(), "g").image().pixels()[0]).isCloseTo(3, within(1e-4f));
        }
    }

    @Test
    void pixelsWithoutAValueAreNaNAndSaid() {
        float[] pixels = Stamps.ones(400);
        pixels[0] = Float.POSITIVE_INFINITY;
        pixels[1] = Float.NEGATIVE_INFINITY;
        Stamp odd = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, Stamps.ones(400), Psf.none()));
        Stamp empty = Stamps.of(Stamps.holes(Stamps.band("g", 20, Psf.none()), IntStream.range(0, 400).toArray()));
        for (NormaliseMethod method : PER_BAND) {
            if (method == NormaliseMethod.NONE) {
                continue;
            }
            NormalisedStamp some = Normalise.apply(odd, Normalise.parameters(odd, settings(method)));
            assertThat(Stamps.image(some.stamp(), "g").image().pixels()[0]).isNaN();
            assertThat(some.remarks()).contains("Band g: 2 infinite pixels have no value.");
            NormalisedStamp none = Normalise.apply(empty, Normalise.parameters(empty, settings(method)));
            assertThat(none.remarks()).contains("Band g: no pixel has a value.");
            assertThat(Stamps.image(none.stamp(), "g").image().pixels()).containsOnly(Float.NaN);
        }
    }

    @Test
    void resultsBeyondAFloatStayFiniteAndCountAsCutOff() {
        float[] pixels = {3e38f, -3e38f, 1e-10f, 0};
        Stamp huge = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 4, 1), pixels, Stamps.ones(4), Psf.none()));
        NormaliseParameters tight = new NormaliseParameters(NormaliseMethod.ZSCORE, NormaliseScope.SURVEY,
                Map.of(G, new BandNormalisation.ZScore(0, 2e-9)), LuptonLevels.NONE);

        NormalisedStamp normalised = Normalise.apply(huge, tight);

        assertThat(Stamps.image(normalised.stamp(), "g").image().pixels()).startsWith(Float.MAX_VALUE,
                -Float.MAX_VALUE);
        assertThat(normalised.clippedFraction()).containsEntry(G, 0.5);
    }

    @Test
    void maskedPixelsGetAStatedValueAndPixelsWithoutAValueAnother() throws NotInvertibleException {
        BandImage image = Stamps.holes(Stamps.marked(Stamps.band("g", new PixelBox(0, 0, 20, 20), Stamps.ones(400),
                Stamps.ones(400), Psf.none()), "SATURATED", 5), 6);
        Stamp stamp = Stamps.of(image);
        NormalisedStamp plain = Normalise.apply(stamp, Normalise.parameters(stamp, NormaliseSettings.standard()));
        assertThat(pixels(plain)[5]).as("unchanged unless asked for").isEqualTo(pixels(plain)[4]);
        assertThat(pixels(plain)[6]).isNaN();

        NormalisedStamp replaced = plain.replaced(new Replacement(-1, -2, List.of("SAT", "NO_DATA")));

        assertThat(pixels(replaced)[5]).isEqualTo(-2);
        assertThat(pixels(replaced)[6]).isEqualTo(-1);
        assertThat(pixels(plain.replaced(new Replacement(Double.NaN, 0, List.of("SAT"))))[6]).isNaN();
        assertThat(replaced.asMap()).containsEntry("fill", -1.0).containsEntry("masked_value", -2.0)
                .containsEntry("masked_planes", List.of("SAT", "NO_DATA"));
        NormalisedStamp read = NormalisedStamp.of(replaced.stamp(), replaced.asMap());
        assertThat(read.replacement()).isEqualTo(replaced.replacement());
        float[] back = Stamps.image(read.undo(), "g").image().pixels();
        assertThat(back[5]).as("what was replaced is not invented").isNaN();
        assertThat(back[6]).isNaN();
        assertThat(back[4]).isCloseTo(1, within(1e-6f));
    }

    private static float[] pixels(NormalisedStamp stamp) {
        return Stamps.image(stamp.stamp(), "g").image().pixels();
    }

    @Test
    void coloursOfThreeBandsAreWholeLevelsAndCannotBeUndone() {
        SplittableRandom random = new SplittableRandom(3);
        Stamp stamp = Stamps.of(noisy("g", random), Stamps.holes(noisy("r", random), 9), noisy("i", random),
                noisy("z", random));
        NormaliseSettings settings = NormaliseSettings.of(LuptonLevels.of(RGB));

        NormalisedStamp coloured = Normalise.apply(stamp, Normalise.parameters(stamp, settings));

        for (Band band : RGB) {
            float[] levels = Stamps.image(coloured.stamp(), band.name()).image().pixels();
            assertThat(levels[9]).as("no colour without all three").isNaN();
            assertThat(levels[8]).isBetween(0f, 255f).isEqualTo((int) levels[8]);
            assertThat(coloured.isInvertible(band)).isFalse();
        }
        assertThat(Stamps.image(coloured.stamp(), "z").image().pixels()).as("other bands stay")
                .isEqualTo(Stamps.image(stamp, "z").image().pixels());
        assertThat(coloured.asMap()).containsEntry("invertible", false).containsEntry("rgb", List.of("i", "r", "g"));
        assertThatThrownBy(coloured::undo).hasMessageContaining("8-bit colours cannot be undone");

        Stamp two = Stamps.withMissing(Stamps.of(noisy("g", random), noisy("r", random)), "i", "gone");
        NormalisedStamp none = Normalise.apply(two, Normalise.parameters(two, settings));
        assertThat(none.remarks())
                .containsExactly("There is no colour, because one of the bands [i, r, g] is missing.");
        assertThatThrownBy(() -> LuptonLevels.of(List.of(G, G, G))).hasMessageContaining("three different bands");
        assertThatThrownBy(() -> new LuptonLevels(RGB, 8, 0, 0)).hasMessageContaining("stretch above 0");
    }

    private static BandImage noisy(String band, SplittableRandom random) {
        return Stamps.band(band, new PixelBox(0, 0, 20, 20), Stamps.noise(400, 5, random), Stamps.ones(400),
                Psf.none());
    }

    /// The default: one softening for the set, so two objects of the same colour keep it, however their own noise differs.
    @Test
    void coloursCompareBetweenObjects() {
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        List<Stamp> stamps = List.of(Stamps.of(withVariance("g", 1), withVariance("r", 4)),
                Stamps.of(withVariance("g", 9), withVariance("r", 16)));
        stamps.forEach(survey::add);
        NormaliseParameters parameters = survey.parameters();

        List<float[]> g = stamps.stream().map(s -> pixels(Normalise.apply(s, parameters))).toList();

        assertThat(g.getFirst()).isEqualTo(g.getLast());
        assertThat(Normalise.parameters(stamps.getFirst(), NormaliseSettings.standard()).of(G))
                .isNotEqualTo(Normalise.parameters(stamps.getLast(), NormaliseSettings.standard()).of(G));
    }

    @Test
    void onlyImagesChange() {
        Stamp stamp = Stamps.of(Stamps.holes(Stamps.band("g", 20, Psfs.gaussian(5, 1)), 3));

        BandImage after = Stamps.image(
                Normalise.apply(stamp, Normalise.parameters(stamp, NormaliseSettings.standard())).stamp(), "g");

        BandImage before = Stamps.image(stamp, "g");
        assertThat(after.variance()).isSameAs(before.variance());
        assertThat(after.mask()).isSameAs(before.mask());
        assertThat(after.psf()).isSameAs(before.psf());
        assertThat(after.image().pixels()[3]).isNaN();
    }

    @Test
    void aSurveyHasOneSofteningPerBand() {
        NormaliseSettings settings = NormaliseSettings.standard();
        SurveyStatistics survey = new SurveyStatistics(settings);
        for (float variance : new float[]{1, 4, 100}) {
            survey.add(Stamps.of(withVariance("g", variance), withVariance("r", variance / 4)));
        }

        NormaliseParameters parameters = survey.parameters();

        assertThat(parameters.of(G)).isEqualTo(new BandNormalisation.Asinh(2, "variance"));
        assertThat(parameters.of(new Band("r"))).isEqualTo(new BandNormalisation.Asinh(1, "variance"));
        assertThat(parameters.asMap()).hasToString(
                "{method=asinh, scope=survey, bands={g={softening=2.0, estimator=variance}, r={softening=1.0, estimator=variance}}}");
        assertThat(parameters.softeningEstimators()).containsEntry(G, "variance");
        assertThat(survey.count(G)).isEqualTo(3);
    }

    @Test
    void aFixedSofteningIsTaken() {
        NormaliseSettings fixed = NormaliseSettings.standard().withSoftening(Map.of(G, 0.25)).withSofteningFactor(3);

        assertThat(Normalise.parameters(Stamps.of(Stamps.band("g", 20, Psf.none())), fixed).of(G))
                .isEqualTo(new BandNormalisation.Asinh(0.25, "fixed"));
        assertThat(new SurveyStatistics(fixed).parameters().of(G)).as("also where no object was accepted")
                .isEqualTo(new BandNormalisation.Asinh(0.25, "fixed"));
    }

    @Test
    void aMeasuredSofteningIsTheNoiseTimesTheFactor() {
        NormaliseSettings three = settings(NormaliseMethod.TANH).withSofteningFactor(3);

        assertThat(Normalise.parameters(Stamps.of(withVariance("g", 4)), three).of(G))
                .isEqualTo(new BandNormalisation.Tanh(6, "variance"));
    }

    @Test
    void anObjectWithoutValidPixelsDoesNotSpoilTheSurvey() {
        for (NormaliseMethod method : PER_BAND) {
            SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.of(method, NormaliseScope.SURVEY));
            Stamp empty = Stamps.of(Stamps.holes(Stamps.band("g", 20, Psf.none()), IntStream.range(0, 400).toArray()));
            survey.add(empty);

            BandNormalisation function = survey.parameters().of(G);

            assertThat(function.apply(Double.NaN)).isNaN();
            assertThat(Normalise.apply(empty, survey.parameters()).clippedFraction()).containsKey(G);
            survey.add(Stamps.of(withVariance("g", 4)));
            if (survey.parameters().of(G) instanceof BandNormalisation.Asinh asinh) {
                assertThat(asinh).isEqualTo(new BandNormalisation.Asinh(2, "variance"));
            }
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        for (double softening : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-300}) {
            assertThatThrownBy(() -> NormaliseSettings.standard().withSoftening(Map.of(G, softening)))
                    .hasMessageContaining("softening must be positive");
        }
        assertThatThrownBy(() -> new NormaliseSettings.Percentiles(99, 1, PercentileRule.LOWER))
                .hasMessageContaining("must rise");
        assertThatThrownBy(() -> NormaliseSettings.of(NormaliseMethod.LUPTON, NormaliseScope.SURVEY))
                .hasMessageContaining("needs the bands");
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        assertThatThrownBy(() -> survey.add(new SurveyStatistics(settings(NormaliseMethod.NONE))))
                .hasMessageContaining("different settings");
        assertThat(new NormaliseParameters(NormaliseMethod.NONE, NormaliseScope.PER_IMAGE, Map.of(),
                LuptonLevels.NONE).of(G).apply(3))
                .isEqualTo(3);
    }

    private static BandImage withVariance(String band, float variance) {
        float[] all = new float[400];
        Arrays.fill(all, variance);
        return Stamps.band(band, new PixelBox(0, 0, 20, 20), Stamps.ones(400), all, Psf.none());
    }

    private static NormaliseSettings settings(NormaliseMethod method) {
        return NormaliseSettings.of(method, NormaliseScope.PER_IMAGE);
    }
}
