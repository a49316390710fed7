package ripple.ui;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.export.ExportException;
import ripple.export.OutputFolder.Existing;
import ripple.export.StampStatus;
import ripple.export.Tally;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.Pipeline;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.RunReport;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Runs the whole core with a recipe on targets, into a new folder below the user's home.
///
/// @param home folder that gets one folder per run
/// @param timings where every stage is recorded
/// @param cacheBytes most that a run keeps of stamps
record SelectionRun(Path home, Workers workers, Timings timings, long cacheBytes) implements Services.Batch {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Override
    public JobResult run(Repository repository, Recipe recipe, List<Target> targets, Progress progress,
            Cancellation cancellation) throws RepositoryException, ExportException {
        Path folder = home.resolve("run-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        OutputPlan plan = new OutputPlan(folder, Existing.RESUME, recipe.formats(), Raw.WITHOUT);
        RunReport report = new Pipeline(repository, new StampCache(cacheBytes), workers, timings).run(
                renumbered(targets), recipe, plan, progress, cancellation);
        Tally counts = report.counts();
        return new JobResult(Messages.text("run.done", NumberStyle.whole(counts.count(StampStatus.ACCEPTED)),
                NumberStyle.whole(counts.count(StampStatus.REJECTED)),
                NumberStyle.whole(counts.count(StampStatus.FAILED)),
                NumberStyle.fixed(report.elapsedSeconds(), 1)), report.folder());
    }

    /// A selection is a list of its own: its rows count from 0.
    private static List<Target> renumbered(List<Target> selection) {
        List<Target> rows = new ArrayList<>();
        for (Target target : selection) {
            rows.add(new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns()));
        }
        return rows;
    }
}
