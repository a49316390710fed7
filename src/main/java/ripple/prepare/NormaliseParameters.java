package ripple.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.Band;

/// All that is needed to normalise an object and to undo it.
///
/// @param method what is done
/// @param scope over what the parameters were taken
/// @param bands the function of each band, in the bands' order; none for bands that are coloured
/// @param lupton how three bands are coloured; without bands for other methods
public record NormaliseParameters(NormaliseMethod method, NormaliseScope scope, Map<Band, BandNormalisation> bands,
        LuptonLevels lupton) {
    /// Copies the map.
    public NormaliseParameters {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    /// The function of a band; nothing is done to a band without one.
    public BandNormalisation of(Band band) {
        BandNormalisation function = bands.get(band);
        return function == null ? new BandNormalisation.Identity() : function;
    }

    /// Whether there is nothing for a band although there should be.
    boolean isLeftOut(Band band) {
        return method != NormaliseMethod.NONE && method != NormaliseMethod.LUPTON && !bands.containsKey(band);
    }

    /// For a manifest: `{method, scope, bands: {g: {softening, estimator}, …}}`, numbers and texts, in a fixed order; colours add
    /// `rgb`, `q`, `stretch` and `minimum`.
    public Map<String, Object> asMap() {
        Map<String, Object> perBand = new LinkedHashMap<>();
        bands.forEach((band, function) -> perBand.put(band.name(), function.parameters()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("method", method.label());
        all.put("scope", scope.label());
        if (method == NormaliseMethod.LUPTON) {
            all.put("rgb", lupton.rgb().stream().map(Band::name).toList());
            all.put("q", lupton.q());
            all.put("stretch", lupton.stretch());
            all.put("minimum", lupton.minimum());
        }
        all.put("bands", perBand);
        return all;
    }

    /// The parameters that a manifest holds: the inverse of {@link #asMap}.
    ///
    /// @throws IllegalArgumentException with a sentence when something is missing or of the wrong kind
    public static NormaliseParameters of(Map<String, ?> map) {
        ParameterMap all = new ParameterMap(map);
        NormaliseMethod method = NormaliseMethod.of(all.text("method"));
        NormaliseScope scope = NormaliseScope.of(all.text("scope"));
        Map<Band, BandNormalisation> bands = new LinkedHashMap<>();
        all.maps("bands").forEach((band, parameters) -> bands.put(new Band(band), function(method, parameters)));
        return new NormaliseParameters(method, scope, bands,
                method == NormaliseMethod.LUPTON ? lupton(all) : LuptonLevels.NONE);
    }

    private static LuptonLevels lupton(ParameterMap map) {
        return new LuptonLevels(map.texts("rgb").stream().map(Band::new).toList(), map.number("q"),
                map.number("stretch"), map.number("minimum"));
    }

    private static BandNormalisation function(NormaliseMethod method, ParameterMap map) {
        return switch (method) {
            case NONE, LUPTON -> new BandNormalisation.Identity();
            case ASINH -> new BandNormalisation.Asinh(map.number("softening"), map.text("estimator"));
            case TANH -> new BandNormalisation.Tanh(map.number("softening"), map.text("estimator"));
            case MINMAX -> new BandNormalisation.MinMax(map.number("low"), map.number("high"));
            case ZSCORE, JOINT_ZSCORE -> new BandNormalisation.ZScore(map.number("mean"), map.number("std"));
        };
    }

    /// How the softening of each band was found; empty for other methods.
    public Map<Band, String> softeningEstimators() {
        Map<Band, String> estimators = new LinkedHashMap<>();
        bands.forEach((band, function) -> {
            switch (function) {
                case BandNormalisation.Asinh asinh -> estimators.put(band, asinh.estimator());
                case BandNormalisation.Tanh tanh -> estimators.put(band, tanh.estimator());
                default -> {
                }
            }
        });
        return estimators;
    }
}
