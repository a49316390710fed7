package ripple.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.pipeline.Recipe.CentralReject;
import ripple.pipeline.Recipe.Format;
import ripple.pipeline.Recipe.Method;
import ripple.pipeline.Recipe.Switch;
import ripple.prepare.MissingBands;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseScope;
import ripple.prepare.Penalty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a recipe's tree and collects every mistake instead of stopping at the first.
final class RecipeReader {
    private static final int LARGEST_STAMP = 4096;

    private final ObjectNode root;
    private final List<String> mistakes = new ArrayList<>();

    private RecipeReader(ObjectNode root) {
        this.root = root;
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
        int version = whole("version", Recipe.VERSION, 1, Recipe.VERSION);
        List<Band> bands = bands(s.bands());
        Recipe recipe = new Recipe(bands, word("missingBands", MissingBands.class, s.missingBands()),
                whole("size", s.size(), 1, LARGEST_STAMP), quality(s.quality()), psfMatch(s.psfMatch(), bands),
                normalise(s.normalise(), bands),
                real("fill", s.fill(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                formats(s.formats()));
        if (!mistakes.isEmpty() || version != Recipe.VERSION) {
            throw new RecipeException(mistakes);
        }
        return recipe;
    }

    private Recipe.Quality quality(Recipe.Quality s) {
        return new Recipe.Quality(real("quality.maxBadFraction", s.maxBadFraction(), 0, 1),
                real("quality.minSnr", s.minSnr(), 0, Double.POSITIVE_INFINITY),
                real("quality.maxSeeingArcsec", s.maxSeeingArcsec(), 0, Double.POSITIVE_INFINITY),
                texts("quality.badPlanes", s.badPlanes()),
                yes("quality.centralReject", s.centralReject() == CentralReject.ON)
                        ? CentralReject.ON
                        : CentralReject.OFF);
    }

    private Recipe.PsfMatch psfMatch(Recipe.PsfMatch s, List<Band> bands) {
        String target = text("psfMatch.target", s.target());
        if (!target.equals(Recipe.PsfMatch.WORST) && bands.stream().noneMatch(b -> b.name().equals(target))) {
            mistakes.add("psfMatch.target is '" + target + "'; it must be worst or one of the bands "
                    + names(bands) + ".");
        }
        double regularization = real("psfMatch.regularization", s.regularization(), 0, 1);
        return new Recipe.PsfMatch(yes("psfMatch.enabled", s.enabled() == Switch.ON) ? Switch.ON : Switch.OFF,
                word("psfMatch.method", Method.class, s.method()), target,
                word("psfMatch.penalty", Penalty.class, s.penalty()), regularization);
    }

    private Recipe.Normalise normalise(Recipe.Normalise s, List<Band> bands) {
        double[] percentiles = percentiles(s);
        return new Recipe.Normalise(word("normalise.method", NormaliseMethod.class, s.method()),
                word("normalise.scope", NormaliseScope.class, s.scope()), softening(bands), percentiles[0],
                percentiles[1]);
    }

    private double[] percentiles(Recipe.Normalise s) {
        JsonNode node = at("normalise.percentiles");
        if (node == null) {
            return new double[]{s.lowPercentile(), s.highPercentile()};
        }
        boolean two = node.isArray() && node.size() == 2 && node.get(0).isNumber() && node.get(1).isNumber();
        double low = two ? node.get(0).asDouble() : 0;
        double high = two ? node.get(1).asDouble() : 0;
        if (!two || !(0 <= low && low < high && high <= 100)) {
            mistakes.add("normalise.percentiles is " + node
                    + "; it must be two numbers between 0 and 100, the lower first.");
        }
        return new double[]{low, high};
    }

    private Map<Band, Double> softening(List<Band> bands) {
        JsonNode node = at("normalise.softening");
        if (node == null || node.isNull()) {
            return Map.of();
        }
        Map<Band, Double> all = new HashMap<>();
        if (node.isNumber()) {
            bands.forEach(band -> all.put(band, node.asDouble()));
        } else if (node.isObject()) {
            node.properties().forEach(e -> all.put(new Band(e.getKey()), e.getValue().asDouble(Double.NaN)));
        }
        boolean good = all.keySet().containsAll(bands) && Set.copyOf(bands).containsAll(all.keySet())
                && all.values().stream().allMatch(v -> v > 0 && Double.isFinite(v));
        if (!good) {
            mistakes.add("normalise.softening is " + node
                    + "; it must be a positive number, one for each of the bands " + names(bands) + ", or null.");
        }
        return all;
    }

    private List<Band> bands(List<Band> standard) {
        List<String> names = texts("bands", standard.stream().map(Band::name).toList());
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            mistakes.add("bands must name at least one band.");
            return standard;
        }
        if (new HashSet<>(names).size() < names.size()) {
            mistakes.add("bands names a band twice: " + String.join(", ", names) + ".");
        }
        return names.stream().map(Band::new).toList();
    }

    private List<Format> formats(List<Format> standard) {
        Set<Format> all = new LinkedHashSet<>();
        for (String text : texts("formats", standard.stream().map(RecipeJson::word).toList())) {
            Format format = constant("formats", text, Format.class);
            if (format != null) {
                all.add(format);
            }
        }
        return List.copyOf(all);
    }

    private int whole(String path, int standard, int low, int high) {
        JsonNode node = at(path);
        if (node == null) {
            return standard;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < low || node.asInt() > high) {
            String range = low == high ? String.valueOf(low) : "a whole number from " + low + " to " + high;
            mistakes.add(path + " is " + node + "; it must be " + range + ".");
            return standard;
        }
        return node.asInt();
    }

    private double real(String path, double standard, double low, double high) {
        JsonNode node = at(path);
        if (node == null || (node.isNull() && Double.isNaN(standard))) {
            return standard;
        }
        if (!node.isNumber() || node.asDouble() < low || node.asDouble() > high) {
            mistakes.add(path + " is " + node + "; it must be " + range(low, high)
                    + (Double.isNaN(standard) ? ", or null." : "."));
            return standard;
        }
        return node.asDouble();
    }

    private static String range(double low, double high) {
        if (Double.isInfinite(high)) {
            return Double.isInfinite(low) ? "a number" : "a number of at least " + (long) low;
        }
        return "a number from " + (long) low + " to " + (long) high;
    }

    private boolean yes(String path, boolean standard) {
        JsonNode node = at(path);
        if (node == null) {
            return standard;
        }
        if (!node.isBoolean()) {
            mistakes.add(path + " is " + node + "; it must be true or false.");
            return standard;
        }
        return node.asBoolean();
    }

    private String text(String path, String standard) {
        JsonNode node = at(path);
        if (node == null) {
            return standard;
        }
        if (!node.isString()) {
            mistakes.add(path + " is " + node + "; it must be a text.");
            return standard;
        }
        return node.asString();
    }

    private List<String> texts(String path, List<String> standard) {
        JsonNode node = at(path);
        if (node == null) {
            return standard;
        }
        boolean good = node.isArray();
        for (JsonNode item : node) {
            good &= item.isString();
        }
        if (!good) {
            mistakes.add(path + " is " + node + "; it must be a list of texts.");
            return standard;
        }
        List<String> all = new ArrayList<>();
        node.forEach(item -> all.add(item.asString()));
        return all;
    }

    private <E extends Enum<E>> E word(String path, Class<E> type, E standard) {
        JsonNode node = at(path);
        if (node == null) {
            return standard;
        }
        E found = constant(path, node.isString() ? node.asString() : node.toString(), type);
        return found == null ? standard : found;
    }

    private <E extends Enum<E>> @Nullable E constant(String path, String text, Class<E> type) {
        Map<String, E> words = EnumSet.allOf(type).stream()
                .collect(Collectors.toMap(RecipeJson::word, Function.identity()));
        E found = words.get(text);
        if (found == null) {
            List<String> possible = Arrays.stream(type.getEnumConstants()).map(RecipeJson::word).toList();
            mistakes.add(path + " is '" + text + "'; it must be one of " + String.join(", ", possible) + "."
                    + Spelling.nearest(text, possible).map(n -> " Did you mean " + n + "?").orElse(""));
        }
        return found;
    }

    private @Nullable JsonNode at(String path) {
        int dot = path.indexOf('.');
        JsonNode parent = dot < 0 ? root : root.get(path.substring(0, dot));
        return parent == null || !parent.isObject() ? null : parent.get(path.substring(dot + 1));
    }

    private void checkKeys(ObjectNode node, String prefix) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = prefix + entry.getKey();
            if (entry.getKey().startsWith("//") || path.startsWith("normalise.softening.")) {
                continue;
            }
            boolean group = RecipeText.all().keySet().stream().anyMatch(known -> known.startsWith(path + "."));
            if (!RecipeText.all().containsKey(path)) {
                mistakes.add(unknown(path));
            } else if (group && entry.getValue() instanceof ObjectNode inner) {
                checkKeys(inner, path + ".");
            } else if (group) {
                mistakes.add(path + " is " + entry.getValue() + "; it must be an object { … }.");
            }
        }
    }

    private static String unknown(String path) {
        return "There is no setting '" + path + "'."
                + Spelling.nearest(path, RecipeText.all().keySet()).map(n -> " Did you mean " + n + "?").orElse("");
    }

    private static String names(List<Band> bands) {
        return bands.stream().map(Band::name).collect(Collectors.joining(", "));
    }
}
