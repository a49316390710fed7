package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.Tract;

/// The same images, registered in the other ways that Butlers have had.
class RegistryVariantsTest {
    private static final String RUN = "LSSTCam/runs/DRP/SIM/v1/deep_coadd/20260101T000000Z";
    private static final String CHAIN = "LSSTCam/runs/DRP/SIM";

    @TempDir
    Path folder;

    private RepositoryCopy copy;

    @BeforeEach
    void copyRepository() throws IOException {
        copy = RepositoryCopy.of("sim-butler", folder.resolve("repo"));
    }

    private static BandImage read(Repository repository, Coadd coadd) throws RepositoryException {
        Tract tract = repository.skyMap().orElseThrow().tract(coadd.tract());
        PixelBox inner = tract.patch(coadd.patch()).inner();
        PixelPoint place = new PixelPoint(Math.clamp(12_000, inner.x0() + 40, inner.endX() - 40),
                Math.clamp(12_000, inner.y0() + 40, inner.endY() - 40));
        return repository.read(coadd, List.of(new BoxRead(PixelBox.around(place, 8), place)), Content.ALL).getFirst();
    }

    private AmbiguousChoiceException refused(RepositoryChoice choice) {
        AmbiguousChoiceException e = catchThrowableOfType(AmbiguousChoiceException.class, () -> copy.open(choice));
        assertThat(e).isNotNull();
        return e;
    }

