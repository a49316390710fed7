package ripple.cli;

import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// Which repository, and what of it.
final class RepositoryOptions {
    @Parameters(index = "0", paramLabel = "REPO", description = "a Butler repository: its folder, its butler.yaml, or a label of the repository index")
    String repository = "";

    @Option(names = "--collection", paramLabel = "NAME", description = "collection to use where there is a choice")
    String collection = "";

    @Option(names = "--dataset-type", paramLabel = "NAME", description = "dataset type to use where there is a choice")
    String datasetType = "";

    @Option(names = "--skymap", paramLabel = "NAME", description = "sky map to use where there is a choice")
    String skyMap = "";

    Repository open(Console console, Timings timings) throws RepositoryException {
        return new Repositories(environment(console), timings).open(repository, choice());
    }

    RepositoryInfo describe(Console console) throws RepositoryException {
        return new Repositories(environment(console), new Timings()).describe(repository, choice());
    }

    RepositoryChoice choice() {
        return new RepositoryChoice(collection, datasetType, skyMap);
    }

    private static Map<String, String> environment(Console console) {
        return console.environment();
    }
}
