package ripple.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.DisplaySettings;
import ripple.render.Range;
import ripple.render.Transfer;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobsModel;
import ripple.ui.kit.Background;
import ripple.ui.sky.CoverageWork;
import ripple.ui.sky.MapCache;
import ripple.ui.sky.MarksWork;
import ripple.ui.sky.PreviewLook;
import ripple.ui.sky.PreviewWork;
import ripple.ui.sky.QualityWork;
import ripple.ui.sky.RunOutcomes;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Slot;

/// What is done in the background for the map: values behind its colours, symbols of its targets, what finished runs made of them.
final class MapWork {
    private final SkyModel sky;
    private final Background background;
    private final MarksWork marks;
    private final QualityWork quality;
    private final PreviewWork previews;
    private final JobsModel jobs;
    private final Set<JobItem> read = new HashSet<>();

    MapWork(SkyModel sky, JobsModel jobs, StampsModel stamps, Background background, MapCache cache) {
        this.previews = new PreviewWork(sky, background, cache, band -> look(stamps, band));
        this.sky = sky;
        this.jobs = jobs;
        this.background = background;
        this.marks = new MarksWork(sky, background);
        this.quality = new QualityWork(sky, background, cache);
        CoverageWork.follow(sky, background);
        sky.scene().addListener((o, before, now) -> {
            if (now == null && before != null) {
                background.run(() -> {
                    cache.trim();
                    return cache;
                }, done -> {}, problem -> {});
            }
        });
        jobs.jobs().addListener((InvalidationListener) observable -> readRuns());
        stamps.state().addListener((o, before, now) -> {
            if (now instanceof StampState.Ready ready) {
                marks.fetched(ready.target().id());
            }
            if (now instanceof StampState.Ready || now instanceof StampState.Failed) {
                previews.begin();
            }
        });
        stamps.display().onPictureChange(observable -> previews.show());
    }

    /// The survey's stretch of a band, as the chosen target is drawn with it.
    private static Optional<PreviewLook> look(StampsModel stamps, Band band) {
        Optional<Stamp> stamp = stamps.stamp().filter(s -> s.image(band).isPresent());
        DisplaySettings settings = stamp.map(s -> stamps.display().settings(s, new Slot.Single(band))).orElse(null);
        return settings != null && settings.range() instanceof Range.Survey survey && survey.limits().containsKey(band)
                && settings.transfer() instanceof Transfer.Independent independent
                        ? Optional.of(new PreviewLook(survey.limits().get(band), independent.stretch()))
                        : Optional.empty();
    }

    /// Nobody waits for anything more urgent.
    void begin() {
        previews.begin();
    }

    /// Files that were replaced: what is known of them holds no longer.
    void forget(List<Coadd> replaced) {
        quality.forget(replaced);
        previews.forget(replaced);
    }

    /// Another target list.
    void show(List<Target> targets) {
        marks.show(List.copyOf(targets));
    }

    /// Another repository, whose scene the map shows; null for none. Runs of before are not its own.
    void use(@Nullable Repository next) {
        quality.use(next);
        previews.use(next);
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
