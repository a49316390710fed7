package ripple.label.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one JSON object. What is wrong is noted, with the field's place in the file, and something usable is returned, so that one
/// reading finds every mistake.
public final class CheckedFields {
    private final ObjectNode node;
    private final String place;
    private final List<String> mistakes;
    private final Set<String> asked = new TreeSet<>();

    private CheckedFields(ObjectNode node, String place, List<String> mistakes) {
        this.node = node;
        this.place = place;
        this.mistakes = mistakes;
    }

    /// @param mistakes where sentences are added
    public static CheckedFields of(ObjectNode node, List<String> mistakes) {
        return new CheckedFields(node, "", mistakes);
    }

    /// Notes a mistake about a field.
    public void wrong(String name, String sentenceEnd) {
        mistakes.add(place + name + " " + sentenceEnd);
    }

    /// Whether the field is there, and not null.
    public boolean has(String name) {
        return at(name) != null;
    }

    /// A text that must be there and not blank.
    public String text(String name) {
        JsonNode value = at(name);
        String text = text(name, "");
        if (text.isBlank() && (value == null || value.isString())) {
            wrong(name, "is missing or blank.");
        }
        return text;
    }

    /// A text, or what stands for it.
    public String text(String name, String otherwise) {
        JsonNode value = at(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            wrong(name, "is " + value + "; it must be a text.");
            return otherwise;
        }
        return value.asString();
    }

    public int whole(String name, int otherwise, int low, int high) {
        JsonNode value = at(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < low || value.asInt() > high) {
            wrong(name, "is " + value + "; it must be a whole number from " + low + " to " + high + ".");
            return otherwise;
        }
        return value.asInt();
    }

    /// A whole number of any size.
    public long whole(String name) {
        JsonNode value = at(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            wrong(name, value == null ? "is missing." : "is " + value + "; it must be a whole number.");
            return 0;
        }
        return value.asLong();
    }

    /// @param otherwise may be NaN
    public double real(String name, double otherwise, double low, double high) {
        JsonNode value = at(name);
        if (value == null) {
            return otherwise;
        }
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(number >= low && number <= high)) {
            wrong(name, "is " + value + "; it must be a number from " + plain(low) + " to " + plain(high) + ".");
            return otherwise;
        }
        return number;
    }

    /// One of an enumeration's constants, spelled in small letters, or the first of them.
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        return word(name, type, type.getEnumConstants()[0]);
    }

    /// One of an enumeration's constants, spelled in small letters.
    public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        JsonNode value = at(name);
        if (value == null) {
            return otherwise;
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.isString() && word(constant).equals(value.asString())).findFirst();
        if (found.isEmpty()) {
            wrong(name, "is " + value + "; it must be one of "
                    + String.join(", ", Arrays.stream(type.getEnumConstants()).map(CheckedFields::word).toList())
                    + ".");
        }
        return found.orElse(otherwise);
    }

    /// How a constant is spelled in JSON.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// One of two constants by true or false.
    public <E> E yes(String name, E whenTrue, E whenFalse, E otherwise) {
        JsonNode value = at(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            wrong(name, "is " + value + "; it must be true or false.");
            return otherwise;
        }
        return value.asBoolean() ? whenTrue : whenFalse;
    }

    /// A list of texts; none where it is missing.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (item.isString() && !item.asString().isBlank()) {
                texts.add(item.asString().strip());
            } else {
                wrong(name, "holds " + item + "; it must hold texts only.");
            }
        }
        return texts;
    }

    /// A list of objects; none where it is missing.
    public List<CheckedFields> objects(String name) {
        List<CheckedFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode item : list(name)) {
            if (item instanceof ObjectNode object) {
                objects.add(new CheckedFields(object, place + name + "[" + index + "].", mistakes));
            } else {
                wrong(name + "[" + index + "]", "is " + item + "; it must be an object { … }.");
            }
            index++;
        }
        return objects;
    }

    /// An object inside this one; an empty one where it is missing.
    public CheckedFields object(String name) {
        return new CheckedFields(tree(name), place + name + ".", mistakes);
    }

    /// An object as it stands; an empty one where it is missing.
    public ObjectNode tree(String name) {
        JsonNode value = at(name);
        if (value != null && !value.isObject()) {
            wrong(name, "is " + value + "; it must be an object { … }.");
        }
        return value instanceof ObjectNode object ? object : node.objectNode();
    }

    /// Notes every field that nobody asked for; names that begin with `//` are remarks.
    public void refuseOthers() {
        node.propertyNames().stream().filter(name -> !asked.contains(name) && !name.startsWith("//"))
                .forEach(name -> wrong(name, "is not known here; known are " + String.join(", ", asked) + "."));
    }

    private Iterable<JsonNode> list(String name) {
        JsonNode value = at(name);
        if (value != null && !value.isArray()) {
            wrong(name, "is " + value + "; it must be a list [ … ].");
        }
        return value != null && value.isArray() ? value : List.of();
    }

    private @Nullable JsonNode at(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
