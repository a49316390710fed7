package ripple.repository.butler;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import ripple.repository.RepositoryException;

/// Questions to a registry. Reads only; one question at a time, from any thread.
final class Registry implements AutoCloseable {
    /// Takes one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes row after row.
    @FunctionalInterface
    interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final RegistryConnection connection;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private Registry(Path file, RegistryConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @throws RepositoryException with a sentence when the file is missing, is not SQLite or cannot be read
    static Registry open(Path file) throws RepositoryException {
        return new Registry(file, RegistryConnection.open(file));
    }

    Path file() {
        return file;
    }

    /// Column names of a table in lower case; empty when there is no such table. Nothing is taken for granted: columns
    /// come and go between schema versions.
    Set<String> columns(String table) throws RepositoryException {
        return new LinkedHashSet<>(list("SELECT name FROM pragma_table_info(?)",
                row -> row.getString(1).toLowerCase(Locale.ROOT), table));
    }

    <T> List<T> list(String sql, Row<T> reader, Object... parameters) throws RepositoryException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)), parameters);
        return all;
    }

    void each(String sql, Rows rows, Object... parameters) throws RepositoryException {
        oneAtATime.lock();
        try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.take(result);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// From here to {@link #release} every question sees the same state, whatever a writer does meanwhile.
    void hold() throws RepositoryException {
        autoCommit(false);
    }

    /// Lets writers go on.
    void release() throws RepositoryException {
        autoCommit(true);
    }

    private void autoCommit(boolean on) throws RepositoryException {
        oneAtATime.lock();
        try {
            Connection jdbc = connection.jdbc();
            jdbc.setAutoCommit(on);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// `"name"`, safe whatever the name is.
    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// As many question marks as there are values, with commas.
    static String marks(int count) {
        return String.join(",", java.util.Collections.nCopies(count, "?"));
    }

    private RepositoryException failure(SQLException e) {
        return RegistryConnection.failure(file, e);
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            connection.close();
        } finally {
            oneAtATime.unlock();
        }
    }
}
