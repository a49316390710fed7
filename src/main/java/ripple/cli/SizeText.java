package ripple.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The size of a stamp as typed: `64`, `64px`, `12.8arcsec`.
final class SizeText {
    private static final int LARGEST = 4096;
    private static final Pattern TEXT = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(px|arcsec|\"|″)?");

    private SizeText() {}

    /// The nearest number of pixels.
    ///
    /// @param scaleArcsec edge of a pixel, for a size in arcsec
    static int pixels(String text, double scaleArcsec) throws UsageException {
        Matcher m = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new UsageException("'" + text + "' is not a size; write e.g. 64, 64px or 12.8arcsec.");
        }
        double number = Double.parseDouble(m.group(1));
        boolean inPixels = m.group(2) == null || m.group(2).equals("px");
        if (inPixels && number != Math.rint(number)) {
            throw new UsageException("A stamp of " + text + " pixels is not a whole number of pixels.");
        }
        long pixels = Math.round(inPixels ? number : number / scaleArcsec);
        if (pixels < 1 || pixels > LARGEST) {
            throw new UsageException(
                    "A stamp of " + text + " would be " + pixels + " pixels; it must be 1 to " + LARGEST
                            + ".");
        }
        return (int) pixels;
    }
}
