package ripple.pipeline.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;

/// What a user asked for is found again after the program is gone.
class RunStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aRunComesBackWithRecipeAndTargetsToTheLastDigit() throws Exception {
        Recipe recipe = RecipeJson.with(Recipe.standard(),
                List.of("size=96", "bands=g,r", "quality.minSnr=10.25"));
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("ra", "a name that lists for users interpret");
        columns.put("theta, E", "1.2 \"");
        List<Target> targets = List.of(new Target(0, "0075339150000000123", 53.16251234567891, -28.1, columns),
                Target.at(1, "#2, the other", Double.NaN, Double.NaN));
        KeptRun run = store().add(request(recipe, 2), targets, NOON);
        KeptRun found = store().all().getFirst();
        assertThat(found).isEqualTo(run);
        assertThat(found.request().recipe()).isEqualTo(recipe);
        List<Target> back = store().targets(found);
        assertThat(back.getFirst()).isEqualTo(targets.getFirst());
        assertThat(back.getLast().id()).isEqualTo("#2, the other");
        assertThat(back.getLast().raDeg()).isNaN();
    }

    @Test
    void theLatestComesFirstAndTheEndIsKept() throws IOException {
        KeptRun first = store().add(request(Recipe.standard(), 0), List.of(), NOON);
        KeptRun second = store().add(request(Recipe.standard(), 0), List.of(), NOON.plusSeconds(5));
        store().update(first.ended(KeptRun.State.FINISHED, NOON.plusSeconds(9), "All went well.", 3));
        assertThat(store().all()).extracting(KeptRun::id).containsExactly(second.id(), first.id());
        assertThat(store().all().getLast().summary()).isEqualTo("All went well.");
        assertThat(store().all().getLast().toLookAt()).isEqualTo(3);
        store().remove(second);
        assertThat(store().all()).hasSize(1);
    }

    @Test
    void onlyOneMayWorkOnARun() throws IOException {
        KeptRun run = store().add(request(Recipe.standard(), 0), List.of(), NOON);
        try (RunStore.Hold _ = store().hold(run).orElseThrow()) {
            assertThat(store().hold(run)).isEmpty();
        }
        try (RunStore.Hold again = store().hold(run).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aDamagedFileHidesNoOtherRunAndIsLeftAlone() throws IOException {
        KeptRun run = store().add(request(Recipe.standard(), 0), List.of(), NOON);
        Path broken = Files.writeString(folder.resolve("20260101-000000-x.json"), "{\"format\": 1, \"state\": \"RU");
        Path other = Files.writeString(folder.resolve("20260101-000001-x.json"), "{\"format\": 9}");
        assertThat(store().all()).containsExactly(run);
        assertThat(broken).exists();
        assertThat(other).exists();
    }

    @Test
    void targetsThatAreNotAllThereAreNoTargets() throws IOException {
        KeptRun run = store().add(request(Recipe.standard(), 2), List.of(Target.at(0, "a", 1, 2)), NOON);
        assertThatThrownBy(() -> store().targets(run)).isInstanceOf(IOException.class)
                .hasMessageContaining("1 of the run's 2");
    }

    private RunStore store() {
        return new RunStore(folder);
    }

    private RunRequest request(Recipe recipe, int targets) {
        return new RunRequest("Rectangle 1, tract 5063", "/sky/dp1", recipe, folder.resolve("out"), targets);
    }
}
