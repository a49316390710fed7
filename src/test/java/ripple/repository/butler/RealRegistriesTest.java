package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.Coadd;
import ripple.repository.FileCounts;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.repository.RepositoryInfo.CollectionInfo;
import ripple.repository.open.Repositories;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Registries that the real Butler wrote, from four years and four universes.
class RealRegistriesTest {
    private static final Repositories REPOSITORIES = new Repositories(Map.of());

    private static RepositoryInfo describe(String shared) throws RepositoryException {
        return REPOSITORIES.describe(Shared.path("data/" + shared).toString(), RepositoryChoice.DEFAULT);
    }

    private static List<String> flattened(String shared, String collection) throws RepositoryException {
        try (Registry registry = Registry.open(Shared.path("data/" + shared + "/gen3.sqlite3"))) {
            return CollectionTree.read(registry).flattened(collection).stream().map(ButlerCollection::name).toList();
        }
    }

    private static JsonNode expected() {
        return Vectors.json(Shared.path("data/sim-butler/expected/expected_cutouts.json")).get("repository");
    }

    @Test
    void theSimulatedRepositoryIsReadAsTheButlerReadsIt() throws RepositoryException {
        JsonNode expected = expected();
        RepositoryInfo info = describe("sim-butler");

        Map<String, String> versions = new TreeMap<>();
        expected.get("versions").forEachEntry((name, version) -> versions.put(kind(name), version.asString()));
        versions.put("universe", expected.get("universe").get(0).asString() + " "
                + expected.get("universe").get(1).asInt());
        assertThat(info.versions()).isEqualTo(versions);

        Map<String, String> collections = new TreeMap<>();
        expected.get("collections").forEachEntry(
                (name, c) -> collections.put(name,
                        c.get(0).asString() + c.get(1).valueStream().map(JsonNode::asString).toList()));
        Map<String, String> found = new TreeMap<>();
        for (CollectionInfo collection : info.collections()) {
            found.put(collection.name(), collection.type() + collection.children());
        }
        assertThat(found).isEqualTo(collections);
        assertThat(info.datasetTypes()).filteredOn(type -> type.name().equals("deep_coadd")).singleElement()
                .satisfies(
                        type -> assertThat(type.count()).isEqualTo(expected.get("row_counts").get("dataset").asLong()));
    }

    /// `version:…AttributeManager` and the like, by the kinds that a registry names.
    private static String kind(String name) {
        return Map.of("DefaultButlerAttributeManager", "attributes", "StaticDimensionRecordStorageManager",
                "dimensions",
                "SynthIntKeyCollectionManager", "collections", "ByDimensionsDatasetRecordStorageManagerUUID",
                "datasets", "ByNameOpaqueTableStorageManager", "opaque", "MonolithicDatastoreRegistryBridgeManager",
                "datastores").getOrDefault(name.substring(name.lastIndexOf('.') + 1), name);
    }

