package ripple.ui.start;

import java.util.List;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;

/// Whether a repository is open.
public sealed interface OpenState {
    /// None is.
    record Closed() implements OpenState {}

    /// One is being opened.
    record Opening(String location) implements OpenState {}

    /// One is open.
    record Open(String location, Repository repository) implements OpenState {}

    /// It could not be opened.
    ///
    /// @param reason a sentence for the user
    /// @param ways other choices that may work, where something has to be chosen
    record Failed(String location, String reason, List<Way> ways) implements OpenState {
        public Failed {
            ways = List.copyOf(ways);
        }
    }

    /// A choice that may work.
    ///
    /// @param name e.g. of a collection
    record Way(String name, RepositoryChoice choice) {}
}
