package ripple.render;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ripple.image.BandImage;

/// Colours of the pixels of a picture, before masks: limits, tables and composites are found once, from the whole images; then any stretch of
/// pixels is drawn, of these images or of smaller copies.
final class Tones {
    private static final int BLOCK = 1024;

    private final DisplaySettings settings;
    private final List<BandImage> images;
    private final List<Limits> limits;
    private final Map<Limits, LevelTable> prepared;
    private final Ink ink;

    /// Draws `count` pixels from index `from` of the planes to index `to` of the colours.
    private interface Ink {
        void draw(List<float[]> planes, int from, int count, int[] argb, int to);
    }

    /// @param prepared tables that need not be made again
    Tones(DisplaySettings settings, List<BandImage> images, List<Limits> limits, Map<Limits, LevelTable> prepared) {
        this.settings = settings;
        this.images = images;
        this.limits = limits;
        this.prepared = prepared;
        this.ink = switch (settings.transfer()) {
            case Transfer.Independent independent -> eachBand(_ -> curve(settings, independent));
            case Transfer.Equalised equalised -> eachBand(band -> equalisation(equalised.rule(), band));
            case Transfer.Lupton lupton -> composite(LuptonComposite.of(minimum(), lupton));
            case Transfer.LuptonZScale lupton ->
                composite(LuptonComposite.zscale(bands(), lupton, new double[3], minimum()));
            case Transfer.AsinhZScale lupton -> composite(LuptonComposite.asinhZscale(bands(), lupton, new double[3]));
        };
    }

    /// All pixels of the images; rows upwards.
    int[] argb() {
        int[] argb = new int[images.getFirst().image().size()];
        draw(images.stream().map(image -> image.image().pixels()).toList(), 0, argb.length, argb, 0);
        return argb;
    }

    /// A stretch of pixels.
    ///
    /// @param planes one for each image
    void draw(List<float[]> planes, int from, int count, int[] argb, int to) {
        ink.draw(planes, from, count, argb, to);
    }

    /// The curve as it is applied: from the middle outwards where the middle stands for zero.
    static Stretch curve(DisplaySettings settings, Transfer.Independent transfer) {
        boolean mirrored = settings.bands().size() == 1 && settings.map().isDiverging();
        return mirrored ? new Stretch.Mirrored(transfer.stretch()) : transfer.stretch();
    }

    private boolean isInverted() {
        return settings.polarity() == DisplaySettings.Polarity.INVERTED;
    }

    private Ink eachBand(IntFunction<Stretch> stretch) {
        return images.size() == 1 ? oneBand(stretch.apply(0)) : threeBands(stretch);
    }

    private Stretch equalisation(Transfer.Equalisation rule, int band) {
        float[] pixels = pixels(band);
        return switch (rule) {
            case ASTROPY -> HistogramEqualisation.within(FiniteValues.of(pixels), limits.get(band));
            case DS9 -> new Ds9HistogramEqualisation(pixels, limits.get(band));
        };
    }

    private Ink oneBand(Stretch stretch) {
        int[] colours = settings.map().colours();
        int[] used = isInverted() ? IntStream.range(0, 256).map(i -> colours[255 - i]).toArray() : colours;
        LevelTable table = table(0, stretch);
        int noData = settings.noDataArgb();
        return (planes, from, count, argb, to) -> table.draw(planes.getFirst(), from, count, argb, to, used, noData);
    }

    private Ink threeBands(IntFunction<Stretch> stretch) {
        List<LevelTable> tables = IntStream.range(0, 3).mapToObj(band -> table(band, stretch.apply(band))).toList();
        int flip = isInverted() ? 0xFFFFFF : 0;
        return (planes, from, count, argb, to) -> {
            byte[] levels = new byte[Math.min(BLOCK, count)];
            for (int done = 0; done < count; done += BLOCK) {
                int n = Math.min(BLOCK, count - done);
                Arrays.fill(argb, to + done, to + done + n, 0xFF000000);
                for (int band = 0; band < 3; band++) {
                    tables.get(band).levels(planes.get(band), from + done, n, levels, 0);
                    lay(levels, n, 16 - 8 * band, argb, to + done);
                }
                flip(argb, to + done, n, flip);
            }
        };
    }

    private static void lay(byte[] levels, int count, int shift, int[] argb, int to) {
        for (int i = 0; i < count; i++) {
            argb[to + i] |= (levels[i] & 0xFF) << shift;
        }
    }

    private static void flip(int[] argb, int to, int count, int flip) {
        for (int i = to; flip != 0 && i < to + count; i++) {
            argb[i] ^= flip;
        }
    }

    private LevelTable table(int band, Stretch stretch) {
        LevelTable known = prepared.get(limits.get(band));
        return known == null ? LevelTable.of(limits.get(band), stretch) : known;
    }

    /// A single band serves as all three colours.
    private Ink composite(LuptonComposite composite) {
        int flip = isInverted() ? 0xFFFFFF : 0;
        int noData = settings.noDataArgb();
        return (planes, from, count, argb, to) -> {
            float[] green = planes.get(Math.min(1, planes.size() - 1));
            composite.draw(planes.getFirst(), green, planes.getLast(), from, count, argb, to, noData);
            for (int i = to; i < to + count; i++) {
                argb[i] = 0xFF000000 | (argb[i] ^ flip);
            }
        };
    }

    private float[] pixels(int colour) {
        return images.get(Math.min(colour, images.size() - 1)).image().pixels();
    }

    private double[] minimum() {
        return IntStream.range(0, 3).mapToDouble(i -> limits.get(Math.min(i, limits.size() - 1)).low()).toArray();
    }

    private double[][] bands() {
        double[][] bands = new double[3][];
        for (int i = 0; i < 3; i++) {
            float[] pixels = pixels(i);
            bands[i] = IntStream.range(0, pixels.length).mapToDouble(k -> pixels[k]).toArray();
        }
        return bands;
    }
}
