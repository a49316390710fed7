package ripple.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.MaskPlanes;
import ripple.image.Stamp;

/// Turns numbers into reasons: one sentence for each limit that is not met.
///
/// A manifest strings reasons together with semicolons, so that none has one inside, nor a full stop at its end.
final class QualityVerdict {
    private static final double MAX_POSITION_ERROR_PIXELS = 1;

    private final QualitySettings settings;
    private final Stamp stamp;

    QualityVerdict(QualitySettings settings, Stamp stamp) {
        this.settings = settings;
        this.stamp = stamp;
    }

    List<String> reasons(List<BandQuality> bands) {
        List<String> reasons = new ArrayList<>();
        missing(reasons);
        for (BandQuality band : bands) {
            dimensions(band, reasons);
            badPixels(band, reasons);
            centre(band, reasons);
            seeing(band, reasons);
            position(band, reasons);
        }
        signal(bands, reasons);
        return reasons;
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
        return band + " is missing: " + inSentence(stamp.missing().getOrDefault(band, "there is no image"));
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

    private void badPixels(BandQuality band, List<String> reasons) {
        if (band.badFraction() > settings.maxBadFraction()) {
            reasons.add(String.format(Locale.ROOT, "%s: %s of the pixels are bad (%s), the limit is %s", band.band(),
                    percent(band.badFraction()), whatIsBad(band), percent(settings.maxBadFraction())));
        }
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
        return shares.entrySet().stream().map(e -> e.getKey() + " " + percent(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isNamed(String plane, List<String> names) {
        return names.stream().anyMatch(n -> MaskPlanes.canonical(n).equals(MaskPlanes.canonical(plane)));
    }

    private static void centre(BandQuality band, List<String> reasons) {
        band.centralPixels().forEach((plane, count) -> reasons.add(String.format(Locale.ROOT,
                "%s: %s in the central half (%d %s)", band.band(), plane, count, count == 1 ? "pixel" : "pixels")));
    }

    private void seeing(BandQuality band, List<String> reasons) {
        if (settings.maxSeeingArcsec() == QualitySettings.NO_MAXIMUM) {
            return;
        }
        if (Double.isNaN(band.psfFwhmArcsec())) {
            reasons.add(band.band() + ": the seeing cannot be checked: " + inSentence(band.psfRemark()));
        } else if (band.psfFwhmArcsec() > settings.maxSeeingArcsec()) {
            reasons.add(String.format(Locale.ROOT, "%s: the seeing is %.2f arcsec, the limit is %.2f arcsec",
                    band.band(), band.psfFwhmArcsec(), settings.maxSeeingArcsec()));
        }
    }

    private static void position(BandQuality band, List<String> reasons) {
        if (!(band.positionErrorPixels() <= MAX_POSITION_ERROR_PIXELS)) {
            reasons.add(Double.isInfinite(band.positionErrorPixels())
                    ? band.band() + ": the WCS does not reach the target"
                    : String.format(Locale.ROOT,
                            "%s: the WCS puts the target %.1f pixels from where the stamp was cut, the limit is %.0f",
                            band.band(), band.positionErrorPixels(), MAX_POSITION_ERROR_PIXELS));
        }
    }

    private void signal(List<BandQuality> bands, List<String> reasons) {
        if (settings.minSnr() == QualitySettings.NO_MINIMUM || bands.isEmpty()) {
            return;
        }
        double best = new QualityReport(bands, List.of()).bestSnr().orElse(Double.NaN);
        if (Double.isNaN(best)) {
            reasons.add("the signal-to-noise ratio cannot be measured: no pixel at the target has a value");
        } else if (best < settings.minSnr()) {
            reasons.add(String.format(Locale.ROOT, "the best signal-to-noise ratio is %.1f (%s), the limit is %s",
                    best, bestBand(bands, best), plain(settings.minSnr())));
        }
    }

    private static String bestBand(List<BandQuality> bands, double best) {
        return bands.stream().filter(b -> b.snr() == best).map(b -> b.band().name()).findFirst().orElse("");
    }

    /// Another part's sentence as the end of one of ours.
    private static String inSentence(String sentence) {
        String text = sentence.replace(';', ',').strip();
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean isWord = open.length() > 1 && Character.isLowerCase(open.charAt(1));
        return isWord ? Character.toLowerCase(open.charAt(0)) + open.substring(1) : open;
    }

    /// One digit, but never a share of zero for something that is there.
    private static String percent(double fraction) {
        double value = 100 * fraction;
        String text = String.format(Locale.ROOT, value > 0 && value < 0.05 ? "%.2g" : "%.1f", value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
