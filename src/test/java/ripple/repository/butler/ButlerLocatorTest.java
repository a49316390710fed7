package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.repository.RepositoryException;

/// Every way in which users name a repository, and what its configuration says.
class ButlerLocatorTest {
    @TempDir
    Path folder;

    private Path repo;
    private Path config;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = Files.createDirectories(folder.resolve("my repo #1, 100%"));
        config = repo.resolve("butler.yaml");
        Files.writeString(config, "registry: {db: 'sqlite:///<butlerRoot>/gen3.sqlite3'}\n");
    }

    private static Path find(String repo, Map<String, String> environment) throws RepositoryException {
        return new ButlerLocator(environment).configFile(repo);
    }

    private ButlerConfig read(String yaml) throws IOException, RepositoryException {
        Files.writeString(config, yaml);
        return ButlerConfig.read(config);
    }

    @Test
    void byFolderFileOrUri() throws RepositoryException {
        for (String name : List.of(repo.toString(), repo + "/", config.toString(), repo.toUri().toString(),
                config.toUri().toString(), "file:" + repo)) {
            assertThat(find(name, Map.of())).as(name).isEqualTo(config);
        }
    }

    @Test
    void byLabel() throws IOException, RepositoryException {
        Path index = folder.resolve("index.yaml");
        Files.writeString(index, "main: " + repo.toUri() + "\nlost: /nowhere/at/all\n");
        Map<String, String> environment = Map.of("DAF_BUTLER_REPOSITORY_INDEX", index.toUri().toString());
        assertThat(find("main", environment)).isEqualTo(config);
        assertThat(find("inline", Map.of("DAF_BUTLER_REPOSITORIES", "{\"inline\": \"" + repo + "\"}")))
                .isEqualTo(config);
        assertThatThrownBy(() -> find("mian", environment)).hasMessage(
                "'mian' is neither a folder here nor a label of the repository index (labels: lost, main).");
        assertThatThrownBy(() -> find("lost", environment)).hasMessage(
                "The label 'lost' of the repository index stands for /nowhere/at/all, which does not exist.");
        assertThatThrownBy(() -> find("main", Map.of())).hasMessageEndingWith(
                "(there is none: DAF_BUTLER_REPOSITORY_INDEX is not set).");
        assertThatThrownBy(() -> find("main", Map.of("DAF_BUTLER_REPOSITORY_INDEX", folder + "/no.yaml")))
                .hasMessageContaining("named by DAF_BUTLER_REPOSITORY_INDEX does not exist");
    }

    @Test
    void whatIsLeftOutHasTheButlersDefaults() throws IOException, RepositoryException {
        ButlerConfig read = read("{}");
        assertThat(read.registry()).isEqualTo(repo.resolve("gen3.sqlite3"));
        assertThat(read.datastores()).containsExactly(new Datastore(repo.toString(), "file_datastore_records"));
    }

    @Test
    void theRootMayLieElsewhereAndTheRegistryToo() throws IOException, RepositoryException {
        ButlerConfig read = read("""
                root: file:///data/a%20b
                registry: {db: sqlite:////other/place/r.db}
                datastore: {root: <butlerRoot>/files, records: {table: mine}}
                """);
        assertThat(read.registry()).isEqualTo(Path.of("/other/place/r.db"));
        assertThat(read.datastores()).containsExactly(new Datastore("/data/a b/files", "mine"));
    }

    @Test
    void chainedDatastoresAreTriedInOrderAndMemoryIsSkipped() throws IOException, RepositoryException {
        ButlerConfig read = read("""
                datastore:
                  cls: lsst.daf.butler.datastores.chainedDatastore.ChainedDatastore
                  datastores:
                    - datastore: {cls: lsst.daf.butler.datastores.inMemoryDatastore.InMemoryDatastore}
                    - datastore: {cls: x.FileDatastore, root: <butlerRoot>/one, records: {table: first}}
                    - {cls: x.FileDatastore, root: <butlerRoot>/two, records: {table: second}}
                """);
        assertThat(read.datastores()).containsExactly(new Datastore(repo + "/one", "first"),
                new Datastore(repo + "/two", "second"));
    }

    @Test
    void foreignTagsAreTakenForWhatTheyLookLike() throws IOException, RepositoryException {
        assertThat(read("""
                x: !uuid 1234
                y: !<lsst.sphgeom.ConvexPolygon> {encoded: 70}
                z: !!python/name:os.system
                datastore: !mine {root: /here}
                """).datastores()).containsExactly(new Datastore("/here", "file_datastore_records"));
    }

    @Test
    void jsonIsReadToo() throws IOException, RepositoryException {
        Files.delete(config);
        Path json = repo.resolve("butler.json");
        Files.writeString(json, "{\n\t\"datastore\": {\"root\": \"/here\"}}");
        assertThat(find(repo.toString(), Map.of())).isEqualTo(json);
        assertThat(ButlerConfig.read(json).datastores())
                .containsExactly(new Datastore("/here", "file_datastore_records"));
    }
}
