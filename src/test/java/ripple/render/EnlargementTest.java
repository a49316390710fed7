package ripple.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

/// A viewport shows the same dots as the whole enlarged picture has there; what has no value is hatched at any size.
class EnlargementTest {
    private static final List<String> PLANES = List.of(MaskPlanes.NO_DATA, "SATURATED", "BAD", "DETECTED", "CR",
            "INTRP", "ODD");
    private static final int BESIDE = 0x12345678;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aPartIsCutFromTheWhole(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int w = 1 + random.nextInt(12);
        int h = 1 + random.nextInt(12);
        List<BandImage> images = random.nextBoolean()
                ? List.of(image(random, "g", w, h))
                : List.of(image(random, "i", w, h), image(random, "r", w, h), image(random, "g", w, h));
        MaskView view = new MaskView(PLANES.stream().filter(p -> random.nextBoolean()).toList(), random.nextInt(101),
                random.nextBoolean() ? MaskPalette.SAFE : MaskPalette.AFW,
                List.of(MaskView.Ink.values()).get(random.nextInt(3)));
        DisplaySettings settings = DisplaySettings.of(images.stream().map(BandImage::band).toList()).withMasks(view);
        StampRenderer renderer = new StampRenderer(settings);
        Enlargement part = Enlargement.of(renderer, images);
        for (int factor : new int[]{1, 2, 3, 7}) {
            Picture whole = renderer.render(images, factor);
            int vw = 1 + random.nextInt(40);
            int vh = 1 + random.nextInt(40);
            int left = random.nextInt(60) - 40;
            int top = random.nextInt(60) - 40;
            int[] out = new int[vw * vh];
            Arrays.fill(out, BESIDE);
            part.draw(out, vw, vh, left, top, factor, view);
            for (int i = 0; i < out.length; i++) {
                int c = i % vw - left;
                int r = i / vw - top;
                boolean inside = c >= 0 && r >= 0 && c < whole.width() && r < whole.height();
                if (!inside || factor > 1 || !isInked(whole, images, c, r)) {
                    assertThat(out[i]).as("factor %d, dot %d, %d", factor, c, r)
                            .isEqualTo(inside ? seen(whole, images, factor, c, r) : BESIDE);
                }
            }
        }
    }

    /// Of images too large to be drawn whole, only what is seen is drawn: it is the same.
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aLargePictureIsDrawnWhereItIsSeen(int bands) {
        SplittableRandom random = new SplittableRandom(bands);
        List<BandImage> images = List.of("i", "r", "g").subList(0, bands).stream()
                .map(band -> image(random, band, 600, 500)).toList();
        MaskView view = MaskView.of(List.of("BAD", "DETECTED"));
        StampRenderer renderer = new StampRenderer(
                DisplaySettings.of(images.stream().map(BandImage::band).toList()).withMasks(view));
        int[] out = new int[60 * 40];
        for (int factor : new int[]{1, 2}) {
            Picture whole = renderer.render(images, factor);
            Enlargement.of(renderer, images).draw(out, 60, 40, -333, -210, factor, view);
            for (int i = 0; i < out.length; i++) {
                if (factor > 1 || !isInked(whole, images, 333 + i % 60, 210 + i / 60)) {
                    assertThat(out[i]).isEqualTo(seen(whole, images, factor, 333 + i % 60, 210 + i / 60));
                }
            }
        }
    }

    /// A smaller picture is that of an image of means; pixels without a value count for nothing.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 7, 10})
    void aSmallerPictureShowsMeans(int by) {
        BandImage image = image(new SplittableRandom(by), "g", 50, 41);
        BandImage means = by % 2 == 1 || by == 2 ? means(image, by) : means(means(image, 2), by / 2);
        DisplaySettings settings = DisplaySettings.of(List.of(image.band()), DisplaySettings.USUAL_TRANSFER,
                new Range.PerBand(new Interval.Manual(-1, 1)));
        StampRenderer renderer = new StampRenderer(settings.withMasks(MaskView.of(List.of("BAD"))));
        Picture expected = renderer.render(List.of(means), 1);
        int[] out = new int[expected.argb().length];
        Enlargement small = Enlargement.of(renderer, List.of(image)).reduced(by, new Reductions());
        small.draw(out, small.width(), small.height(), 0, 0, 1, MaskView.of(List.of("BAD")));
        List<BandImage> shown = List.of(means);
        for (int i = 0; i < out.length; i++) {
            if (!isInked(expected, shown, i % small.width(), i / small.width())) {
                assertThat(out[i]).isEqualTo(seen(expected, shown, 1, i % small.width(), i / small.width()));
            }
        }
    }

