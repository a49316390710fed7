package ripple.prepare;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;

/// What matching did to a stamp.
///
/// @param target the band whose PSF the others get
/// @param method the word for how kernels are made
/// @param bands one entry for each band that is present
public record MatchReport(Band target, String method, List<BandMatch> bands) {
    public MatchReport {
        bands = List.copyOf(bands);
    }

    public Optional<BandMatch> band(Band band) {
        return bands.stream().filter(b -> b.band().equals(band)).findFirst();
    }

    /// All warnings, each with its band.
    public List<String> warnings() {
        return bands.stream().filter(b -> !b.warning().isEmpty()).map(b -> b.band() + ": " + b.warning()).toList();
    }
}
