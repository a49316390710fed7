package ripple.cli;

import picocli.CommandLine.Option;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// What of a repository is used where there is a choice.
final class ChoiceOptions {
    @Option(names = "--collection", paramLabel = "NAME", description = "collection to use where there is a choice")
    private String collection = "";

    @Option(names = "--dataset-type", paramLabel = "NAME", description = "dataset type to use where there is a choice")
    private String datasetType = "";

    @Option(names = "--skymap", paramLabel = "NAME", description = "sky map to use where there is a choice")
    private String skyMap = "";

    RepositoryChoice choice() {
        return new RepositoryChoice(collection, datasetType, skyMap);
    }

    Repository open(String repository, Console console, Timings timings) throws RepositoryException {
        return new Repositories(console.environment(), timings).open(repository, choice());
    }
}