    /// What a whole picture shows at a place; one dot a pixel it gives pixels without a value one colour, in the place of every other band of the hatch.
    private static int seen(Picture whole, List<BandImage> images, int factor, int c, int r) {
        return factor == 1 && isDarkHatch(whole, images, c, r) ? Colours.WELL : whole.at(c, r);
    }

    /// Where the hatch has the colour of the well.
    private static boolean isDark(int c, int r) {
        return Math.floorMod(c + r, 8) >= 4;
    }

    private static boolean isDarkHatch(Picture whole, List<BandImage> images, int c, int r) {
        int y = whole.height() - 1 - r;
        return isDark(c, r) && images.stream()
                .anyMatch(image -> (image.mask().at(c, y) & 1) != 0 || Float.isNaN(image.image().at(c, y)));
    }

    /// Whether the ink of a mask plane lies over the dark of the hatch: what that gives, no plain picture tells.
    private static boolean isInked(Picture whole, List<BandImage> images, int c, int r) {
        return whole.at(c, r) != Colours.NO_DATA && isDarkHatch(whole, images, c, r);
    }

    /// Zoomed out, what has no value at all is hatched in the place where it lies; a square with one value is drawn as that value.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void whatHasNoValueIsHatchedInASmallerPictureToo(int by) {
        int edge = 96;
        BandImage full = image(new SplittableRandom(by), "g", edge, edge);
        float[] pixels = new float[edge * edge];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % edge < edge / 2 ? Float.NaN : 1;
        }
        // In one square of the half without values one pixel has one.
        pixels[0] = 1;
        BandImage half = new BandImage(full.band(), full.box(), new Plane(edge, edge, pixels), full.variance(),
                new Mask(edge, edge, new long[edge * edge], full.mask().planes()), full.psf(), full.wcs(),
                full.calibration(),
                full.provenance());
        StampRenderer renderer = new StampRenderer(
                DisplaySettings.of(List.of(half.band()), DisplaySettings.USUAL_TRANSFER,
                        new Range.PerBand(new Interval.Manual(0, 1))));
        Enlargement small = Enlargement.of(renderer, List.of(half)).reduced(by, new Reductions());
        int[] out = new int[small.width() * small.height()];
        small.draw(out, small.width(), small.height(), 0, 0, 1, MaskView.NONE);
        for (int i = 0; i < out.length; i++) {
            int c = i % small.width();
            int r = i / small.width();
            boolean empty = c < small.width() / 2 && !(c == 0 && r == small.height() - 1);
            assertThat(out[i]).as("dot %d, %d", c, r)
                    .isEqualTo(!empty ? 0xFFFFFFFF : isDark(c, r) ? Colours.WELL : Colours.NO_DATA);
        }
    }

    private static BandImage means(BandImage image, int by) {
        int w = image.box().width() / by;
        int h = image.box().height() / by;
        float[] pixels = new float[w * h];
        long[] bits = new long[w * h];
        for (int i = 0; i < pixels.length; i++) {
            double sum = 0;
            int values = 0;
            for (int k = 0; k < by * by; k++) {
                int x = i % w * by + k % by;
                int y = i / w * by + k / by;
                boolean bad = (image.mask().at(x, y) & 1) != 0 || Float.isNaN(image.image().at(x, y));
                sum += bad ? 0 : image.image().at(x, y);
                values += bad ? 0 : 1;
                bits[i] |= image.mask().at(x, y) & ~1;
            }
            pixels[i] = (float) (sum / values);
        }
        return new BandImage(image.band(), new PixelBox(0, 0, w, h), new Plane(w, h, pixels), Plane.filled(w, h, 1),
                new Mask(w, h, bits, image.mask().planes()), image.psf(), image.wcs(), image.calibration(),
                image.provenance());
    }

    private static BandImage image(SplittableRandom random, String band, int w, int h) {
        float[] pixels = new float[w * h];
        float[] variance = new float[w * h];
        long[] bits = new long[w * h];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(9) == 0 ? Float.NaN : (float) random.nextGaussian();
            variance[i] = 1;
            bits[i] = random.nextInt(3) == 0 ? random.nextLong(1L << PLANES.size()) : 0;
        }
        return new BandImage(new Band(band), new PixelBox(0, 0, w, h), new Plane(w, h, pixels),
                new Plane(w, h, variance),
                new Mask(w, h, bits, new MaskPlanes(PLANES)), Psf.none(),
                new TanWcs(new SkyPosition(0, 0), 0, 0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                new Provenance("", "", -1, -1, ""));
    }
}
