package ripple.prepare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;

/// Brings pixel values to a common range and back. Only images change; variance, mask and PSF keep the meaning they had before.
///
/// NaN stays NaN; see {@link #filled} for networks that cannot take it. Parameters are taken over valid pixels (finite and in no bad
/// plane), the function is applied to all.
public final class Normalise {
    private Normalise() {}

    /// The parameters of one object by itself.
    public static NormaliseParameters parameters(Stamp stamp, NormaliseSettings settings) {
        SurveyStatistics one = new SurveyStatistics(settings);
        one.add(stamp);
        return one.parameters();
    }

    /// The stamp with normalised images, dimensionless unless the method is none.
    public static NormalisedStamp apply(Stamp stamp, NormaliseParameters parameters) {
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, Double> clipped = new LinkedHashMap<>();
        for (Band band : stamp.presentBands()) {
            stamp.image(band).ifPresent(image -> {
                BandNormalisation function = parameters.of(band);
                images.put(band, image.withImage(applied(image.image(), function)));
                clipped.put(band, clippedFraction(image.image(), function));
            });
        }
        return new NormalisedStamp(stamp.withImages(images), parameters, clipped);
    }

    /// The images as they were, to float precision, wherever nothing was clipped.
    public static Stamp undo(Stamp normalised, NormaliseParameters parameters) {
        Map<Band, BandImage> images = new HashMap<>();
        normalised.images().forEach((band, image) -> images.put(band,
                image.withImage(undone(image.image(), parameters.of(band)))));
        return normalised.withImages(images);
    }

    /// The images with one value at every invalid pixel: those that are not finite or lie in a bad plane.
    public static Stamp filled(Stamp stamp, NormaliseSettings settings, float value) {
        Map<Band, BandImage> images = new HashMap<>();
        stamp.images().forEach((band, image) -> images.put(band, filled(image, settings, value)));
        return stamp.withImages(images);
    }

    private static BandImage filled(BandImage image, NormaliseSettings settings, float value) {
        boolean[] valid = ValidPixels.of(image.image(), image.mask(), settings.badPlanes());
        float[] pixels = image.image().pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = valid[i] ? pixels[i] : value;
        }
        return image.withImage(new Plane(image.image().width(), image.image().height(), pixels));
    }

    private static Plane applied(Plane plane, BandNormalisation function) {
        float[] pixels = new float[plane.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) function.apply(plane.pixels()[i]);
        }
        return new Plane(plane.width(), plane.height(), pixels);
    }

    private static Plane undone(Plane plane, BandNormalisation function) {
        float[] pixels = new float[plane.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) function.undo(plane.pixels()[i]);
        }
        return new Plane(plane.width(), plane.height(), pixels);
    }

    private static double clippedFraction(Plane plane, BandNormalisation function) {
        int clipped = 0;
        for (float v : plane.pixels()) {
            clipped += function.clips(v) ? 1 : 0;
        }
        return plane.size() == 0 ? 0 : (double) clipped / plane.size();
    }
}
