package ripple.prepare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import ripple.image.Band;

/// What was found out about a stamp's quality, and the verdict.
///
/// @param bands the bands that are present, in the order asked for
/// @param reasons why the stamp is rejected, sentences; empty when it is accepted
public record QualityReport(List<BandQuality> bands, List<String> reasons) {
    public QualityReport {
        bands = List.copyOf(bands);
        reasons = List.copyOf(reasons);
    }

    public boolean isAccepted() {
        return reasons.isEmpty();
    }

    public Optional<BandQuality> band(Band band) {
        return bands.stream().filter(b -> b.band().equals(band)).findFirst();
    }

    /// The worst band's; empty without any band.
    public OptionalDouble worstBadFraction() {
        return bands.stream().mapToDouble(BandQuality::badFraction).max();
    }

    /// The worst band's; empty without any band.
    public OptionalDouble worstSaturatedFraction() {
        return bands.stream().mapToDouble(BandQuality::saturatedFraction).max();
    }

    /// The worst band's; empty without any band.
    public OptionalInt worstCosmicRayPixels() {
        return bands.stream().mapToInt(BandQuality::cosmicRayPixels).max();
    }

    /// The best band's; empty where no band has one.
    public OptionalDouble bestSnr() {
        return bands.stream().mapToDouble(BandQuality::snr).filter(snr -> !Double.isNaN(snr)).max();
    }

    /// The broadest PSF in arcsec; empty where no band has one that can be measured.
    public OptionalDouble worstSeeingArcsec() {
        return bands.stream().mapToDouble(BandQuality::psfFwhmArcsec).filter(Double::isFinite).max();
    }

}
