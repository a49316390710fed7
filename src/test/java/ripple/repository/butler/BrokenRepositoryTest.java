package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.FileCounts;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// What is broken is told in one sentence that names it; the rest goes on.
class BrokenRepositoryTest {
    @TempDir
    Path folder;

    private static String sentence(String repo) {
        RepositoryException e = catchThrowableOfType(RepositoryException.class,
                () -> new Repositories(Map.of()).open(repo, RepositoryChoice.DEFAULT));
        assertThat(e).as("opening " + repo).isNotNull();
        return String.valueOf(e.getMessage());
    }

    private String sentence() {
        return sentence(folder.toString());
    }

    private Path minimal(String registry) throws IOException {
        Files.writeString(folder.resolve("butler.yaml"), "registry:\n  db: sqlite:///<butlerRoot>/" + registry + "\n");
        return folder.resolve(registry);
    }

    private static BoxRead middle(Repository repository, Coadd coadd) {
        Patch patch = repository.skyMap().orElseThrow().tract(coadd.tract()).patch(coadd.patch());
        // The simulated files hold the part of each patch around the corner at (12000, 12000).
        PixelPoint place = new PixelPoint(Math.clamp(12_000, patch.inner().x0() + 40, patch.inner().endX() - 40),
                Math.clamp(12_000, patch.inner().y0() + 40, patch.inner().endY() - 40));
        return new BoxRead(PixelBox.around(place, 16), place);
    }

    private static String readSentence(Repository repository, Coadd coadd) {
        RepositoryException e = catchThrowableOfType(RepositoryException.class,
                () -> repository.read(coadd, List.of(middle(repository, coadd)), Content.ALL));
        assertThat(e).as("reading " + coadd).isNotNull();
        return String.valueOf(e.getMessage());
    }

    @Test
    void aFolderThatIsNoRepositorySaysWhatItLooksLike() throws IOException {
        assertThat(sentence()).isEqualTo(folder + " is no Butler repository: it holds neither butler.yaml nor "
                + "butler.json, it is empty.");
        Files.writeString(folder.resolve("a.fits"), "");
        Files.writeString(folder.resolve("b.FITS"), "");
        assertThat(sentence()).endsWith("but 2 FITS files; folders of FITS files come in a later version.");
        Files.writeString(folder.resolve("gen3.sqlite3"), "");
        assertThat(sentence()).endsWith("but a registry gen3.sqlite3: its configuration is missing.");
        assertThat(sentence(folder.resolve("nowhere").toString())).isEqualTo(folder.resolve("nowhere")
                + " does not exist.");
        assertThat(sentence(folder.resolve("a.fits").toString())).isEqualTo(folder.resolve("a.fits")
                + " is a single file and no repository; give the folder that holds butler.yaml.");
    }

    @Test
    void aRegistryThatIsNotSqlite() throws IOException {
        Path registry = minimal("gen3.sqlite3");
        assertThat(sentence()).isEqualTo("The registry " + registry + " cannot be read: it does not exist.");
        Files.writeString(registry, "");
        assertThat(sentence()).isEqualTo("The registry " + registry + " is an empty file.");
        Files.writeString(registry, "this is a letter to my grandmother, not a database");
        assertThat(sentence()).isEqualTo("The registry " + registry + " is not an SQLite database.");
        Files.writeString(registry, "SQLite format 3\0" + "rubbish".repeat(1000));
        assertThat(sentence()).startsWith("The registry " + registry + " cannot be read: ");
    }

    @Test
    void aDatabaseOfSomethingElse() throws IOException, SQLException {
        minimal("gen3.sqlite3");
        new RepositoryCopy(folder).sql("CREATE TABLE collection (name TEXT)");
        assertThat(sentence()).isEqualTo("The SQLite file " + folder.resolve("gen3.sqlite3")
                + " is no Butler registry, "
                + "or a damaged one: the tables butler_attributes, collection_chain, dataset_type, dataset are missing.");
    }

    @Test
    void aVersionThatNobodyKnowsIsNamed() throws IOException, SQLException {
        RepositoryCopy copy = RepositoryCopy.of("dp2-butler", folder).sql(
                "UPDATE butler_attributes SET value = '3.0.0' WHERE name LIKE 'version:%CollectionManager'");
        assertThatThrownBy(copy::open).isInstanceOf(RepositoryException.class).hasMessage("The registry "
                + copy.registry() + " has version 3.0.0 of the collections tables; this version reads 2.x.");
    }

    @Test
    void configurationsThatAreNotRead() throws IOException {
        Path config = folder.resolve("butler.yaml");
        Files.writeString(config, "cls: lsst.daf.butler.remote_butler.RemoteButler\nremote_butler: {url: x}\n");
        assertThat(sentence())
                .startsWith(config + " points to a Butler server (RemoteButler); such repositories are not "
                        + "read by this version.");
        Files.writeString(config, "registry:\n  db: postgresql://me@host:5432/db\n");
        assertThat(sentence()).isEqualTo("The registry of " + config + " is a postgresql database; only SQLite "
                + "registries are read by this version.");
        Files.writeString(config, "registry: [unclosed");
        assertThat(sentence()).startsWith(config + " is not valid YAML: ");
        Files.writeString(config, "");
        assertThat(sentence()).isEqualTo(config + " holds no settings (key: value).");
        Files.writeString(config, "#".repeat((4 << 20) + 1));
        assertThat(sentence()).isEqualTo(config + " is larger than a configuration can be (4 MB).");
        assertThat(sentence("https://data.lsst.cloud/butler.yaml"))
                .isEqualTo("https://data.lsst.cloud/butler.yaml is a "
                        + "remote repository (https); only local ones are read by this version.");
    }

