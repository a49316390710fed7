package ripple.cli;

import java.io.IOException;
import ripple.pipeline.recipe.RecipeException;
import ripple.repository.RepositoryException;

/// What a command does.
@FunctionalInterface
interface Work {
    /// @throws UsageException when the command was not given as it must be
    /// @throws RecipeException when the recipe has mistakes
    /// @throws RepositoryException when a repository cannot be used
    /// @throws IOException when a file cannot be read or written
    Exit run() throws UsageException, RecipeException, RepositoryException, IOException;
}
