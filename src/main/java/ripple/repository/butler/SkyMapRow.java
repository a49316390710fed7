package ripple.repository.butler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import ripple.repository.RepositoryException;

/// One sky map as registered.
///
/// @param hash base64 of the configuration's SHA-1
record SkyMapRow(String name, String hash) {
    static List<SkyMapRow> readAll(Registry registry) throws RepositoryException {
        Set<String> columns = registry.columns("skymap");
        if (!columns.contains("name")) {
            return List.of();
        }
        String hash = columns.contains("hash") ? "hash" : "''";
        return registry.list("SELECT name, " + hash + " FROM skymap ORDER BY name",
                row -> new SkyMapRow(row.getString(1), hash(row)));
    }

    private static String hash(ResultSet row) throws SQLException {
        Object value = row.getObject(2);
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value == null ? "" : value.toString().strip();
    }
}
