package ripple.pipeline.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.prepare.MissingBands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a recipe's tree and collects every mistake instead of stopping at the first.
final class RecipeReader {
    private static final int LARGEST_STAMP = 4096;

    private final ObjectNode root;
    private final List<String> mistakes = new ArrayList<>();
    private final RecipeFields fields;

    private RecipeReader(ObjectNode root) {
        this.root = root;
        this.fields = new RecipeFields(root, "", mistakes);
    }

    static Recipe read(ObjectNode root) throws RecipeException {
        return new RecipeReader(root).recipe();
    }

    /// The recipe with `key=value` settings put into its tree; mistakes in the settings and the values are told together.
    static Recipe readWith(ObjectNode root, List<String> settings) throws RecipeException {
        RecipeReader reader = new RecipeReader(root);
        settings.forEach(reader::set);
        return reader.recipe();
    }

    private void set(String setting) {
        int equals = setting.indexOf('=');
        String path = equals < 0 ? setting : setting.substring(0, equals).strip();
        if (equals < 0 || !RecipeText.all().containsKey(path)) {
            mistakes.add(equals < 0 ? "A setting is written key=value; '" + setting + "' is not." : unknown(path));
            return;
        }
        int dot = path.indexOf('.');
        ObjectNode parent = dot < 0 ? root : (ObjectNode) root.get(path.substring(0, dot));
        parent.set(path.substring(dot + 1), RecipeSetting.value(path, setting.substring(equals + 1).strip()));
    }

    private Recipe recipe() throws RecipeException {
        checkKeys(root, "");
        Recipe s = Recipe.standard();
        fields.whole("version", Recipe.VERSION, Recipe.VERSION, Recipe.VERSION);
        List<Band> bands = bands(s.bands());
        Recipe recipe = new Recipe(bands, fields.word("missingBands", MissingBands.class, s.missingBands()),
                fields.whole("size", s.size(), 1, LARGEST_STAMP),
                section(RecipeSections.QUALITY, s.quality(), bands),
                section(RecipeSections.RESAMPLE, s.resample(), bands),
                section(RecipeSections.PSF_MATCH, s.psfMatch(), bands),
                section(RecipeSections.DIFFERENCE, s.difference(), bands),
                section(RecipeSections.RESIDUAL, s.residual(), bands),
                section(RecipeSections.NORMALISE, s.normalise(), bands),
                fields.real("fill", s.fill(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                fields.words("formats", Format.class, s.formats()));
        ResampleSection.mistake(recipe).ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            throw new RecipeException(mistakes);
        }
        return recipe;
    }

    private <T> T section(RecipeSection<T> section, T standard, List<Band> bands) {
        return section.read(fields.group(section.name()), standard, bands);
    }

    private List<Band> bands(List<Band> standard) {
        List<String> names = fields.texts("bands", standard.stream().map(Band::name).toList());
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            mistakes.add("bands must name at least one band.");
            return standard;
        }
        if (new HashSet<>(names).size() < names.size()) {
            mistakes.add("bands names a band twice: " + String.join(", ", names) + ".");
        }
        return names.stream().map(Band::new).toList();
    }

    private void checkKeys(ObjectNode node, String prefix) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = prefix + entry.getKey();
            if (entry.getKey().startsWith("//")) {
                continue;
            }
            if (!RecipeText.all().containsKey(path)) {
                mistakes.add(unknown(path));
            } else if (RecipeText.isGroup(path) && entry.getValue() instanceof ObjectNode inner) {
                checkKeys(inner, path + ".");
            } else if (RecipeText.isGroup(path)) {
                mistakes.add(path + " is " + entry.getValue() + "; it must be an object { … }.");
            }
        }
    }

    private static String unknown(String path) {
        return "There is no setting '" + path + "'."
                + Spelling.nearest(path, RecipeText.all().keySet()).map(n -> " Did you mean " + n + "?").orElse("");
    }
}
