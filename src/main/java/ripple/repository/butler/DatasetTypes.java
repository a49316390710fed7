package ripple.repository.butler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ripple.repository.RepositoryException;

/// The dataset types of a registry and how many datasets of each lie in each collection.
final class DatasetTypes {
    private record Place(long type, Object collection) {}

    private final List<DatasetType> types;
    private final Map<Place, Long> counts = new HashMap<>();
    private final Map<Long, Long> totals = new HashMap<>();

    private DatasetTypes(List<DatasetType> types) {
        this.types = List.copyOf(types);
    }

    static DatasetTypes read(Registry registry) throws RepositoryException {
        Set<String> columns = registry.columns("dataset_type");
        String calibration = columns.contains("calibration_association_table") ? "calibration_association_table" : "''";
        List<DatasetType> bare = registry.list("SELECT id, name, storage_class, tag_association_table, " + calibration
                + " FROM dataset_type ORDER BY name",
                row -> new DatasetType(row.getLong(1), row.getString(2), text(row.getString(3)), List.of(),
                        text(row.getString(4)), text(row.getString(5))));
        List<DatasetType> whole = new ArrayList<>();
        for (DatasetType type : bare) {
            whole.add(
                    new DatasetType(type.id(), type.name(), type.storageClass(), dimensions(registry, type.tagsTable()),
                            type.tagsTable(), type.calibrationTable()));
        }
        DatasetTypes all = new DatasetTypes(whole);
        all.count(registry);
        return all;
    }

    /// All of them, by name.
    List<DatasetType> all() {
        return types;
    }

    /// Those of coadds, best first.
    List<DatasetType> coadds() {
        return types.stream().filter(DatasetType::isCoadd)
                .sorted(java.util.Comparator.comparingInt(DatasetType::rank).thenComparing(DatasetType::name)).toList();
    }

    /// Datasets of a type in the whole repository.
    long total(DatasetType type) {
        return totals.getOrDefault(type.id(), 0L);
    }

    /// Datasets of a type in one collection that is not a chain.
    long count(DatasetType type, ButlerCollection collection) {
        return counts.getOrDefault(new Place(type.id(), collection.key()), 0L);
    }

    /// Datasets of a type in several collections; those that lie in two (a run and a tagged one) count twice.
    long count(DatasetType type, List<ButlerCollection> collections) {
        return collections.stream().mapToLong(collection -> count(type, collection)).sum();
    }

    private void count(Registry registry) throws RepositoryException {
        registry.each("SELECT dataset_type_id, count(*) FROM dataset GROUP BY 1",
                row -> totals.put(row.getLong(1), row.getLong(2)));
        Set<String> tables = new LinkedHashSet<>();
        types.forEach(type -> tables.add(type.tagsTable()));
        types.forEach(type -> tables.add(type.calibrationTable()));
        for (String table : tables) {
            Set<String> columns = registry.columns(table);
            if (columns.contains("dataset_type_id")) {
                registry.each("SELECT dataset_type_id, " + collectionColumn(columns) + ", count(*) FROM "
                        + Registry.quoted(table) + " GROUP BY 1, 2",
                        row -> counts.merge(new Place(row.getLong(1), row.getObject(2)), row.getLong(3), Long::sum));
            }
        }
    }

    /// Registries with name keys hold the name where others hold a number.
    static String collectionColumn(Set<String> columns) {
        return columns.contains("collection_id") ? "collection_id" : "collection_name";
    }

    private static List<String> dimensions(Registry registry, String table) throws RepositoryException {
        Set<String> dimensions = new LinkedHashSet<>(registry.columns(table));
        dimensions.removeAll(new HashSet<>(List.of("dataset_type_id", "dataset_id", "collection_id",
                "collection_name")));
        return List.copyOf(dimensions);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
