package ripple.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;

/// Brings pixel values to a common range; {@link NormalisedStamp#undo} brings them back. Only images change; variance, mask and PSF
/// keep the meaning they had before.
///
/// Pixels without a value (not finite) are NaN afterwards; see {@link NormalisedStamp#replaced} for networks that cannot take it. Parameters are
/// taken over valid pixels (finite and in no bad plane), the function is applied to all.
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
        List<String> remarks = new ArrayList<>();
        for (Band band : stamp.presentBands()) {
            stamp.image(band).ifPresent(image -> {
                BandNormalisation function = parameters.of(band);
                float[] pixels = image.image().pixels();
                images.put(band, image.withImage(plane(image, function.applied(pixels))));
                clipped.put(band, pixels.length == 0 ? 0 : (double) function.clipped(pixels) / pixels.length);
                remarks.addAll(remarks(image, function));
                if (parameters.isLeftOut(band)) {
                    remarks.add("Band " + band + ": no accepted object has it, so it is not normalised.");
                }
            });
        }
        if (parameters.method() == NormaliseMethod.LUPTON) {
            colour(stamp, parameters.lupton(), images, remarks);
        }
        return new NormalisedStamp(stamp.withImages(images), parameters, clipped, Replacement.NONE, remarks);
    }

    private static void colour(Stamp stamp, LuptonLevels lupton, Map<Band, BandImage> images, List<String> remarks) {
        List<BandImage> rgb = lupton.rgb().stream().flatMap(band -> stamp.image(band).stream()).toList();
        boolean isComplete = rgb.size() == 3
                && rgb.stream().allMatch(i -> i.image().size() == rgb.getFirst().image().size()
                        && i.image().width() == rgb.getFirst().image().width());
        if (isComplete) {
            List<Plane> levels = lupton.levels(rgb.stream().map(BandImage::image).toList());
            for (int c = 0; c < 3; c++) {
                images.put(rgb.get(c).band(), rgb.get(c).withImage(levels.get(c)));
            }
            return;
        }
        rgb.forEach(image -> images.put(image.band(), image.withImage(
                Plane.filled(image.image().width(), image.image().height(), Float.NaN))));
        remarks.add(rgb.size() < 3
                ? "There is no colour, because one of the bands " + lupton.rgb() + " is missing."
                : "There is no colour, because the bands " + lupton.rgb() + " lie on different grids.");
    }

    private static List<String> remarks(BandImage image, BandNormalisation function) {
        if (function instanceof BandNormalisation.Identity) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        function.remark().ifPresent(text -> all.add("Band " + image.band() + ": " + text + "."));
        int infinite = 0;
        boolean hasValue = false;
        for (float v : image.image().pixels()) {
            infinite += Float.isInfinite(v) ? 1 : 0;
            hasValue |= Float.isFinite(v);
        }
        if (infinite > 0) {
            all.add("Band " + image.band() + ": " + infinite + " infinite pixels have no value.");
        }
        if (!hasValue) {
            all.add("Band " + image.band() + ": no pixel has a value.");
        }
        return all;
    }

    private static Plane plane(BandImage image, float[] pixels) {
        return new Plane(image.image().width(), image.image().height(), pixels);
    }
}
