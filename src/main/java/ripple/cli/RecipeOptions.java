package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;

/// The recipe of a command, with settings and formats given beside it.
final class RecipeOptions {
    @Option(names = "--recipe", paramLabel = "FILE", description = "recipe (default: see ripple recipe)")
    private String recipe = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one setting of the recipe, e.g. quality.maxBadFraction=0.1")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--format", paramLabel = "F", split = ",", converter = FormatName.class, description = "npz, fits (default: the recipe's)")
    private List<Recipe.Format> formats = new ArrayList<>();

    @Option(names = "--raw", description = "also raw.npz: the stamps as they are in the data")
    private boolean raw;

    Recipe whole() throws RecipeException, IOException {
        Recipe base = recipe.isEmpty() ? Recipe.standard() : RecipeCommand.read(Path.of(recipe));
        Recipe set = RecipeJson.with(base, settings.stream().map(Arguments::plain).toList());
        return formats.isEmpty() ? set : set.withFormats(formats.stream().distinct().toList());
    }

    Raw raw() {
        return raw ? Raw.WITH : Raw.WITHOUT;
    }
}
