package ripple.fits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nom.tam.fits.Header;
import ripple.image.Band;
import ripple.image.Psf;
import ripple.sky.SkyPosition;

/// PSF kernels as a FITS file, one extension `<band>_PSF` of float64 for each band.
public final class PsfFits {
    private PsfFits() {}

    /// Writes the kernels at one place. Bands without a PSF are left out.
    ///
    /// @param kernels in the order in which they are to stand in the file
    /// @throws IOException when the disk refuses
    /// @throws FitsException when something cannot be written as FITS
    public static void write(SkyPosition place, Map<Band, Psf> kernels, Path target)
            throws IOException, FitsException {
        try {
            HduSequence hdus = new HduSequence();
            position(place, hdus.primary());
            for (Map.Entry<Band, Psf> kernel : kernels.entrySet()) {
                if (kernel.getValue().isKnown()) {
                    position(place, add(kernel.getKey(), kernel.getValue(), hdus));
                }
            }
            hdus.write(target);
        } catch (nom.tam.fits.FitsException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new FitsException(target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    static Header add(Band band, Psf psf, HduSequence hdus) throws nom.tam.fits.FitsException {
        Header header = hdus.add(HeaderText.escaped(band.name()) + "_PSF", HduSequence.rows(psf.values(), psf.width()));
        header.addValue("BAND", HeaderText.escaped(band.name()), "filter band");
        header.addValue("PSFSRC", psf.source().label(), "where the PSF came from");
        header.addValue("CRPIX1", psf.width() / 2 + 1, "centre of the PSF, 1-based column");
        header.addValue("CRPIX2", psf.height() / 2 + 1, "centre of the PSF, 1-based row");
        return header;
    }

    private static void position(SkyPosition place, Header header) throws nom.tam.fits.FitsException {
        WcsHeader.exact(header, "RA", place.raDeg(), "[deg] right ascension, ICRS");
        WcsHeader.exact(header, "DEC", place.decDeg(), "[deg] declination, ICRS");
    }
}
