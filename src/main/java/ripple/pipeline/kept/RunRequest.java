package ripple.pipeline.kept;

import java.nio.file.Path;
import ripple.pipeline.recipe.Recipe;

/// What a run is asked for, apart from its targets.
///
/// @param title as users know it
/// @param repository where it lies, as it was opened
/// @param recipe every scientific setting
/// @param folder for the results
/// @param targets how many
public record RunRequest(String title, String repository, Recipe recipe, Path folder, int targets) {
    /// @throws IllegalArgumentException for a negative number
    public RunRequest {
        if (targets < 0) {
            throw new IllegalArgumentException("A run cannot have " + targets + " targets.");
        }
    }
}
