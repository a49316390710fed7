package ripple.pipeline;

import java.util.List;
import java.util.function.BiConsumer;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.timing.Timings;

/// What is done to one object after it was fetched, in this order: quality, resample, PSF match, difference, residual; then the
/// margin is cut off. Normalisation comes later, when the whole set is known.
///
/// Quality goes first since S/N and noise are taken from pixels that no step has correlated. Resampling goes before
/// matching: a matching kernel has a meaning on one pixel grid only, and the PSFs go through the same mapping as the pixels.
/// Difference and residual need bands with one grid and one PSF. Which of the steps there are is the recipe's choice
/// ({@link RecipeSteps#after}).
final class ObjectSteps {
    private final QualityStep quality;
    private final List<ObjectStep> rest;
    private final int marginPx;
    private final int rawSize;
    private final int size;
    private final Timings timings;

    /// What the steps made of one object.
    ///
    /// @param prepared after all steps
    /// @param raw as it is in the data
    record Done(StampResult prepared, StampResult raw) {}

    /// @param rest the steps after quality, in order
    /// @param marginPx by which stamps are fetched larger on each side
    /// @param rawSize edge of a stamp as fetched, without the margin
    /// @param size edge of a prepared stamp
    ObjectSteps(QualityStep quality, List<ObjectStep> rest, int marginPx, int rawSize, int size, Timings timings) {
        this.quality = quality;
        this.rest = List.copyOf(rest);
        this.marginPx = marginPx;
        this.rawSize = rawSize;
        this.size = size;
        this.timings = timings;
    }

    /// Applies the steps. Never throws for a bad object.
    Done apply(Target target, Fetched.Found found) {
        return apply(target, found, (step, work) -> {});
    }

    /// The same, watched: the object is told as each step leaves it.
    Done apply(Target target, Fetched.Found found, BiConsumer<ObjectStep, ObjectWork> watcher) {
        Stamp wide = found.stamp();
        Stamp raw = wide.cropped(wide.box().grown(-marginPx));
        ObjectWork judged = timed(quality, ObjectWork.begin(target, raw, found.failures()));
        ObjectWork done = judged.on(wide);
        watcher.accept(quality, done);
        for (ObjectStep step : rest) {
            if (done.way() == ObjectWork.Way.ON) {
                done = timed(step, done);
                watcher.accept(step, done);
            }
        }
        StampResult prepared = done.result(size);
        return new Done(prepared, judged.result(rawSize));
    }

    /// What is kept of a target of which there is nothing to apply the steps to.
    ///
    /// @param bands of the set
    /// @param reason a sentence for the user
    Done without(Target target, List<Band> bands, StampStatus status, String reason) {
        return new Done(nothing(target, size, bands, status, reason), nothing(target, rawSize, bands, status, reason));
    }

    private static StampResult nothing(Target target, int edge, List<Band> bands, StampStatus status, String reason) {
        return StampResult.failed(target, edge, bands, reason).withStatus(status, List.of(reason));
    }

    private ObjectWork timed(ObjectStep step, ObjectWork work) {
        try (Timings.Span _ = timings.start(step.name())) {
            return step.apply(work);
        }
    }
}
