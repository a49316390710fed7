package ripple.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.cutout.StampCache;
import ripple.job.Workers;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.timing.Timings;
import ripple.ui.stamps.StampSource;
import ripple.ui.stamps.StampsModel;

/// Reads the stamps that a window shows first before it asks for them: those that decide the stretch, and the one that was chosen.
///
/// @param asked what the window is asked to open
/// @param left where it was left
/// @param sample the sample sky, or null when it is not there
/// @param cache gets the stamps
record FirstStamps(Request asked, WindowState left, @Nullable SampleSky sample, Workers workers, StampCache cache,
        Timings timings) {

    /// Reads them; work for the background. Nothing where no target list will be shown.
    void fetch(String location, Repository repository) throws CatalogException, RepositoryException {
        Map<String, String> place = left.place(Request.known(location));
        Optional<Path> list = asked.list(LastPlace.list(place), location, sample);
        if (list.isPresent()) {
            StampSource source = FetchedStamps.of(repository, cache, timings, workers.patience());
            int edge = StampsModel.edgeAhead(LastPlace.size(place));
            for (Target target : first(TargetList.read(list.get()).targets(), LastPlace.chosen(place))) {
                source.fetch(target, edge);
            }
        }
    }

    private static List<Target> first(List<Target> all, String chosen) {
        return Stream.concat(StampsModel.sample(all).stream(),
                all.stream().filter(target -> target.id().equals(chosen)).limit(1)).distinct().toList();
    }
}
