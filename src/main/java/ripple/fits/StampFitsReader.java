package ripple.fits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.PixelGrid;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// Makes a stamp of the extensions that {@link StampFits} wrote.
final class StampFitsReader {
    private static final int MOST_BANDS = 1000;

    private final FitsFile file;
    private final Hdu primary;

    StampFitsReader(FitsFile file) {
        this.file = file;
        this.primary = file.primary();
    }

    StampFile read() throws FitsException {
        if (!primary.header().has("NBANDS") || !primary.header().has("OBJECT")) {
            throw primary.fault("this is not a stamp: the header has no OBJECT and NBANDS.");
        }
        List<Band> bands = new ArrayList<>();
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, String> missing = new HashMap<>();
        long count = primary.header().required("NBANDS", 0, MOST_BANDS);
        for (int i = 1; i <= count; i++) {
            Band band = new Band(name("BAND" + i));
            bands.add(band);
            if (primary.header().has("MISS" + i)) {
                missing.put(band, text(primary, "MISS" + i));
            } else {
                images.put(band, image(band));
            }
        }
        return new StampFile(stamp(bands, images, missing), products(), text(primary, "COLLECT"),
                text(primary, "RECIPE"), text(primary, "NORM"));
    }

    private List<BandImage> products() throws FitsException {
        List<BandImage> products = new ArrayList<>();
        long count = primary.header().has("NPRODUCT") ? primary.header().required("NPRODUCT", 0, MOST_BANDS) : 0;
        for (int i = 1; i <= count; i++) {
            products.add(image(new Band(name("PROD" + i))));
        }
        return products;
    }

    private Stamp stamp(List<Band> bands, Map<Band, BandImage> images, Map<Band, String> missing)
            throws FitsException {
        PixelBox box = new PixelBox(integer(primary, "X0"), integer(primary, "Y0"),
                (int) primary.header().required("NX", 0, Integer.MAX_VALUE),
                (int) primary.header().required("NY", 0, Integer.MAX_VALUE));
        PixelPoint place = new PixelPoint(number(primary, "XTARGET"), number(primary, "YTARGET"));
        try {
            SkyPosition position = new SkyPosition(number(primary, "RA"), number(primary, "DEC"));
            return new Stamp(text(primary, "OBJECT"), position, integer(primary, "TRACT"), integer(primary, "PATCH"),
                    place, box, bands, images, missing);
        } catch (IllegalArgumentException e) {
            throw new FitsException(primary + ": the stamp cannot be read: " + e.getMessage(), e);
        }
    }

    private BandImage image(Band band) throws FitsException {
        Hdu image = plane(band, "IMAGE");
        Hdu variance = plane(band, "VARIANCE");
        PixelBox size = LsstArchive.size(image);
        boolean own = image.header().has(StampFits.OWN_GRID) && image.header().isTrue(StampFits.OWN_GRID);
        PixelBox box = own
                ? new PixelBox(integer(primary, "X0"), integer(primary, "Y0"), size.width(), size.height())
                : placed(image, size);
        try {
            return new BandImage(band, box, pixels(image), pixels(variance), mask(plane(band, "MASK")),
                    psf(band, psfSource(image)),
                    WcsHeader.read(image), calibration(image), provenance(image),
                    own ? PixelGrid.OWN : PixelGrid.TRACT);
        } catch (IllegalArgumentException e) {
            throw new FitsException(image + ": the stamp cannot be read: " + e.getMessage(), e);
        }
    }

    private static PixelBox placed(Hdu image, PixelBox size) throws FitsException {
        return WcsHeader.placed(image, size.width(), size.height())
                .orElseThrow(() -> image.fault("the header does not say where in the tract the pixels are."));
    }

    private Hdu plane(Band band, String kind) throws FitsException {
        String name = HeaderText.escaped(band.name()) + "_" + kind;
        return find(name).orElseThrow(() -> primary.fault("there is no extension " + name + "."));
    }

    /// Upper and lower case are told apart: there are bands whose names differ in nothing else.
    private Optional<Hdu> find(String name) throws FitsException {
        return file.hdus().stream().filter(hdu -> hdu.name().equals(name)).findFirst();
    }

    private static Plane pixels(Hdu hdu) throws FitsException {
        PixelBox size = LsstArchive.size(hdu);
        return new Plane(size.width(), size.height(), hdu.image().floats());
    }

    private static Mask mask(Hdu hdu) throws FitsException {
        PixelBox size = LsstArchive.size(hdu);
        List<String> names = new ArrayList<>();
        for (Map.Entry<Integer, String> plane : MaskHeader.read(hdu).entrySet()) {
            if (plane.getKey() != names.size()) {
                throw hdu.fault("the mask has no name for bit " + names.size() + ".");
            }
            names.add(plane.getValue());
        }
        return new Mask(size.width(), size.height(), hdu.image().integers(), new MaskPlanes(names));
    }

    /// The kernel, where the image's header says that there is one.
    private Psf psf(Band band, PsfSource source) throws FitsException {
        if (source == PsfSource.NONE) {
            return Psf.none();
        }
        Hdu hdu = plane(band, "PSF");
        PixelBox size = LsstArchive.size(hdu);
        return new Psf(size.width(), size.height(), hdu.image().doubles(), source);
    }

    private static PsfSource psfSource(Hdu image) throws FitsException {
        String label = text(image, "PSFSRC");
        for (PsfSource source : PsfSource.values()) {
            if (source.label().equals(label)) {
                return source;
            }
        }
        throw image.fault("PSFSRC is '" + label + "', which is not known.");
    }

    private static Calibration calibration(Hdu hdu) throws FitsException {
        return new Calibration(text(hdu, "BUNIT"), hdu.header().number("NJYPERU").orElse(Double.NaN));
    }

    private static Provenance provenance(Hdu hdu) throws FitsException {
        return new Provenance(text(hdu, "RUN"), text(hdu, "DATASET"), integer(hdu, "TRACT"), integer(hdu, "PATCH"),
                text(hdu, "FILE"));
    }

    private String name(String key) throws FitsException {
        String name = text(primary, key);
        if (name.isBlank()) {
            throw primary.fault(key + " is missing.");
        }
        return name;
    }

    private static String text(Hdu hdu, String key) throws FitsException {
        return HeaderText.unescaped(hdu.header().text(key).orElse(""));
    }

    private static int integer(Hdu hdu, String key) throws FitsException {
        return (int) hdu.header().required(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static double number(Hdu hdu, String key) throws FitsException {
        return hdu.header().number(key).orElseThrow(() -> hdu.fault("the header has no " + key + "."));
    }
}
