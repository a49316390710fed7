package ripple.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.image.BandImage;
import ripple.image.Plane;

/// Turns a range into limits for the images of one picture.
final class RangeFinder {
    private static final Limits NOTHING_TO_GO_BY = new Limits(0, 1);

    private RangeFinder() {}

    /// One pair per image, in their order.
    static List<Limits> limits(Range range, List<BandImage> images) {
        return switch (range) {
            case Range.PerBand each -> images.stream().map(i -> of(each.interval(), i)).toList();
            case Range.Joint all -> {
                Limits limits = together(all.interval(), images);
                yield images.stream().map(i -> limits).toList();
            }
            case Range.Survey survey -> images.stream().map(i -> of(survey, i)).toList();
        };
    }

    /// Limits that no pixel is needed for.
    static Set<Limits> known(Range range) {
        return switch (range) {
            case Range.PerBand each -> given(each.interval());
            case Range.Joint all -> given(all.interval());
            case Range.Survey survey -> Set.copyOf(survey.limits().values());
        };
    }

    private static Set<Limits> given(Interval interval) {
        return interval instanceof Interval.Manual manual
                ? manual.limits(new double[0]).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private static Limits of(Range.Survey survey, BandImage image) {
        return Optional.ofNullable(survey.limits().get(image.band()))
                .orElseGet(() -> of(survey.otherwise(), image));
    }

    private static Limits of(Interval interval, BandImage image) {
        return interval.limits(image.image()).orElse(NOTHING_TO_GO_BY);
    }

    private static Limits together(Interval interval, List<BandImage> images) {
        int size = images.stream().mapToInt(i -> i.image().size()).sum();
        float[] all = new float[size];
        int n = 0;
        for (BandImage image : images) {
            System.arraycopy(image.image().pixels(), 0, all, n, image.image().size());
            n += image.image().size();
        }
        return interval.limits(new Plane(size, 1, all)).orElse(NOTHING_TO_GO_BY);
    }
}
