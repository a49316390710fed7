package ripple.pipeline.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import ripple.image.Band;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A recipe as JSON. Keys that begin with `//` are remarks; every other unknown key is a mistake.
public final class RecipeJson {
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    /// Where the parser begins to speak of itself.
    private static final String ASIDE = " (start marker at";
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

    /// What of a recipe decides how each single object is prepared, as JSON: all but what is done with the whole set at its end.
    public static String preparation(Recipe recipe) {
        ObjectNode tree = toTree(recipe);
        tree.remove(List.of(RecipeSections.NORMALISE.name(), "fill", "formats"));
        return tree.toString();
    }

    static ObjectNode toTree(Recipe r) {
        RecipeNode root = new RecipeNode();
        root.whole("version", Recipe.VERSION).texts("bands", r.bands().stream().map(Band::name).toList())
                .word("missingBands", r.missingBands()).whole("size", r.size());
        section(root, RecipeSections.QUALITY, r.quality());
        section(root, RecipeSections.RESAMPLE, r.resample());
        section(root, RecipeSections.PSF_MATCH, r.psfMatch());
        section(root, RecipeSections.DIFFERENCE, r.difference());
        section(root, RecipeSections.RESIDUAL, r.residual());
        section(root, RecipeSections.NORMALISE, r.normalise());
        root.real("fill", r.fill()).texts("formats", r.formats().stream().map(RecipeJson::word).toList());
        return root.tree();
    }

    private static <T> void section(RecipeNode root, RecipeSection<T> section, T settings) {
        RecipeNode node = new RecipeNode();
        section.write(settings, node);
        root.tree().set(section.name(), node.tree());
    }

    /// How a constant is spelled in JSON: `PER_IMAGE` is `per_image`.
    public static String word(Enum<?> constant) {
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
            throw new RecipeException(List.of("The recipe is not JSON: " + what(e) + " (line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")."));
        }
    }

    private static String what(JacksonException e) {
        String message = e.getOriginalMessage();
        int aside = message.indexOf(ASIDE);
        return aside < 0 ? message : message.substring(0, aside);
    }
}
