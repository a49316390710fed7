package ripple.testkit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ripple.fits.FitsException;
import ripple.fits.FitsHeader;
import ripple.image.FrameTie;
import ripple.image.TanWcs;
import ripple.sky.SkyPosition;
import tools.jackson.databind.JsonNode;

/// The tangent planes that cases of vectors and catalogues give as header cards.
public final class VectorWcs {
    private VectorWcs() {}

    /// Of a list of cards.
    public static TanWcs of(JsonNode cards) {
        Map<String, String> values = new HashMap<>();
        cards.forEach(card -> put(card.asString(), values));
        return of(values);
    }

    /// Of one text with cards of 80 characters.
    public static TanWcs of(String header) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.length(); i += 80) {
            put(header.substring(i, Math.min(header.length(), i + 80)), values);
        }
        return of(values);
    }

    public static TanWcs of(FitsHeader header) {
        Map<String, String> values = new HashMap<>();
        header.cards().forEach(card -> put(card, values));
        return of(values);
    }

    /// The same in ICRS where the header is in FK5.
    public static TanWcs icrs(FitsHeader header) throws FitsException {
        TanWcs wcs = of(header);
        return header.text("RADESYS").orElse("").startsWith("FK5") ? FrameTie.icrs(wcs) : wcs;
    }

    /// How far the rounding of one card of a header can move pixels: half its last digit where it has all the 14 that astropy writes,
    /// nothing where it has fewer. In pixels, at the distance of the reference pixel from the image.
    public static double roundingPixels(JsonNode header, String card) {
        Map<String, String> values = new HashMap<>();
        put(card, values);
        if (values.isEmpty()) {
            return 0;
        }
        String name = values.keySet().iterator().next();
        String number = values.get(name).toUpperCase(Locale.ROOT).split("E", 2)[0];
        boolean isRounded = number.replaceAll("[^0-9]", "").replaceAll("^0+", "").length() >= 13;
        if (!isRounded || !name.matches("CRPIX\\d|CRVAL\\d|PC\\d_\\d|CD\\d_\\d")) {
            return 0;
        }
        TanWcs wcs = of(header);
        double half = 0.5 * Math.pow(10, Math.floor(Math.log10(Math.abs(number(values, name, 0)))) - 13);
        double lever = Math.hypot(wcs.crpixX(), wcs.crpixY()) + 100;
        double pixelDeg = wcs.scaleArcsec() / 3600;
        return name.startsWith("CRPIX") ? half : name.startsWith("CRVAL") ? half / pixelDeg : half * lever / pixelDeg;
    }

    private static void put(String card, Map<String, String> values) {
        if (card.length() > 10 && card.charAt(8) == '=') {
            values.put(card.substring(0, 8).strip(), card.substring(9).split("/", 2)[0].strip());
        }
    }

    private static TanWcs of(Map<String, String> cards) {
        return new TanWcs(new SkyPosition(number(cards, "CRVAL1", 0), number(cards, "CRVAL2", 0)),
                number(cards, "CRPIX1", 0) - 1, number(cards, "CRPIX2", 0) - 1, element(cards, 1, 1),
                element(cards, 1, 2), element(cards, 2, 1), element(cards, 2, 2));
    }

    private static double element(Map<String, String> cards, int i, int j) {
        return cards.containsKey("CD1_1")
                ? number(cards, "CD" + i + "_" + j, 0)
                : number(cards, "CDELT" + i, 1) * number(cards, "PC" + i + "_" + j, i == j ? 1 : 0);
    }

    private static double number(Map<String, String> cards, String key, double otherwise) {
        return cards.containsKey(key) ? Double.parseDouble(cards.get(key)) : otherwise;
    }
}
