package ripple.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.Band;

/// All that is needed to normalise an object and to undo it.
///
/// @param method what is done
/// @param scope over what the parameters were taken
/// @param bands the function of each band, in the bands' order
public record NormaliseParameters(NormaliseMethod method, NormaliseScope scope, Map<Band, BandNormalisation> bands) {
    public NormaliseParameters {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    /// The function of a band; nothing is done to a band without one.
    public BandNormalisation of(Band band) {
        BandNormalisation function = bands.get(band);
        return function == null ? new BandNormalisation.Identity() : function;
    }

    /// For a manifest: `{method, scope, bands: {g: {softening, estimator}, …}}`, numbers and texts, in a fixed order.
    public Map<String, Object> asMap() {
        Map<String, Object> perBand = new LinkedHashMap<>();
        bands.forEach((band, function) -> perBand.put(band.name(), function.parameters()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("method", method.label());
        all.put("scope", scope.label());
        all.put("bands", perBand);
        return all;
    }

    /// The parameters that a manifest holds: the inverse of {@link #asMap}.
    ///
    /// @throws IllegalArgumentException with a sentence when something is missing or of the wrong kind
    public static NormaliseParameters of(Map<String, ?> map) {
        NormaliseMethod method = NormaliseMethod.of(text(map, "method"));
        NormaliseScope scope = NormaliseScope.of(text(map, "scope"));
        if (!(map.get("bands") instanceof Map<?, ?> perBand)) {
            throw new IllegalArgumentException("The normalisation has no bands.");
        }
        Map<Band, BandNormalisation> bands = new LinkedHashMap<>();
        perBand.forEach((band, parameters) -> bands.put(new Band(String.valueOf(band)), function(method, parameters)));
        return new NormaliseParameters(method, scope, bands);
    }

    private static BandNormalisation function(NormaliseMethod method, Object parameters) {
        if (!(parameters instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("The normalisation of a band has no parameters.");
        }
        return switch (method) {
            case NONE -> new BandNormalisation.Identity();
            case ASINH -> new BandNormalisation.Asinh(number(map, "softening"), text(map, "estimator"));
            case MINMAX -> new BandNormalisation.MinMax(number(map, "low"), number(map, "high"));
            case ZSCORE, JOINT_ZSCORE -> new BandNormalisation.ZScore(number(map, "mean"), number(map, "std"));
        };
    }

    private static double number(Map<?, ?> map, String name) {
        if (map.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("The normalisation has no number called " + name + ".");
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The normalisation has no text called " + name + ".");
    }

    /// How the softening of each band was found; empty for other methods.
    public Map<Band, String> softeningEstimators() {
        Map<Band, String> estimators = new LinkedHashMap<>();
        bands.forEach((band, function) -> {
            if (function instanceof BandNormalisation.Asinh asinh) {
                estimators.put(band, asinh.estimator());
            }
        });
        return estimators;
    }
}
