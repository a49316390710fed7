package ripple.fits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.image.TanWcs;

/// The digits of a projection that its header has lost.
///
/// The headers of lsst.images give CRPIX with eight digits, the AST dump in the JSON tree all of them. In a whole patch CRPIX is a
/// whole number and both agree; elsewhere the difference is some 1e-7 pixels.
final class AstProjection {
    /// The shift from FITS pixels to the reference pixel, minus CRPIX on both axes.
    private static final Pattern SHIFT = Pattern.compile("Sft1 = (\\S+)[^\\n]*\\n\\s*Sft2 = (\\S+)");
    private static final double LOST = 1e-7;

    private AstProjection() {}

    /// The WCS of a header with CRPIX out of the dump, when that has the same CRPIX to the digits of the header.
    static TanWcs refined(TanWcs header, String ast) {
        Matcher shift = SHIFT.matcher(ast);
        while (shift.find()) {
            double x = number(shift.group(1));
            double y = number(shift.group(2));
            if (agree(x, header.crpixX()) && agree(y, header.crpixY())) {
                return new TanWcs(header.reference(), x, y, header.cd11(), header.cd12(), header.cd21(),
                        header.cd22());
            }
        }
        return header;
    }

    /// The 0-based reference pixel; NaN for what is no number.
    private static double number(String shift) {
        try {
            return -Double.parseDouble(shift) - 1;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean agree(double exact, double rounded) {
        return Math.abs(exact - rounded) <= LOST * Math.max(1, Math.abs(rounded));
    }
}
