package ripple.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import ripple.ui.kit.Undoable;

/// The one recipe of the window: what is previewed is what runs.
public final class RecipeModel {
    private static final int BANDS = 3;

    private final Latest reading;
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(Recipe.standard());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private List<Band> bands = List.of();
    private Recipe asRead = Recipe.standard();

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

    /// How often a recipe was taken as a whole: what was changed in the one before is gone.
    public ReadOnlyIntegerProperty readings() {
        return readings.getReadOnlyProperty();
    }

    /// What is changed of the recipe here, each to be had back.
    public List<Undoable<?>> steps() {
        String target = Messages.text("undo.matchTarget");
        String difference = Messages.text("undo.difference");
        return List.of(Undoable.of(undone(), target, () -> recipe.get().psfMatch().target(), this::matchTo, recipe),
                Undoable.of(undone(), difference, () -> recipe.get().difference(),
                        before -> recipe.set(recipe.get().withDifference(before)), recipe));
    }

    /// The word for several {@link #steps}.
    public static String undone() {
        return Messages.text("undo.recipe");
    }

    /// Why the last file cannot be used, a sentence for each mistake in a line of its own; empty when it can.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Name, bands and size in one line.
    public String summary() {
        Recipe now = recipe.get();
        return Messages.text("recipe.short",
                name(),
                now.bands().stream().map(Band::name).collect(Collectors.joining(" ")), now.size());
    }

    /// What the recipe is called, and whether it was changed.
    public String name() {
        String name = source.get().isEmpty() ? Messages.text("recipe.standard") : source.get();
        return isChanged() ? Messages.text("recipe.changed", name) : name;
    }

    /// Another repository: the standard recipe takes its first bands where it lacks one of the usual.
    ///
    /// @param there by wavelength; empty without a repository
    public void use(List<Band> there) {
        bands = List.copyOf(there);
        if (source.get().isEmpty()) {
            take(standard());
        }
    }

    private void take(Recipe whole) {
        recipe.set(whole);
        readings.set(readings.get() + 1);
    }

    /// Reads a recipe in the background; one with mistakes leaves the recipe as it is.
    public void open(Path file) {
        reading.run(() -> RecipeJson.read(file), read -> {
            problem.set("");
            source.set(String.valueOf(file.getFileName()));
            asRead = read;
            take(read);
        }, failure -> problem.set(file.getFileName() + ": " + Guard.sentence(failure)));
    }

    /// Matches PSFs to another target from now on; the file it came from stays as it is.
    ///
    /// @param target as in {@link Recipe.PsfMatch#target}
    public void matchTo(String target) {
        recipe.set(recipe.get().withPsfMatch(recipe.get().psfMatch().to(target)));
    }

    /// Takes the difference of two other bands from now on; the file it came from stays as it is.
    ///
    /// @param alpha the factor of the red band; NaN to have it fitted
    public void differ(Band blue, Band red, double alpha) {
        recipe.set(recipe.get().withDifference(recipe.get().difference().of(blue, red, alpha)));
    }

    /// Whether something was changed here since the recipe was read.
    public boolean isChanged() {
        return !recipe.get().equals(source.get().isEmpty() ? standard() : asRead);
    }

    /// Whether it is the standard recipe, unchanged.
    public boolean isStandard() {
        return source.get().isEmpty() && !isChanged();
    }

    /// Back to the standard recipe.
    public void reset() {
        reading.cancel();
        problem.set("");
        source.set("");
        take(standard());
    }

    private Recipe standard() {
        Recipe usual = Recipe.standard();
        return bands.isEmpty() || bands.containsAll(usual.bands())
                ? usual
                : usual.withBands(bands.subList(0, Math.min(BANDS, bands.size())));
    }
}