    @Test
    void collectionsMayBeKnownByTheirNames() throws SQLException, RepositoryException {
        copy.sql("ALTER TABLE collection RENAME TO numbered",
                "CREATE TABLE collection AS SELECT name, type, doc FROM numbered",
                "CREATE TABLE c2 AS SELECT p.name AS parent, position, c.name AS child FROM collection_chain "
                        + "JOIN numbered p ON p.collection_id = parent JOIN numbered c ON c.collection_id = child",
                "DROP TABLE collection_chain", "ALTER TABLE c2 RENAME TO collection_chain",
                "CREATE TABLE t2 AS SELECT dataset_type_id, dataset_id, n.name AS collection_name, band, t.skymap, tract, patch "
                        + "FROM dataset_tags_00000001 t JOIN numbered n USING (collection_id)",
                "DROP TABLE dataset_tags_00000001", "ALTER TABLE t2 RENAME TO dataset_tags_00000001",
                "CREATE TABLE d2 AS SELECT id, dataset_type_id, n.name AS run_name FROM dataset "
                        + "JOIN numbered n ON n.collection_id = run_id",
                "DROP TABLE dataset", "ALTER TABLE d2 RENAME TO dataset", "DROP TABLE dataset_tags_00000002",
                "DROP TABLE numbered");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).hasSize(23).allMatch(c -> c.collection().equals(RUN));
            assertThat(repository.check(Progress.NONE, new Cancellation())).isEmpty();
        }
        try (Repository repository = copy
                .open(RepositoryChoice.DEFAULT.withCollection("LSSTCam/runs/DRP/SIM/tagged/gri"))) {
            assertThat(repository.coverage().coadds()).hasSize(9).allMatch(c -> c.collection().equals(RUN));
        }
    }

    @Test
    void columnsThatOldRegistriesLackAreNotNeeded() throws SQLException, RepositoryException {
        copy.sql("ALTER TABLE file_datastore_records DROP COLUMN file_size", "ALTER TABLE collection DROP COLUMN doc",
                "ALTER TABLE dataset DROP COLUMN ingest_date", "DROP TABLE collection_summary_dataset_type",
                "ALTER TABLE patch DROP COLUMN cell_x", "DELETE FROM butler_attributes WHERE name LIKE 'version:%'");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).hasSize(23).allMatch(c -> c.bytes() == -1);
            assertThat(repository.info().versions()).containsOnlyKeys("universe");
            Coadd coadd = RepositoryCopy.any(repository, "g");
            Tract tract = repository.skyMap().orElseThrow().tract(coadd.tract());
            PixelPoint middle = new PixelPoint(11_990, 11_990);
            assertThat(repository.coaddsCovering(tract.projection().toSky(middle))).contains(coadd);
        }
    }

    @Test
    void ofTwoRunsTheFirstInTheChainCounts() throws SQLException, RepositoryException {
        copy.sql("INSERT INTO collection VALUES (90, 'better', 1, NULL)",
                "INSERT INTO collection_chain VALUES (4, 2, 90)",
                "PRAGMA foreign_keys = OFF",
                "INSERT INTO dataset SELECT 'ffffffffffffffffffffffffffffffff', dataset_type_id, ingest_date, 90 FROM dataset LIMIT 1",
                "INSERT INTO dataset_tags_00000001 SELECT dataset_type_id, 'ffffffffffffffffffffffffffffffff', 90, band, skymap, "
                        + "tract, patch FROM dataset_tags_00000001 WHERE band = 'g' AND patch = 33 AND collection_id = 1");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).hasSize(23).allMatch(c -> c.collection().equals(RUN));
        }
        copy.sql("UPDATE collection_chain SET position = -1 WHERE child = 90");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).hasSize(23)
                    .filteredOn(c -> c.collection().equals("better")).singleElement()
                    .satisfies(c -> assertThat(c.datasetId()).isEqualTo("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        }
    }

    @Test
    void withTwoChainsTheUserChooses() throws SQLException, RepositoryException {
        copy.sql("INSERT INTO collection VALUES (91, 'other/chain', 3, NULL)",
                "INSERT INTO collection_chain VALUES (91, 0, 1)");
        AmbiguousChoiceException e = refused(RepositoryChoice.DEFAULT);
        assertThat(e).hasMessageEndingWith(
                " has more than one collection that holds coadds; choose one with --collection: " + CHAIN
                        + ", other/chain.");
        assertThat(e.option()).isEqualTo("--collection");
        assertThat(e.candidates()).containsExactly(CHAIN, "other/chain");
        try (Repository repository = copy.open(RepositoryChoice.DEFAULT.withCollection("other/chain"))) {
            assertThat(repository.coverage().coadds()).hasSize(23);
        }
        assertThat(new Repositories(java.util.Map.of()).describe(copy.folder().toString(), RepositoryChoice.DEFAULT))
                .satisfies(info -> assertThat(info.notices()).singleElement().asString().contains("--collection"));
    }

    @Test
    void withoutAChainTheOnlyRunWithCoaddsIsTaken() throws SQLException, RepositoryException {
        copy.sql("DELETE FROM collection_chain", "DELETE FROM collection WHERE type = 3");
        try (Repository repository = copy.open()) {
            assertThat(repository.info().chosenCollection()).isEqualTo(RUN);
        }
    }

    @Test
    void whatIsChosenAndDoesNotExistIsToldWithWhatDoes() {
        assertThat(refused(RepositoryChoice.DEFAULT.withCollection("LSSTCam/runs/DRP/SIN"))).hasMessageContaining(
                " has no collection 'LSSTCam/runs/DRP/SIN'; it has: " + CHAIN + ", ");
        assertThat(refused(RepositoryChoice.DEFAULT.withCollection("skymaps"))).hasMessageStartingWith(
                "The collection skymaps holds no deep_coadd; collections that do: " + CHAIN + ", ");
        assertThat(refused(RepositoryChoice.DEFAULT.withDatasetType("deep_coad"))).hasMessageEndingWith(
                " has no dataset type 'deep_coad'; it has: deep_coadd, skyMap.");
        assertThat(refused(RepositoryChoice.DEFAULT.withDatasetType("skyMap"))).hasMessageContaining(
                "The datasets of type skyMap are no coadds; ");
        assertThat(refused(RepositoryChoice.DEFAULT.withSkyMap("DC2"))).hasMessage("The coadds of " + CHAIN
                + " lie on no sky map 'DC2'; they lie on: lsst_cells_v2.");
    }

    @Test
    void onTwoSkyMapsTheUserChooses() throws SQLException, RepositoryException {
        copy.sql("INSERT INTO skymap SELECT 'mine', 'x' || hash, tract_max, patch_nx_max, patch_ny_max FROM skymap",
                "UPDATE dataset_tags_00000001 SET skymap = 'mine' WHERE band = 'u'");
        AmbiguousChoiceException e = refused(RepositoryChoice.DEFAULT);
        assertThat(e)
                .hasMessageContaining("lie on more than one sky map; choose one with --skymap: lsst_cells_v2, mine.");
        assertThat(e.option()).isEqualTo("--skymap");
        try (Repository repository = copy.open(RepositoryChoice.DEFAULT.withSkyMap("mine"))) {
            assertThat(repository.coverage().coadds()).isNotEmpty().allMatch(c -> c.band().name().equals("u"));
            // The files say that they lie on another one.
            assertThat(repository.check(Progress.NONE, new Cancellation()))
                    .hasSameSizeAs(repository.coverage().coadds())
                    .allMatch(p -> p.kind() == FileProblem.Kind.CONTRADICTS);
        }
    }

    @Test
    void anUnknownSkyMapIsMadeOfTheRegistersRegions() throws SQLException, RepositoryException {
        Tract known;
        try (Repository repository = copy.open()) {
            known = repository.skyMap().orElseThrow().tract(repository.coverage().tracts().getFirst());
        }
        copy.sql("UPDATE skymap SET hash = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='");
        try (Repository repository = copy.open()) {
            assertThat(repository.info().skyMaps()).singleElement().satisfies(map -> assertThat(map.known()).isFalse());
            assertThat(repository.info().notices()).isEmpty();
            Tract made = repository.skyMap().orElseThrow().tract(known.id());
            assertThat(made.patch(34).inner()).isEqualTo(known.patch(34).inner());
            assertThat(made.patch(34).outer()).isEqualTo(known.patch(34).outer());
            assertThat(repository.check(Progress.NONE, new Cancellation())).isEmpty();
            assertThat(read(repository, RepositoryCopy.any(repository, "g")).image().at(3, 3)).isFinite();
        }
    }

    @Test
    void filesLieWhereTheRecordsSay() throws IOException, SQLException, RepositoryException {
        Coadd coadd;
        try (Repository repository = copy.open()) {
            coadd = RepositoryCopy.any(repository, "g");
        }
        Path elsewhere = Files.createDirectory(folder.resolve("a b#c%20d"));
        Path file = elsewhere.resolve("50% more+.fits");
        Files.move(copy.file(coadd), file);
        Path inRepo = copy.folder().resolve("50% more+.fits");
        Files.copy(file, inRepo);
        for (String path : List.of(file.toUri().toString(), file.toString(), "50% more+.fits", "50%25%20more+.fits")) {
            copy.sql("UPDATE file_datastore_records SET path = '" + path + "' WHERE dataset_id = '"
                    + coadd.datasetId().replace("-", "") + "'");
            try (Repository repository = copy.open()) {
                Coadd moved = RepositoryCopy.any(repository, "g");
                assertThat(moved.location()).isEqualTo(path);
                assertThat(read(repository, moved).image().at(3, 3)).as(path).isFinite();
            }
        }
    }

    @Test
    void aFileOnAnotherMachineIsToldApart() throws SQLException, RepositoryException {
        copy.sql("UPDATE file_datastore_records SET path = 's3://bucket/' || path WHERE path LIKE '%/33/g/%'");
        try (Repository repository = copy.open()) {
            assertThat(repository.check(Progress.NONE, new Cancellation())).singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.kind()).isEqualTo(FileProblem.Kind.UNREADABLE);
                        assertThat(problem.reason()).startsWith("deep_coadd 5063/33/g cannot be read: s3://bucket/")
                                .contains(" lies on another machine (s3); such files are not read by this version.");
                    });
        }
    }

    @Test
    void aMemberOfAZipFileIsRead() throws IOException, SQLException, RepositoryException {
        try (Repository repository = copy.open()) {
            Coadd coadd = RepositoryCopy.any(repository, "g");
            try (OutputStream out = Files.newOutputStream(copy.folder().resolve("all.zip"));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("a b.fits"));
                zip.write(Files.readAllBytes(copy.file(coadd)));
                zip.closeEntry();
            }
            Files.delete(copy.file(coadd));
            for (String fragment : List.of("#zip-path=a%20b.fits", "#unzip=a%20b.fits")) {
                copy.sql("UPDATE file_datastore_records SET path = 'all.zip" + fragment + "' WHERE dataset_id = '"
                        + coadd.datasetId().replace("-", "") + "'");
                try (Repository zipped = copy.open()) {
                    assertThat(read(zipped, RepositoryCopy.any(zipped, "g")).image().at(3, 3)).isFinite();
                }
            }
            copy.sql("UPDATE file_datastore_records SET path = 'all.zip#zip-path=other' WHERE path LIKE 'all.zip%'");
            try (Repository zipped = copy.open()) {
                assertThat(zipped.check(Progress.NONE, new Cancellation())).singleElement()
                        .satisfies(p -> assertThat(p.reason()).isEqualTo("The file " + copy.folder()
                                + "/all.zip (other) cannot be read: the zip file has no member other."));
            }
        }
    }

    @Test
    void aDatasetInPartsIsToldApart() throws SQLException, RepositoryException {
        copy.sql("UPDATE file_datastore_records SET component = 'image' WHERE path LIKE '%/33/g/%'",
                "INSERT INTO file_datastore_records SELECT dataset_id, path || '.psf', formatter, storage_class, 'psf', checksum, "
                        + "file_size FROM file_datastore_records WHERE component = 'image'");
        try (Repository repository = copy.open()) {
            assertThat(repository.coverage().coadds()).hasSize(23);
            assertThat(repository.check(Progress.NONE, new Cancellation())).singleElement().satisfies(
                    p -> assertThat(p.reason())
                            .startsWith("deep_coadd 5063/33/g is stored in parts, one file per component ("));
        }
    }

    @Test
    void chainedDatastoresAreAskedInTurn() throws IOException, SQLException, RepositoryException {
        Files.writeString(copy.folder().resolve("butler.yaml"), """
                datastore:
                  cls: lsst.daf.butler.datastores.chainedDatastore.ChainedDatastore
                  datastores:
                    - datastore: {cls: lsst.daf.butler.datastores.inMemoryDatastore.InMemoryDatastore}
                    - datastore: {cls: a.FileDatastore, root: <butlerRoot>/first, records: {table: first_records}}
                    - datastore: {cls: a.FileDatastore, root: <butlerRoot>, records: {table: file_datastore_records}}
                    - datastore: {cls: a.FileDatastore, root: <butlerRoot>, records: {table: not_made_yet}}
                """);
        copy.sql(
                "CREATE TABLE first_records AS SELECT dataset_id, 'near.fits' AS path, component FROM file_datastore_records "
                        + "WHERE path LIKE '%/33/g/%'");
        try (Repository repository = copy.open()) {
            Coadd near = RepositoryCopy.any(repository, "g");
            assertThat(near.location()).isEqualTo("near.fits");
            assertThat(repository.check(Progress.NONE, new Cancellation())).singleElement().satisfies(
                    p -> assertThat(p.path()).isEqualTo(copy.folder().resolve("first/near.fits").toString()));
            assertThat(read(repository, RepositoryCopy.any(repository, "r")).image().at(3, 3)).isFinite();
        }
    }
}
