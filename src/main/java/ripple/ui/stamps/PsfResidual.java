package ripple.ui.stamps;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.ui.kit.Messages;

/// How well PSFs were matched, to be seen: each band's PSF, of sum 1 before it was matched, less that of the target band, of sum 1, in
/// parts of the target's peak. What a matched PSF has lost over its edge counts, as in the number of the report.
///
/// @param before a stamp whose PSFs are those before matching
/// @param matched the same with those after matching
/// @param target the band whose PSF the others have got
record PsfResidual(Stamp before, Stamp matched, Band target) {
    /// A stamp with one such image for each band, around the target's place; empty where the target has no PSF.
    Optional<Stamp> stamp() {
        Optional<BandImage> wanted = matched.image(target).filter(image -> image.psf().isKnown());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Psf goal = wanted.get().psf();
        PixelBox box = PixelBox.around(matched.place(), goal.width(), goal.height());
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, String> missing = new HashMap<>(matched.missing());
        for (BandImage image : matched.images().values()) {
            if (image.psf().isKnown()) {
                images.put(image.band(), image(image, goal, box));
            } else {
                missing.put(image.band(), Messages.text("phase.noPsf", image.band()));
            }
        }
        return Optional.of(new Stamp(matched.objectId(), matched.position(), matched.tract(), matched.patch(),
                matched.place(), box, matched.bands(), images, missing));
    }

    private BandImage image(BandImage of, Psf goal, PixelBox box) {
        int w = goal.width();
        int h = goal.height();
        float[] pixels = new float[w * h];
        double peak = peak(goal);
        double sum = before.image(of.band()).map(image -> image.psf().sum()).orElseGet(() -> of.psf().sum());
        for (int i = 0; i < pixels.length; i++) {
            int x = i % w;
            int y = i / w;
            pixels[i] = (float) ((at(of.psf(), x - w / 2, y - h / 2) / sum
                    - at(goal, x - w / 2, y - h / 2) / goal.sum()) / peak);
        }
        Plane unknown = Plane.filled(w, h, Float.NaN);
        return new BandImage(of.band(), box, new Plane(w, h, pixels), unknown,
                new Mask(w, h, new long[w * h], MaskPlanes.of(MaskPlanes.NO_DATA)), of.psf(),
                of.wcs().startingAt(box.x0() - of.box().x0(), box.y0() - of.box().y0()),
                new Calibration("of the peak", Double.NaN), of.provenance());
    }

    private static double peak(Psf psf) {
        double most = 0;
        for (double value : psf.values()) {
            most = Math.max(most, value);
        }
        return most / psf.sum();
    }

    /// @param x columns from the middle
    private static double at(Psf psf, int x, int y) {
        int column = x + psf.width() / 2;
        int row = y + psf.height() / 2;
        boolean inside = column >= 0 && row >= 0 && column < psf.width() && row < psf.height();
        return inside ? psf.at(column, row) : 0;
    }
}