    @Test
    void everyDatasetIsFoundUnderItsId() throws RepositoryException {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode row : expected().get("datasets")) {
            ids.add(row.get(1).asInt() + "/" + row.get(2).asInt() + "/" + row.get(0).asString() + " "
                    + row.get(3).asString());
        }
        try (Repository repository = REPOSITORIES.open(Shared.path("data/sim-butler").toString(),
                RepositoryChoice.DEFAULT)) {
            TreeSet<String> found = new TreeSet<>();
            repository.coverage().coadds()
                    .forEach(c -> found.add(c.tract() + "/" + c.patch() + "/" + c.band() + " " + c.datasetId()));
            assertThat(found).isEqualTo(ids);
            assertThat(repository.coverage().coadds()).allMatch(Coadd::isStored);
            assertThat(repository.check(Progress.NONE, new Cancellation())).isEmpty();
            assertThat(repository.info().notices()).isEmpty();
            assertThat(repository.skyMap()).get().extracting(map -> map.name())
                    .isEqualTo(repository.info().chosenSkyMap());
        }
    }

    @Test
    void aTaggedCollectionTellsInWhichRunItsDatasetsLie() throws RepositoryException {
        RepositoryInfo info = describe("sim-butler");
        String tagged = info.collections().stream().filter(c -> c.type().equals("TAGGED")).findFirst().orElseThrow()
                .name();
        List<String> runs = info.collections().stream().filter(c -> c.type().equals("RUN")).map(CollectionInfo::name)
                .toList();
        try (Repository repository = REPOSITORIES.open(Shared.path("data/sim-butler").toString(),
                RepositoryChoice.DEFAULT.withCollection(tagged))) {
            assertThat(repository.coverage().coadds()).hasSize(expected().get("tagged_datasets").asInt())
                    .allMatch(coadd -> runs.contains(coadd.collection()));
        }
    }

    /// Data Preview 2 as it is given to tests: three bands registered, one stored, and its WCS scrambled on purpose.
    @Test
    void theRealRepositoryTellsWhatCannotBeUsed() throws RepositoryException {
        try (Repository repository = REPOSITORIES.open(Shared.path("data/dp2-butler/butler.yaml").toString(),
                RepositoryChoice.DEFAULT)) {
            assertThat(repository.coverage().bands()).containsExactly(new Band("g"), new Band("r"), new Band("i"));
            assertThat(repository.skyMap()).isPresent();
            assertThat(repository.info().notices()).isEmpty();

            List<FileProblem> problems = repository.check(Progress.NONE, new Cancellation());

            assertThat(problems).extracting(FileProblem::kind).containsExactly(FileProblem.Kind.CONTRADICTS,
                    FileProblem.Kind.NOT_STORED, FileProblem.Kind.NOT_STORED);
            assertThat(problems.get(0).reason()).contains("deep_coadd_5428_76_g_lsst_cells_v2")
                    .contains("contradicts the sky map lsst_cells_v2: its pixels (128, 0) to (191, 63) lie outside of")
                    .contains(", and its WCS puts the corner (17850, 20850) of the patch ")
                    .contains("degrees away from its place on the sky");
            assertThat(problems.get(1).reason()).isEqualTo(
                    "deep_coadd 5428/76/r is registered, but its file is not stored in this repository.");
            assertThat(FileCounts.of(3, problems)).isEqualTo(new FileCounts(1, 2, 0));
        }
    }

    @Test
    void aChainIsDissolvedInOrder() throws RepositoryException {
        assertThat(flattened("lsst-registries/imsim", "LSSTCam-imSim/defaults"))
                .containsExactly("LSSTCam-imSim/raw/all", "LSSTCam-imSim/calib", "skymaps");
    }

    @Test
    void repositoriesWithoutCoaddsAreDescribedAndNotOpened() throws RepositoryException {
        for (String name : List.of("lsst-registries/imsim", "lsst-registries/ucd")) {
            RepositoryInfo info = describe(name);
            assertThat(info.chosenCollection()).isEmpty();
            assertThat(info.datasetTypes()).extracting(RepositoryInfo.DatasetTypeInfo::name).contains("raw", "camera");
            assertThat(info.collections()).extracting(CollectionInfo::type).contains("CALIBRATION");
            assertThatThrownBy(
                    () -> REPOSITORIES.open(Shared.path("data/" + name).toString(), RepositoryChoice.DEFAULT))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("holds no coadds (images of a patch in a band); its dataset types are: ");
        }
    }

    /// Every place inside a patch is found there by the registry's index, and nowhere that the sky map does not say.
    @Test
    void placesAreFoundThroughTheIndexAsByGeometry() throws RepositoryException {
        try (Repository repository = REPOSITORIES.open(Shared.path("data/sim-butler").toString(),
                RepositoryChoice.DEFAULT)) {
            java.util.SplittableRandom random = new java.util.SplittableRandom(5);
            var tract = repository.skyMap().orElseThrow().tract(repository.coverage().tracts().getFirst());
            int found = 0;
            for (int i = 0; i < 200; i++) {
                var place = tract.projection().toSky(new ripple.sky.PixelPoint(10_500 + 3_000 * random.nextDouble(),
                        10_500 + 3_000 * random.nextDouble()));
                List<Coadd> byIndex = repository.coaddsCovering(place);
                List<Coadd> byGeometry = tract.patchesCovering(place).stream()
                        .flatMap(patch -> repository.coverage().bands(patch.tract(), patch.id()).stream()
                                .flatMap(band -> repository.coverage().find(patch.tract(), patch.id(), band).stream()))
                        .toList();
                assertThat(byIndex).isEqualTo(byGeometry);
                found += byIndex.size();
            }
            assertThat(found).isPositive();
        }
    }
}
