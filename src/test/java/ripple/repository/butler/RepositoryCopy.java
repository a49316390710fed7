package ripple.repository.butler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.testkit.Shared;

/// A copy of a shared repository that a test may alter.
record RepositoryCopy(Path folder) {
    /// @param shared folder below the shared data, e.g. `sim-butler`
    static RepositoryCopy of(String shared, Path to) throws IOException {
        Path from = Shared.path("data/" + shared);
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> copy(path, to.resolve(from.relativize(path).toString())));
        }
        return new RepositoryCopy(to);
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.write(to, Files.readAllBytes(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path registry() {
        return folder.resolve("gen3.sqlite3");
    }

    /// Alters the registry.
    RepositoryCopy sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + registry());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    Repository open() throws RepositoryException {
        return open(RepositoryChoice.DEFAULT);
    }

    Repository open(RepositoryChoice choice) throws RepositoryException {
        return new Repositories(Map.of()).open(folder.toString(), choice);
    }

    /// The file of an image, where the registry has it.
    Path file(Coadd coadd) {
        return folder.resolve(coadd.location());
    }

    static Coadd any(Repository repository, String band) {
        List<Coadd> all = repository.coverage().coadds();
        return all.stream().filter(coadd -> coadd.band().name().equals(band)).findFirst().orElseThrow();
    }
}
