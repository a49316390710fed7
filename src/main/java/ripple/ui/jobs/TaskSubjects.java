package ripple.ui.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The tasks as subjects of the dashboard: the one that is chosen in the list is shown.
public final class TaskSubjects {
    private final JobsModel jobs;
    private final DashboardModel dashboard;
    private final Map<JobItem, Subject> subjects = new HashMap<>();

    private TaskSubjects(JobsModel jobs, DashboardModel dashboard) {
        this.jobs = jobs;
        this.dashboard = dashboard;
    }

    /// @param everything stands first, and is shown while no task is chosen
    public static void tie(JobsModel jobs, DashboardModel dashboard, Subject everything) {
        TaskSubjects tie = new TaskSubjects(jobs, dashboard);
        dashboard.subjects().add(everything);
        dashboard.subject().set(everything);
        jobs.jobs().addListener((ListChangeListener<JobItem>) change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    tie.list();
                    return;
                }
            }
        });
        tie.list();
        jobs.chosen().subscribe(tie::choose);
    }

    private void list() {
        subjects.keySet().retainAll(jobs.jobs());
        List<Subject> tasks = jobs.jobs().stream().map(this::subject).toList();
        List<Subject> gone = dashboard.subjects().stream().filter(TaskSubject::isTask)
                .filter(subject -> !tasks.contains(subject)).toList();
        dashboard.subjects().removeAll(gone);
        for (int i = 0; i < tasks.size(); i++) {
            if (!dashboard.subjects().contains(tasks.get(i))) {
                dashboard.subjects().add(1 + i, tasks.get(i));
            }
        }
        if (gone.contains(dashboard.subject().get())) {
            dashboard.subject().set(dashboard.subjects().getFirst());
        }
    }

    private void choose(@Nullable JobItem item) {
        if (item != null) {
            dashboard.subject().set(subject(item));
        }
    }

    private Subject subject(JobItem item) {
        return subjects.computeIfAbsent(item, job -> new Subject(job.title(), new TaskSubject(job)));
    }

    /// Tells subjects of tasks from others.
    private record TaskSubject(JobItem item) implements Subject.Source {
        static boolean isTask(Subject subject) {
            return subject.source() instanceof TaskSubject;
        }

        @Override
        public ripple.timing.TimingReport report() throws Exception {
            return item.figures().report();
        }
    }
}
