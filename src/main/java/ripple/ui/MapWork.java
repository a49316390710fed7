package ripple.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.repository.Repository;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobsModel;
import ripple.ui.kit.Background;
import ripple.ui.sky.CoverageWork;
import ripple.ui.sky.MapCache;
import ripple.ui.sky.MarksWork;
import ripple.ui.sky.QualityWork;
import ripple.ui.sky.RunOutcomes;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;

/// What is done in the background for the map: values behind its colours, symbols of its targets, what finished runs made of them.
final class MapWork {
    private final SkyModel sky;
    private final Background background;
    private final MarksWork marks;
    private final QualityWork quality;
    private final JobsModel jobs;
    private final Set<JobItem> read = new HashSet<>();

    MapWork(SkyModel sky, JobsModel jobs, StampsModel stamps, Background background, MapCache cache) {
        this.sky = sky;
        this.jobs = jobs;
        this.background = background;
        this.marks = new MarksWork(sky, background);
        this.quality = new QualityWork(sky, background, cache);
        CoverageWork.follow(sky, background);
        jobs.jobs().addListener((InvalidationListener) observable -> readRuns());
        stamps.state().addListener((o, before, now) -> {
            if (now instanceof StampState.Ready ready) {
                marks.fetched(ready.target().id());
            }
        });
    }

    /// Another target list.
    void show(List<Target> targets) {
        marks.show(List.copyOf(targets));
    }

    /// Another repository, whose scene the map shows; null for none. Runs of before are not its own.
    void use(@Nullable Repository next) {
        quality.use(next);
        read.addAll(jobs.jobs());
    }

    private void readRuns() {
        for (JobItem job : List.copyOf(jobs.jobs())) {
            if (job.state().get() == JobItem.State.FINISHED && read.add(job)) {
                job.folder().ifPresent(this::read);
            }
        }
    }

    private void read(Path folder) {
        background.run(() -> RunOutcomes.read(folder), found -> {
            RunOutcomes before = sky.coverage().runs().get();
            sky.coverage().runs().set(before.with(found));
        }, problem -> {});
    }
}
