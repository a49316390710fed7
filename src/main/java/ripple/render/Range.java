package ripple.render;

import java.util.Map;
import ripple.image.Band;

/// Where a picture gets its display limits from.
public sealed interface Range {
    /// Every band of every stamp its own limits.
    record PerBand(Interval interval) implements Range {}

    /// One pair of limits per stamp, from the pixels of all drawn bands together.
    record Joint(Interval interval) implements Range {}

    /// The same limits in every stamp of a survey, so that pictures compare.
    ///
    /// @param limits per band
    /// @param otherwise for bands that have none
    record Survey(Map<Band, Limits> limits, Interval otherwise) implements Range {
        public Survey {
            limits = Map.copyOf(limits);
        }
    }
}
