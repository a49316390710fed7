package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Repository;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;

/// A target PSF much wider than any band's: what is convolved must reach as far as it does, on the new grid as on the old one.
class WideTargetTest {
    private static final int SMALL = 24;
    private static final int LARGE = 72;

    @TempDir
    Path temp;

    @Test
    void theEdgeOfASmallStampIsThatOfTheMiddleOfALargeOne() throws Exception {
        double[] small = images("small", SMALL);
        double[] large = images("large", LARGE);
        int compared = 0;
        int offset = (LARGE - SMALL) / 2;
        for (int i = 0; i < small.length; i++) {
            int x = i % SMALL + offset;
            int y = i / SMALL % SMALL + offset;
            double other = large[(i / (SMALL * SMALL) * LARGE + y) * LARGE + x];
            if (!Double.isNaN(small[i]) && !Double.isNaN(other)) {
                assertThat(small[i]).as("pixel %d", i).isCloseTo(other, within(1e-3 + 1e-3 * Math.abs(other)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(SMALL * SMALL);
    }

    private double[] images(String name, int size) throws Exception {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of("bands=r", "size=" + size, "resample.enabled=true",
                "psfMatch.target=gaussian:3", "normalise.method=none"));
        Timings timings = new Timings();
        Path out = temp.resolve(name);
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings); Workers workers = new Workers(1)) {
            new Pipeline(repository, new StampCache(16 << 20), workers, timings).run(Sample.targets().subList(0, 5),
                    recipe, new OutputPlan(out, Existing.REFUSE, List.of(Format.NPZ), Raw.WITHOUT), Progress.NONE,
                    new Cancellation());
        }
        return Vectors.npz(out.resolve("stamps.npz"), "image").values();
    }
}
