package ripple.fits;

import java.util.List;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCardException;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// Fills the primary header of a stamp's file.
final class StampHeader {
    private final Header header;

    StampHeader(Header header) {
        this.header = header;
    }

    void write(StampFile content) throws HeaderCardException {
        Stamp stamp = content.stamp();
        text("OBJECT", stamp.objectId(), "id of the object");
        number("RA", stamp.position().raDeg(), "[deg] right ascension of the object, ICRS");
        number("DEC", stamp.position().decDeg(), "[deg] declination of the object, ICRS");
        header.addValue("RADESYS", "ICRS", "equatorial coordinate system");
        header.addValue("TRACT", stamp.tract(), "tract, -1: none");
        header.addValue("PATCH", stamp.patch(), "patch, -1: none");
        number("XTARGET", stamp.place().x(), "object in tract pixels, 0-based column");
        number("YTARGET", stamp.place().y(), "object in tract pixels, 0-based row");
        header.addValue("X0", stamp.box().x0(), "tract column of the first pixel, 0-based");
        header.addValue("Y0", stamp.box().y0(), "tract row of the first pixel, 0-based");
        header.addValue("NX", stamp.box().width(), "columns of the stamp");
        header.addValue("NY", stamp.box().height(), "rows of the stamp");
        text("COLLECT", content.collection(), "collection that was asked");
        text("RECIPE", content.recipeHash(), "hash of the recipe");
        if (!content.normalisation().isEmpty()) {
            text("NORM", content.normalisation(), "normalisation of the images");
        }
        writeBands(stamp);
        writeProducts(content.products());
    }

    private void writeProducts(List<BandImage> products) throws HeaderCardException {
        if (!products.isEmpty()) {
            header.addValue("NPRODUCT", products.size(), "pictures that were made of the bands");
        }
        for (int i = 0; i < products.size(); i++) {
            text("PROD" + (i + 1), products.get(i).band().name(), "product " + (i + 1));
        }
    }

    private void writeBands(Stamp stamp) throws HeaderCardException {
        List<Band> bands = stamp.bands();
        header.addValue("NBANDS", bands.size(), "bands that were asked for");
        for (int i = 0; i < bands.size(); i++) {
            text("BAND" + (i + 1), bands.get(i).name(), "band " + (i + 1));
            String missing = stamp.missing().get(bands.get(i));
            if (missing != null) {
                text("MISS" + (i + 1), missing, "why it is missing");
            }
        }
    }

    private void text(String key, String value, String comment) throws HeaderCardException {
        header.addValue(key, HeaderText.escaped(value), comment);
    }

    private void number(String key, double value, String comment) throws HeaderCardException {
        WcsHeader.exact(header, key, value, comment);
    }
}
