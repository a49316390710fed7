package ripple.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.export.ExportException;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.pipeline.recipe.Recipe;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.timing.Timings;

/// All that is done to an object between fetching and writing, with the standard recipe: quality, Wiener PSF match, statistics of
/// the set, asinh. Three bands of 64 x 64 pixels with variance and mask, PSFs of 25 x 25 pixels, eight cells.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChainBench {
    private static final int PSF = 25;
    private static final int MARGIN = PSF / 2;
    private static final int OBJECTS = 64;
    private static final int CELLS = 8;

    private final Recipe recipe = Recipe.standard();
    private final PsfMemory memory = new PsfMemory();
    private final ObjectSteps steps = new ObjectSteps(
            RecipeSteps.quality(recipe, memory, QualityStep.Rejection.STRICT), RecipeSteps.after(recipe, memory),
            MARGIN, recipe.size(), recipe.resultSize(), new Timings());
    private final List<Fetched.Found> objects = objects(recipe.size() + 2 * MARGIN);

    /// Every object through every step, as often as there are objects.
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public List<StampResult> chain() throws ExportException {
        List<StampResult> gathered = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            Fetched.Found found = objects.get(i);
            Target target = Target.at(i, found.stamp().objectId(), found.stamp().position().raDeg(),
                    found.stamp().position().decDeg());
            gathered.add(steps.apply(target, found).prepared());
        }
        NormalisePass pass = NormalisePass.over(StampSource.of(recipe.bands(), recipe.resultSize(), gathered), recipe,
                Progress.NONE, new Cancellation());
        List<StampResult> done = new ArrayList<>();
        gathered.forEach(result -> done.add(pass.apply(result)));
        return done;
    }

    private static List<Fetched.Found> objects(int size) {
        SplittableRandom random = new SplittableRandom(1);
        List<Fetched.Found> all = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            SkyPosition place = new SkyPosition(150, 2);
            PixelBox box = new PixelBox(1000, 2000, size, size);
            Map<Band, BandImage> images = new HashMap<>();
            double cell = 0.01 * (i % CELLS);
            images.put(new Band("g"), image("g", 2.1 + cell, box, random));
            images.put(new Band("r"), image("r", 1.8 + cell, box, random));
            images.put(new Band("i"), image("i", 1.6 + cell, box, random));
            Stamp stamp = new Stamp("object-" + i, place, 1, 2,
                    new PixelPoint(1000 + (size - 1) / 2.0, 2000 + (size - 1) / 2.0), box,
                    Recipe.standard().bands(), images, Map.of());
            all.add(new Fetched.Found(new Wanted(i, stamp.objectId(), 150, 2), stamp, List.of()));
        }
        return all;
    }

    private static BandImage image(String band, double sigma, PixelBox box, SplittableRandom random) {
        int n = (int) box.area();
        float[] image = new float[n];
        float[] variance = new float[n];
        long[] mask = new long[n];
        for (int i = 0; i < n; i++) {
            int row = i / box.width();
            double r = Math.hypot(i % box.width() - box.width() / 2.0, row - box.height() / 2.0);
            image[i] = (float) (random.nextGaussian() + 300 * Math.exp(-r / 4));
            variance[i] = 1 + 0.1f * random.nextFloat();
            mask[i] = random.nextInt(500) == 0 ? 2 : 0;
        }
        double deg = 0.2 / 3600;
        TanWcs wcs = new TanWcs(new SkyPosition(150, 2), (box.width() - 1) / 2.0, (box.height() - 1) / 2.0, -deg, 0,
                0, deg);
        return new BandImage(new Band(band), box, new Plane(box.width(), box.height(), image),
                new Plane(box.width(), box.height(), variance),
                new Mask(box.width(), box.height(), mask, MaskPlanes.of("NO_DATA", "COSMIC_RAY", "SATURATED")),
                psf(sigma), wcs, Calibration.NANOJANSKY, new Provenance("run", band, 1, 2, "file"));
    }

    private static Psf psf(double sigma) {
        double[] values = new double[PSF * PSF];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double x = i % PSF - MARGIN;
            int row = i / PSF;
            double y = row - MARGIN;
            values[i] = Math.pow(1 + (x * x + y * y) / (4 * sigma * sigma), -3.5);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new Psf(PSF, PSF, values, PsfSource.CELL);
    }
}
