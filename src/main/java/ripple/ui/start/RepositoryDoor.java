package ripple.ui.start;

import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;

/// Opens repositories; work for the background.
@FunctionalInterface
public interface RepositoryDoor {
    /// @throws RepositoryException with a sentence for the user
    Repository open(String location, RepositoryChoice choice) throws RepositoryException;
}
