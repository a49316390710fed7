package ripple.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ripple.image.Band;
import ripple.pipeline.Recipe.CentralReject;
import ripple.pipeline.Recipe.Switch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A recipe as JSON. Keys that begin with `//` are remarks; every other unknown key is a mistake.
public final class RecipeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long LARGEST_FILE = 1 << 20;

    private RecipeJson() {}

    /// Reads a recipe; settings that are not there keep their standard.
    ///
    /// @throws RecipeException with every mistake
    /// @throws IOException when the file cannot be read
    public static Recipe read(Path file) throws RecipeException, IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new RecipeException(List.of(file + " is too large for a recipe."));
        }
        return parse(Files.readString(file));
    }

    /// Reads a recipe from its text.
    ///
    /// @throws RecipeException with every mistake
    public static Recipe parse(String json) throws RecipeException {
        return RecipeReader.read(tree(json));
    }

    /// Applies `key=value` settings, e.g. `quality.maxBadFraction=0.1` or `bands=g,r`, on top of a recipe.
    ///
    /// @throws RecipeException with every mistake
    public static Recipe with(Recipe recipe, List<String> settings) throws RecipeException {
        return RecipeReader.readWith(toTree(recipe), settings);
    }

    /// The whole recipe, without remarks.
    public static String write(Recipe recipe) {
        return MAPPER.writeValueAsString(toTree(recipe)) + "\n";
    }

    /// The whole recipe with a sentence for each setting.
    public static String writeExplained(Recipe recipe) {
        return MAPPER.writeValueAsString(RecipeText.explained(toTree(recipe))) + "\n";
    }

    /// SHA-256 of the recipe's JSON without white space, as hex.
    public static String hash(Recipe recipe) {
        try {
            byte[] bytes = toTree(recipe).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode toTree(Recipe r) {
        ObjectNode root = NODES.objectNode();
        root.put("version", Recipe.VERSION);
        root.set("bands", texts(r.bands().stream().map(Band::name).toList()));
        root.put("missingBands", word(r.missingBands()));
        root.put("size", r.size());
        root.set("quality", quality(r.quality()));
        root.set("psfMatch", psfMatch(r.psfMatch()));
        root.set("normalise", normalise(r.normalise()));
        root.set("fill", number(r.fill()));
        root.set("formats", texts(r.formats().stream().map(RecipeJson::word).toList()));
        return root;
    }

    private static ObjectNode quality(Recipe.Quality q) {
        ObjectNode node = NODES.objectNode();
        node.put("maxBadFraction", q.maxBadFraction());
        node.set("minSnr", number(q.minSnr()));
        node.set("maxSeeingArcsec", number(q.maxSeeingArcsec()));
        node.set("badPlanes", texts(q.badPlanes()));
        node.put("centralReject", q.centralReject() == CentralReject.ON);
        return node;
    }

    private static ObjectNode psfMatch(Recipe.PsfMatch p) {
        ObjectNode node = NODES.objectNode();
        node.put("enabled", p.enabled() == Switch.ON);
        node.put("method", word(p.method()));
        node.put("target", p.target());
        node.put("penalty", word(p.penalty()));
        node.put("regularization", p.regularization());
        return node;
    }

    private static ObjectNode normalise(Recipe.Normalise n) {
        ObjectNode node = NODES.objectNode();
        node.put("method", word(n.method()));
        node.put("scope", word(n.scope()));
        if (n.softening().isEmpty()) {
            node.putNull("softening");
        } else {
            ObjectNode softening = node.putObject("softening");
            n.softening().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(e -> softening.put(e.getKey().name(), e.getValue()));
        }
        node.putArray("percentiles").add(n.lowPercentile()).add(n.highPercentile());
        return node;
    }

    /// How a constant is spelled in JSON: `PER_IMAGE` is `per_image`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode tree(String json) throws RecipeException {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new RecipeException(List.of("A recipe is a JSON object { … }; this is not."));
        } catch (JacksonException e) {
            throw new RecipeException(List.of("The recipe is not JSON: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")."));
        }
    }

    private static JsonNode number(double value) {
        return Double.isNaN(value) ? NODES.nullNode() : NODES.numberNode(value);
    }

    private static ArrayNode texts(List<String> all) {
        ArrayNode array = NODES.arrayNode();
        all.forEach(array::add);
        return array;
    }
}
