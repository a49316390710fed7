package ripple.repository.butler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static final Stored NOWHERE = new Stored(-1, "", -1, false);

    /// One image and where its file is.
    ///
    /// @param store index of the datastore that has it
    /// @param parts whether it is stored in parts (one file per component) and not as one file
    record Found(String skyMap, Coadd coadd, int store, boolean parts, int rank) {}

    private record Stored(int store, String path, long bytes, boolean parts) {}

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
        boolean tagged = selection.searched().stream().anyMatch(c -> c.type() == ButlerCollection.Type.TAGGED);
        StringBuilder select = new StringBuilder("SELECT t.skymap, t.tract, t.patch, t.band, t.dataset_id, t.")
                .append(collection).append(tagged ? ", d." + runColumn() : ", t." + collection);
        // What a RUN collection holds lies in that run: only tagged datasets have to be asked for it.
        StringBuilder joins = new StringBuilder(tagged ? " LEFT JOIN dataset d ON d.id = t.dataset_id" : "");
        for (int i = 0; i < stores.size(); i++) {
            Set<String> known = registry.columns(stores.get(i).recordsTable());
            if (known.contains("path")) {
                String size = known.contains("file_size") ? "coalesce(r#.file_size, -1)" : "-1";
                String join = " LEFT JOIN " + Registry.quoted(stores.get(i).recordsTable())
                        + " r# ON r#.dataset_id = t.dataset_id";
                select.append((", r#.path, r#.component = '" + WHOLE + "', " + size).replace("#", Integer.toString(i)));
                joins.append(join.replace("#", Integer.toString(i)));
            } else {
                select.append(", NULL, 0, -1");
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
        Object run = row.getObject(7);
        String holder = names.getOrDefault(run == null ? row.getObject(6) : run, "");
        String id = dashed(row.getString(5));
        Stored file = stored(row);
        return new Found(key.skyMap, new Coadd(key.tract, key.patch, key.band, selection.type().name(), id, holder,
                file.path, file.bytes), Math.max(0, file.store), file.parts, rank);
    }

    /// The first datastore that has the dataset whole; else the first that has parts of it.
    private Stored stored(ResultSet row) throws SQLException {
        Stored partly = NOWHERE;
        for (int i = 0; i < stores.size(); i++) {
            String path = row.getString(8 + 3 * i);
            if (path != null) {
                Stored file = new Stored(i, path, row.getLong(10 + 3 * i), row.getInt(9 + 3 * i) == 0);
                if (!file.parts) {
                    return file;
                }
                partly = partly.store < 0 ? file : partly;
            }
        }
        return partly;
    }

    /// Registered ids are 32 hexadecimal digits; users know them with dashes.
    private static String dashed(String id) {
        return id.length() == 32
                ? new StringBuilder(36).append(id, 0, 8).append('-').append(id, 8, 12).append('-').append(id, 12, 16)
                        .append('-').append(id, 16, 20).append('-').append(id, 20, 32).toString()
                : id;
    }

    /// Names of the sky maps that the images lie on.
    static Set<String> skyMaps(List<Found> images) {
        Set<String> names = new TreeSet<>();
        images.forEach(image -> names.add(image.skyMap()));
        return names;
    }
}
