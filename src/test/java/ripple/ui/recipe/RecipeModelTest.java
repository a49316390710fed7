package ripple.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe;
import ripple.ui.kit.Background;

/// The one recipe of the window.
class RecipeModelTest {
    private final RecipeModel model = new RecipeModel(new Background(new AtOnce(), Runnable::run));

    @TempDir
    private Path folder;

    private static final class AtOnce implements Background.Lane {
        @Override
        public <T> CompletableFuture<T> submit(Callable<T> work) {
            try {
                return CompletableFuture.completedFuture(work.call());
            } catch (Exception e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    @Test
    void aFileWithMistakesSaysAllOfThemAndChangesNothing() throws IOException {
        model.open(Files.writeString(folder.resolve("bad.json"), "{\"size\": -3, \"sise\": 4}"));
        assertThat(model.recipe().get()).isEqualTo(Recipe.standard());
        assertThat(model.problem().get()).startsWith("bad.json: ").contains("size is -3", "sise");
        model.open(Files.writeString(folder.resolve("mine.json"), "{\"size\": 48}"));
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.recipe().get().size()).isEqualTo(48);
        assertThat(model.summary()).isEqualTo("mine.json: g r i, 48 px");
        model.reset();
        assertThat(model.source().get()).isEmpty();
        assertThat(model.recipe().get()).isEqualTo(Recipe.standard());
    }

    @Test
    void theStandardRecipeTakesTheBandsThatAreThere() throws IOException {
        List<Band> nir = List.of(new Band("VIS"), new Band("Y"), new Band("J"), new Band("H"));
        model.use(nir);
        assertThat(model.recipe().get().bands()).isEqualTo(nir.subList(0, 3));
        model.open(Files.writeString(folder.resolve("gri.json"), "{}"));
        model.use(List.of(new Band("z")));
        assertThat(model.recipe().get().bands()).as("a file's recipe is left as it is").hasSize(3);
    }
}
