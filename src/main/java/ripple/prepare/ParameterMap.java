package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters of a normalisation as a manifest holds them, read with a sentence for whatever is missing or of the wrong kind.
///
/// @param map from JSON: numbers, texts, lists and further maps
record ParameterMap(Map<?, ?> map) {
    double number(String name) {
        if (map.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("The normalisation has no number called " + name + ".");
    }

    /// NaN where there is none.
    double numberOrNan(String name) {
        return map.containsKey(name) ? number(name) : Double.NaN;
    }

    String text(String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The normalisation has no text called " + name + ".");
    }

    /// Empty where there are none.
    List<String> texts(String name) {
        return map.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /// Numbers by name; empty where there are none.
    Map<String, Double> numbers(String name) {
        Map<String, Double> all = new LinkedHashMap<>();
        if (map.get(name) instanceof Map<?, ?> inner) {
            inner.keySet().forEach(
                    key -> all.put(String.valueOf(key), new ParameterMap(inner).number(String.valueOf(key))));
        }
        return all;
    }

    Map<String, ParameterMap> maps(String name) {
        if (!(map.get(name) instanceof Map<?, ?> outer)) {
            throw new IllegalArgumentException("The normalisation has no " + name + ".");
        }
        Map<String, ParameterMap> all = new LinkedHashMap<>();
        outer.forEach((key, value) -> {
            if (!(value instanceof Map<?, ?> inner)) {
                throw new IllegalArgumentException("The normalisation of a band has no parameters.");
            }
            all.put(String.valueOf(key), new ParameterMap(inner));
        });
        return all;
    }
}
