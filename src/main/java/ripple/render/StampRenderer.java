package ripple.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// Draws stamps. The window, `ripple render` and picture sheets all come through here, so that they show the same pixels.
///
/// The first row of a picture is the highest y. Pixels without a value (NO_DATA in any drawn band, or not finite) have one colour, hatched
/// where the picture is enlarged. Nothing in it changes: any number of threads may use one renderer.
public final class StampRenderer {
    private final DisplaySettings settings;
    /// Tables for limits that are known before any stamp is: the same for every stamp of a survey.
    private final Map<Limits, LevelTable> prepared;

    public StampRenderer(DisplaySettings settings) {
        this.settings = settings;
        this.prepared = settings.transfer() instanceof Transfer.Independent independent
                ? RangeFinder.known(settings.range()).stream()
                        .collect(Collectors.toUnmodifiableMap(l -> l,
                                l -> LevelTable.of(l, Tones.curve(settings, independent))))
                : Map.of();
    }

    public DisplaySettings settings() {
        return settings;
    }

    /// The stamp, one pixel of the picture for each of its own.
    public Picture render(Stamp stamp) {
        return render(stamp, 1);
    }

    /// The stamp, enlarged; hatches are drawn in pixels of the enlarged picture. When none of the bands is there: the hatch of a missing
    /// band.
    ///
    /// @param factor 1, 2, 3, …
    /// @throws IllegalArgumentException when the bands lie on different grids
    public Picture render(Stamp stamp, int factor) {
        return render(stamp.images(), stamp.box(), factor);
    }

    /// The same from the images that are present.
    ///
    /// @param box gives the size when none is
    public Picture render(Map<Band, BandImage> present, PixelBox box, int factor) {
        BandChoice choice = BandChoice.of(present, settings.bands());
        return choice.isEmpty()
                ? missing(Math.multiplyExact(box.width(), factor), Math.multiplyExact(box.height(), factor))
                : render(choice.images(), factor);
    }

    /// Colours of any pixels of the images.
    Tones tones(List<BandImage> images) {
        return new Tones(settings, images, limits(images), prepared);
    }

    private Picture plain(List<BandImage> images) {
        int width = images.getFirst().image().width();
        int height = images.getFirst().image().height();
        int[] upwards = tones(images).argb();
        return new Picture(width, height, downwards(upwards, width));
    }

    /// Images of one size: one, or three as red, green, blue.
    public Picture render(List<BandImage> images, int factor) {
        Picture enlarged = plain(images).scaled(factor);
        NoData.of(images).paint(enlarged.argb(), factor, settings.noDataArgb());
        return settings.masks().planes().isEmpty()
                ? enlarged
                : enlarged.under(MaskLayer.of(images.stream().map(BandImage::mask).toList(), settings.masks(), factor));
    }

    /// The display limits of the images, in their order; 0 to 1 where no value is finite.
    public List<Limits> limits(List<BandImage> images) {
        return RangeFinder.limits(settings.range(), images);
    }

    /// What stands in the place of a band that is missing: a 45° hatch.
    public static Picture missing(int width, int height) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = NoData.hatched(i % width, i / width, Colours.NO_DATA);
        }
        return new Picture(width, height, argb);
    }

    private static int[] downwards(int[] upwards, int width) {
        int[] out = new int[upwards.length];
        for (int at = 0; at < out.length; at += width) {
            System.arraycopy(upwards, at, out, out.length - width - at, width);
        }
        return out;
    }
}
