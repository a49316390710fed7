package ripple.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Deviations;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Every stretch gives astropy's numbers, inside and outside of its range, and back.
class StretchVectorsTest {
    private static final double TOLERANCE = 1e-13;

    @TestFactory
    Stream<DynamicTest> curves() {
        return cases("stretch").map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            Stretch stretch = stretch(c);
            double[] x = Vectors.numbers(c.get("x"));
            double[] inverse = Vectors.numbers(c.get("inverse_of_x"));
            double[] y = Vectors.numbers(c.get("y"));
            for (int i = 0; i < x.length; i++) {
                close(y[i], stretch.clipped(x[i]), "at " + x[i]);
                close(inverse[i], stretch.inverseClipped(x[i]), "inverse at " + x[i]);
            }
            double[] any = Vectors.numbers(c.get("x_any"));
            double[] clipped = Vectors.numbers(c.get("y_any_clip"));
            double[] open = Vectors.numbers(c.get("y_any_noclip"));
            for (int i = 0; i < any.length; i++) {
                close(clipped[i], stretch.clipped(any[i]), "clipped at " + any[i]);
                close(open[i], stretch.at(any[i]), "open at " + any[i]);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> histogramEqualisation() {
        return cases("histeq").map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            Stretch stretch = new HistogramEqualisation(Vectors.numbers(c.get("data")));
            checkCurve(c, stretch);
            double[] values = Vectors.numbers(c.get("data"));
            checkCurve(c, HistogramEqualisation.within(values, new Interval.MinMax().limits(values).orElseThrow()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> composites() {
        return cases("composite").map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            Stretch stretch = new Stretch.Sqrt().after(new Stretch.Linear(0.5, 0.5));
            checkCurve(c, stretch);
        }));
    }

    /// What is drawn: the curve times 255, truncated; only within rounding of a whole number may the last bit of a logarithm decide.
    @TestFactory
    Stream<DynamicTest> eightBits() {
        return cases("stretch").map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            LevelTable table = LevelTable.of(new Limits(0, 1), stretch(c));
            double[] any = Vectors.numbers(c.get("x_any"));
            double[] clipped = Vectors.numbers(c.get("y_any_clip"));
            for (int i = 0; i < any.length; i++) {
                if (Double.isFinite(any[i]) && any[i] == (float) any[i]) {
                    double level = clipped[i] * 255;
                    boolean near = Math.abs(level - Math.rint(level)) < 1e-10;
                    assertEquals(near ? Math.rint(level) : (int) level, table.exact((float) any[i]), near ? 1 : 0);
                }
            }
        }));
    }

    private static void checkCurve(JsonNode c, Stretch stretch) {
        double[] x = Vectors.numbers(c.get("x"));
        double[] y = Vectors.numbers(c.get("y"));
        for (int i = 0; i < x.length; i++) {
            close(y[i], stretch.clipped(x[i]), "at " + x[i]);
        }
    }

    private static Stretch stretch(JsonNode c) {
        JsonNode p = c.get("params");
        String name = c.get("call").asString().replaceAll(".*visualization\\.(\\w+)\\(.*", "$1");
        return switch (name) {
            case "AsinhStretch" -> new Stretch.Asinh(number(p, "a", 0.1));
            case "LogStretch" -> new Stretch.Log(number(p, "a", 1000));
            case "SqrtStretch" -> new Stretch.Sqrt();
            case "SquaredStretch" -> new Stretch.Squared();
            case "PowerStretch" -> new Stretch.Power(number(p, "a", 1));
            case "PowerDistStretch" -> new Stretch.PowerDist(number(p, "a", 1000));
            case "SinhStretch" -> new Stretch.Sinh(number(p, "a", 1.0 / 3));
            case "LinearStretch" -> new Stretch.Linear(number(p, "slope", 1), number(p, "intercept", 0));
            case "ContrastBiasStretch" -> new Stretch.ContrastBias(number(p, "contrast", 1), number(p, "bias", 0.5));
            default -> throw new AssertionError("no stretch for " + name);
        };
    }

    private static double number(JsonNode params, String key, double usual) {
        return params.has(key) ? Vectors.number(params.get(key)) : usual;
    }

    private static String reference() {
        return "astropy " + Vectors.file("stretches.json").get("source").get("packages").get("astropy").asString();
    }

    private static Stream<JsonNode> cases(String kind) {
        var all = Vectors.cases("stretches.json").stream().filter(c -> c.get("kind").asString().equals(kind)).toList();
        assertFalse(all.isEmpty(), "no case of kind " + kind);
        return all.stream();
    }

    private static void close(double expected, double actual, String where) {
        boolean same = Double.compare(expected, actual) == 0 || expected == actual;
        Deviations.record("display: stretches and their inverses", reference(),
                same ? 0 : Math.abs(expected - actual) / Math.max(1, Math.abs(expected)), TOLERANCE);
        assertEquals(expected, actual, same ? 0 : TOLERANCE * Math.max(1, Math.abs(expected)), where);
    }
}
