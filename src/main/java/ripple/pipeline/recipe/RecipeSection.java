package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// One group of settings of a recipe (`quality`, `psfMatch`, …): read, written and explained in one place.
///
/// @param <T> the group's record in {@link Recipe}
interface RecipeSection<T> {
    /// The group's key in the recipe.
    String name();

    /// What the group is about, for the user.
    String sentence();

    /// All settings of the group, in the order in which they are written.
    List<RecipeKey> keys();

    /// Reads the group. Mistakes are noted in the fields, never thrown.
    ///
    /// @param in the group's fields by their names in {@link #keys}
    /// @param standard what is not said keeps these values
    /// @param bands of the recipe
    T read(RecipeFields in, T standard, List<Band> bands);

    /// Writes every setting of the group.
    void write(T settings, RecipeNode out);
}
