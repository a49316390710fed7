package ripple.prepare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import ripple.image.Band;

/// What was found out about a stamp's quality, and the verdict.
///
/// @param bands the bands that are present, in the order asked for
/// @param bandsWanted how many were asked for
/// @param reasons why the stamp is rejected, sentences; empty when it is accepted
/// @param warnings what else a user should know, sentences
public record QualityReport(List<BandQuality> bands, int bandsWanted, List<String> reasons, List<String> warnings) {
    public QualityReport {
        bands = List.copyOf(bands);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    public boolean isAccepted() {
        return reasons.isEmpty();
    }

    public Optional<BandQuality> band(Band band) {
        return bands.stream().filter(b -> b.band().equals(band)).findFirst();
    }

    /// Share of the bands asked for that are present, 0 to 1; 1 when none was.
    public double bandCoverage() {
        return bandsWanted == 0 ? 1 : (double) bands.size() / bandsWanted;
    }

    /// The largest distance between the target by the WCS and by the box, pixels; empty without any band.
    public OptionalDouble worstPositionErrorPixels() {
        return bands.stream().mapToDouble(BandQuality::positionErrorPixels).max();
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
