package ripple.pipeline.recipe;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The value of one `key=value` setting as typed on a command line.
final class RecipeSetting {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecipeSetting() {}

    /// `1,99` and `g,r,i` become lists where the setting is one; JSON is taken as it is; anything else is a text.
    static JsonNode value(String path, String text) {
        if (RecipeText.is(path, RecipeKey.Kind.LIST) && !text.startsWith("[")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (String item : text.split(",", -1)) {
                list.add(json(item.strip()));
            }
            return list;
        }
        return json(text);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? JsonNodeFactory.instance.stringNode(text) : node;
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
