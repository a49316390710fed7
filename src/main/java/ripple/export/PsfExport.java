package ripple.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import ripple.fits.FitsException;
import ripple.fits.PsfFits;
import ripple.image.Band;
import ripple.image.Psf;
import ripple.sky.SkyPosition;

/// Writes the PSFs of one place as a FITS file, one kernel for each band.
public final class PsfExport {
    private PsfExport() {}

    /// @throws ExportException when there is no kernel, or the file cannot be written
    public static void write(Path file, SkyPosition place, Map<Band, Psf> kernels) throws ExportException {
        if (kernels.isEmpty()) {
            throw new ExportException("There is no PSF at this place, so " + file + " was not written.");
        }
        try {
            PsfFits.write(place, kernels, file);
        } catch (IOException e) {
            throw ExportException.writing(file, e);
        } catch (FitsException e) {
            throw new ExportException(String.valueOf(e.getMessage()), e);
        }
    }
}
