package ripple.repository.butler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import ripple.repository.Coverage;
import ripple.repository.RepositoryInfo;
import ripple.repository.RepositoryInfo.DatasetTypeInfo;

/// What a registry says about itself, in the words of {@link RepositoryInfo}.
///
/// @param location the configuration file, as shown to users
/// @param versions of the schema
/// @param known whether a sky map's geometry is computed, by its hash
record InfoRows(String location, Catalogue catalogue, SchemaVersions versions, Predicate<String> known) {
    RepositoryInfo inUse(Selection selection, Coverage coverage, String skyMap, List<String> notices) {
        List<ButlerCollection> searched = selection.searched();
        List<DatasetTypeInfo> types = catalogue.types().all().stream()
                .map(type -> type.equals(selection.type())
                        ? type(type, coverage.coadds().size())
                        : type(type, catalogue.types().count(type, searched)))
                .toList();
        return new RepositoryInfo("butler", location, collections(), types, skyMaps(), selection.collection().name(),
                selection.type().name(), skyMap, coverage.bands(), allVersions(), notices);
    }

    /// @param collection the chosen one, if any
    RepositoryInfo withoutCoadds(Optional<ButlerCollection> collection, List<String> notices) {
        List<DatasetTypeInfo> types = catalogue.types().all().stream()
                .map(type -> type(type, collection.map(c -> count(type, c)).orElse(catalogue.types().total(type))))
                .toList();
        return new RepositoryInfo("butler", location, collections(), types, skyMaps(),
                collection.map(ButlerCollection::name).orElse(""), "", "", List.of(), allVersions(), notices);
    }

    private Map<String, String> allVersions() {
        Map<String, String> all = new TreeMap<>(versions.versions());
        all.put("universe", versions.namespace() + " " + versions.universe());
        return all;
    }

    private long count(DatasetType type, ButlerCollection collection) {
        return catalogue.types().count(type, catalogue.collections().flattened(collection.name()));
    }

    /// What lies in a run and in a tagged collection is counted twice: there cannot be more than all.
    private DatasetTypeInfo type(DatasetType type, long count) {
        long total = catalogue.types().total(type);
        return new DatasetTypeInfo(type.name(), type.storageClass(), type.dimensions(), Math.min(count, total), total);
    }

    private List<RepositoryInfo.CollectionInfo> collections() {
        return catalogue.collections().all().stream()
                .map(c -> new RepositoryInfo.CollectionInfo(c.name(), c.type().name(), c.children())).toList();
    }

    private List<RepositoryInfo.SkyMapInfo> skyMaps() {
        return catalogue.skyMaps().stream()
                .map(map -> new RepositoryInfo.SkyMapInfo(map.name(), map.hash(), known.test(map.hash()))).toList();
    }
}
