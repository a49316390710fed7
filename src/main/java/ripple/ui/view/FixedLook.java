package ripple.ui.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.render.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A stretch with every number in it, so that whoever takes it sees the same pixels in the same colours, whatever stamps are at hand.
///
/// @param colours of the colour picture
/// @param limits range of each band before the choice's shifts, in the image's unit
/// @param softening of asinh, as a fraction of the range: what the survey's own stamps proposed
/// @param choice curve, composite, shifts, look
public record FixedLook(ColourBands colours, Map<Band, Limits> limits, double softening, StretchChoice choice) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Copies the map.
    public FixedLook {
        limits = Map.copyOf(limits);
    }

    /// As one JSON object, for a file.
    public String json() {
        return JSON.writeValueAsString(values());
    }

    /// From the text that {@link #json} makes; empty when it is not understood.
    public static Optional<FixedLook> ofJson(String text) {
        try {
            return JSON.readValue(text, Object.class) instanceof Map<?, ?> values ? of(values) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> ranges = new LinkedHashMap<>();
        limits.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> ranges.put(e.getKey().name(), List.of(e.getValue().low(), e.getValue().high())));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("colours", colours.all().stream().map(Band::name).toList());
        all.put("limits", ranges);
        all.put("softening", softening);
        all.put("stretch", choice.text());
        return all;
    }

    private static Optional<FixedLook> of(Map<?, ?> values) {
        List<Band> bands = new ArrayList<>();
        if (values.get("colours") instanceof List<?> names) {
            names.forEach(name -> bands.add(new Band(String.valueOf(name))));
        }
        Map<Band, Limits> limits = new HashMap<>();
        if (values.get("limits") instanceof Map<?, ?> ranges) {
            ranges.forEach((band, range) -> limits(range)
                    .ifPresent(found -> limits.put(new Band(String.valueOf(band)), found)));
        }
        Optional<StretchChoice> choice = values.get("stretch") instanceof String text
                ? StretchChoice.of(text)
                : Optional.empty();
        return bands.size() == 3 && values.get("softening") instanceof Number softening
                ? choice.map(c -> new FixedLook(new ColourBands(bands.get(0), bands.get(1), bands.get(2)), limits,
                        softening.doubleValue(), c))
                : Optional.empty();
    }

    private static Optional<Limits> limits(Object range) {
        return range instanceof List<?> ends && ends.size() == 2 && ends.get(0) instanceof Number low
                && ends.get(1) instanceof Number high && low.doubleValue() < high.doubleValue()
                        ? Optional.of(new Limits(low.doubleValue(), high.doubleValue()))
                        : Optional.empty();
    }
}
