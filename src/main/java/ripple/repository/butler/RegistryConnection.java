package ripple.repository.butler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import ripple.repository.RepositoryException;

/// A read-only connection to a registry file.
///
/// Source: sqlite.org/wal.html "Read-Only Databases". A file in WAL mode needs a writable `-shm` beside it. Where that cannot
/// be had (read-only folder) the file is opened as immutable when no changes wait beside it, and from a temporary copy when
/// some do. This program itself never writes into a repository.
final class RegistryConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryConnection.class);
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUSY_MILLIS = 15_000;

    /// Dataset ids are random: finding the files of a million goes to and fro in the index.
    private static final int CACHE_KIBIBYTES = 64 << 10;

    private final Connection jdbc;
    private final Optional<RegistryCopy> copy;

    private RegistryConnection(Connection jdbc, Optional<RegistryCopy> copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    static RegistryConnection open(Path file) throws RepositoryException {
        checkMagic(file);
        try {
            return new RegistryConnection(connect(file, "mode=ro"), Optional.empty());
        } catch (SQLException e) {
            if (!needsSharedMemory(e)) {
                throw failure(file, e);
            }
            return withoutSharedMemory(file);
        }
    }

    Connection jdbc() {
        return jdbc;
    }

    private static RegistryConnection withoutSharedMemory(Path file) throws RepositoryException {
        try {
            if (!RegistryCopy.isNeeded(file)) {
                return new RegistryConnection(connect(file, "immutable=1"), Optional.empty());
            }
            RegistryCopy copy = RegistryCopy.make(file);
            return new RegistryConnection(connect(copy.file(), "mode=rw"), Optional.of(copy));
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (IOException e) {
            throw new RepositoryException(
                    "The registry " + file + " has changes of a writer beside it that can only be "
                            + "read from a copy, and no copy could be made: " + Sentences.of(e),
                    e);
        }
    }

    private static Connection connect(Path file, String mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!mode.equals("mode=rw"));
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        Connection connection = config.createConnection("jdbc:sqlite:" + uri(file) + "?" + mode);
        try (Statement statement = connection.createStatement()) {
            // Opening is lazy: only a question finds out whether the file can be read.
            statement.executeQuery("SELECT count(*) FROM sqlite_master").close();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// SQLite's URI form: `?`, `#` and `%` in a path must not be taken for syntax.
    private static String uri(Path file) {
        return "file:" + file.toAbsolutePath().toUri().getRawPath();
    }

    private static boolean needsSharedMemory(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_CANTOPEN.code || primary == SQLiteErrorCode.SQLITE_READONLY.code
                || primary == SQLiteErrorCode.SQLITE_IOERR.code;
    }

    private static void checkMagic(Path file) throws RepositoryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAGIC.length);
            if (head.length == 0) {
                throw new RepositoryException("The registry " + file + " is an empty file.");
            }
            if (!Arrays.equals(head, MAGIC)) {
                throw new RepositoryException("The registry " + file + " is not an SQLite database.");
            }
        } catch (IOException e) {
            throw new RepositoryException("The registry " + file + " cannot be read: " + Sentences.of(e), e);
        }
    }

    static RepositoryException failure(Path file, SQLException e) {
        boolean busy = (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
        return new RepositoryException("The registry " + file + (busy
                ? " is locked by a writer; try again when it has finished."
                : " cannot be read: " + Sentences.firstLine(e) + "."), e);
    }

    @Override
    public void close() {
        try {
            jdbc.close();
        } catch (SQLException e) {
            LOG.debug("The registry could not be closed properly.", e);
        }
        copy.ifPresent(RegistryCopy::delete);
    }
}
