/// The recipe that the window previews and runs: chosen from a file, its main settings told.
///
/// Door: {@link ripple.ui.recipe.RecipeModel}; {@link ripple.ui.recipe.RecipeView} draws it. Units: as in {@link ripple.pipeline.recipe.Recipe}.
/// Threads: FX thread; files are read in the background.
@org.jspecify.annotations.NullMarked
package ripple.ui.recipe;
