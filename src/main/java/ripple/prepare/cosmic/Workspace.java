package ripple.prepare.cosmic;

import java.util.Optional;
import ripple.image.PixelStatistics;
import ripple.image.Plane;

/// The image of one search on its way through the rounds, in electrons, without holes.
final class Workspace {
    private static final float SMALLEST_SIGNAL = 1e-5f;

    final int width;
    final int height;
    final float[] image;
    final boolean[] ignored;
    private final Optional<float[]> variance;
    private final LaCosmicSettings settings;
    private final float level;
    private final float varianceLevel;

    /// @param unusable pixels that are not looked at
    Workspace(Plane data, Optional<Plane> given, boolean[] unusable, LaCosmicSettings settings) {
        this.width = data.width();
        this.height = data.height();
        this.settings = settings;
        float gain = (float) settings.gain();
        boolean[] holes = holes(data, given, unusable.clone());
        this.image = scaled(data, gain);
        this.variance = given.map(plane -> positive(scaled(plane, gain * gain)));
        fill(image, holes);
        variance.ifPresent(values -> fill(values, holes));
        this.ignored = withSaturated(Growth.square(holes, width, height));
        this.level = lowerMedian(image, ignored);
        this.varianceLevel = variance.map(values -> lowerMedian(values, ignored)).orElse(0f);
    }

    private static boolean[] holes(Plane data, Optional<Plane> given, boolean[] unusable) {
        for (int i = 0; i < unusable.length; i++) {
            unusable[i] |= !Float.isFinite(data.pixels()[i]);
            if (given.isPresent()) {
                float v = given.get().pixels()[i];
                unusable[i] |= !(v > 0) || Float.isInfinite(v);
            }
        }
        return unusable;
    }

    private static float[] scaled(Plane plane, float factor) {
        float[] values = plane.pixels().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    private static float[] positive(float[] variance) {
        for (int i = 0; i < variance.length; i++) {
            variance[i] = variance[i] > 0 ? variance[i] : Float.NaN;
        }
        return variance;
    }

    /// Only what is no number is replaced: ignored pixels with a value take part in the medians.
    private static void fill(float[] values, boolean[] holes) {
        float typical = lowerMedian(values, holes);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.isFinite(values[i]) ? values[i] : typical;
        }
    }

    private static float lowerMedian(float[] values, boolean[] without) {
        float[] kept = new float[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            kept[n] = values[i];
            n += without[i] || !Float.isFinite(values[i]) ? 0 : 1;
        }
        return n == 0 ? 0 : (float) PixelStatistics.sorting(kept, n).percentileLower(50);
    }

    /// Stars beyond saturation, told from hits by their surroundings, are left alone with what bleeds from them.
    private boolean[] withSaturated(boolean[] set) {
        float limit = (float) settings.saturation();
        float[] around = smooth(image);
        boolean[] saturated = new boolean[image.length];
        boolean any = false;
        for (int i = 0; i < image.length; i++) {
            saturated[i] = image[i] >= limit && around[i] > limit / 10;
            any |= saturated[i];
        }
        if (any) {
            boolean[] grown = Growth.disc(Growth.disc(saturated, width, height), width, height);
            for (int i = 0; i < grown.length; i++) {
                set[i] |= grown[i];
            }
        }
        return set;
    }

    /// The running median that the noise and the structure of sources are taken from.
    float[] smooth(float[] values) {
        return settings.medians().of(values, width, height, 5);
    }

    /// σ of each pixel as it would be without hits: the smoothed variance plane, or Poisson and read noise of the smoothed image.
    float[] noise() {
        float readNoise = (float) settings.readNoise();
        float[] noise = smooth(variance.orElse(image));
        for (int i = 0; i < noise.length; i++) {
            float square = variance.isPresent()
                    ? noise[i]
                    : Math.max(noise[i], SMALLEST_SIGNAL) + readNoise * readNoise;
            noise[i] = (float) Math.sqrt(square);
        }
        return noise;
    }

    void clean(boolean[] hits) {
        Cleaning cleaning = new Cleaning(width, height, hits, ignored, settings);
        cleaning.clean(image, level);
        variance.ifPresent(values -> cleaning.clean(values, varianceLevel));
    }

    /// The image in its own unit, NaN where it was.
    Plane cleaned(Plane data, boolean[] hits) {
        float[] out = data.pixels().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = hits[i] ? image[i] / (float) settings.gain() : out[i];
        }
        return new Plane(width, height, out);
    }
}
