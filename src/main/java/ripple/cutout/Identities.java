package ripple.cutout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;

/// What tells the files behind a stamp from those that may replace them: part of its key in every cache.
///
/// A file that cannot be asked at the moment counts as what it was when it could: what is cached of a disk that is away can still be shown.
final class Identities {
    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

    private final Repository repository;
    private final Map<Coadd, String> known = new ConcurrentHashMap<>();

    Identities(Repository repository) {
        this.repository = repository;
    }

    /// Of the files of a patch; opens nothing.
    String of(int tract, int patch, List<Band> bands) {
        StringBuilder all = new StringBuilder();
        for (Band band : bands) {
            all.append('|').append(repository.coverage().find(tract, patch, band).filter(Coadd::isStored)
                    .map(this::of).orElse(""));
        }
        return all.toString();
    }

    private String of(Coadd coadd) {
        try {
            String now = repository.identity(coadd);
            known.put(coadd, now);
            return now;
        } catch (RepositoryException e) {
            LOG.trace("Not asked for its identity: {}", coadd, e);
            return known.getOrDefault(coadd, "");
        }
    }
}
