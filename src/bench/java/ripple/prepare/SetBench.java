package ripple.prepare;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;

/// Statistics of a set of 100,000 stamps of three bands, streamed: prints seconds and what the heap holds on the way, as JSON.
public final class SetBench {
    private static final int OBJECTS = 100_000;

    private SetBench() {}

    public static void main(String[] arguments) {
        StepInputs inputs = new StepInputs();
        SetStatistics statistics = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder heap = new StringBuilder();
        long working = 0;
        for (int done = 1; done <= OBJECTS; done++) {
            Stamp stamp = scaled(inputs.stamps.get(done % StepInputs.OBJECTS), Math.exp(random.nextGaussian()));
            long start = System.nanoTime();
            statistics.add(stamp);
            survey.add(stamp);
            working += System.nanoTime() - start;
            if (done == OBJECTS / 100 || done == OBJECTS / 10 || done == OBJECTS) {
                heap.append(heap.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "\"%d\": %.1f", done, megabytes()));
            }
        }
        if (statistics.summaries().size() + survey.parameters().bands().size() != 2 * StepInputs.BANDS.size()) {
            throw new IllegalStateException("A band got lost.");
        }
        String line = String.format(Locale.ROOT, "{\"objects\": %d, \"seconds\": %.2f, \"heap_mb\": {%s}}%n", OBJECTS,
                working / 1e9, heap);
        System.out.print(line);
    }

    /// No two objects of the set have the same pixels.
    private static Stamp scaled(Stamp stamp, double factor) {
        Map<Band, BandImage> images = new HashMap<>();
        stamp.images().forEach((band, image) -> {
            float[] pixels = new float[image.image().size()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) (factor * image.image().pixels()[i]);
            }
            images.put(band, image.withImage(new Plane(image.image().width(), image.image().height(), pixels)));
        });
        return stamp.withImages(images);
    }

    /// What is in use after a collection.
    private static double megabytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
