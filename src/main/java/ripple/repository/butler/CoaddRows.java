package ripple.repository.butler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.RepositoryException;

/// All images of the collection and dataset type in use, with one question to the registry.
///
/// Source: find-first search: of the datasets with the same sky map, tract, patch and band the one counts whose
/// collection comes first. The order is made here and not in SQL: the rows come as the index has them.
final class CoaddRows {
    /// The component column of a file that holds a dataset whole.
    private static final String WHOLE = "__NULL_STRING__";

    /// One image and where its file is.
    ///
    /// @param store index of the datastore that has it
    /// @param parts whether it is stored in parts (one file per component) and not as one file
    record Found(String skyMap, Coadd coadd, int store, boolean parts, int rank) {}

    private record Key(String skyMap, int tract, int patch, Band band) {}

    private final Registry registry;
    private final List<Datastore> stores;
    private final Selection selection;
    private final Map<Object, Integer> ranks = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Band> bands = new HashMap<>();
    private final Map<Key, Found> found = new HashMap<>();

    CoaddRows(Registry registry, List<Datastore> stores, Selection selection, CollectionTree collections) {
        this.registry = registry;
        this.stores = stores;
        this.selection = selection;
        collections.all().forEach(collection -> names.put(collection.key(), collection.name()));
        selection.searched().forEach(collection -> ranks.put(collection.key(), ranks.size()));
    }

    /// By sky map, tract, patch and band.
    List<Found> read() throws RepositoryException {
        List<Object> parameters = new ArrayList<>(List.of(selection.type().id()));
        selection.searched().forEach(collection -> parameters.add(collection.key()));
        registry.each(sql(), this::take, parameters.toArray());
        List<Found> all = new ArrayList<>(found.values());
        all.sort(java.util.Comparator.comparing(Found::skyMap).thenComparingInt((Found f) -> f.coadd().tract())
                .thenComparingInt(f -> f.coadd().patch()).thenComparing(f -> f.coadd().band()));
        return all;
    }

    private String sql() throws RepositoryException {
        String tags = selection.type().tagsTable();
        Set<String> columns = registry.columns(tags);
        String collection = DatasetTypes.collectionColumn(columns);
        StringBuilder select = new StringBuilder("SELECT t.skymap, t.tract, t.patch, t.band, t.dataset_id, t.")
                .append(collection).append(", d.").append(runColumn());
        StringBuilder joins = new StringBuilder(" LEFT JOIN dataset d ON d.id = t.dataset_id");
        for (int i = 0; i < stores.size(); i++) {
            Set<String> known = registry.columns(stores.get(i).recordsTable());
            if (known.contains("path")) {
                String size = known.contains("file_size") ? "coalesce(r#.file_size, -1)" : "-1";
                String join = " LEFT JOIN " + Registry.quoted(stores.get(i).recordsTable())
                        + " r# ON r#.dataset_id = t.dataset_id";
                select.append((", r#.path, r#.component, " + size).replace("#", Integer.toString(i)));
                joins.append(join.replace("#", Integer.toString(i)));
            } else {
                select.append(", NULL, NULL, -1");
            }
        }
        return select + " FROM " + Registry.quoted(tags) + " t" + joins + " WHERE t.dataset_type_id = ? AND t."
                + collection + " IN (" + Registry.marks(selection.searched().size()) + ") AND trim(t.band) <> ''";
    }

    private String runColumn() throws RepositoryException {
        return registry.columns("dataset").contains("run_id") ? "run_id" : "run_name";
    }

    private void take(ResultSet row) throws SQLException {
        int rank = ranks.getOrDefault(row.getObject(6), Integer.MAX_VALUE);
        Band band = bands.computeIfAbsent(row.getString(4), Band::new);
        Key key = new Key(row.getString(1), row.getInt(2), row.getInt(3), band);
        Found before = found.get(key);
        if (before != null && (before.rank < rank || (before.rank == rank && !before.parts))) {
            return;
        }
        found.put(key, found(row, key, rank));
    }

    private Found found(ResultSet row, Key key, int rank) throws SQLException {
        int store = firstWithFile(row);
        int column = 8 + 3 * Math.max(0, store);
        boolean whole = store >= 0 && WHOLE.equals(row.getString(column + 1));
        Object run = row.getObject(7);
        String holder = names.getOrDefault(run == null ? row.getObject(6) : run, "");
        Coadd coadd = new Coadd(key.tract, key.patch, key.band, selection.type().name(), dashed(row.getString(5)),
                holder, store < 0 ? "" : text(row.getString(column)), store < 0 ? -1 : row.getLong(column + 2));
        return new Found(key.skyMap, coadd, Math.max(0, store), store >= 0 && !whole, rank);
    }

    private int firstWithFile(ResultSet row) throws SQLException {
        int partly = -1;
        for (int i = 0; i < stores.size(); i++) {
            if (row.getString(8 + 3 * i) != null) {
                if (WHOLE.equals(row.getString(9 + 3 * i))) {
                    return i;
                }
                partly = partly < 0 ? i : partly;
            }
        }
        return partly;
    }

    /// Registered ids are 32 hexadecimal digits; users know them with dashes.
    private static String dashed(String id) {
        return id.length() != 32
                ? id
                : String.join("-", id.substring(0, 8), id.substring(8, 12), id.substring(12, 16),
                        id.substring(16, 20), id.substring(20));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Names of the sky maps that the images lie on.
    static Set<String> skyMaps(List<Found> images) {
        Set<String> names = new TreeSet<>();
        images.forEach(image -> names.add(image.skyMap()));
        return names;
    }
}
