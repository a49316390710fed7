package ripple.render;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import ripple.image.Stamp;

/// Says how fast pictures are drawn (the best of some rounds); asserts nothing.
class RenderSpeedTest {
    private static final int ROUNDS = Integer.getInteger("ripple.speed.rounds", 3);

    @Test
    void stretches(TestReporter report) {
        int n = 2000 * 2000;
        float[] sky = noise(n, 1);
        int[] out = new int[n];
        int[] colours = ColourMap.GREY.colours();
        for (double softening : new double[]{0.1, 0.005, 1e-4}) {
            LevelTable table = LevelTable.of(new Limits(-2, 100), new Stretch.Asinh(softening));
            report.publishEntry("2000 x 2000 asinh " + softening + ", ms",
                    millis(() -> table.draw(sky, 0, n, out, 0, colours, 0)));
        }
        float[] other = noise(n, 2);
        LuptonComposite composite = LuptonComposite.of(new double[3], new Transfer.Lupton(8, 20));
        report.publishEntry("2000 x 2000 lupton, ms",
                millis(() -> composite.draw(sky, other, sky, 0, n, out, 0, 0)));
        report.publishEntry("one table, ms",
                millis(() -> LevelTable.of(new Limits(-2, 100 + Math.random()), new Stretch.Asinh(0.1))));
    }

    @Test
    void stamps(TestReporter report) {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 64, 64, (x, y) -> x * y), Scenes.image("r", 64, 64, (x, y) -> x),
                Scenes.image("i", 64, 64, (x, y) -> y + (x % 7)));
        for (String stretch : new String[]{"asinh:0.1", "lupton:8,5"}) {
            for (String range : new String[]{"0,100", "pct:99.5", "zscale"}) {
                StampRenderer renderer = new StampRenderer(
                        DisplayText.settings(Scenes.bands("i", "r", "g"), stretch, range));
                double millis = Double
                        .parseDouble(millis(() -> IntStream.range(0, 50).forEach(i -> renderer.render(stamp))));
                report.publishEntry("64 x 64 in colour, " + stretch + " " + range + ", per second",
                        String.valueOf(Math.round(50_000 / millis)));
            }
        }
    }

    private static float[] noise(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] sky = new float[n];
        for (int i = 0; i < n; i++) {
            sky[i] = (float) (random.nextGaussian() + (i % 97 == 0 ? 200 * random.nextDouble() : 0));
        }
        return sky;
    }

    private static String millis(Runnable work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return String.valueOf(new Quantiles(times).at(0));
    }
}
