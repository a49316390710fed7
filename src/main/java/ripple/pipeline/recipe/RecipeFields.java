package ripple.pipeline.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one group of a recipe. A value that is missing keeps its standard; one that is wrong too, and is noted.
final class RecipeFields {
    private final @Nullable ObjectNode node;
    private final String prefix;
    private final List<String> mistakes;

    /// @param node the group; null where the recipe does not have it
    /// @param prefix of the group's keys in sentences, e.g. `quality.`
    /// @param mistakes where they are noted
    RecipeFields(@Nullable ObjectNode node, String prefix, List<String> mistakes) {
        this.node = node;
        this.prefix = prefix;
        this.mistakes = mistakes;
    }

    /// The fields of a group inside this one.
    RecipeFields group(String name) {
        return new RecipeFields(at(name) instanceof ObjectNode inner ? inner : null, prefix + name + ".", mistakes);
    }

    /// Notes a mistake, a whole sentence.
    void mistake(String sentence) {
        mistakes.add(sentence);
    }

    int whole(String name, int standard, int low, int high) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < low || value.asInt() > high) {
            wrong(name, value, low == high ? String.valueOf(low) : "a whole number from " + low + " to " + high);
            return standard;
        }
        return value.asInt();
    }

    /// A number; null is allowed where the standard is NaN, and means it.
    double real(String name, double standard, double low, double high) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        if (value.isNull() && Double.isNaN(standard)) {
            return Double.NaN;
        }
        if (!value.isNumber() || Double.isInfinite(value.asDouble()) || value.asDouble() < low
                || value.asDouble() > high) {
            wrong(name, value, range(low, high) + (Double.isNaN(standard) ? ", or null" : ""));
            return standard;
        }
        return value.asDouble();
    }

    /// A number above 0.
    double positive(String name, double standard) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            wrong(name, value, "a number above 0");
            return standard;
        }
        return number;
    }

    /// A list of bands; a blank name is a mistake.
    List<Band> bands(String name, List<Band> standard) {
        List<String> names = texts(name, standard.stream().map(Band::name).toList());
        if (names.stream().anyMatch(String::isBlank)) {
            mistakes.add(prefix + name + " has a band without a name.");
            return standard;
        }
        return names.stream().map(Band::new).toList();
    }

    /// Two numbers between 0 and 100, the lower first.
    double[] percentiles(String name, double low, double high) {
        JsonNode value = at(name);
        if (value == null) {
            return new double[]{low, high};
        }
        boolean two = value.isArray() && value.size() == 2 && value.get(0).isNumber() && value.get(1).isNumber();
        double first = two ? value.get(0).asDouble() : 0;
        double second = two ? value.get(1).asDouble() : 0;
        if (!two || !(0 <= first && first < second && second <= 100)) {
            wrong(name, value, "two numbers between 0 and 100, the lower first");
        }
        return new double[]{first, second};
    }

    /// Positive numbers by band: one for all, or one for each band; null or missing: none.
    Map<Band, Double> byBand(String name, List<Band> bands) {
        JsonNode value = at(name);
        if (value == null || value.isNull()) {
            return Map.of();
        }
        Map<Band, Double> all = new HashMap<>();
        if (value.isNumber()) {
            bands.forEach(band -> all.put(band, value.asDouble()));
        } else if (value.isObject()) {
            value.properties().stream().filter(e -> !e.getKey().isBlank())
                    .forEach(e -> all.put(new Band(e.getKey()), e.getValue().asDouble(Double.NaN)));
        }
        boolean good = all.keySet().containsAll(bands) && Set.copyOf(bands).containsAll(all.keySet())
                && all.values().stream().allMatch(v -> v > 0 && Double.isFinite(v));
        if (!good) {
            wrong(name, value, "a positive number, one for each of the bands " + names(bands) + ", or null");
        }
        return all;
    }

    Recipe.Switch yes(String name, Recipe.Switch standard) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        if (!value.isBoolean()) {
            wrong(name, value, "true or false");
            return standard;
        }
        return value.asBoolean() ? Recipe.Switch.ON : Recipe.Switch.OFF;
    }

    String text(String name, String standard) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        if (!value.isString()) {
            wrong(name, value, "a text");
            return standard;
        }
        return value.asString();
    }

    List<String> texts(String name, List<String> standard) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        boolean good = value.isArray();
        for (JsonNode item : value) {
            good &= item.isString();
        }
        if (!good) {
            wrong(name, value, "a list of texts");
            return standard;
        }
        List<String> all = new ArrayList<>();
        value.forEach(item -> all.add(item.asString()));
        return all;
    }

    <E extends Enum<E>> E word(String name, Class<E> type, E standard) {
        JsonNode value = at(name);
        if (value == null) {
            return standard;
        }
        E found = constant(name, value.isString() ? value.asString() : value.toString(), type);
        return found == null ? standard : found;
    }

    /// The band of a field; it must be one of the bands, or the word that stands for a choice of the program.
    String bandOr(String name, String word, String standard, List<Band> bands) {
        String value = text(name, standard);
        if (!value.equals(word) && bands.stream().noneMatch(b -> b.name().equals(value))) {
            mistakes.add(prefix + name + " is '" + value + "'; it must be " + word + " or one of the bands "
                    + names(bands) + ".");
        }
        return value;
    }

    /// A list of constants, each once.
    <E extends Enum<E>> List<E> words(String name, Class<E> type, List<E> standard) {
        List<E> all = new ArrayList<>();
        for (String text : texts(name, standard.stream().map(RecipeJson::word).toList())) {
            E found = constant(name, text, type);
            if (found != null && !all.contains(found)) {
                all.add(found);
            }
        }
        return all;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, String text, Class<E> type) {
        Map<String, E> words = EnumSet.allOf(type).stream()
                .collect(Collectors.toMap(RecipeJson::word, Function.identity()));
        E found = words.get(text);
        if (found == null) {
            List<String> possible = Arrays.stream(type.getEnumConstants()).map(RecipeJson::word).toList();
            mistakes.add(prefix + name + " is '" + text + "'; it must be one of " + String.join(", ", possible) + "."
                    + Spelling.nearest(text, possible).map(n -> " Did you mean " + n + "?").orElse(""));
        }
        return found;
    }

    private void wrong(String name, JsonNode value, String must) {
        mistakes.add(prefix + name + " is " + value + "; it must be " + must + ".");
    }

    private @Nullable JsonNode at(String name) {
        return node == null ? null : node.get(name);
    }

    private static String range(double low, double high) {
        if (Double.isInfinite(high)) {
            return Double.isInfinite(low) ? "a number" : "a number of at least " + plain(low);
        }
        return "a number from " + plain(low) + " to " + plain(high);
    }

    /// As a person writes it.
    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    static String names(List<Band> bands) {
        return bands.stream().map(Band::name).collect(Collectors.joining(", "));
    }
}
