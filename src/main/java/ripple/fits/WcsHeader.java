package ripple.fits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCardException;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

/// The WCS cards of a header, both ways: the sky of an array, and where the array lies in its tract.
///
/// Sources: Greisen and Calabretta 2002 (linear part, CROTA2), Calabretta and Greisen 2002 (TAN, LONPOLE); LSST's secondary
/// WCS `A` and IRAF's LTV for the origin. FITS pixels are 1-based, everything handed out is 0-based.
final class WcsHeader {
    private static final Map<String, Double> DEGREES_PER_UNIT = Map.of("", 1.0, "deg", 1.0, "degree", 1.0, "degrees",
            1.0, "arcmin", 1 / 60.0, "arcsec", 1 / 3600.0, "mas", 1 / 3.6e6, "rad", Math.toDegrees(1));
    private static final List<String> CD = List.of("CD1_1", "CD1_2", "CD2_1", "CD2_2");
    private static final List<String> PC = List.of("PC1_1", "PC1_2", "PC2_1", "PC2_2");
    private static final List<String> DISTORTIONS = List.of("A_ORDER", "B_ORDER", "CPDIS1", "CPDIS2", "CQDIS1",
            "CQDIS2", "D2IMDIS1", "D2IMDIS2");

    private final Hdu hdu;
    private final FitsHeader header;
    private final int lon;
    private final int lat;

    private WcsHeader(Hdu hdu) throws FitsException {
        this.hdu = hdu;
        this.header = hdu.header();
        this.lon = axis("RA--");
        this.lat = axis("DEC-");
    }

    /// Reads a tangent-plane WCS. Distortions, other projections and other sky coordinates are refused: a position that
    /// is nearly right would be worse than none.
    ///
    /// @throws FitsException when there is no WCS, or one that a plain TAN cannot express
    static TanWcs read(Hdu hdu) throws FitsException {
        return new WcsHeader(hdu).tan();
    }

    /// The pixels of the tract that an array covers, from the secondary WCS `A` or else LTV.
    ///
    /// @return empty when the header says neither
    static Optional<PixelBox> placed(Hdu hdu, int width, int height) throws FitsException {
        WcsHeader cards = new WcsHeader(hdu);
        boolean linear = cards.text("CTYPE1A").startsWith("LINEAR")
                || (cards.number("CRPIX1A", 0) == 1 && cards.number("CRPIX2A", 0) == 1);
        if (linear && cards.header.has("CRVAL1A") && cards.header.has("CRVAL2A")) {
            return Optional.of(new PixelBox((int) Math.rint(cards.number("CRVAL1A", 0)),
                    (int) Math.rint(cards.number("CRVAL2A", 0)), width, height));
        }
        if (cards.header.has("LTV1") && cards.header.has("LTV2")) {
            return Optional.of(new PixelBox((int) -Math.rint(cards.number("LTV1", 0)),
                    (int) -Math.rint(cards.number("LTV2", 0)), width, height));
        }
        return Optional.empty();
    }

    /// Writes the WCS of an array.
    static void write(TanWcs wcs, Header header) throws HeaderCardException {
        header.addValue("WCSAXES", 2, "number of coordinate axes");
        header.addValue("CTYPE1", "RA---TAN", "right ascension, gnomonic projection");
        header.addValue("CTYPE2", "DEC--TAN", "declination, gnomonic projection");
        header.addValue("CUNIT1", "deg", "unit of value and increment");
        header.addValue("CUNIT2", "deg", "unit of value and increment");
        exact(header, "CRPIX1", wcs.crpixX() + 1, "reference pixel, 1-based");
        exact(header, "CRPIX2", wcs.crpixY() + 1, "reference pixel, 1-based");
        exact(header, "CRVAL1", wcs.reference().raDeg(), "[deg] value at reference point");
        exact(header, "CRVAL2", wcs.reference().decDeg(), "[deg] value at reference point");
        exact(header, "PC1_1", wcs.cd11(), "transformation matrix");
        exact(header, "PC1_2", wcs.cd12(), "transformation matrix");
        exact(header, "PC2_1", wcs.cd21(), "transformation matrix");
        exact(header, "PC2_2", wcs.cd22(), "transformation matrix");
        exact(header, "CDELT1", 1, "[deg] increment at reference point");
        exact(header, "CDELT2", 1, "[deg] increment at reference point");
        // At the pole the default would be 0.
        exact(header, "LONPOLE", 180, "[deg] native longitude of celestial pole");
        header.addValue("RADESYS", "ICRS", "equatorial coordinate system");
    }

    /// Adds a number with all the digits that a double needs.
    static void exact(Header header, String key, double value, String comment) throws HeaderCardException {
        header.addValue(key, new BigDecimal(Double.toString(value)), comment);
    }

