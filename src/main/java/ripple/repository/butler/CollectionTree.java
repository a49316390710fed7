package ripple.repository.butler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ripple.repository.RepositoryException;

/// All collections of a registry and what chains hold.
final class CollectionTree {
    private final Map<String, ButlerCollection> byName = new TreeMap<>();

    CollectionTree(Collection<ButlerCollection> collections) {
        collections.forEach(collection -> byName.put(collection.name(), collection));
    }

    static CollectionTree read(Registry registry) throws RepositoryException {
        // Registries with name keys have no collection_id: the name is the key.
        String key = registry.columns("collection").contains("collection_id") ? "collection_id" : "name";
        Map<Object, List<Object>> children = new LinkedHashMap<>();
        registry.each("SELECT parent, child FROM collection_chain ORDER BY parent, position",
                row -> children.computeIfAbsent(row.getObject(1), parent -> new ArrayList<>())
                        .add(row.getObject(2)));
        Map<Object, String> names = new LinkedHashMap<>();
        registry.each("SELECT " + key + ", name FROM collection", row -> names.put(row.getObject(1), row.getString(2)));
        return new CollectionTree(registry.list("SELECT " + key + ", name, type FROM collection",
                row -> new ButlerCollection(row.getObject(1), row.getString(2),
                        ButlerCollection.Type.of(row.getInt(3)),
                        names(children.getOrDefault(row.getObject(1), List.of()), names))));
    }

    private static List<String> names(List<Object> keys, Map<Object, String> names) {
        return keys.stream().filter(names::containsKey).map(names::get).toList();
    }

    /// All of them, by name.
    List<ButlerCollection> all() {
        return List.copyOf(byName.values());
    }

    Optional<ButlerCollection> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// What a collection holds in the order of search: depth first, chains dissolved, the first occurrence counts. A chain
    /// that holds itself is searched once.
    List<ButlerCollection> flattened(String name) {
        List<ButlerCollection> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            ButlerCollection collection = byName.get(next);
            if (collection == null || !seen.add(next)) {
                continue;
            }
            if (collection.type() == ButlerCollection.Type.CHAINED) {
                collection.children().reversed().forEach(open::push);
            } else {
                found.add(collection);
            }
        }
        return found;
    }
}
