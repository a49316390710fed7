package ripple.prepare;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is said of a band that breaks a limit, with its numbers.
///
/// A manifest strings sentences together with semicolons, so that none has one inside, nor a full stop at its end.
final class QualitySentences {
    private QualitySentences() {}

    static String badPixels(BandQuality band, double limit) {
        String first = String.format(Locale.ROOT, "%s: %s of the pixels are bad", band.band(),
                percent(band.badFraction()));
        return first + ", the limit is " + percent(limit);
    }

    static String saturated(BandQuality band, double limit) {
        return String.format(Locale.ROOT, "%s: %s of the pixels are saturated, the limit is %s", band.band(),
                percent(band.saturatedFraction()), percent(limit));
    }

    static String cosmicRays(BandQuality band, double limit) {
        String found = band.cosmicRaysFound() < 0 ? "" : ", a search found " + band.cosmicRaysFound();
        return String.format(Locale.ROOT, "%s: %d pixels are marked as cosmic rays%s, the limit is %s", band.band(),
                band.cosmicRayPixels(), found, plain(limit));
    }

    static String seeing(BandQuality band, double limit) {
        return Double.isNaN(band.psfFwhmArcsec())
                ? band.band() + ": the seeing cannot be checked: " + inSentence(band.psfRemark())
                : String.format(Locale.ROOT, "%s: the seeing is %.2f arcsec, the limit is %.2f arcsec", band.band(),
                        band.psfFwhmArcsec(), limit);
    }

    static String skyChange(BandQuality band, double limit) {
        if (Double.isNaN(band.skyChange())) {
            return band.band() + ": the sky cannot be checked: too few pixels outside the central half can be used";
        }
        return String.format(Locale.ROOT,
                "%s: the sky changes by %.2f sigma across the stamp (%.3g ± %.2g per arcsec), the limit is %s",
                band.band(), band.skyChange(), band.sky().gradient() / band.scaleArcsec(),
                band.sky().slopeError() / band.scaleArcsec(), plain(limit));
    }

    static String position(BandQuality band, double limit) {
        return Double.isInfinite(band.positionErrorPixels())
                ? band.band() + ": the WCS does not reach the target"
                : String.format(Locale.ROOT,
                        "%s: the WCS puts the target %.1f pixels from where the stamp was cut, the limit is %s",
                        band.band(), band.positionErrorPixels(), plain(limit));
    }

    static String variation(BandQuality band, double limit) {
        return Double.isNaN(band.variation())
                ? band.band() + ": the variation cannot be checked: no pixel can be used"
                : String.format(Locale.ROOT,
                        "%s: the pixels vary by %.2f of their noise (sigma %.3g), the limit is %s", band.band(),
                        band.variation(), band.noise(), plain(limit));
    }

    static String snr(BandQuality best, double limit) {
        return Double.isNaN(best.snr())
                ? "the signal-to-noise ratio cannot be measured: no pixel at the target has a value"
                : String.format(Locale.ROOT, "the best signal-to-noise ratio is %.1f (%s), the limit is %s",
                        best.snr(), best.band(), plain(limit));
    }

    static String snrOverSky(BandQuality best, double limit) {
        return Double.isNaN(best.snrOverSky())
                ? "the signal-to-noise ratio over the sky cannot be measured: no usable pixel at the target or no sky"
                : String.format(Locale.ROOT,
                        "the best signal-to-noise ratio over the sky is %.1f (%s), the limit is %s",
                        best.snrOverSky(), best.band(), plain(limit));
    }

    static String peakSnr(BandQuality best, double limit) {
        return Double.isNaN(best.peakSnr())
                ? "the peak signal-to-noise ratio cannot be measured: no usable pixel at the target or no sky"
                : String.format(Locale.ROOT, "the best peak signal-to-noise ratio is %.1f (%s), the limit is %s",
                        best.peakSnr(), best.band(), plain(limit));
    }

    /// Another part's sentence as the end of one of ours.
    static String inSentence(String sentence) {
        String text = sentence.replace(';', ',').strip();
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean isWord = open.length() > 1 && Character.isLowerCase(open.charAt(1));
        return isWord ? Character.toLowerCase(open.charAt(0)) + open.substring(1) : open;
    }

    /// Shares as a list of words, e.g. `NO_DATA 11 %, SATURATED 1.5 %`.
    static String shares(Map<String, Double> shares) {
        return shares.entrySet().stream().map(e -> e.getKey() + " " + percent(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// One digit, but never a share of zero for something that is there.
    static String percent(double fraction) {
        double value = 100 * fraction;
        String text = String.format(Locale.ROOT, value > 0 && value < 0.05 ? "%.2g" : "%.1f", value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
