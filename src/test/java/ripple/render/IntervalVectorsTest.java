package ripple.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Deviations;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Every interval finds astropy's limits, on real stamps and on odd ones.
class IntervalVectorsTest {
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> limits() {
        var cases = Vectors.cases("stretches.json").stream().filter(c -> c.get("kind").asString().equals("interval"))
                .toList();
        assertFalse(cases.isEmpty());
        return cases.stream().flatMap(c -> {
            List<DynamicTest> tests = new ArrayList<>();
            c.get("results").forEach(r -> tests.add(DynamicTest.dynamicTest(
                    c.get("id").asString() + " " + r.get("interval").asString() + r.get("params"),
                    () -> check(pixels(c.get("input")), r))));
            return tests.stream();
        });
    }

    private static void check(double[] pixels, JsonNode result) {
        Optional<Limits> found = interval(result.get("interval").asString(), result.get("params")).limits(pixels);
        if (result.has("error")) {
            assertTrue(found.isEmpty(), "limits of nothing");
            return;
        }
        double[] expected = Vectors.numbers(result.get(result.has("limits_float64") ? "limits_float64" : "limits"));
        if (expected[1] - expected[0] < TOLERANCE
                && found.orElseThrow().equals(new Interval.MinMax().limits(pixels).orElseThrow())) {
            // All samples that are left are equal: their residuals are pure rounding, which decides whether they are rejected (then the
            // range is that of the data) or not (then it is empty). astropy itself gives either, as its solver rounds.
            return;
        }
        close(expected[0], found.orElseThrow().low());
        close(expected[1], found.orElseThrow().high());
    }

    private static String reference() {
        return "astropy " + Vectors.file("stretches.json").get("source").get("packages").get("astropy").asString();
    }

    private static void close(double expected, double actual) {
        Deviations.record("display: limits (min-max, percentiles, zscale, …)", reference(),
                Math.abs(expected - actual) / Math.max(1, Math.abs(expected)), TOLERANCE);
        assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)));
    }

    private static Interval interval(String name, JsonNode p) {
        return switch (name) {
            case "MinMaxInterval" -> new Interval.MinMax();
            case "ZScaleInterval" -> new Interval.ZScale(number(p, "contrast", 0.25),
                    (int) number(p, "n_samples", 1000), number(p, "max_reject", 0.5),
                    (int) number(p, "min_npixels", 5), number(p, "krej", 2.5), (int) number(p, "max_iterations", 5));
            case "PercentileInterval" -> new Interval.Percentile(number(p, "percentile", 100));
            case "AsymmetricPercentileInterval" -> new Interval.AsymmetricPercentile(number(p, "lower_percentile", 0),
                    number(p, "upper_percentile", 100));
            case "SymmetricInterval" -> new Interval.Symmetric(number(p, "radius", Double.NaN),
                    number(p, "midpoint", 0));
            case "ManualInterval" -> new Interval.Manual(number(p, "vmin", Double.NaN), number(p, "vmax", Double.NaN));
            default -> throw new AssertionError("no interval for " + name);
        };
    }

    private static double number(JsonNode params, String key, double usual) {
        return params.has(key) ? Vectors.number(params.get(key)) : usual;
    }

    private static double[] pixels(JsonNode input) throws Exception {
        if (!input.has("file")) {
            return Vectors.array(input).values();
        }
        return input.has("array")
                ? Vectors.npz(input, "array").values()
                : hdu(Shared.named(input.get("file").asString()), input.get("hdu").asString());
    }

    private static double[] hdu(Path file, String name) throws Exception {
        try (Fits fits = new Fits(file.toFile())) {
            for (BasicHDU<?> hdu = fits.readHDU(); hdu != null; hdu = fits.readHDU()) {
                if (name.equals(hdu.getHeader().getStringValue("EXTNAME"))) {
                    List<Double> all = new ArrayList<>();
                    for (float[] row : (float[][]) hdu.getKernel()) {
                        for (float v : row) {
                            all.add((double) v);
                        }
                    }
                    return all.stream().mapToDouble(Double::doubleValue).toArray();
                }
            }
        }
        throw new AssertionError("no extension " + name);
    }

    @Test
    void givenLimitsNeedNoPixels() {
        double[] nothing = {Double.NaN};
        assertEquals(Optional.of(new Limits(1, 2)), new Interval.Manual(1, 2).limits(nothing));
        assertEquals(Optional.empty(), new Interval.Manual(1, Double.NaN).limits(nothing));
    }

    @Test
    void aroundZeroAPartOfTheValuesLiesInside() {
        double[] values = java.util.stream.IntStream.rangeClosed(-300, 100).mapToDouble(i -> i).toArray();
        assertEquals(Optional.of(new Limits(-300, 300)), new Interval.SymmetricPercentile(100).limits(values));
        assertEquals(Optional.of(new Limits(-100, 100)), new Interval.SymmetricPercentile(50).limits(values));
    }

    @Test
    void selectionFindsWhatSortingFinds() {
        var random = new java.util.SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(50);
            double[] values = random.doubles(n).map(v -> Math.rint(v * 20)).toArray();
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            int rank = random.nextInt(n);
            double fraction = n == 1 ? 0 : rank / (double) (n - 1);
            assertEquals(sorted[rank], new Quantiles(values).at(fraction), 1e-9, "round " + round);
        }
    }
}
