package ripple.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Whether the bands of a stamp lie on one pixel grid, so that they fit in one array.
public final class Grids {
    /// Headers round; a hundredth of a pixel is no other grid.
    private static final double SAME_WITHIN_PX = 0.01;

    private Grids() {}

    /// Why the bands do not fit in one array of square stamps.
    ///
    /// @param size edge of the stamps of the set, in pixels
    /// @return a sentence for the user that names the object and the bands; empty when they fit
    public static Optional<String> problem(StampResult result, int size) {
        List<Band> bands = result.presentBands();
        for (Band band : bands) {
            BandImage first = result.image(bands.getFirst()).orElseThrow();
            BandImage image = result.image(band).orElseThrow();
            if (image.box().width() != size || image.box().height() != size) {
                return Optional.of(sentence(result, "band " + band + " has " + image.box().width() + " x "
                        + image.box().height() + " pixels, the set " + size + " x " + size));
            }
            if (!image.box().equals(first.box()) || !sameSky(first, image)) {
                return Optional.of(
                        sentence(result, "band " + band + " lies on another pixel grid than band " + bands.getFirst()));
            }
        }
        return Optional.empty();
    }

    /// The result as one array can hold it: where its bands do not fit it has no pixels, and says why.
    ///
    /// One bad object must not end a batch: it is failed, unless it was rejected anyway.
    public static StampResult fitted(StampResult result, int size) {
        Optional<String> problem = problem(result, size);
        if (problem.isEmpty()) {
            return result;
        }
        List<String> reasons = new ArrayList<>(result.reasons());
        reasons.add(problem.get());
        StampStatus status = result.status() == StampStatus.ACCEPTED ? StampStatus.FAILED : result.status();
        return result.withoutPixels().withStatus(status, reasons);
    }

    private static String sentence(StampResult result, String what) {
        return "Object " + result.target().id() + ": " + what
                + "; one array cannot hold both. Resample the bands, or write FITS (--format fits), which keeps each its own.";
    }

    /// Two corners agree on the sky: then all pixels do, to the same measure.
    private static boolean sameSky(BandImage a, BandImage b) {
        PixelBox box = a.box();
        double allowedDeg = SAME_WITHIN_PX * a.wcs().scaleArcsec() / 3600;
        return List.of(new PixelPoint(0, 0), new PixelPoint(box.width() - 1.0, box.height() - 1.0)).stream()
                .allMatch(p -> a.wcs().toSky(p).separationDeg(b.wcs().toSky(p)) <= allowedDeg);
    }
}
