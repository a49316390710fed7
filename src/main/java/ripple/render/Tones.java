package ripple.render;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ripple.image.BandImage;

/// Colours of the pixels of one picture, before masks; rows upwards, as in the planes.
final class Tones {
    private final DisplaySettings settings;
    private final List<BandImage> images;
    private final List<Limits> limits;
    private final Map<Limits, LevelTable> prepared;

    /// @param prepared tables that need not be made again
    Tones(DisplaySettings settings, List<BandImage> images, List<Limits> limits, Map<Limits, LevelTable> prepared) {
        this.settings = settings;
        this.images = images;
        this.limits = limits;
        this.prepared = prepared;
    }

    int[] argb() {
        int[] argb = new int[images.getFirst().image().size()];
        switch (settings.transfer()) {
            case Transfer.Independent independent -> eachBand(_ -> curve(settings, independent), argb);
            case Transfer.Equalised equalised -> eachBand(band -> equalisation(equalised.rule(), band), argb);
            case Transfer.Lupton lupton -> composite(LuptonComposite.of(minimum(), lupton), argb);
            case Transfer.LuptonZScale lupton ->
                composite(LuptonComposite.zscale(bands(), lupton, new double[3], minimum()), argb);
            case Transfer.AsinhZScale lupton ->
                composite(LuptonComposite.asinhZscale(bands(), lupton, new double[3]), argb);
        }
        return argb;
    }

    /// The curve as it is applied: from the middle outwards where the middle stands for zero.
    static Stretch curve(DisplaySettings settings, Transfer.Independent transfer) {
        boolean mirrored = settings.bands().size() == 1 && settings.map().isDiverging();
        return mirrored ? new Stretch.Mirrored(transfer.stretch()) : transfer.stretch();
    }

    private boolean isInverted() {
        return settings.polarity() == DisplaySettings.Polarity.INVERTED;
    }

    private void eachBand(IntFunction<Stretch> stretch, int[] argb) {
        if (images.size() == 1) {
            oneBand(stretch.apply(0), argb);
        } else {
            threeBands(stretch, argb);
        }
    }

    private Stretch equalisation(Transfer.Equalisation rule, int band) {
        float[] pixels = pixels(band);
        return switch (rule) {
            case ASTROPY -> HistogramEqualisation.within(FiniteValues.of(pixels), limits.get(band));
            case DS9 -> new Ds9HistogramEqualisation(pixels, limits.get(band));
        };
    }

    private void oneBand(Stretch stretch, int[] argb) {
        int[] colours = settings.map().colours();
        int[] used = isInverted() ? IntStream.range(0, 256).map(i -> colours[255 - i]).toArray() : colours;
        table(0, stretch).draw(pixels(0), 0, argb.length, argb, 0, used, settings.noDataArgb());
    }

    private void threeBands(IntFunction<Stretch> stretch, int[] argb) {
        byte[] levels = new byte[argb.length];
        for (int band = 0; band < 3; band++) {
            table(band, stretch.apply(band)).levels(pixels(band), 0, argb.length, levels, 0);
            int shift = 16 - 8 * band;
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= (levels[i] & 0xFF) << shift;
            }
        }
        finish(argb);
    }

    private LevelTable table(int band, Stretch stretch) {
        LevelTable known = prepared.get(limits.get(band));
        return known == null ? LevelTable.of(limits.get(band), stretch) : known;
    }

    private void composite(LuptonComposite composite, int[] argb) {
        composite.draw(pixels(0), pixels(1), pixels(2), 0, argb.length, argb, 0, settings.noDataArgb());
        finish(argb);
    }

    private void finish(int[] argb) {
        int flip = isInverted() ? 0xFFFFFF : 0;
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | (argb[i] ^ flip);
        }
    }

    /// A single band serves as all three colours.
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
