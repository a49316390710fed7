package ripple.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.MaskPlanes;
import ripple.image.Stamp;

/// Turns numbers into reasons and warnings: one sentence for each limit that is not met, and for what makes a stamp useless
/// whatever the limits are.
final class QualityVerdict {
    /// The limits that each band must meet, but the one that is told first.
    private static final List<QualityLimit> OF_A_BAND = Arrays.stream(QualityLimit.values())
            .filter(limit -> !limit.isOfBestBand() && limit != QualityLimit.BAD_FRACTION).toList();
    /// Less is a part.
    private static final double WHOLE = 1 - 1e-9;

    private final QualitySettings settings;
    private final Stamp stamp;

    QualityVerdict(QualitySettings settings, Stamp stamp) {
        this.settings = settings;
        this.stamp = stamp;
    }

    /// Why the stamp is rejected: all of it.
    List<String> reasons(List<BandQuality> bands) {
        List<String> reasons = new ArrayList<>();
        missing(reasons);
        for (BandQuality band : bands) {
            dimensions(band, reasons);
            limit(band, QualityLimit.BAD_FRACTION, settings.reject(), reasons);
            centre(band, reasons);
            OF_A_BAND.forEach(limit -> limit(band, limit, settings.reject(), reasons));
            nothingRecorded(band, reasons);
        }
        bestBands(bands, settings.reject(), reasons);
        return reasons;
    }

    /// What a user should know of an accepted stamp.
    List<String> warnings(List<BandQuality> bands) {
        List<String> warnings = new ArrayList<>();
        for (BandQuality band : bands) {
            limit(band, QualityLimit.BAD_FRACTION, settings.warn(), warnings);
            OF_A_BAND.forEach(limit -> limit(band, limit, settings.warn(), warnings));
            if (band.apertureCoverage() > 0 && band.apertureCoverage() < WHOLE) {
                warnings.add(band.band() + ": only " + QualitySentences.percent(band.apertureCoverage())
                        + " of the 2 arcsec aperture can be used");
            }
        }
        bestBands(bands, settings.warn(), warnings);
        if (settings.cosmicRays() == CosmicRaySearch.EXPOSURES && BandInspection.isCoadd(stamp)) {
            warnings.add(
                    "cosmic rays were not looked for: this is a coadd, where compact lensed images look like them");
        }
        return warnings;
    }

    private void limit(BandQuality band, QualityLimit limit, QualityLimits limits, List<String> sentences) {
        OptionalDouble value = limits.of(limit);
        if (value.isPresent() && isChecked(limit, band) && limit.isBroken(limit.of(band), value.getAsDouble())) {
            String sentence = limit.complaint(band, value.getAsDouble());
            sentences.add(limit == QualityLimit.BAD_FRACTION ? withShares(sentence, band) : sentence);
        }
    }

    /// A band without pixels is told by its size.
    private static boolean isChecked(QualityLimit limit, BandQuality band) {
        return limit == QualityLimit.POSITION_ERROR || (band.width() > 0 && band.height() > 0);
    }

    private static void bestBands(List<BandQuality> bands, QualityLimits limits, List<String> sentences) {
        limits.values().forEach((limit, value) -> {
            if (limit.isOfBestBand() && !bands.isEmpty()) {
                BandQuality best = best(bands, limit);
                if (limit.isBroken(limit.of(best), value)) {
                    sentences.add(limit.complaint(best, value));
                }
            }
        });
    }

    private static BandQuality best(List<BandQuality> bands, QualityLimit limit) {
        BandQuality best = bands.getFirst();
        for (BandQuality band : bands) {
            best = limit.of(band) > limit.of(best) || Double.isNaN(limit.of(best)) ? band : best;
        }
        return best;
    }

    /// What can be told apart from nothing by no limit: no pixel at the target, or one value everywhere.
    private static void nothingRecorded(BandQuality band, List<String> reasons) {
        if (band.width() == 1 && band.height() == 1) {
            reasons.add(band.band() + ": the stamp has one pixel only, nothing can be measured on it");
        } else if (band.variation() == 0) {
            reasons.add(band.band() + ": all pixels that can be used have the same value, nothing was recorded");
        }
        if (band.apertureCoverage() == 0 && Double.isFinite(band.positionErrorPixels()) && band.width() > 0) {
            reasons.add(band.band() + ": no pixel within 1 arcsec of the target can be used");
        }
    }

    private String withShares(String sentence, BandQuality band) {
        return sentence.replace(" are bad,", " are bad (" + whatIsBad(band) + "),");
    }

    private void missing(List<String> reasons) {
        if (stamp.presentBands().isEmpty()) {
            reasons.add("no band has an image here: " + describeMissing());
        } else if (settings.missingBands() == MissingBands.REJECT) {
            stamp.missingBands().forEach(band -> reasons.add(missing(band)));
        }
    }

    private String describeMissing() {
        return stamp.missingBands().stream().map(this::missing).collect(Collectors.joining(", "));
    }

    private String missing(Band band) {
        return band + " is missing: "
                + QualitySentences.inSentence(stamp.missing().getOrDefault(band, "there is no image"));
    }

    /// Bands on the stamp's own grid must fill its box; those on another grid have a box of their own.
    private void dimensions(BandQuality band, List<String> reasons) {
        if (band.width() == 0 || band.height() == 0) {
            reasons.add(band.band() + ": the image has no pixels");
        } else if (isOnStampGrid(band.band())
                && (band.width() != stamp.box().width() || band.height() != stamp.box().height())) {
            reasons.add(String.format(Locale.ROOT, "%s: the image is %d x %d pixels instead of %d x %d", band.band(),
                    band.width(), band.height(), stamp.box().width(), stamp.box().height()));
        }
    }

    private boolean isOnStampGrid(Band band) {
        return stamp.image(band).map(i -> i.box().x0() == stamp.box().x0() && i.box().y0() == stamp.box().y0())
                .orElse(false);
    }

    private String whatIsBad(BandQuality band) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Double> plane : band.planeFractions().entrySet()) {
            if (isNamed(plane.getKey(), settings.badPlanes())) {
                shares.put(plane.getKey(), plane.getValue());
            }
        }
        if (band.invalidFraction() > 0) {
            shares.put("without value or variance", band.invalidFraction());
        }
        return QualitySentences.shares(shares);
    }

    private static boolean isNamed(String plane, List<String> names) {
        return names.stream().anyMatch(n -> MaskPlanes.canonical(n).equals(MaskPlanes.canonical(plane)));
    }

    private static void centre(BandQuality band, List<String> reasons) {
        band.centralPixels().forEach((plane, count) -> reasons.add(String.format(Locale.ROOT,
                "%s: %s in the central half (%d %s)", band.band(), plane, count, count == 1 ? "pixel" : "pixels")));
    }
}