    /// Writes the secondary WCS `A` and LTV.
    ///
    /// @param box the array in tract pixels
    static void writeOrigin(PixelBox box, Header header) throws HeaderCardException {
        header.addValue("CTYPE1A", "LINEAR", "tract pixels, 0-based");
        header.addValue("CTYPE2A", "LINEAR", "tract pixels, 0-based");
        exact(header, "CRPIX1A", 1, "first column");
        exact(header, "CRPIX2A", 1, "first row");
        exact(header, "CRVAL1A", box.x0(), "its tract pixel");
        exact(header, "CRVAL2A", box.y0(), "its tract pixel");
        exact(header, "CDELT1A", 1, "tract pixels per pixel");
        exact(header, "CDELT2A", 1, "tract pixels per pixel");
        header.addValue("CUNIT1A", "pixel", "unit of value and increment");
        header.addValue("CUNIT2A", "pixel", "unit of value and increment");
        exact(header, "LTV1", 0.0 - box.x0(), "minus the first column's tract pixel");
        exact(header, "LTV2", 0.0 - box.y0(), "minus the first row's tract pixel");
    }

    private TanWcs tan() throws FitsException {
        if (lon == 0 || lat == 0) {
            throw hdu.fault("the header has no celestial WCS in RA and Dec (CTYPE1 is '" + text("CTYPE1")
                    + "', CTYPE2 '" + text("CTYPE2") + "').");
        }
        refuseDistortion();
        double[] m = turned(matrix(), 180 - lonPole());
        try {
            SkyPosition reference = new SkyPosition(angle("CRVAL", lon), angle("CRVAL", lat));
            return new TanWcs(reference, number("CRPIX1", 0) - 1, number("CRPIX2", 0) - 1, m[0], m[1], m[2], m[3]);
        } catch (IllegalArgumentException e) {
            throw new FitsException(hdu + ": the WCS cannot be used: " + e.getMessage(), e);
        }
    }

    /// Which of the first two axes begins with this word; 0 when neither.
    private int axis(String word) throws FitsException {
        return text("CTYPE1").startsWith(word) ? 1 : text("CTYPE2").startsWith(word) ? 2 : 0;
    }

    private void refuseDistortion() throws FitsException {
        String type = text("CTYPE" + lon) + ", " + text("CTYPE" + lat);
        if (!type.equals("RA---TAN, DEC--TAN")) {
            throw hdu.fault("the projection " + type + " is not read; only a plain tangent plane (TAN) is.");
        }
        if (isDistorted()) {
            throw hdu.fault("the WCS is a tangent plane with a distortion, which is not read; only a plain one is.");
        }
    }

    private boolean isDistorted() throws FitsException {
        // SCAMP's old files keep a polynomial in PV cards under a plain TAN. PV 3 and 4 of the longitude are poles.
        boolean polynomial = number("PV" + lon + "_0", 0) != 0 || number("PV" + lon + "_1", 0) != 0
                || number("PV" + lon + "_2", 0) != 0;
        return polynomial || DISTORTIONS.stream().anyMatch(header::has)
                || header.keywords().stream().anyMatch(keyword -> keyword.startsWith("PV" + lat + "_"));
    }

    /// From pixels to the projection's plane, rows longitude and latitude, degrees per pixel.
    private double[] matrix() throws FitsException {
        return new double[]{element(lon, 1), element(lon, 2), element(lat, 1), element(lat, 2)};
    }

    private double element(int row, int column) throws FitsException {
        double value = CD.stream().anyMatch(header::has)
                ? number("CD" + row + "_" + column, 0)
                : number("CDELT" + row, 1) * rotation(row, column);
        return value * degreesPerUnit(row);
    }

    /// An element of the PC matrix, or of the rotation by CROTA2 that it replaced.
    private double rotation(int row, int column) throws FitsException {
        if (!header.has("CROTA2") || PC.stream().anyMatch(header::has)) {
            return number("PC" + row + "_" + column, row == column ? 1 : 0);
        }
        double angle = Math.toRadians(number("CROTA2", 0));
        if (row == column) {
            return Math.cos(angle);
        }
        // Greisen and Calabretta, equation 189.
        double ratio = number("CDELT" + column, 1) / number("CDELT" + row, 1);
        return (row == 1 ? -1 : 1) * Math.sin(angle) * ratio;
    }

    /// Native longitude of the celestial pole; at the pole itself the default is 0 and not 180.
    private double lonPole() throws FitsException {
        double usual = angle("CRVAL", lat) >= 90 ? 0 : 180;
        return number("PV" + lon + "_3", number("LONPOLE", usual));
    }

    /// Another LONPOLE than 180 turns the projection's plane.
    private static double[] turned(double[] m, double degrees) {
        if (degrees == 0) {
            return m;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new double[]{cos * m[0] - sin * m[2], cos * m[1] - sin * m[3], sin * m[0] + cos * m[2],
                sin * m[1] + cos * m[3]};
    }

    private double angle(String key, int axis) throws FitsException {
        return number(key + axis, 0) * degreesPerUnit(axis);
    }

    private double degreesPerUnit(int axis) throws FitsException {
        String unit = text("CUNIT" + axis).toLowerCase(Locale.ROOT);
        Double degrees = DEGREES_PER_UNIT.get(unit);
        if (degrees == null) {
            throw hdu.fault("CUNIT" + axis + " is an unknown unit, '" + unit + "'.");
        }
        return degrees;
    }

    private double number(String key, double otherwise) throws FitsException {
        return header.number(key).orElse(otherwise);
    }

    private String text(String key) throws FitsException {
        return header.text(key).orElse("").strip();
    }
}
