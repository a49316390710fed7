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
