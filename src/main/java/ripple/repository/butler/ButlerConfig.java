package ripple.repository.butler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ripple.repository.RepositoryException;

/// The settings of a local Butler repository: where its registry and its files are.
///
/// Source: `butler.yaml` as daf_butler's ButlerConfig reads it. What only matters for writing (templates, formatters,
/// storage classes) is overlooked; a section that is left out has daf_butler's default.
///
/// @param file the configuration file
/// @param registry the SQLite file
/// @param datastores in the order to be tried; those in memory are left out
record ButlerConfig(Path file, Path registry, List<Datastore> datastores) {
    private static final String ROOT = "<butlerRoot>";
    private static final String RECORDS = "file_datastore_records";

    ButlerConfig {
        datastores = List.copyOf(datastores);
    }

    /// @throws RepositoryException with a sentence naming the file, also when the repository is of a kind that is not read
    static ButlerConfig read(Path file) throws RepositoryException {
        Map<?, ?> settings = PlainYaml.read(file);
        if (text(settings, "cls", "").endsWith("RemoteButler")) {
            throw new RepositoryException(file + " points to a Butler server (RemoteButler); such repositories are not "
                    + "read by this version. Copy the repository to a local folder.");
        }
        String root = root(settings, file);
        String db = text(section(settings, "registry"), "db", "sqlite:///" + ROOT + "/gen3.sqlite3");
        List<Datastore> datastores = new ArrayList<>();
        collect(section(settings, "datastore"), root, datastores);
        return new ButlerConfig(file, registry(db.replace(ROOT, root), file), datastores);
    }

    private static String root(Map<?, ?> settings, Path file) throws RepositoryException {
        String given = text(settings, "root", "");
        return given.isEmpty() ? folder(file).toString() : Locations.path(given, folder(file)).toString();
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static Path registry(String db, Path file) throws RepositoryException {
        int slashes = db.indexOf(":///");
        String dialect = slashes < 0 ? db.replaceFirst(":.*", "") : db.substring(0, slashes);
        if (!dialect.equals("sqlite") && !dialect.startsWith("sqlite+")) {
            throw new RepositoryException("The registry of " + file + " is a " + dialect
                    + " database; only SQLite registries are read by this version.");
        }
        if (slashes < 0) {
            throw new RepositoryException("The registry address '" + db + "' in " + file
                    + " cannot be understood; sqlite:///path is expected.");
        }
        String path = db.substring(slashes + ":///".length());
        Path besideConfig = Locations.path(path, folder(file));
        return Files.exists(besideConfig) ? besideConfig : Locations.path(path, Path.of("").toAbsolutePath());
    }

    private static void collect(Map<?, ?> section, String root, List<Datastore> into) {
        String cls = text(section, "cls", "");
        if (cls.endsWith("ChainedDatastore")) {
            if (section.get("datastores") instanceof List<?> children) {
                for (Object child : children) {
                    collect(child(child), root, into);
                }
            }
        } else if (!cls.endsWith("InMemoryDatastore")) {
            into.add(new Datastore(text(section, "root", ROOT).replace(ROOT, root),
                    text(section(section, "records"), "table", RECORDS)));
        }
    }

    private static Map<?, ?> child(@Nullable Object child) {
        Map<?, ?> map = child instanceof Map<?, ?> m ? m : Map.of();
        return map.get("datastore") instanceof Map<?, ?> inner ? inner : map;
    }

    private static Map<?, ?> section(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }
}
