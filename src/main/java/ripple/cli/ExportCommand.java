package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.catalog.Target;
import ripple.export.split.SplitShares;
import ripple.job.Guard;
import ripple.job.Workers;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.choose.ConsensusKind;
import ripple.label.choose.LabelCriteria;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.Pipeline;
import ripple.pipeline.RunReport;
import ripple.pipeline.labelled.Graded;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSet;
import ripple.pipeline.labelled.LabelledSettings;
import ripple.pipeline.labelled.LabelledSettings.GraderNames;
import ripple.pipeline.labelled.LabelledSettings.Quality;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.SkyMap;
import ripple.timing.Timings;

/// `ripple export`: a graded list as a labelled set.
@Command(name = "export", sortOptions = false, description = "A graded list as a labelled set: chosen by grade, split by patch, with every vote.")
final class ExportCommand implements Work {
    private static final String USUAL_SHARES = "70,15,15";
    private static final int NO_RANGE = 1000;

    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Option(names = "--labels", paramLabel = "FILE", arity = "1..*", required = true, description = "journals, or votes as CSV")
    private List<Path> labels = new ArrayList<>();

    @Mixin
    private AgreementOptions agreement = new AgreementOptions();

    @Option(names = "--grades", paramLabel = "GRADE,…", split = ",", description = "grades that are wanted (default: all)")
    private List<String> grades = new ArrayList<>();

    @Option(names = "--consensus", paramLabel = "KIND", converter = ConsensusName.class, description = "majority (default), mean, swap, dawid-skene")
    private ConsensusKind consensus = ConsensusKind.MAJORITY;

    @Option(names = "--mean-cuts", paramLabel = "M,…", split = ",", description = "means from which the next better grade begins, rising (default: half way)")
    private List<Double> cuts = new ArrayList<>();

    @Option(names = "--lens-above", paramLabel = "P", description = "SWAP's posterior of a lens (default: 0.5)")
    private double lensAbove = LabelCriteria.EVEN;

    @Option(names = "--min-graders", paramLabel = "N", description = "least votes on an object (default: 1)")
    private int minGraders = 1;

    @Option(names = "--min-agreement", paramLabel = "X", description = "least share of graders who gave the most frequent grade, 0 to 1 (default: 0)")
    private double minAgreement;

    @Option(names = "--max-range", paramLabel = "N", description = "grades at most so many steps apart (default: any)")
    private int maxRange = NO_RANGE;

    @Option(names = "--keep-rejected", description = "stamps that the recipe rejects are in the set too")
    private boolean keepRejected;

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(names = "--split", paramLabel = "N,…", split = ",", description = "shares of train, val and test, by whole patches (default: 70,15,15)")
    private List<Integer> shares = new ArrayList<>();

    @Option(names = "--no-split", description = "no splits")
    private boolean noSplit;

    @Option(names = "--seed", paramLabel = "N", description = "of the split and of the intervals (default: 1)")
    private long seed = 1;

    @Option(names = "--min-distance", paramLabel = "ARCSEC", description = "least distance of objects of different splits (default: the stamp's diagonal)")
    private double distance = Double.NaN;

    @Option(names = "--anonymous", description = "graders are numbered, comments left out")
    private boolean anonymous;

    @Option(names = "--credit", paramLabel = "TEXT", description = "a line of credit or licence for the README; may be given again")
    private List<String> credits = new ArrayList<>();

    @Option(names = "--dry-run", description = "only the counts: nothing is read or written")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RecipeException, RepositoryException, IOException {
        Recipe whole = recipe.whole();
        Optional<SplitShares> split = split();
        Optional<Path> folder = dryRun ? Optional.empty() : Optional.of(batch.folder());
        AgreementOptions.Measured measured = agreement.measure(labels, seed);
        LabelledSettings settings = new LabelledSettings(criteria(measured.agreement()), whole,
                keepRejected ? Quality.ALSO_REJECTED : Quality.ACCEPTED, split,
                anonymous ? GraderNames.NUMBERED : GraderNames.WRITTEN, credits);
        List<Target> targets = batch.read(console);
        Timings timings = new Timings();
        try (Repository open = repository.open(console, timings); Workers workers = common.workers()) {
            LabelledPlan plan = plan(
                    new Graded(targets, measured.graded().votes().votes(), measured.agreement()), map(open), settings);
            measured.graded().votes().notices().forEach(console::complain);
            new ExportTables(plan).print(console);
            return folder.isEmpty() ? Exit.DONE : write(plan, folder.get(), open, workers, timings);
        }
    }

    private static LabelledPlan plan(Graded graded, SkyMap map, LabelledSettings settings) throws UsageException {
        try {
            return LabelledPlan.of(graded, map, settings);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Guard.sentence(e));
        }
    }

    private Exit write(LabelledPlan plan, Path folder, Repository open, Workers workers, Timings timings)
            throws UsageException, RepositoryException, IOException {
        if (plan.objects().isEmpty()) {
            throw new UsageException("No object is left for the set; choose other grades or limits.");
        }
        OutputPlan output = new OutputPlan(folder, batch.existing(), plan.settings().recipe().formats(), recipe.raw());
        Pipeline pipeline = new Pipeline(open, common.cache(workers), workers, timings);
        Running running = new Running(console, common, folder);
        LabelledSet set = new LabelledSet(plan);
        RunReport report = running.watch((progress, cancellation) -> set.write(pipeline, open.info(), output, progress,
                cancellation));
        return running.tell(report);
    }

    private static SkyMap map(Repository open) throws RepositoryException {
        return open.skyMap().orElseThrow(() -> new RepositoryException(
                "The repository has no sky map, so its objects cannot be grouped by patch."));
    }

    private Optional<SplitShares> split() throws UsageException {
        if (noSplit && !shares.isEmpty()) {
            throw new UsageException("Give either --split or --no-split, not both.");
        }
        if (noSplit) {
            return Optional.empty();
        }
        try {
            List<Integer> weights = shares.isEmpty()
                    ? List.of(USUAL_SHARES.split(",", -1)).stream().map(Integer::valueOf).toList()
                    : shares;
            return Optional.of(SplitShares.of(weights, seed).withDistance(distance));
        } catch (IllegalArgumentException e) {
            throw new UsageException(Guard.sentence(e));
        }
    }

    private LabelCriteria criteria(Agreement measured) throws UsageException {
        GradeScale scale = measured.settings().scale();
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : grades) {
            wanted.add(scale.code(name).orElseThrow(() -> new UsageException("--grades " + name
                    + " is none of the grades " + String.join(", ", scale.codes()) + ".")));
        }
        requireModel(measured);
        try {
            return new LabelCriteria(wanted.isEmpty() ? Set.copyOf(scale.codes()) : wanted, consensus, cuts, lensAbove,
                    minGraders, minAgreement, Math.min(maxRange, scale.codes().size()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(Guard.sentence(e));
        }
    }

    /// A model that was not computed gives no grade to any object: better said once.
    private void requireModel(Agreement measured) throws UsageException {
        Optional<String> why = LabelledPlan.whyNot(consensus, measured);
        if (why.isPresent()) {
            throw new UsageException(why.get() + " Give planted objects with --truth, or another --consensus.");
        }
    }
}
