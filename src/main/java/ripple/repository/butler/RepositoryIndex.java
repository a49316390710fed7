package ripple.repository.butler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ripple.repository.RepositoryException;

/// Labels that stand for repositories.
///
/// Source: daf_butler's ButlerRepoIndex: `DAF_BUTLER_REPOSITORIES` holds the map label → address itself,
/// `DAF_BUTLER_REPOSITORY_INDEX` the address of a file with it.
final class RepositoryIndex {
    static final String INLINE = "DAF_BUTLER_REPOSITORIES";
    static final String FILE = "DAF_BUTLER_REPOSITORY_INDEX";

    private final Map<String, String> addresses = new TreeMap<>();

    /// @throws RepositoryException when a variable is set and what it names cannot be read
    RepositoryIndex(Map<String, String> environment) throws RepositoryException {
        String file = environment.getOrDefault(FILE, "");
        if (!file.isBlank()) {
            Path path = Locations.path(file, Path.of("").toAbsolutePath());
            if (!Files.isRegularFile(path)) {
                throw new RepositoryException("The repository index " + path + " named by " + FILE
                        + " does not exist. Correct the variable, or give a folder.");
            }
            add(PlainYaml.read(path));
        }
        String inline = environment.getOrDefault(INLINE, "");
        if (!inline.isBlank()) {
            add(PlainYaml.yaml(inline, INLINE));
        }
    }

    Optional<String> address(String label) {
        return Optional.ofNullable(addresses.get(label));
    }

    List<String> labels() {
        return new ArrayList<>(addresses.keySet());
    }

    private void add(Map<?, ?> map) {
        map.forEach((label, address) -> addresses.put(String.valueOf(label), String.valueOf(address)));
    }
}
