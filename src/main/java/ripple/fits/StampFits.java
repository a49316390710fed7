package ripple.fits;

import java.io.IOException;
import java.nio.file.Path;
import nom.tam.fits.Header;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.Provenance;
import ripple.image.TanWcs;

/// One object as one FITS file with an extension for each plane.
///
/// The primary header says what and where the object is; then for each band that is present `<band>_IMAGE`, `<band>_MASK`,
/// `<band>_VARIANCE` and, where there is one, `<band>_PSF`; the same for each product under its name, and `<name>_SIGNIFICANCE`, the product in units of
/// its σ per pixel. Pixels are float32, PSFs float64, masks int32 or, with more than 31
/// planes, int64. Nothing that a stamp carries is lost: {@link #read} gives it back as it was.
public final class StampFits {
    static final int MOST_INT_PLANES = 31;
    /// Card of images that lie on a grid of their own; these have no origin in the tract.
    static final String OWN_GRID = "OWNGRID";

    private StampFits() {}

    /// Writes one file; it appears when it is whole, and takes the place of what had its name.
    ///
    /// @throws IOException when the disk refuses
    /// @throws FitsException when something in the stamp cannot be written as FITS
    public static void write(StampFile content, Path target) throws IOException, FitsException {
        try {
            HduSequence hdus = new HduSequence();
            new StampHeader(hdus.primary()).write(content);
            for (Band band : content.stamp().presentBands()) {
                write(content.stamp().image(band).orElseThrow(), content.normalisation(), hdus);
            }
            for (BandImage product : content.products()) {
                write(product, "", hdus);
                describe(product, "", hdus.add(HeaderText.escaped(product.band().name()) + "_SIGNIFICANCE",
                        HduSequence.rows(product.significance().pixels(), product.box().width())));
            }
            hdus.write(target);
        } catch (nom.tam.fits.FitsException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new FitsException(target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /// Reads a file that {@link #write} made.
    ///
    /// @throws FitsException when it is none, or is damaged
    public static StampFile read(Path file) throws FitsException {
        try (FitsFile fits = FitsFile.open(file)) {
            return new StampFitsReader(fits).read();
        }
    }

    private static void write(BandImage image, String normalisation, HduSequence hdus)
            throws nom.tam.fits.FitsException {
        int width = image.box().width();
        String unit = image.calibration().unit();
        Header pixels = hdus.add(HeaderText.escaped(image.band().name()) + "_IMAGE",
                HduSequence.rows(image.image().pixels(), width));
        if (normalisation.isEmpty()) {
            describe(image, unit, pixels);
        } else {
            describe(withoutUnit(image), "", pixels);
            pixels.addValue("NORM", HeaderText.escaped(normalisation), "normalised: the values have no unit");
        }
        Header mask = hdus.add(HeaderText.escaped(image.band().name()) + "_MASK", rows(image.mask()));
        describe(image, "", mask);
        MaskHeader.write(image.mask().planes(), mask);
        describe(image, unit.isEmpty() ? "" : unit + "2",
                hdus.add(HeaderText.escaped(image.band().name()) + "_VARIANCE",
                        HduSequence.rows(image.variance().pixels(), width)));
        if (image.psf().isKnown()) {
            PsfFits.add(image.band(), image.psf(), hdus);
        }
    }

    private static BandImage withoutUnit(BandImage image) {
        return new BandImage(image.band(), image.box(), image.image(), image.variance(), image.mask(), image.psf(),
                image.wcs(), new Calibration("", Double.NaN), image.provenance(), image.grid());
    }

    private static Object rows(Mask mask) {
        return mask.planes().count() > MOST_INT_PLANES
                ? HduSequence.rows(mask.bits(), mask.width())
                : HduSequence.intRows(mask.bits(), mask.width());
    }

    private static void describe(BandImage image, String unit, Header header) throws nom.tam.fits.FitsException {
        header.addValue("BAND", HeaderText.escaped(image.band().name()), "filter band");
        if (!unit.isEmpty()) {
            header.addValue("BUNIT", HeaderText.escaped(unit), "unit of the pixels");
        }
        if (image.calibration().isKnown()) {
            WcsHeader.exact(header, "NJYPERU", image.calibration().nanojanskyPerUnit(), "nJy per unit of the image");
        }
        header.addValue("PSFSRC", image.psf().source().label(), "where the PSF came from");
        switch (image.wcs()) {
            case TanWcs tan -> WcsHeader.write(tan, header);
        }
        switch (image.grid()) {
            case TRACT -> WcsHeader.writeOrigin(image.box(), header);
            case OWN -> header.addValue(OWN_GRID, true, "resampled: no whole pixels of the tract");
        }
        describe(image.provenance(), header);
    }

    private static void describe(Provenance from, Header header) throws nom.tam.fits.FitsException {
        header.addValue("RUN", HeaderText.escaped(from.collection()), "its collection");
        header.addValue("DATASET", HeaderText.escaped(from.datasetId()), "dataset");
        header.addValue("TRACT", from.tract(), "tract of the file, -1: none");
        header.addValue("PATCH", from.patch(), "patch of the file, -1: none");
        header.addValue("FILE", HeaderText.escaped(from.file()), "its file");
    }
}
