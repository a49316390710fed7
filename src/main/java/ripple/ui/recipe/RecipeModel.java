package ripple.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ripple.image.Band;
import ripple.job.Guard;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;

/// The one recipe of the window: what is previewed is what runs.
public final class RecipeModel {
    private static final int BANDS = 3;

    private final Latest reading;
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(Recipe.standard());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<Band> bands = List.of();

    public RecipeModel(Background background) {
        reading = new Latest(background);
    }

    public ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    /// Name of the file; empty for the standard recipe.
    public ReadOnlyStringProperty source() {
        return source.getReadOnlyProperty();
    }

    /// Why the last file cannot be used, a sentence for each mistake in a line of its own; empty when it can.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Name, bands and size in one line.
    public String summary() {
        Recipe now = recipe.get();
        return Messages.text("recipe.short",
                source.get().isEmpty() ? Messages.text("recipe.standard") : source.get(),
                now.bands().stream().map(Band::name).collect(Collectors.joining(" ")), now.size());
    }

    /// Another repository: the standard recipe takes its first bands where it lacks one of the usual.
    ///
    /// @param there by wavelength; empty without a repository
    public void use(List<Band> there) {
        bands = List.copyOf(there);
        if (source.get().isEmpty()) {
            recipe.set(standard());
        }
    }

    /// Reads a recipe in the background; one with mistakes leaves the recipe as it is.
    public void open(Path file) {
        reading.run(() -> RecipeJson.read(file), read -> {
            problem.set("");
            source.set(String.valueOf(file.getFileName()));
            recipe.set(read);
        }, failure -> problem.set(file.getFileName() + ": " + Guard.sentence(failure)));
    }

    /// Back to the standard recipe.
    public void reset() {
        reading.cancel();
        problem.set("");
        source.set("");
        recipe.set(standard());
    }

    private Recipe standard() {
        Recipe usual = Recipe.standard();
        return bands.isEmpty() || bands.containsAll(usual.bands())
                ? usual
                : usual.withBands(bands.subList(0, Math.min(BANDS, bands.size())));
    }
}
