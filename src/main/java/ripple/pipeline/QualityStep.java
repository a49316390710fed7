package ripple.pipeline;

import java.util.List;
import ripple.image.Outcome;
import ripple.image.Stamp;
import ripple.prepare.Quality;
import ripple.prepare.QualityResult;

/// Judges the stamp as it is in the data, without its margin. The first step: the numbers hold for pixels that nothing has touched.
///
/// @param rejection what a verdict does
record QualityStep(Quality quality, Rejection rejection) implements ObjectStep {
    /// Whether a verdict rejects, or is only written down.
    enum Rejection {
        /// A stamp that is not good enough is rejected.
        STRICT,
        /// Only a stamp with no image at all is.
        EMPTY_ONLY
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public ObjectWork apply(ObjectWork work) {
        Stamp raw = work.stamp();
        QualityResult judged = quality.judge(raw);
        ObjectWork measured = work.with(new ResultColumns().quality(judged.report()).standIns(raw))
                .found(judged.report());
        boolean counts = rejection == Rejection.STRICT || raw.presentBands().isEmpty();
        return counts && judged.outcome() instanceof Outcome.Rejected<Stamp>(Stamp _, List<String> reasons)
                ? measured.rejected(reasons)
                : measured;
    }
}
