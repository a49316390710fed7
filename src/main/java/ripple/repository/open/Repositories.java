package ripple.repository.open;

import java.nio.file.Path;
import java.util.Map;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.repository.butler.ButlerLocator;
import ripple.repository.butler.ButlerRepository;
import ripple.timing.Timings;

/// Opens repositories, whatever kind they are.
///
/// A Butler repository is named by its folder, by its `butler.yaml` (or `butler.json`), by a `file:` URI of either, or by a
/// label of the repository index.
public final class Repositories {
    private final ButlerLocator locator;
    private final Timings timings;

    /// @param environment environment variables: `DAF_BUTLER_REPOSITORY_INDEX` and `DAF_BUTLER_REPOSITORIES` are looked up
    public Repositories(Map<String, String> environment) {
        this(environment, new Timings());
    }

    /// @param timings where the time spent opening and reading is recorded
    public Repositories(Map<String, String> environment, Timings timings) {
        this.locator = new ButlerLocator(environment);
        this.timings = timings;
    }

    /// Opens a repository for reading pixels.
    ///
    /// @param repo folder, configuration file, `file:` URI or label
    /// @throws ripple.repository.AmbiguousChoiceException when something has to be chosen, or the choice does not exist
    /// @throws RepositoryException with a sentence when it is no repository, cannot be read, or holds no coadds
    public Repository open(String repo, RepositoryChoice choice) throws RepositoryException {
        return ButlerRepository.open(locator.configFile(repo), choice, timings);
    }

    /// What is in a repository, also where {@link #open} would ask for a choice or finds no coadds.
    ///
    /// @throws ripple.repository.AmbiguousChoiceException when the choice names something that does not exist
    /// @throws RepositoryException with a sentence when it is no repository or cannot be read
    public RepositoryInfo describe(String repo, RepositoryChoice choice) throws RepositoryException {
        return ButlerRepository.describe(locator.configFile(repo), choice);
    }

    /// Where a repository's configuration lies; nothing of it is read.
    ///
    /// @throws RepositoryException with a sentence when it is no repository
    public Path locate(String repo) throws RepositoryException {
        return locator.configFile(repo);
    }
}
