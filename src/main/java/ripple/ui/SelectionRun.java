package ripple.ui;

import java.nio.file.Path;
import java.util.List;
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
import ripple.pipeline.RunReport;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Runs the whole core with a recipe on targets, or goes on with such a run.
///
/// @param timings where every stage is recorded
/// @param cache shared with the window
record SelectionRun(Workers workers, Timings timings, StampCache cache) implements Services.Batch {
    @Override
    public JobResult run(Repository repository, Recipe recipe, List<Target> targets, Path folder, Progress progress,
            Cancellation cancellation) throws RepositoryException, ExportException {
        OutputPlan plan = new OutputPlan(folder, Existing.RESUME, recipe.formats(), Raw.WITHOUT);
        RunReport report = new Pipeline(repository, cache, workers, timings).run(targets, recipe, plan, progress,
                cancellation);
        Tally counts = report.counts();
        return new JobResult(Messages.text("run.done", NumberStyle.whole(counts.count(StampStatus.ACCEPTED)),
                NumberStyle.whole(counts.count(StampStatus.REJECTED)),
                NumberStyle.whole(counts.count(StampStatus.FAILED)),
                NumberStyle.fixed(report.elapsedSeconds(), 1)), report.folder());
    }
}
