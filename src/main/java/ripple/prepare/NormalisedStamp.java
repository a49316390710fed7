package ripple.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.Band;
import ripple.image.Stamp;

/// A stamp with normalised images and what is needed to undo it.
///
/// @param stamp images normalised, everything else as before
/// @param parameters what was applied
/// @param clippedFraction share of pixels in each band that were cut off and cannot be found again
public record NormalisedStamp(Stamp stamp, NormaliseParameters parameters, Map<Band, Double> clippedFraction) {
    public NormalisedStamp {
        clippedFraction = Collections.unmodifiableMap(new LinkedHashMap<>(clippedFraction));
    }

    /// Whether every pixel of a band can be found again.
    public boolean isInvertible(Band band) {
        Double clipped = clippedFraction.get(band);
        return clipped != null && clipped == 0;
    }

    /// The stamp as it was, to float precision, wherever nothing was clipped.
    public Stamp undo() {
        return Normalise.undo(stamp, parameters);
    }
}
