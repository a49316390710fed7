package ripple.ui.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ripple.render.ColourMap;
import ripple.render.Transfer;

/// A stretch that the user keeps under a name: everything that does not hang on one object or band.
///
/// @param range how limits are found
/// @param lowShift where black lies in the base range
/// @param highShift where white lies in it
/// @param linked whether the bands of a colour picture have one range in common
/// @param curve the stretch function
/// @param number its number
/// @param contrast 1 leaves the curve as it is
/// @param bias 0.5 leaves it
/// @param composite how bands make a colour picture
/// @param q of Lupton's
/// @param linear stretch of Lupton's, part of the range
/// @param saturation of Lupton's
/// @param map colours of a single band
/// @param inverted whether pictures are negatives
/// @param look standard, brighter or bluer
public record StretchChoice(RangePreset range, double lowShift, double highShift, boolean linked, Curve curve,
        double number, double contrast, double bias, Composite composite, double q, double linear,
        Transfer.Saturation saturation, ColourMap map, boolean inverted, Look look) {
    private static final String BETWEEN = ";";

    /// In one line, for settings files.
    public String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("range", range);
        all.put("low", lowShift);
        all.put("high", highShift);
        all.put("linked", linked);
        all.put("curve", curve);
        all.put("number", number);
        all.put("contrast", contrast);
        all.put("bias", bias);
        all.put("composite", composite);
        all.put("q", q);
        all.put("linear", linear);
        all.put("saturation", saturation);
        all.put("map", map);
        all.put("inverted", inverted);
        all.put("look", look);
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    /// From the line that {@link #text} makes; empty when it is not understood.
    public static Optional<StretchChoice> of(String text) {
        Map<String, String> all = Arrays.stream(text.split(BETWEEN)).map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2).collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b));
        try {
            Words words = new Words(all);
            return Optional.of(new StretchChoice(words.one(RangePreset.class, "range"), words.number("low"),
                    words.number("high"), words.yes("linked"), words.one(Curve.class, "curve"),
                    words.number("number"), words.number("contrast"), words.number("bias"),
                    words.one(Composite.class, "composite"), words.number("q"), words.number("linear"),
                    words.one(Transfer.Saturation.class, "saturation"), words.one(ColourMap.class, "map"),
                    words.yes("inverted"), words.one(Look.class, "look")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Words(Map<String, String> all) {
        double number(String key) {
            double value = Double.parseDouble(word(key));
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A stretch has no number " + value + ".");
            }
            return value;
        }

        boolean yes(String key) {
            return word(key).equals("true");
        }

        <E extends Enum<E>> E one(Class<E> kind, String key) {
            return Enum.valueOf(kind, word(key));
        }

        private String word(String key) {
            String found = all.get(key);
            if (found == null) {
                throw new IllegalArgumentException("A stretch needs " + key + ".");
            }
            return found;
        }
    }
}
