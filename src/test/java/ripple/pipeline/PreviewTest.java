package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Repository;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;

/// A preview shows the very numbers that a run writes.
class PreviewTest {
    @TempDir
    private Path folder;

    @Test
    void everyPixelAndVerdictIsThatOfARun() throws Exception {
        Timings timings = new Timings();
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings); Workers workers = new Workers(2)) {
            // The first ten, and the ends of the list where positions are off the sky or no positions at all.
            List<Target> all = Sample.targets();
            List<Target> targets = java.util.stream.IntStream.concat(java.util.stream.IntStream.range(0, 10),
                    java.util.stream.IntStream.range(all.size() - 8, all.size())).mapToObj(all::get)
                    .map(t -> new Target(t.index() < 10 ? t.index() : 10 + t.index() - (all.size() - 8), t.id(),
                            t.raDeg(), t.decDeg(), t.columns()))
                    .toList();
            for (String method : List.of("none", "asinh")) {
                Recipe recipe = RecipeJson.with(Recipe.standard(),
                        List.of("normalise.method=" + method, "normalise.scope=per_image", "quality.minSnr=8"));
                Path out = folder.resolve(method);
                new Pipeline(repository, new StampCache(64 << 20), workers, timings).run(targets, recipe,
                        new OutputPlan(out, Existing.REFUSE, List.of(Format.NPZ), Raw.WITH), Progress.NONE,
                        new Cancellation());
                Preview preview = new Preview(repository, new StampCache(64 << 20), timings, recipe, targets);
                double[] prepared = Vectors.npz(out.resolve("stamps.npz"), "image").values();
                double[] raw = Vectors.npz(out.resolve("raw.npz"), "image").values();
                List<Map<String, String>> manifest = Sample.csv(out.resolve("manifest.csv"));
                for (Target target : targets) {
                    ObjectPreview seen = preview.of(target);
                    Map<String, String> row = manifest.get(target.index());
                    assertThat(seen.status().label()).as(target.id()).isEqualTo(row.get("status"));
                    assertThat(String.join("; ", seen.reasons())).isEqualTo(row.get("reject_reason"));
                    compare(seen, method.equals("none") ? Step.MATCHED : Step.NORMALISED, recipe, prepared);
                    compare(seen, Step.DATA, recipe, raw);
                    assertThat(seen.step(Step.NORMALISED) instanceof StepResult.Made)
                            .isEqualTo(!method.equals("none") && seen.step(Step.MATCHED) instanceof StepResult.Made);
                }
            }
        }
    }

    private static void compare(ObjectPreview seen, Step step, Recipe recipe, double[] written) {
        if (!(seen.step(step) instanceof StepResult.Made made)) {
            assertThat(((StepResult.NotMade) seen.step(step)).sentence()).isNotBlank();
            return;
        }
        int size = recipe.size() * recipe.size();
        int at = seen.target().index() * recipe.bands().size() * size;
        for (Band band : recipe.bands()) {
            if (made.stamp().image(band).isPresent()) {
                float[] pixels = made.stamp().image(band).orElseThrow().image().pixels();
                float[] there = new float[size];
                for (int i = 0; i < size; i++) {
                    there[i] = (float) written[at + i];
                }
                assertThat(pixels).as("%s %s %s", seen.target().id(), step, band).isEqualTo(there);
            }
            at += size;
        }
    }

    @Test
    void aSurveysParametersComeFromSomeOfItsObjects() throws Exception {
        Timings timings = new Timings();
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings)) {
            List<Target> targets = Sample.targets();
            ObjectPreview seen = new Preview(repository, new StampCache(64 << 20), timings, Recipe.standard(), targets)
                    .of(targets.getFirst());
            assertThat(((StepResult.Made) seen.step(Step.NORMALISED)).note()).contains("of " + targets.size());
            assertThat(seen.quality().orElseThrow().bands()).hasSize(3);
            assertThat(seen.match().orElseThrow().bands()).hasSize(3);
        }
    }

    @Test
    void aBandThatTheRepositoryLacksIsSaidAtOnce() throws Exception {
        Timings timings = new Timings();
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings)) {
            Recipe recipe = Recipe.standard().withBands(List.of(new Band("H")));
            assertThatThrownBy(() -> new Preview(repository, new StampCache(0), timings, recipe, List.of()))
                    .isInstanceOf(UnknownBandException.class).hasMessageContaining("no image in H");
        }
    }
}
