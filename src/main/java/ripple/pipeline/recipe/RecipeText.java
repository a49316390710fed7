package ripple.pipeline.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.pipeline.recipe.RecipeKey.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A sentence for each setting of a recipe.
final class RecipeText {
    private static final List<RecipeKey> OF_THE_WHOLE = List.of(
            RecipeKey.of("version", "The version of this file's layout."),
            RecipeKey.list("bands", "The bands wanted, in the order of the arrays."),
            RecipeKey.of("missingBands",
                    "What a missing band does: reject the object, or keep it with the band left empty."),
            RecipeKey.of("size", "The edge of a stamp in pixels."),
            RecipeKey.of("fill",
                    "What stands for pixels without value in the prepared image; null keeps them NaN."),
            RecipeKey.list("formats", "The files to write: npz, fits."));
    private static final Map<String, RecipeKey> KEYS = keys();

    private RecipeText() {}

    /// All settings by their path, e.g. `quality.minSnr`; a group by its name.
    static Map<String, RecipeKey> all() {
        return KEYS;
    }

    /// Whether a path is a group of settings.
    static boolean isGroup(String path) {
        return RecipeSections.ALL.stream().anyMatch(section -> section.name().equals(path));
    }

    /// Whether the value at a path has this shape.
    static boolean is(String path, Kind kind) {
        RecipeKey key = KEYS.get(path);
        return key != null && key.kind() == kind;
    }

    /// The same tree with a remark `// key` before each key.
    static ObjectNode explained(ObjectNode recipe) {
        return explained(recipe, "");
    }

    private static ObjectNode explained(ObjectNode node, String prefix) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = prefix + entry.getKey();
            RecipeKey key = KEYS.get(path);
            if (key != null) {
                out.put("// " + entry.getKey(), key.sentence());
            }
            out.set(entry.getKey(),
                    entry.getValue() instanceof ObjectNode inner ? explained(inner, path + ".") : entry.getValue());
        }
        return out;
    }

    private static Map<String, RecipeKey> keys() {
        Map<String, RecipeKey> all = new LinkedHashMap<>();
        OF_THE_WHOLE.forEach(key -> all.put(key.name(), key));
        for (RecipeSection<?> section : RecipeSections.ALL) {
            all.put(section.name(), RecipeKey.of(section.name(), section.sentence()));
            section.keys().forEach(key -> all.put(section.name() + "." + key.name(), key));
        }
        return all;
    }
}
