package ripple.prepare.resample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.image.Band;

/// What resampling did to a stamp.
///
/// @param settings how it was done
/// @param area old pixels per new pixel in the middle of the stamp, for each band: the factor between flux per old and per new pixel
/// @param warnings sentences
public record ResampleReport(ResampleSettings settings, Map<Band, Double> area, List<String> warnings) {
    public ResampleReport {
        area = Collections.unmodifiableMap(new LinkedHashMap<>(area));
        warnings = List.copyOf(warnings);
    }

    /// Over how many new pixels the noise hangs together, at least: the edge of an old pixel in new ones, not below 1.
    public double correlationPixels(Band band) {
        return Math.max(1, 1 / Math.sqrt(area.getOrDefault(band, 1.0)));
    }
}
