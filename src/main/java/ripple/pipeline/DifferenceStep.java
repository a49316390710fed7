package ripple.pipeline;

import ripple.pipeline.recipe.Recipe;
import ripple.prepare.MatchReport;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceResult;

/// Makes the difference of two bands. Where the recipe has matched the bands, of these; else of the two as they are, which are then
/// matched for it alone.
///
/// @param required whether an object without it is failed
record DifferenceStep(Difference difference, Recipe.Switch required) implements ObjectStep {
    @Override
    public String name() {
        return "difference";
    }

    @Override
    public ObjectWork apply(ObjectWork work) {
        return switch (made(work)) {
            case DifferenceResult.Made m -> work.withProduct(m.image())
                    .with(new ResultColumns().difference(m.alpha(), m.psfResidual())).found(m);
            case DifferenceResult.Failed f ->
                without(work.with(new ResultColumns().put("difference_reason", f.reason())), f.reason());
        };
    }

    private DifferenceResult made(ObjectWork work) {
        return work.finding(MatchReport.class).map(report -> difference.ofMatched(work.stamp(), report))
                .orElseGet(() -> difference.of(work.wide(), work.frame()));
    }

    private ObjectWork without(ObjectWork work, String reason) {
        return required == Recipe.Switch.ON ? work.failed(reason) : work;
    }
}
