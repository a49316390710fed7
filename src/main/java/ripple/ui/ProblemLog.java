package ripple.ui;

import javafx.collections.ListChangeListener;
import org.slf4j.LoggerFactory;
import ripple.ui.jobs.JobItem;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.start.OpenState;

/// Writes into the log what failed in the panes: there it stays when the pane shows something else.
final class ProblemLog {
    private ProblemLog() {}

    static void tie(Session session) {
        session.start().state().addListener((o, before, now) -> {
            if (now instanceof OpenState.Failed failed) {
                warn(failed.location(), failed.reason());
            } else if (now instanceof OpenState.Open open) {
                LoggerFactory.getLogger(ProblemLog.class).info("Opened {}", open.location());
            }
        });
        session.targets().state().addListener((o, before, now) -> {
            if (now instanceof TargetsModel.State.Failed failed) {
                warn(session.lastPlace().targetFile().get(), failed.reason());
            }
        });
        session.stamps().state().addListener((o, before, now) -> {
            if (now instanceof StampState.Failed failed) {
                warn(failed.target().id(), failed.reason());
            } else if (now instanceof StampState.Ready ready) {
                ready.failures().forEach(failure -> warn(ready.target().id(), failure));
            }
        });
        session.jobs().jobs().addListener((ListChangeListener<JobItem>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(ProblemLog::follow);
            }
        });
    }

    private static void follow(JobItem job) {
        job.state().addListener((o, before, now) -> {
            if (now == JobItem.State.FAILED) {
                warn(job.title(), job.text().get());
            }
        });
    }

    private static void warn(String what, String sentence) {
        LoggerFactory.getLogger(ProblemLog.class).warn("{}: {}", what, sentence);
    }
}
