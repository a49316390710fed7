package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.light.Residual;
import ripple.prepare.light.ResidualResult;

/// Takes the light of the central galaxy off some of the bands.
///
/// @param required whether an object without one of them is failed
record ResidualStep(Residual residual, List<Band> bands, Recipe.Switch required) implements ObjectStep {
    ResidualStep {
        bands = List.copyOf(bands);
    }

    @Override
    public String name() {
        return "residual";
    }

    @Override
    public ObjectWork apply(ObjectWork work) {
        Stamp stamp = work.stamp();
        List<String> reasons = new ArrayList<>();
        ObjectWork done = work;
        for (Band band : bands) {
            done = switch (residual.of(stamp, band)) {
                case ResidualResult.Made m -> done.withProduct(m.image())
                        .with(new ResultColumns().residual(band, m.light(), m.image().wcs().scaleArcsec()))
                        .found(m);
                case ResidualResult.Failed f -> {
                    reasons.add(f.reason());
                    yield done.with(new ResultColumns().put("residual_reason_" + band, f.reason()));
                }
            };
        }
        return reasons.isEmpty() || required == Recipe.Switch.OFF ? done : done.failed(String.join(" ", reasons));
    }
}
