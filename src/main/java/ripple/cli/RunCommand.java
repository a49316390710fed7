package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.Pipeline;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
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

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RecipeException, RepositoryException, IOException {
        Recipe whole = recipe.whole();
        Path folder = batch.folder();
        OutputPlan plan = new OutputPlan(folder, batch.existing(), whole.formats(), recipe.raw());
        List<Target> targets = batch.read(console);
        Timings timings = new Timings();
        try (Repository open = repository.open(console, timings); Workers workers = common.workers()) {
            StampCache cache = common.cache(workers);
            Pipeline pipeline = new Pipeline(open, cache, workers, timings);
            Running running = new Running(console, common, folder);
            RunReport report = batch.timed(timings, workers, cache, () -> running
                    .watch((progress, cancellation) -> pipeline.run(targets, whole, plan, progress, cancellation)));
            return running.tell(report);
        }
    }
}
