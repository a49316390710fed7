package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.PixelStatistics;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class NormaliseTest {
    private static final double EXACT = 1e-12;
    private static final double FLOAT = 1e-6;
    private static final Band G = new Band("g");

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() {
        return Vectors.cases("normalise.json").stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) {
        switch (one.get("kind").asString()) {
            case "single-band" -> singleBand(one);
            case "joint-zscore" -> joint(one);
            default -> Assumptions.abort("The kind " + one.get("kind").asString() + " is not made yet.");
        }
    }

    private static void singleBand(JsonNode one) {
        double exact = hasFloatsOnly(one) ? EXACT : FLOAT;
        BandImage image = image(one);
        BandImage blind = image.withPlanes(image.image(), without(image.image()), image.mask(), image.psf());
        asinh(image, one.get("asinh"), exact);
        asinh(blind, one.get("asinh_without_variance"), exact);
        if (one.has("minmax")) {
            minmax(image, one.get("minmax"), exact);
            zscore(image, one.get("zscore"), exact);
            double[] linear = Vectors.numbers(one.get("percentiles_linear_1_99"));
            PixelStatistics valid = valid(image);
            assertThat(valid.percentileLinear(1)).isCloseTo(linear[0], within(exact * scale(linear[0])));
            assertThat(valid.percentileLinear(99)).isCloseTo(linear[1], within(exact * scale(linear[1])));
        }
    }

    /// Stamps are float32; a case whose inputs are not is compared to float precision.
    private static boolean hasFloatsOnly(JsonNode one) {
        return isFloat(one.get("input")) && (!one.has("variance") || isFloat(one.get("variance")));
    }

    private static boolean isFloat(JsonNode array) {
        return array.has("file") || Arrays.stream(Vectors.array(array).values())
                .allMatch(v -> Double.isNaN(v) || v == (float) v);
    }

    private static void asinh(BandImage image, JsonNode wanted, double exact) {
        var function = (BandNormalisation.Asinh) function(image, NormaliseMethod.ASINH);
        double softening = number(wanted, "softening");
        assertThat(function.softening()).isCloseTo(softening, within(exact * softening));
        assertThat(function.estimator()).isEqualTo(wanted.get("estimator").asString());
        if (wanted.has("array")) {
            values(image, NormaliseMethod.ASINH, wanted, exact);
        }
    }

    private static void minmax(BandImage image, JsonNode wanted, double exact) {
        var function = (BandNormalisation.MinMax) function(image, NormaliseMethod.MINMAX);
        assertThat(function.low()).isCloseTo(number(wanted, "lo"), within(exact * scale(function.low())));
        assertThat(function.high()).isCloseTo(number(wanted, "hi"), within(exact * scale(function.high())));
        values(image, NormaliseMethod.MINMAX, wanted, exact);
    }

    private static void zscore(BandImage image, JsonNode wanted, double exact) {
        var function = (BandNormalisation.ZScore) function(image, NormaliseMethod.ZSCORE);
        assertThat(function.mean()).isCloseTo(number(wanted, "mean"), within(exact * scale(function.mean())));
        assertThat(function.std()).isCloseTo(number(wanted, "std"), within(exact * scale(function.std())));
        values(image, NormaliseMethod.ZSCORE, wanted, exact);
    }

    /// The function agrees in double precision over valid pixels, the stamp in float precision, with 0 where invalid.
    private static void values(BandImage image, NormaliseMethod method, JsonNode wanted, double exact) {
        double[] values = Vectors.array(wanted.get("array")).values();
        BandNormalisation function = function(image, method);
        boolean[] valid = ValidPixels.of(image.image(), image.mask(), QualitySettings.DEFAULT_BAD_PLANES);
        for (int i = 0; i < values.length; i++) {
            if (valid[i]) {
                assertThat(function.apply(image.image().pixels()[i])).isCloseTo(values[i],
                        within(exact * scale(values[i])));
            }
        }
        NormaliseSettings settings = settings(method);
        Stamp stamp = Stamps.of(image);
        Stamp normalised = Normalise.apply(stamp, Normalise.parameters(stamp, settings)).stamp();
        Plane filled = Stamps.image(Normalise.filled(normalised, settings, 0), "g").image();
        for (int i = 0; i < values.length; i++) {
            assertThat((double) filled.pixels()[i]).isCloseTo(values[i], within(FLOAT * scale(values[i])));
        }
    }

    private static void joint(JsonNode one) {
        List<BandImage> images = new ArrayList<>();
        for (JsonNode band : one.get("input").get("bands")) {
            Vectors.Array array = Vectors.npz(((ObjectNode) one.get("input").deepCopy()).set("band", band), "array");
            images.add(Stamps.band(band.asString(), new PixelBox(0, 0, array.width(), array.height()), array.floats(),
                    Stamps.ones(array.values().length), Psf.none()));
        }
        Stamp stamp = Stamps.of(images.toArray(BandImage[]::new));

        NormaliseParameters parameters = Normalise.parameters(stamp, settings(NormaliseMethod.JOINT_ZSCORE));

        for (BandImage image : images) {
            var function = (BandNormalisation.ZScore) parameters.of(image.band());
            assertThat(function.mean()).isCloseTo(number(one, "mean"), within(EXACT * scale(function.mean())));
            assertThat(function.std()).isCloseTo(number(one, "std"), within(EXACT * scale(function.std())));
        }
        one.get("pixels").properties().forEach(pixel -> {
            int[] at = Arrays.stream(pixel.getKey().split(",", -1)).mapToInt(Integer::parseInt).toArray();
            BandImage image = images.get(at[0]);
            assertThat(parameters.of(image.band()).apply(image.image().at(at[2], at[1])))
                    .isCloseTo(Vectors.number(pixel.getValue()), within(EXACT));
        });
        double sum = images.stream().mapToDouble(i -> absolute(i, parameters)).sum();
        assertThat(sum).isCloseTo(number(one, "sum_abs"), within(EXACT * sum));
    }

    private static double absolute(BandImage image, NormaliseParameters parameters) {
        return IntStream.range(0, image.image().size())
                .mapToDouble(i -> Math.abs(parameters.of(image.band()).apply(image.image().pixels()[i]))).sum();
    }

    /// Pixels, variance and bad pixels as the case gives them; `bad` becomes the SATURATED plane.
    private static BandImage image(JsonNode one) {
        JsonNode input = one.get("input");
        Vectors.Array array = input.has("file") ? Vectors.npz(input, "array") : Vectors.array(input);
        float[] variance = input.has("variance") && input.get("variance").isString()
                ? Vectors.npz(input, "variance").floats()
                : one.has("variance")
                        ? Vectors.array(one.get("variance")).floats()
                        : without(new Plane(array.width(), array.height(), array.floats())).pixels();
        double[] bad = Vectors.array(one.get("bad")).values();
        int[] marked = IntStream.range(0, bad.length).filter(i -> bad[i] != 0).toArray();
        return Stamps.marked(Stamps.band("g", new PixelBox(0, 0, array.width(), array.height()), array.floats(),
                variance, Psf.none()), "SATURATED", marked);
    }

    private static Plane without(Plane plane) {
        return Plane.filled(plane.width(), plane.height(), Float.NaN);
    }

    private static PixelStatistics valid(BandImage image) {
        return PixelStatistics.of(ValidPixels.values(image.image(),
                ValidPixels.of(image.image(), image.mask(), QualitySettings.DEFAULT_BAD_PLANES)));
    }

    private static BandNormalisation function(BandImage image, NormaliseMethod method) {
        return Normalise.parameters(Stamps.of(image), settings(method)).of(image.band());
    }

    @Test
    void whatIsNormalisedCanBeUndone() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 40; trial++) {
            float[] pixels = Stamps.noise(400, Math.pow(10, random.nextDouble(-2, 4)), random);
            pixels[7] = Float.NaN;
            Stamp stamp = Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, Stamps.ones(400), Psf.none()));
            for (NormaliseMethod method : NormaliseMethod.values()) {
                NormalisedStamp normalised = Normalise.apply(stamp, Normalise.parameters(stamp, settings(method)));

                float[] back = Stamps.image(normalised.undo(), "g").image().pixels();

                check(method, normalised.parameters().of(G), pixels, back);
                assertThat(normalised.isInvertible(G)).isEqualTo(method != NormaliseMethod.MINMAX);
            }
        }
    }

    /// A float32 result has 24 bits: what was lost in it is at most its own spacing, seen through the inverse.
    private static void check(NormaliseMethod method, BandNormalisation function, float[] before, float[] after) {
        for (int i = 0; i < before.length; i++) {
            if (Float.isNaN(before[i])) {
                assertThat(after[i]).isNaN();
            } else if (!function.clips(before[i])) {
                float y = (float) function.apply(before[i]);
                double lost = Math.abs(function.undo(Math.nextUp(y)) - function.undo(y));
                assertThat((double) after[i]).as(method.label()).isCloseTo(before[i],
                        within(lost + Math.ulp(before[i])));
            }
        }
    }

    @Test
    void parametersComeBackFromTheManifest() {
        Stamp stamp = Stamps.of(withVariance("g", 4), withVariance("r", 9));
        for (NormaliseMethod method : NormaliseMethod.values()) {
            NormaliseParameters parameters = Normalise.parameters(stamp, settings(method));

            assertThat(NormaliseParameters.of(parameters.asMap())).isEqualTo(parameters);
        }
        assertThatThrownBy(() -> NormaliseParameters.of(Map.of("method", "asinh", "scope", "survey", "bands",
                Map.of("g", Map.of("estimator", "mad")))))
                .hasMessage("The normalisation has no number called softening.");
        assertThatThrownBy(() -> NormaliseMethod.of("asin")).hasMessage("There is no normalisation method 'asin'; "
                + "there are [none, asinh, minmax, zscore, joint_zscore].");
    }

    @Test
    void clippedAndConstantImagesCannotBeUndone() {
        Stamp constant = Stamps.of(Stamps.band("g", 20, Psf.none()));
        NormalisedStamp normalised = Normalise.apply(constant,
                Normalise.parameters(constant, settings(NormaliseMethod.MINMAX)));

        assertThat(normalised.clippedFraction().get(G)).isEqualTo(1);
        assertThat(normalised.isInvertible(G)).isFalse();
        assertThat(Stamps.image(normalised.stamp(), "g").image().pixels()).containsOnly(0f);
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
        NormaliseSettings fixed = new NormaliseSettings(NormaliseMethod.ASINH, NormaliseScope.SURVEY, 0.25, 1, 99,
                List.of());

        assertThat(Normalise.parameters(Stamps.of(Stamps.band("g", 20, Psf.none())), fixed).of(G))
                .isEqualTo(new BandNormalisation.Asinh(0.25, "fixed"));
    }

    /// The set's moments are those of all its pixels, in whatever order and however split the objects come.
    @Test
    void aSurveysMomentsDoNotDependOnTheOrder() {
        SplittableRandom random = new SplittableRandom(8);
        List<Stamp> stamps = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            float[] pixels = Stamps.noise(400, 1 + i, random);
            for (float v : pixels) {
                all.add((double) v);
            }
            stamps.add(Stamps.of(Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, Stamps.ones(400), Psf.none())));
        }
        PixelStatistics wanted = PixelStatistics.of(all.stream().mapToDouble(v -> v).toArray());
        for (NormaliseMethod method : NormaliseMethod.values()) {
            BandNormalisation forward = survey(method, stamps, 20).of(G);
            assertThat(survey(method, stamps.reversed(), 20).of(G)).isEqualTo(forward);
            assertThat(survey(method, stamps, 7).of(G)).isEqualTo(forward);
            if (forward instanceof BandNormalisation.ZScore z) {
                assertThat(z.mean()).isCloseTo(wanted.mean(), within(1e-12));
                assertThat(z.std()).isCloseTo(wanted.std(), within(1e-11));
            }
        }
    }

    /// Two collectors, the second one with what comes after the split.
    private static NormaliseParameters survey(NormaliseMethod method, List<Stamp> stamps, int split) {
        NormaliseSettings settings = NormaliseSettings.of(method, NormaliseScope.SURVEY);
        SurveyStatistics first = new SurveyStatistics(settings);
        SurveyStatistics second = new SurveyStatistics(settings);
        stamps.subList(0, split).forEach(first::add);
        stamps.subList(split, stamps.size()).forEach(second::add);
        second.add(first);
        return second.parameters();
    }

    @Test
    void anObjectWithoutValidPixelsDoesNotSpoilTheSurvey() {
        for (NormaliseMethod method : NormaliseMethod.values()) {
            SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.of(method, NormaliseScope.SURVEY));
            Stamp empty = Stamps.of(Stamps.holes(Stamps.band("g", 20, Psf.none()), IntStream.range(0, 400).toArray()));
            survey.add(empty);

            BandNormalisation function = survey.parameters().of(G);

            assertThat(function.apply(Double.NaN)).isNaN();
            assertThat(Normalise.apply(empty, survey.parameters()).clippedFraction()).containsKey(G);
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(
                () -> new NormaliseSettings(NormaliseMethod.ASINH, NormaliseScope.PER_IMAGE, 0, 1, 99, List.of()))
                .hasMessageContaining("softening must be positive");
        assertThatThrownBy(
                () -> new NormaliseSettings(NormaliseMethod.MINMAX, NormaliseScope.PER_IMAGE, 1, 99, 1, List.of()))
                .hasMessageContaining("must rise");
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        assertThatThrownBy(() -> survey.add(new SurveyStatistics(settings(NormaliseMethod.NONE))))
                .hasMessageContaining("different settings");
        assertThat(new NormaliseParameters(NormaliseMethod.NONE, NormaliseScope.PER_IMAGE, Map.of()).of(G).apply(3))
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

    private static double scale(double value) {
        return Math.max(1e-3, Math.abs(value));
    }

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }
}
