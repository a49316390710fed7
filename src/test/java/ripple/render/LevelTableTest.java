package ripple.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table draws what the formula says, whatever the stretch, the range and the pixels.
class LevelTableTest {
    private static final List<Stretch> STRETCHES = List.of(new Stretch.Linear(), new Stretch.Linear(0.5, 0.25),
            new Stretch.Linear(-1, 1), new Stretch.Asinh(0.1), new Stretch.Asinh(1e-3), new Stretch.Asinh(1e-7),
            new Stretch.Log(1000), new Stretch.Log(1e6), new Stretch.Sqrt(), new Stretch.Squared(),
            new Stretch.Power(0.1), new Stretch.Power(5), new Stretch.PowerDist(1000), new Stretch.Sinh(0.1),
            new Stretch.ContrastBias(3, 0.2), new Stretch.ContrastBias(-2, 0.5),
            new Stretch.Asinh(0.01).after(new Stretch.ContrastBias(2, 0.4)),
            new HistogramEqualisation(new double[]{1, 2, 2, 2, 2, 3, 9, 9, 50}), new Ds9Stretch.Log(1000),
            new Ds9Stretch.Log(2), new Ds9Stretch.Pow(1000), new Ds9Stretch.Asinh(), new Ds9Stretch.Sinh(),
            new Ds9HistogramEqualisation(new float[]{1, 2, 2, 2, 2, 3, 9, 9, 50}, new Limits(1, 50)),
            new Stretch.Mirrored(new Stretch.Asinh(0.02)), new Stretch.Mirrored(new Ds9Stretch.Sinh()));
    private static final List<Limits> LIMITS = List.of(new Limits(0, 1), new Limits(-0.02, 3.7),
            new Limits(1e4, 1e4 + 1),
            new Limits(-5e-9, 2e-8), new Limits(-3e38, 3e38), new Limits(0, 1e-44), new Limits(2, 2),
            new Limits(5, -5));

    @TestFactory
    Stream<DynamicTest> tableIsFormula() {
        return STRETCHES.stream().flatMap(s -> LIMITS.stream()
                .map(l -> DynamicTest.dynamicTest(s + " " + l, () -> compare(LevelTable.of(l, s)))));
    }

    private static void compare(LevelTable table) {
        float[] values = values(table.limits(), new SplittableRandom(11));
        byte[] levels = new byte[values.length];
        table.levels(values, 0, values.length, levels, 0);
        for (int i = 0; i < values.length; i++) {
            int expected = table.exact(values[i]);
            assertEquals(expected, levels[i] & 0xFF, () -> "a level is wrong");
        }
    }

    /// Inside, just outside, far outside, at the edges and next to them, and dense near the low end.
    private static float[] values(Limits limits, SplittableRandom random) {
        double low = limits.low();
        double width = limits.width();
        double[] all = IntStream.range(0, 3000).mapToDouble(i -> switch (i % 4) {
            case 0 -> low + random.nextDouble() * width;
            case 1 -> low + Math.pow(10, -9 * random.nextDouble()) * width;
            case 2 -> low + (random.nextDouble() * 4 - 2) * width;
            default -> List.of(low, limits.high(), Math.nextUp(low), 0.0, -0.0, (double) Float.MAX_VALUE,
                    (double) -Float.MAX_VALUE, (double) Float.MIN_VALUE).get(random.nextInt(8));
        }).toArray();
        float[] values = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = (float) Math.clamp(all[i], -Float.MAX_VALUE, Float.MAX_VALUE);
        }
        return values;
    }

    @Test
    void valuesThatAreNotFiniteHaveTheirColour() {
        float[] values = {Float.NaN, 0, Float.POSITIVE_INFINITY, 1, Float.NEGATIVE_INFINITY};
        int[] out = new int[5];
        LevelTable.of(new Limits(0, 1), new Stretch.Asinh(0.1)).draw(values, 0, 5, out, 0, ColourMap.GREY.colours(),
                0xFF123456);
        assertEquals(List.of(0xFF123456, 0xFF000000, 0xFF123456, 0xFFFFFFFF, 0xFF123456),
                IntStream.of(out).boxed().toList());
    }

    @Test
    void aPartIsDrawnWhereItBelongs() {
        float[] values = IntStream.range(0, 5000).collect(() -> new float[5000], (a, i) -> a[i] = i, (a, b) -> {});
        int[] out = new int[3000];
        LevelTable table = LevelTable.of(new Limits(0, 5000), new Stretch.Linear());
        table.draw(values, 1500, 2500, out, 300, ColourMap.GREY.colours(), 0);
        assertEquals(0, out[299]);
        assertEquals(0, out[2800]);
        for (int i = 0; i < 2500; i++) {
            assertEquals(Colours.grey(table.exact(1500 + i)), out[300 + i]);
        }
    }

    /// Quick composite and formula, over bright, faint, negative, equal and grey pixels.
    @Test
    void quickCompositesAreTheFormula() {
        SplittableRandom random = new SplittableRandom(5);
        for (double[] qs : new double[][]{{8, 5, 0}, {10, 0.5, 0}, {0, 0.5, 0}, {1e12, 0.5, 0}, {20, 1e-6, 0},
                {1, 1e9, 0}, {8, 5, 1}, {20, 1e-6, 1}, {1, 1e9, 1}}) {
            LuptonComposite composite = LuptonComposite.of(new double[]{0.01, -0.02, 0},
                    new Transfer.Lupton(qs[0], qs[1],
                            qs[2] == 0 ? Transfer.Saturation.COLOUR : Transfer.Saturation.WHITE));
            int n = 20_000;
            float[][] bands = new float[3][n];
            for (int i = 0; i < n; i++) {
                double brightness = Math.pow(10, random.nextDouble() * 14 - 7) * (random.nextInt(5) == 0 ? -1 : 1);
                for (int b = 0; b < 3; b++) {
                    double part = i % 3 == 0 ? 1 : random.nextDouble() * 2 - (i % 5 == 0 ? 1 : 0);
                    bands[b][i] = i % 17 == 0 ? 0 : (float) (brightness * part);
                }
            }
            int[] drawn = new int[n];
            composite.draw(bands[0], bands[1], bands[2], 0, n, drawn, 0, 0);
            for (int i = 0; i < n; i++) {
                assertEquals(composite.argb(bands[0][i], bands[1][i], bands[2][i]), drawn[i]);
            }
        }
    }
}
