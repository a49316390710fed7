package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.catalog.Target;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.Pipeline;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;
import ripple.pipeline.RunReport;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;

/// `ripple run`: the full core.
@Command(name = "run", sortOptions = false, description = "The full core: fetch, quality, PSF match, normalise, export.")
final class RunCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Option(names = "--recipe", paramLabel = "FILE", description = "recipe (default: see ripple recipe)")
    private String recipe = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one setting of the recipe, e.g. quality.maxBadFraction=0.1")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--format", paramLabel = "F", split = ",", converter = FormatName.class, description = "npz, fits (default: the recipe's)")
    private List<Recipe.Format> formats = new ArrayList<>();

    @Option(names = "--raw", description = "also raw.npz: the stamps as they are in the data")
    private boolean raw;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RecipeException, RepositoryException, IOException {
        Recipe whole = wholeRecipe();
        Path folder = batch.folder();
        OutputPlan plan = new OutputPlan(folder, batch.existing(), whole.formats(), raw ? Raw.WITH : Raw.WITHOUT);
        List<Target> targets = batch.read(console);
        Timings timings = new Timings();
        try (Repository open = repository.open(console, timings); Workers workers = common.workers()) {
            Pipeline pipeline = new Pipeline(open, common.cache(), workers, timings);
            Running running = new Running(console, common, folder);
            RunReport report = running
                    .watch((progress, cancellation) -> pipeline.run(targets, whole, plan, progress, cancellation));
            return running.tell(report);
        }
    }

    private Recipe wholeRecipe() throws RecipeException, IOException {
        Recipe base = recipe.isEmpty() ? Recipe.standard() : RecipeCommand.read(Path.of(recipe));
        Recipe set = RecipeJson.with(base, settings.stream().map(Arguments::plain).toList());
        return formats.isEmpty() ? set : set.withFormats(formats.stream().distinct().toList());
    }
}
