package ripple.ui;

import java.nio.file.Path;
import ripple.export.StampStatus;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.Pipeline;
import ripple.pipeline.RunReport;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSet;
import ripple.repository.Repository;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Writes a labelled set as a background job.
record SetJob(Session session, Services services) {
    /// Starts it, when there is something to write.
    void start(Path folder) {
        OutputPlan output = session.export().output(folder);
        session.export().plan().get().ifPresent(plan -> new SetSource(session).repository()
                .ifPresent(repository -> start(plan, repository, output)));
    }

    private void start(LabelledPlan plan, Repository repository, OutputPlan output) {
        JobItem item = session.jobs().start(Messages.text("export.job", NumberStyle.whole(plan.objects().size())),
                services.workers(),
                (progress, cancellation) -> {
                    Pipeline pipeline = new Pipeline(repository, services.cache(),
                            services.workers(), services.timings());
                    RunReport report = new LabelledSet(plan).write(pipeline, repository.info(), output, progress,
                            cancellation);
                    return new JobResult(Messages.text("run.done",
                            NumberStyle.whole(report.counts().count(StampStatus.ACCEPTED)),
                            NumberStyle.whole(report.counts().count(StampStatus.REJECTED)),
                            NumberStyle.whole(report.counts().count(StampStatus.FAILED)),
                            NumberStyle.fixed(report.elapsedSeconds(), 1)), report.folder());
                });
        item.state().subscribe(state -> {
            if (state == JobItem.State.FINISHED) {
                session.export().check(output.folder());
            }
        });
    }
}
