package ripple.repository;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The sample sky that comes with the program: a repository and a list of targets in it.
///
/// @param folder `sample-data`
public record SampleSky(Path folder) {
    private static final String NAME = "sample-data";

    /// Looks where the program lies: in the folder that `-Dripple.home` names, then in those above the program's jar.
    public static Optional<SampleSky> find() {
        return Stream.concat(home(), aboveTheProgram()).map(folder -> new SampleSky(folder.resolve(NAME)))
                .filter(SampleSky::isThere).findFirst();
    }

    /// The same where nothing can be done without.
    ///
    /// @throws RepositoryException when it is not there
    public static SampleSky required() throws RepositoryException {
        return find().orElseThrow(
                () -> new RepositoryException("The sample sky (the folder sample-data of the project) is not there. "
                        + "Start through ./ripple in the project's folder."));
    }

    public Path repository() {
        return folder.resolve("repository");
    }

    public Path targets() {
        return folder.resolve("targets.csv");
    }

    private boolean isThere() {
        return Files.exists(repository().resolve("butler.yaml")) && Files.exists(targets());
    }

    private static Stream<Path> home() {
        return Optional.ofNullable(System.getProperty("ripple.home")).map(Path::of).stream();
    }

    private static Stream<Path> aboveTheProgram() {
        try {
            Path program = Path.of(SampleSky.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.iterate(Optional.ofNullable(program.getParent()), Optional::isPresent,
                    p -> p.flatMap(q -> Optional.ofNullable(q.getParent()))).limit(4).flatMap(Optional::stream);
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}
