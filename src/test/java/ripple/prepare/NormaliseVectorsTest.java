package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.testkit.Deviations;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Normalised pixels and their parameters are those of the reference, case by case.
class NormaliseVectorsTest {
    private static final double EXACT = 1e-12;
    private static final double FLOAT = 1e-6;
    private static final String REFERENCE = "numpy";

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() {
        return Vectors.cases("normalise.json").stream()
                .filter(c -> !c.get("kind").asString().equals("pad-crop"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) {
        switch (one.get("kind").asString()) {
            case "single-band" -> singleBand(one);
            case "joint-zscore" -> joint(one);
            case "rgb-clip" -> rgbClip(one);
            default -> Assumptions.abort("The kind " + one.get("kind").asString() + " is not known.");
        }
    }

    private static void singleBand(JsonNode one) {
        double exact = hasFloatsOnly(one) ? EXACT : FLOAT;
        BandImage image = image(one);
        BandImage blind = image.withPlanes(image.image(), without(image.image()), image.mask(), image.psf());
        assertThat(valid(image).count()).isEqualTo(one.get("n_valid").asInt());
        asinh(image, one.get("asinh"), exact);
        asinh(blind, one.get("asinh_without_variance"), exact);
        if (one.has("minmax")) {
            minmax(image, one.get("minmax"), exact);
            zscore(image, one.get("zscore"), exact);
            double[] linear = Vectors.numbers(one.get("percentiles_linear_1_99"));
            PixelStatistics valid = valid(image);
            close("linear percentile", valid.percentileLinear(1), linear[0], exact);
            close("linear percentile", valid.percentileLinear(99), linear[1], exact);
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
        close("asinh softening", function.softening(), number(wanted, "softening"), exact);
        assertThat(function.estimator()).isEqualTo(wanted.get("estimator").asString());
        if (wanted.has("array")) {
            values(image, NormaliseMethod.ASINH, wanted, exact);
        }
    }

    private static void minmax(BandImage image, JsonNode wanted, double exact) {
        var function = (BandNormalisation.MinMax) function(image, NormaliseMethod.MINMAX);
        close("minmax range", function.low(), number(wanted, "lo"), exact);
        close("minmax range", function.high(), number(wanted, "hi"), exact);
        values(image, NormaliseMethod.MINMAX, wanted, exact);
    }

    private static void zscore(BandImage image, JsonNode wanted, double exact) {
        var function = (BandNormalisation.ZScore) function(image, NormaliseMethod.ZSCORE);
        close("zscore mean and std", function.mean(), number(wanted, "mean"), exact);
        close("zscore mean and std", function.std(), number(wanted, "std"), exact);
        values(image, NormaliseMethod.ZSCORE, wanted, exact);
    }

    /// The function agrees in double precision over valid pixels, the stamp in float precision, with 0 where invalid.
    private static void values(BandImage image, NormaliseMethod method, JsonNode wanted, double exact) {
        double[] values = Vectors.array(wanted.get("array")).values();
        BandNormalisation function = function(image, method);
        boolean[] valid = ValidPixels.of(image.image(), image.mask(), QualitySettings.DEFAULT_BAD_PLANES);
        for (int i = 0; i < values.length; i++) {
            if (valid[i]) {
                close(method.label() + " pixels", function.apply(image.image().pixels()[i]), values[i], exact);
            }
        }
        NormaliseSettings settings = settings(method);
        Stamp stamp = Stamps.of(image);
        NormalisedStamp normalised = Normalise.apply(stamp, Normalise.parameters(stamp, settings))
                .replaced(new Replacement(0, 0, settings.badPlanes()));
        Plane filled = Stamps.image(normalised.stamp(), "g").image();
        for (int i = 0; i < values.length; i++) {
            close(method.label() + " float32 pixels", filled.pixels()[i], values[i], FLOAT);
        }
    }

    private static void joint(JsonNode one) {
        List<BandImage> images = images(one, one.get("input"));
        Stamp stamp = Stamps.of(images.toArray(BandImage[]::new));

        NormaliseParameters parameters = Normalise.parameters(stamp, settings(NormaliseMethod.JOINT_ZSCORE));

        for (int b = 0; b < images.size(); b++) {
            var function = (BandNormalisation.ZScore) parameters.of(images.get(b).band());
            close("joint zscore", function.mean(), number(one, "mean"), EXACT);
            close("joint zscore", function.std(), number(one, "std"), EXACT);
            double[] own = Vectors.numbers(one.get("per_band_mean_std").get(b));
            var alone = (BandNormalisation.ZScore) function(images.get(b), NormaliseMethod.ZSCORE);
            close("zscore mean and std", alone.mean(), own[0], EXACT);
            close("zscore mean and std", alone.std(), own[1], EXACT);
        }
        pixels(one, images, parameters, "joint zscore");
        double sum = images.stream().mapToDouble(i -> sum(i, parameters, Math::abs)).sum();
        close("joint zscore", sum, number(one, "sum_abs"), EXACT);
    }

    /// RIPPLe's colour composites: linear percentiles 1 and 99 of each band, clipped to 0 … 1.
    private static void rgbClip(JsonNode one) {
        ObjectNode input = (ObjectNode) one.get("input").deepCopy();
        input.put("array", "images");
        List<BandImage> images = images(one, input);
        Stamp stamp = Stamps.of(images.toArray(BandImage[]::new));

        NormaliseParameters parameters = Normalise.parameters(stamp, settings(NormaliseMethod.MINMAX)
                .withPercentiles(new NormaliseSettings.Percentiles(1, 99, PercentileRule.LINEAR)));

        pixels(one, images, parameters, "minmax linear");
        double sum = images.stream().mapToDouble(i -> sum(i, parameters, v -> v)).sum();
        close("minmax linear", sum, number(one, "sum"), EXACT);
    }

    private static List<BandImage> images(JsonNode one, JsonNode input) {
        List<BandImage> images = new ArrayList<>();
        for (JsonNode band : one.get("input").get("bands")) {
            Vectors.Array array = Vectors.npz(((ObjectNode) input.deepCopy()).set("band", band), "array");
            images.add(Stamps.band(band.asString(), new PixelBox(0, 0, array.width(), array.height()), array.floats(),
                    Stamps.ones(array.values().length), Psf.none()));
        }
        return images;
    }

    private static void pixels(JsonNode one, List<BandImage> images, NormaliseParameters parameters, String what) {
        one.get("pixels").properties().forEach(pixel -> {
            int[] at = Arrays.stream(pixel.getKey().split(",", -1)).mapToInt(Integer::parseInt).toArray();
            BandImage image = images.get(at[0]);
            close(what, parameters.of(image.band()).apply(image.image().at(at[2], at[1])),
                    Vectors.number(pixel.getValue()), EXACT);
        });
    }

    private static double sum(BandImage image, NormaliseParameters parameters,
            java.util.function.DoubleUnaryOperator of) {
        return IntStream.range(0, image.image().size()).mapToDouble(
                i -> of.applyAsDouble(parameters.of(image.band()).apply(image.image().pixels()[i]))).sum();
    }

    /// The 8-bit colours of an export are astropy's, value by value: the same as those of a picture.
    @TestFactory
    Stream<DynamicTest> luptonColours() {
        return Vectors.cases("lupton.json").stream()
                .filter(c -> c.get("call").asString().matches("make_lupton_rgb\\(.*"))
                .filter(c -> !c.get("call").asString().contains("stretch_object")
                        && !c.get("call").asString().contains("interval"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> lupton(c)));
    }

    private static void lupton(JsonNode one) {
        String call = one.get("call").asString();
        List<Double> minimum = numbers(call, "minimum");
        Assumptions.assumeTrue(minimum.size() <= 1, "One minimum for each band is for pictures only.");
        List<Band> rgb = new ArrayList<>();
        List<BandImage> images = new ArrayList<>();
        for (String colour : List.of("red", "green", "blue")) {
            JsonNode band = one.get("input").get(colour);
            ObjectNode input = (ObjectNode) one.get("input").deepCopy();
            input.set("band", band);
            Vectors.Array array = Vectors.npz(input, "array");
            images.add(Stamps.band(band.asString(), new PixelBox(0, 0, array.width(), array.height()), array.floats(),
                    Stamps.ones(array.values().length), Psf.none()));
            rgb.add(new Band(band.asString()));
        }
        LuptonLevels levels = new LuptonLevels(rgb, first(call, "Q", LuptonLevels.NONE.q()),
                first(call, "stretch", LuptonLevels.NONE.stretch()),
                first(call, "minimum", LuptonLevels.NONE.minimum()));
        Stamp stamp = Stamps.of(images.toArray(BandImage[]::new));

        Stamp coloured = Normalise.apply(stamp, Normalise.parameters(stamp, NormaliseSettings.of(levels))).stamp();

        double[] wanted = Vectors.array(one.get("rgb8")).values();
        int off = 0;
        for (int i = 0; i < wanted.length; i++) {
            float level = Stamps.image(coloured, rgb.get(i % 3).name()).image().pixels()[i / 3];
            assertThat(Math.abs(level - wanted[i])).isLessThanOrEqualTo(1);
            off += level == (float) wanted[i] ? 0 : 1;
        }
        Deviations.record("normalise: lupton 8-bit values that differ", "astropy", off, 1);
        assertThat(off).isLessThanOrEqualTo(one.path("near_integer").asInt(0));
    }

    private static double first(String call, String name, double otherwise) {
        return numbers(call, name).stream().findFirst().orElse(otherwise);
    }

    private static List<Double> numbers(String call, String name) {
        var found = java.util.regex.Pattern.compile("\\b" + name + "=\\[?([-0-9.e, ]+)").matcher(call);
        return found.find()
                ? Arrays.stream(found.group(1).strip().replaceAll(",$", "").split(", ?", -1)).map(String::strip)
                        .filter(t -> !t.isEmpty()).map(Double::valueOf).toList()
                : List.of();
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

    private static NormaliseSettings settings(NormaliseMethod method) {
        return NormaliseSettings.of(method, NormaliseScope.PER_IMAGE);
    }

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }

    /// Relative to the number, or to 10⁻³ where it is smaller.
    private static void close(String what, double found, double wanted, double tolerance) {
        double scale = Math.max(1e-3, Math.abs(wanted));
        if (tolerance <= EXACT || what.contains("float32")) {
            Deviations.record("normalise: " + what, REFERENCE, Math.abs(found - wanted) / scale, tolerance);
        }
        assertThat(found).isCloseTo(wanted, within(tolerance * scale));
    }
}
