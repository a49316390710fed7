package ripple.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// Which repository, and what of it.
final class RepositoryOptions {
    @Parameters(index = "0", paramLabel = "REPO", description = "a Butler repository: its folder, its butler.yaml, or a label of the repository index")
    String repository = "";

    @Mixin
    private ChoiceOptions choice = new ChoiceOptions();

    Repository open(Console console, Timings timings) throws RepositoryException {
        return choice.open(repository, console, timings);
    }

    RepositoryInfo describe(Console console) throws RepositoryException {
        return new Repositories(console.environment(), new Timings()).describe(repository, choice.choice());
    }
}
