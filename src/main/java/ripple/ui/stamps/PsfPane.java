package ripple.ui.stamps;

import java.util.Optional;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// The PSF of the band in front, enlarged by a whole factor, in a curve that shows core and wings (asinh, a thousandth of the peak
/// still visible).
final class PsfPane {
    private static final int WELL = 0xFF262626;
    private static final double SOFTENING = 1e-3;

    private final PixelPane pane = new PixelPane(this::paint);
    private Psf psf = Psf.none();

    PixelPane node() {
        return pane;
    }

    void show(Optional<BandImage> image) {
        psf = image.map(BandImage::psf).orElse(Psf.none());
        pane.repaint();
    }

    private void paint(Raster raster) {
        raster.clear(WELL);
        double peak = 0;
        for (double value : psf.values()) {
            peak = Math.max(peak, value);
        }
        if (!psf.isKnown() || !(peak > 0) || psf.width() == 0) {
            return;
        }
        int factor = Math.max(1, Math.min(raster.width() / psf.width(), raster.height() / psf.height()));
        int left = (raster.width() - factor * psf.width()) / 2;
        int top = (raster.height() - factor * psf.height()) / 2;
        for (int y = 0; y < psf.height(); y++) {
            for (int x = 0; x < psf.width(); x++) {
                int grey = grey(psf.at(x, y) / peak);
                raster.fill(left + x * factor, top + (psf.height() - 1 - y) * factor, factor, factor,
                        0xFF000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }

    private static int grey(double share) {
        double curve = asinh(Math.max(0, share) / SOFTENING) / asinh(1 / SOFTENING);
        return (int) Math.round(255 * Math.clamp(curve, 0, 1));
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
