package ripple.ui;

import static org.kordamp.ikonli.feather.Feather.*;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobsModel;
import ripple.ui.kit.Action;
import ripple.ui.kit.MenuGroup;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;

/// What can be done with tasks, declared once.
final class JobActions {
    private final JobsModel jobs;

    JobActions(Session session) {
        jobs = session.jobs();
    }

    List<Action> all() {
        return List.of(
                in("run.pauseAll", PAUSE).offBecause(unlessAny(JobItem.State.RUNNING, Messages.text("off.running")))
                        .runs(jobs::pauseAll),
                in("run.goOnAll", PLAY).offBecause(unlessAny(JobItem.State.PAUSED, Messages.text("off.paused")))
                        .runs(jobs::goOnAll),
                in("run.cancel", X).keys("Delete")
                        .offBecause(unlessChosen(job -> job.state().get() == JobItem.State.RUNNING
                                || job.state().get() == JobItem.State.PAUSED, Messages.text("off.cancel")))
                        .runs(() -> with(JobItem::cancel)),
                in("run.retry", ROTATE_CW)
                        .offBecause(unlessChosen(job -> job.further().isPresent() && isOver(job),
                                Messages.text("off.retry")))
                        .runs(() -> with(JobItem::goOn)),
                in("run.again", REPEAT)
                        .offBecause(unlessChosen(job -> job.further().isPresent(), Messages.text("off.again")))
                        .runs(() -> with(job -> job.further().ifPresent(JobItem.Further::again))),
                in("run.clear", CHECK).offBecause(unlessChosen(job -> true, Messages.text("off.noJobs")))
                        .runs(jobs::clearEnded));
    }

    private static boolean isOver(JobItem job) {
        return job.state().get() != JobItem.State.RUNNING && job.state().get() != JobItem.State.PAUSED;
    }

    private static Action.Declaration in(String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.RUN, Scope.RUN);
    }

    private void with(java.util.function.Consumer<JobItem> deed) {
        JobItem job = jobs.chosen().get();
        if (job != null) {
            deed.accept(job);
        }
    }

    private ObservableValue<String> unlessAny(JobItem.State state, String reason) {
        return Bindings.createStringBinding(() -> jobs.count(state) > 0 ? "" : reason, jobs.jobs());
    }

    private ObservableValue<String> unlessChosen(Predicate<JobItem> fits, String reason) {
        return Bindings.createStringBinding(() -> {
            JobItem job = jobs.chosen().get();
            return job != null && fits.test(job) ? "" : reason;
        }, jobs.jobs(), jobs.chosen());
    }
}
