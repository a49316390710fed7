package ripple.pipeline.recipe;

import java.util.List;
import java.util.Map;
import ripple.image.Band;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One group of a recipe as it is written: NaN and empty become null, constants their words.
final class RecipeNode {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node = NODES.objectNode();

    ObjectNode tree() {
        return node;
    }

    RecipeNode real(String name, double value) {
        node.set(name, Double.isNaN(value) ? NODES.nullNode() : NODES.numberNode(value));
        return this;
    }

    RecipeNode whole(String name, int value) {
        node.put(name, value);
        return this;
    }

    RecipeNode yes(String name, Recipe.Switch value) {
        node.put(name, value == Recipe.Switch.ON);
        return this;
    }

    RecipeNode word(String name, Enum<?> value) {
        node.put(name, RecipeJson.word(value));
        return this;
    }

    RecipeNode text(String name, String value) {
        node.put(name, value);
        return this;
    }

    RecipeNode texts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    RecipeNode reals(String name, double... values) {
        ArrayNode array = node.putArray(name);
        for (double v : values) {
            array.add(v);
        }
        return this;
    }

    /// Numbers by band in the order of wavelength; null for none.
    RecipeNode byBand(String name, Map<Band, Double> values) {
        if (values.isEmpty()) {
            node.putNull(name);
            return this;
        }
        ObjectNode all = node.putObject(name);
        values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> all.put(e.getKey().name(), e.getValue()));
        return this;
    }
}
