package ripple.repository.butler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ripple.repository.RepositoryException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which versions of Butler's tables a registry has.
///
/// Source: table `butler_attributes`: `config:registry.managers.<kind>` names a class, `version:<class>` its version,
/// `config:dimensions.json` holds the universe. The same class lies in different modules in different releases, so it is known
/// by its last name.
///
/// @param versions by kind of manager, e.g. `collections` → `2.0.0`; kinds without a version are left out
/// @param universe version of the dimension universe, −1 when it is not told
/// @param namespace of the universe, e.g. `daf_butler`
record SchemaVersions(Map<String, String> versions, int universe, String namespace) {
    /// Major versions whose tables are understood.
    private static final Map<String, Set<String>> KNOWN = Map.of("attributes", Set.of("1"), "dimensions", Set.of("6"),
            "collections", Set.of("2"), "datasets", Set.of("1", "2"), "opaque", Set.of("0"), "datastores",
            Set.of("0"));
    private static final String MANAGER = "config:registry.managers.";
    private static final String VERSION = "version:";
    private static final List<String> TABLES = List.of("butler_attributes", "collection", "collection_chain",
            "dataset_type", "dataset");

    SchemaVersions {
        versions = Map.copyOf(versions);
    }

    /// @throws RepositoryException when tables are missing or a version is not understood, naming them
    static SchemaVersions read(Registry registry) throws RepositoryException {
        checkTables(registry);
        Map<String, String> attributes = new TreeMap<>();
        registry.each("SELECT name, value FROM butler_attributes",
                row -> attributes.put(row.getString(1), row.getString(2)));
        Map<String, String> byClass = new TreeMap<>();
        Map<String, String> versions = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.startsWith(VERSION)) {
                byClass.put(lastName(name), value);
            }
        });
        attributes.forEach((name, value) -> {
            String version = byClass.get(lastName(value));
            if (name.startsWith(MANAGER) && version != null) {
                versions.put(name.substring(MANAGER.length()), version);
            }
        });
        checkMajors(versions, registry);
        JsonNode universe = universe(attributes.getOrDefault("config:dimensions.json", "{}"));
        return new SchemaVersions(versions, universe.path("version").asInt(-1),
                universe.path("namespace").asString("daf_butler"));
    }

    private static void checkTables(Registry registry) throws RepositoryException {
        Set<String> present = Set.copyOf(registry.list("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')",
                row -> row.getString(1)));
        List<String> missing = TABLES.stream().filter(table -> !present.contains(table)).toList();
        if (!missing.isEmpty()) {
            throw new RepositoryException("The SQLite file " + registry.file()
                    + " is no Butler registry, or a damaged one: the tables " + String.join(", ", missing)
                    + " are missing.");
        }
    }

    private static void checkMajors(Map<String, String> versions, Registry registry) throws RepositoryException {
        for (Map.Entry<String, String> entry : versions.entrySet()) {
            Set<String> known = KNOWN.get(entry.getKey());
            String major = entry.getValue().replaceFirst("\\..*", "");
            if (known != null && !known.contains(major)) {
                throw new RepositoryException("The registry " + registry.file() + " has version " + entry.getValue()
                        + " of the " + entry.getKey() + " tables; this version reads "
                        + String.join(" and ", known.stream().sorted().map(m -> m + ".x").toList()) + ".");
            }
        }
    }

    /// Odd JSON is no reason not to read coadds: the universe is told to the user, nothing depends on it.
    private static JsonNode universe(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String lastName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
