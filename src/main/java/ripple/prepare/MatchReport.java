package ripple.prepare;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;

/// What matching did to a stamp.
///
/// @param target the band whose PSF the others get, or the formula of the PSF that all get, e.g. `moffat:1.1,2.5`
/// @param method the word for how kernels are made
/// @param bands one entry for each band that is present
public record MatchReport(String target, String method, List<BandMatch> bands) {
    public MatchReport {
        bands = List.copyOf(bands);
    }

    public Optional<BandMatch> band(Band band) {
        return bands.stream().filter(b -> b.band().equals(band)).findFirst();
    }

    /// FWHM of the wanted PSF in arcsec, measured as those of the bands; NaN where it cannot be.
    public double targetFwhmArcsec() {
        return bands.isEmpty() ? Double.NaN : bands.getFirst().fwhmTargetArcsec();
    }

    /// All warnings, each with its band.
    public List<String> warnings() {
        return bands.stream().flatMap(b -> b.warnings().stream().map(w -> b.band() + ": " + w)).toList();
    }
}
