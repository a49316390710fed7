package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.catalog.Target;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.cutout.CutoutSettings;
import ripple.cutout.StampCache;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.Pipeline;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.RunReport;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;

/// `ripple cutout`: stamps as they are in the data.
@Command(name = "cutout", sortOptions = false, description = "Stamps as they are in the data: no preparation.")
final class CutoutCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Option(names = "--size", required = true, paramLabel = "N[px|arcsec]", description = "edge of a stamp")
    private String size = "";

    @Option(names = "--bands", paramLabel = "B,…", description = "bands, in the order wanted (default: all)")
    private String bands = "";

    @Option(names = "--format", paramLabel = "F", split = ",", converter = FormatName.class, description = "npz (default), fits")
    private List<Recipe.Format> formats = new ArrayList<>(List.of(Recipe.Format.NPZ));

    @Option(names = "--any-patch", description = "where a patch has no file of a band, another one that covers the stamp may stand in")
    private boolean anyPatch;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CutoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        Path folder = batch.folder();
        OutputPlan plan = new OutputPlan(folder, batch.existing(), formats, Raw.WITHOUT);
        List<Target> targets = batch.read(console);
        Timings timings = new Timings();
        try (Repository open = repository.open(console, timings); Workers workers = common.workers()) {
            CutoutSettings settings = settings(open);
            StampCache cache = common.cache(workers);
            Pipeline pipeline = new Pipeline(open, cache, workers, timings);
            Running running = new Running(console, common, folder);
            RunReport report = batch.timed(timings, workers, cache, () -> running
                    .watch((progress, cancellation) -> pipeline.cutout(targets, settings, plan, progress,
                            cancellation)));
            return running.tell(report);
        }
    }

    private CutoutSettings settings(Repository open) throws UsageException {
        return new CutoutSettings(SizeText.pixels(size, PixelScale.of(open)), 0, Bands.different(bands, open),
                anyPatch ? PatchChoice.ANY : PatchChoice.OWNER, Content.ALL);
    }
}
