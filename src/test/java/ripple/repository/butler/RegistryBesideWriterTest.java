package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;

/// A pipeline may be writing the registry that is opened: neither disturbs the other.
class RegistryBesideWriterTest {
    private static final String MORE = "INSERT INTO dataset_type SELECT max(id) + 1, 'more' || (max(id) + 1), 'Text', "
            + "dimensions_key, tag_association_table, NULL FROM dataset_type";

    private static final int MANY = 100;

    @TempDir
    Path folder;

    private Connection writer(String journal) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gen3.sqlite3"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = " + journal);
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA busy_timeout = 15000");
        }
        return connection;
    }

    private static int write(Connection connection, CountDownLatch begun) throws SQLException {
        int written = 0;
        try (Statement statement = connection.createStatement()) {
            while (written < MANY) {
                statement.execute(MORE);
                written++;
                begun.countDown();
            }
        }
        return written;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private void openWhileWriting(String journal) throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        try (ExecutorService threads = Executors.newSingleThreadExecutor(); Connection writer = writer(journal)) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Integer> written = threads.submit(() -> write(writer, begun));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            int types = 0;
            int opened = 0;
            do {
                try (Repository repository = copy.open()) {
                    assertThat(repository.coverage().coadds()).hasSize(23);
                    assertThat(repository.info().datasetTypes()).hasSizeGreaterThanOrEqualTo(types);
                    types = repository.info().datasetTypes().size();
                    opened++;
                }
            } while (!written.isDone() || opened < 3);
            assertThat(written.get(20, TimeUnit.SECONDS)).isEqualTo(MANY);
        }
        try (Repository repository = copy.open()) {
            assertThat(repository.info().datasetTypes()).hasSize(MANY + 2);
        }
    }

    @Test
    void besideAWriterWithAWriteAheadLog() throws Exception {
        openWhileWriting("WAL");
    }

    @Test
    void besideAWriterWithARollbackJournal() throws Exception {
        openWhileWriting("DELETE");
    }

    @Test
    void anOpenRepositoryDoesNotHoldUpAWriter() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        try (Repository repository = copy.open();
                Connection writer = writer("DELETE");
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute(MORE);
            assertThat(repository.coverage().coadds()).isNotEmpty();
        }
    }

    @Test
    void nothingIsWrittenIntoTheRepository() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        List<String> before = names();
        byte[] bytes = Files.readAllBytes(copy.registry());
        copy.open().close();
        assertThat(names()).isEqualTo(before);
        assertThat(Files.readAllBytes(copy.registry())).isEqualTo(bytes);
    }

    /// The changes of a writer that stopped wait in the `-wal` file; the folder cannot be written, so SQLite cannot make the
    /// `-shm` file that it needs to see them.
    @Test
    void changesInTheLogAreSeenInAFolderThatCannotBeWritten() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder.resolve("writing"));
        Path frozen = folder.resolve("frozen");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + copy.registry());
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute(MORE);
            Files.createDirectory(frozen);
            for (String name : List.of("butler.yaml", "gen3.sqlite3", "gen3.sqlite3-wal")) {
                Files.copy(copy.folder().resolve(name), frozen.resolve(name));
            }
        }
        withoutWriting(frozen, 3);
        assertThat(frozen.resolve("gen3.sqlite3-shm")).doesNotExist();
    }

    @Test
    void aRegistryWithALogIsReadInAFolderThatCannotBeWritten() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder).sql("PRAGMA journal_mode = WAL");
        withoutWriting(copy.folder(), 2);
    }

    private static void withoutWriting(Path folder, int types) throws IOException, RepositoryException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            // Root writes wherever it likes: then there is nothing to test.
            Assumptions.assumeFalse(Files.isWritable(folder), "This user can write everywhere.");
            try (Repository repository = new RepositoryCopy(folder).open()) {
                assertThat(repository.info().datasetTypes()).hasSize(types);
            }
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// The two ways that are left where SQLite cannot make its `-shm` file, tried directly.
    @Test
    void aCopyHoldsTheChangesThatWaitInTheLog() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        assertThat(RegistryCopy.isNeeded(copy.registry())).isFalse();
        try (Connection writer = writer("WAL"); Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute(MORE);
            assertThat(RegistryCopy.isNeeded(copy.registry())).isTrue();
            RegistryCopy temporary = RegistryCopy.make(copy.registry());
            try (Registry registry = Registry.open(temporary.file())) {
                assertThat(DatasetTypes.read(registry).all()).hasSize(3);
            }
            temporary.delete();
            assertThat(temporary.file().getParent()).doesNotExist();
        }
    }

    /// The journal that a writer leaves when it dies in the middle of a change: it has to be undone, but not in the repository.
    @Test
    void theChangeOfAWriterThatDiedIsUndoneInACopy() throws Exception {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder.resolve("writing"));
        Path dead = Files.createDirectory(folder.resolve("dead"));
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + copy.registry());
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            statement.execute("BEGIN");
            statement.execute("UPDATE patch SET region = upper(region)");
            statement.execute("DELETE FROM dataset_type");
            for (String name : List.of("butler.yaml", "gen3.sqlite3", "gen3.sqlite3-journal")) {
                Files.copy(copy.folder().resolve(name), dead.resolve(name));
            }
            statement.execute("ROLLBACK");
        }
        byte[] before = Files.readAllBytes(dead.resolve("gen3.sqlite3"));
        try (Registry registry = Registry.open(dead.resolve("gen3.sqlite3"))) {
            assertThat(DatasetTypes.read(registry).all()).hasSize(2);
        }
        assertThat(Files.readAllBytes(dead.resolve("gen3.sqlite3"))).isEqualTo(before);
        assertThat(dead.resolve("gen3.sqlite3-journal")).isNotEmptyFile();
    }
}