    @Test
    void aLaughOfYamlAliasesIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append("*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        Files.writeString(folder.resolve("butler.yaml"), bomb);
        assertThat(sentence()).contains("is not valid YAML: ");
    }

    @Test
    void aChainThatHoldsItselfIsSearchedOnce() throws IOException, SQLException, RepositoryException {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder)
                .sql("INSERT INTO collection_chain SELECT collection_id, 7, collection_id FROM collection WHERE type = 3");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).isNotEmpty();
        }
    }

    @Test
    void oneBadFileAmongGoodOnesIsNamedAndTheOthersAreRead() throws IOException, RepositoryException {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        try (Repository repository = copy.open()) {
            Coadd gone = RepositoryCopy.any(repository, "g");
            Coadd cut = RepositoryCopy.any(repository, "r");
            Coadd text = RepositoryCopy.any(repository, "i");
            Coadd wrong = RepositoryCopy.any(repository, "z");
            Coadd good = RepositoryCopy.any(repository, "y");
            long bytes = Files.size(copy.file(cut));
            Files.delete(copy.file(gone));
            Files.write(copy.file(cut), java.util.Arrays.copyOf(Files.readAllBytes(copy.file(cut)), (int) bytes / 2));
            Files.writeString(copy.file(text), "<html>404</html>");
            Files.copy(copy.file(good), copy.file(wrong), StandardCopyOption.REPLACE_EXISTING);

            assertThat(readSentence(repository, gone)).isEqualTo("The file " + copy.file(gone) + " of deep_coadd "
                    + gone.tract() + "/" + gone.patch() + "/g is missing. Fetch it again, or leave this band out.");
            assertThat(readSentence(repository, cut)).startsWith("The file " + copy.file(cut)
                    + " cannot be read: it has " + bytes / 2 + " bytes of the " + bytes
                    + " registered: it was cut short.");
            assertThat(readSentence(repository, text)).startsWith("The file " + copy.file(text) + " cannot be read: ");
            assertThat(readSentence(repository, wrong)).startsWith("The file " + copy.file(wrong) + " contradicts the "
                    + "registry: it says that it is band y of tract " + wrong.tract() + ", patch " + wrong.patch()
                    + ", but it is registered as band z of tract ");
            assertThat(repository.read(good, List.of(middle(repository, good)), Content.ALL)).singleElement()
                    .satisfies(image -> assertThat(image.image().at(8, 8)).isFinite());

            List<FileProblem> problems = repository.check(Progress.NONE, new Cancellation());
            assertThat(problems).extracting(FileProblem::kind).containsExactlyInAnyOrder(FileProblem.Kind.MISSING,
                    FileProblem.Kind.UNREADABLE, FileProblem.Kind.UNREADABLE, FileProblem.Kind.CONTRADICTS);
            int images = repository.coverage().coadds().size();
            assertThat(FileCounts.of(images, problems)).isEqualTo(new FileCounts(images - 3, 1, 2));
        }
    }

    @Test
    void aFileThatWasReplacedIsReadAnew() throws IOException, RepositoryException {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        try (Repository repository = copy.open()) {
            Coadd coadd = RepositoryCopy.any(repository, "g");
            byte[] bytes = Files.readAllBytes(copy.file(coadd));
            repository.read(coadd, List.of(middle(repository, coadd)), Content.ALL);
            Files.writeString(copy.file(coadd), "no longer");
            assertThat(readSentence(repository, coadd)).contains("cannot be read");
            Files.write(copy.file(coadd), bytes);
            assertThat(repository.read(coadd, List.of(middle(repository, coadd)), Content.ALL)).hasSize(1);
        }
    }

    @Test
    void aRegionThatContradictsTheSkyMapIsANotice() throws IOException, SQLException, RepositoryException {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder);
        int tract;
        try (Repository repository = copy.open()) {
            tract = repository.coverage().tracts().getFirst();
        }
        copy.sql("UPDATE tract SET region = (SELECT region FROM tract WHERE id <> " + tract + " LIMIT 1)");
        try (Repository repository = copy.open()) {
            assertThat(repository.info().notices()).singleElement().asString()
                    .startsWith("The registry's region of tract "
                            + tract + " lies ")
                    .contains(" arcsec from where the sky map ").endsWith("as computed is used.");
        }
        copy.sql("UPDATE tract SET region = 'rubbish'");
        try (Repository repository = copy.open()) {
            assertThat(repository.skyMap()).isPresent();
        }
    }

    @Test
    void lookingAtFilesCanBeCancelled() throws IOException, RepositoryException {
        try (Repository repository = RepositoryCopy.of("dp2-butler", folder).open()) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            assertThatThrownBy(() -> repository.check(Progress.NONE, cancellation))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void anImageOfAKindThatIsNotReadIsListedAndRefused() throws IOException, SQLException, RepositoryException {
        RepositoryCopy copy = RepositoryCopy.of("sim-butler", folder)
                .sql("UPDATE dataset_type SET storage_class = 'ExposureF', name = 'deepCoadd_calexp' WHERE id = 1");
        try (Repository repository = copy.open(RepositoryChoice.DEFAULT.withDatasetType("deep_coadd"))) {
            assertThat(repository.info().chosenDatasetType()).isEqualTo("deepCoadd_calexp");
            Coadd coadd = RepositoryCopy.any(repository, "g");
            assertThat(readSentence(repository, coadd)).isEqualTo("The file " + copy.file(coadd)
                    + " holds an image of storage class ExposureF, which is not read yet by this version.");
        }
    }
}
