package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.catalog.CatalogException;
import ripple.catalog.TargetList;
import ripple.export.OutputFolder;
import ripple.export.OutputFolder.Existing;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.Pipeline;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.RunReport;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// `ripple demo`: the main job, whole, on the sample sky.
@Command(name = "demo", sortOptions = false, description = "The main job, whole, on the sample sky: fetch, quality, PSF match, normalise, export.")
final class DemoCommand implements Work {
    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", description = "output folder, replaced when it is a demo's (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("ripple-demo");

    @Mixin
    private CommonOptions common = new CommonOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        SampleSky sample = SampleSky.required();
        TargetList list = targets(sample);
        Timings timings = new Timings();
        Recipe recipe = Recipe.standard().withFormats(List.of(Recipe.Format.NPZ, Recipe.Format.FITS));
        OutputPlan plan = new OutputPlan(out, existing(), recipe.formats(), Raw.WITH);
        try (Repository open = new Repositories(console.environment(), timings).open(sample.repository().toString(),
                RepositoryChoice.DEFAULT); Workers workers = common.workers()) {
            console.line("The sample sky is a real Butler repository with a simulated sky: %s", sample.repository());
            console.line("%d targets, bands g r i, stamps of %d pixels", list.size(), recipe.size());
            Pipeline pipeline = new Pipeline(open, common.cache(), workers, timings);
            Running running = new Running(console, common, out, "the same command starts anew");
            RunReport report = running.watch((progress, cancellation) -> pipeline.run(list.targets(), recipe, plan,
                    progress, cancellation));
            Exit exit = running.tell(report);
            console.line("Look at %s, or open the window on the same sky: ./ripple", out.resolve("sheet.png"));
            return exit;
        }
    }

    /// What an earlier demo left is replaced, finished or not; a folder with anything else in it is not touched.
    private Existing existing() throws UsageException {
        if (OutputFolder.holdsSet(out)) {
            return Existing.OVERWRITE;
        }
        if (BatchOptions.hasContent(out)) {
            throw new UsageException(out + " is not empty and holds no demo; give another folder with --out DIR.");
        }
        return Existing.REFUSE;
    }

    private static TargetList targets(SampleSky sample) throws UnreadableInput {
        try {
            return TargetList.read(sample.targets());
        } catch (CatalogException e) {
            throw new UnreadableInput(e);
        }
    }
}
