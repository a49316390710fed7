package ripple.render;

import java.util.List;
import java.util.Map;
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
            case Transfer.Independent independent when images.size() == 1 -> oneBand(independent.stretch(), argb);
            case Transfer.Independent independent -> threeBands(independent.stretch(), argb);
            case Transfer.Lupton lupton -> composite(LuptonComposite.of(minimum(), lupton), argb);
            case Transfer.LuptonZScale lupton ->
                composite(LuptonComposite.zscale(bands(), lupton.q(), new double[3], minimum()), argb);
        }
        return argb;
    }

    private boolean isInverted() {
        return settings.polarity() == DisplaySettings.Polarity.INVERTED;
    }

    private void oneBand(Stretch stretch, int[] argb) {
        int[] colours = settings.map().colours();
        int[] used = isInverted() ? IntStream.range(0, 256).map(i -> colours[255 - i]).toArray() : colours;
        table(0, stretch).draw(pixels(0), 0, argb.length, argb, 0, used, settings.noDataArgb());
    }

    private void threeBands(Stretch stretch, int[] argb) {
        byte[] levels = new byte[argb.length];
        for (int band = 0; band < 3; band++) {
            table(band, stretch).levels(pixels(band), 0, argb.length, levels, 0);
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
