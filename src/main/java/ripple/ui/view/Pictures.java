package ripple.ui.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.Interval;
import ripple.render.Limits;
import ripple.render.Picture;
import ripple.render.Range;
import ripple.render.StampRenderer;
import ripple.render.Stretch;
import ripple.render.Transfer;

/// A stamp's slot, drawn one pixel for a pixel, with what is painted over it later.
///
/// @param picture first row = highest y
/// @param masks of the bands drawn, rows upwards
/// @param scaleArcsec edge of a pixel
record Pictures(Picture picture, List<Mask> masks, double scaleArcsec) {
    private static final Transfer LINEAR = new Transfer.Independent(new Stretch.Linear(1, 0));
    private static final Interval ALL_BUT_A_FEW = new Interval.Percentile(99);

    /// Empty when a single band is missing, or all of a colour picture's.
    static Optional<Pictures> of(Seen.Picture seen, DisplayModel display) {
        Stamp stamp = seen.stamp();
        Slot slot = seen.slot();
        List<Band> wanted = slot instanceof Slot.Single single ? List.of(single.band()) : display.colours().get().all();
        BandChoice choice = BandChoice.of(stamp, wanted);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        List<BandImage> images = choice.images();
        Picture picture = new StampRenderer(settings(seen, images, display)).render(images, 1);
        return Optional.of(new Pictures(picture, images.stream().map(BandImage::mask).distinct().toList(),
                images.getFirst().wcs().scaleArcsec()));
    }

    private static DisplaySettings settings(Seen.Picture seen, List<BandImage> images, DisplayModel display) {
        boolean single = seen.slot() instanceof Slot.Single;
        if (seen.phase() == Phase.NORMALISED) {
            return DisplaySettings.of(
                    images.size() == 1 ? List.of(images.getFirst().band()) : display.colours().get().all(),
                    LINEAR, new Range.Joint(ALL_BUT_A_FEW));
        }
        if (single && seen.phase().isSigned()) {
            BandImage image = images.getFirst();
            Limits limits = SignedRange.of(image, display.looks().shown().get()).limits();
            return DisplaySettings.of(List.of(image.band()), LINEAR,
                    new Range.Survey(Map.of(image.band(), limits), ALL_BUT_A_FEW)).withMap(ColourMap.DIFFERENCE);
        }
        return display.settings(seen.stamp(), seen.slot());
    }

    /// The picture made smaller by a whole factor, each pixel the mean of a square; masks are left out.
    Pictures shrunk(int by) {
        if (by <= 1) {
            return this;
        }
        int w = picture.width() / by;
        int h = picture.height() / by;
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            out[i] = mean(i % w * by, i / w * by, by);
        }
        return new Pictures(new Picture(w, h, out), List.of(), scaleArcsec * by);
    }

    private int mean(int column, int row, int by) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int y = row; y < row + by; y++) {
            for (int x = column; x < column + by; x++) {
                int c = picture.at(x, y);
                r += c >> 16 & 0xFF;
                g += c >> 8 & 0xFF;
                b += c & 0xFF;
            }
        }
        int n = by * by;
        return 0xFF000000 | ((r / n) << 16) | ((g / n) << 8) | (b / n);
    }

    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }
}
