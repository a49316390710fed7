package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.repository.RepositoryException;

/// Finds the configuration file of the repository that a user names.
///
/// A folder, its `butler.yaml` or `butler.json`, or a `file:` URI of either; where nothing of that name exists, a label
/// of the repository index.
public final class ButlerLocator {
    private static final List<String> NAMES = List.of("butler.yaml", "butler.json");

    private final Map<String, String> environment;

    /// @param environment environment variables
    public ButlerLocator(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// @throws RepositoryException with a sentence that says what was looked for and what is there instead
    public Path configFile(String repo) throws RepositoryException {
        if (repo.isBlank()) {
            throw new RepositoryException("No repository is named; give a folder, its butler.yaml, or a label.");
        }
        Optional<Path> here = existing(repo);
        if (here.isPresent()) {
            return config(here.get());
        }
        if (!Locations.scheme(repo).isEmpty()) {
            throw new RepositoryException(repo + " does not exist.");
        }
        return ofLabel(repo);
    }

    private Path ofLabel(String label) throws RepositoryException {
        RepositoryIndex index = new RepositoryIndex(environment);
        Optional<String> address = index.address(label);
        if (address.isEmpty() && label.contains("/")) {
            throw new RepositoryException(label + " does not exist.");
        }
        if (address.isEmpty()) {
            throw new RepositoryException(
                    "'" + label + "' is neither a folder here nor a label of the repository index ("
                            + (index.labels().isEmpty()
                                    ? "there is none: " + RepositoryIndex.FILE + " is not set"
                                    : "labels: " + String.join(", ", index.labels()))
                            + ").");
        }
        Optional<Path> path = existing(address.get());
        if (path.isEmpty()) {
            throw new RepositoryException("The label '" + label + "' of the repository index stands for "
                    + address.get() + ", which does not exist.");
        }
        return config(path.get());
    }

    private static Optional<Path> existing(String repo) throws RepositoryException {
        if (Locations.isRemote(repo)) {
            throw new RepositoryException(repo + " is a remote repository (" + Locations.scheme(repo)
                    + "); only local ones are read by this version.");
        }
        return Optional.of(Locations.path(repo, Path.of("").toAbsolutePath())).filter(Files::exists);
    }

    private static Path config(Path place) throws RepositoryException {
        if (Files.isRegularFile(place)) {
            String name = String.valueOf(place.getFileName());
            if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
                return place;
            }
            throw new RepositoryException(place + " is a single file and no repository; give the folder that holds "
                    + "butler.yaml.");
        }
        for (String name : NAMES) {
            if (Files.isRegularFile(place.resolve(name))) {
                return place.resolve(name);
            }
        }
        throw new RepositoryException(place + " is no Butler repository: it holds neither butler.yaml nor butler.json, "
                + lookOf(place));
    }

    private static String lookOf(Path folder) throws RepositoryException {
        try {
            return FolderLook.of(folder).sentence();
        } catch (IOException e) {
            throw new RepositoryException("The folder " + folder + " cannot be read: " + Sentences.of(e), e);
        }
    }
}
