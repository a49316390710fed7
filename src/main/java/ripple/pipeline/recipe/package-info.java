/// Every scientific setting of a run as one value, and as JSON with a sentence for each setting.
///
/// Door: {@link ripple.pipeline.recipe.Recipe} and {@link ripple.pipeline.recipe.RecipeJson}. Each group of settings is read,
/// written and explained by a {@link ripple.pipeline.recipe.RecipeSection} of its own; a new setting is a component of the
/// group's record and three lines in its section. Values: nJy, arcsec, pixels. Threads: immutable values, no state.
@org.jspecify.annotations.NullMarked
package ripple.pipeline.recipe;
