package ripple.ui.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.cutout.Fetched;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.Item;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Showing;
import ripple.image.Turn;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Whether known objects look like the list's: else graders see which they are, and what they find says nothing of the list. Measured
/// on some stamps of each: noise from the variance, width from the PSF, both as medians.
final class PlantedComparison {
    private static final int STAMPS = 8;
    /// A quarter in noise is a quarter of a magnitude in depth.
    private static final double NOISE = 1.25;
    private static final double WIDTH = 1.1;
    private static final double SCALE = 1.01;

    private PlantedComparison() {}

    /// Of one band, over all stamps measured.
    private static final class Measured {
        private final List<Double> noise = new ArrayList<>();
        private final List<Double> width = new ArrayList<>();
        private final List<Double> scale = new ArrayList<>();
        private int matched;
    }

    /// Warnings, sentences; work for the background.
    static List<String> of(VetSource source, Campaign campaign) {
        Map<Band, Measured> list = measured(source, spread(campaign.targets()).stream()
                .map(target -> new Showing(Item.of(target.id()), target, Turn.NONE, Optional.empty())).toList());
        Map<Band, Measured> planted = measured(source,
                spread(campaign.planted()).stream().map(PlantedComparison::showing)
                        .toList());
        List<String> warnings = new ArrayList<>();
        if (planted.isEmpty()) {
            warnings.add(Messages.text("campaign.noPlantedImage"));
        } else {
            list.forEach((band, those) -> compare(band, those, planted.getOrDefault(band, new Measured()), warnings));
        }
        return warnings;
    }

    private static Showing showing(Planted known) {
        return new Showing(Item.of(known.target().id()), known.target(), Turn.NONE, Optional.of(known));
    }

    private static <T> List<T> spread(List<T> all) {
        List<T> some = new ArrayList<>();
        int step = Math.max(1, all.size() / STAMPS);
        for (int i = 0; i < all.size() && some.size() < STAMPS; i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static Map<Band, Measured> measured(VetSource source, List<Showing> showings) {
        Map<Band, Measured> all = new LinkedHashMap<>();
        for (Showing showing : showings) {
            if (source.stamp(showing) instanceof Fetched.Found found) {
                found.stamp().images()
                        .forEach((band, image) -> add(all.computeIfAbsent(band, _ -> new Measured()), image));
            }
        }
        return all;
    }

    private static void add(Measured band, BandImage image) {
        float[] variance = image.variance().pixels();
        double[] finite = new double[variance.length];
        int n = 0;
        for (float value : variance) {
            if (value > 0 && !Float.isInfinite(value)) {
                finite[n++] = value;
            }
        }
        if (n > 0) {
            band.noise.add(Math.sqrt(median(Arrays.copyOf(finite, n))));
        }
        if (image.psf().isKnown() && AdaptiveMoments.of(image.psf()) instanceof AdaptiveMoments.Converged moments) {
            band.width.add(moments.fwhm() * image.wcs().scaleArcsec());
        }
        band.scale.add(image.wcs().scaleArcsec());
        band.matched += image.psf().isOfMatchedImage() ? 1 : 0;
    }

    private static void compare(Band band, Measured list, Measured planted, List<String> warnings) {
        if (planted.scale.isEmpty()) {
            warnings.add(Messages.text("campaign.noBand", band.name()));
            return;
        }
        if (differ(list.noise, planted.noise, NOISE)) {
            warnings.add(
                    Messages.text("campaign.otherDepth", band.name(), text(planted.noise, 3), text(list.noise, 3)));
        }
        if (differ(list.width, planted.width, WIDTH)) {
            warnings.add(Messages.text("campaign.otherPsf", band.name(), text(planted.width, 3), text(list.width, 3)));
        }
        if (differ(list.scale, planted.scale, SCALE) || list.matched > 0 != planted.matched > 0) {
            warnings.add(Messages.text("campaign.otherRecipe", band.name()));
        }
    }

    private static boolean differ(List<Double> some, List<Double> others, double factor) {
        double ratio = middle(some) / middle(others);
        return ratio > factor || ratio < 1 / factor;
    }

    private static String text(List<Double> values, int digits) {
        return NumberStyle.significant(middle(values), digits);
    }

    /// NaN of nothing.
    private static double middle(List<Double> values) {
        return values.isEmpty() ? Double.NaN : median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
