package ripple.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.pipeline.ObjectPreview.DifferenceFacts;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.prepare.light.DifferenceResult;
import ripple.prepare.light.LensLight;
import ripple.prepare.light.Residual;
import ripple.prepare.light.ResidualResult;

/// Difference and residual of an object for the eye, by the steps of a run whether or not the recipe has them: they change nothing else.
final class RecipeViews {
    private final Recipe recipe;
    private final DifferenceStep difference;
    private final ResidualStep residual;

    /// A picture, and what is known of it.
    ///
    /// @param result the picture
    /// @param difference of the two bands, where it was made
    /// @param lights the models by band, where they were made
    record View(StepResult result, Optional<DifferenceFacts> difference, Map<Band, LensLight> lights) {}

    RecipeViews(Recipe recipe, PsfMemory memory) {
        this.recipe = recipe;
        difference = new DifferenceStep(RecipeSteps.difference(recipe, memory, memory), Switch.OFF);
        residual = new ResidualStep(RecipeSteps.residual(recipe), recipe.bands(), Switch.OFF);
    }

    /// Blue − α · red, as a stamp of one band.
    ///
    /// @param work as the recipe's last step left it
    View difference(ObjectWork work) {
        ObjectWork done = work.finding(DifferenceResult.Made.class).isPresent() ? work : difference.apply(work);
        return done.finding(DifferenceResult.Made.class)
                .map(made -> new View(new StepResult.Made(only(done.stamp(), made.image()), ""),
                        Optional.of(new DifferenceFacts(recipe.difference().blue(), recipe.difference().red(),
                                made.alpha(), made.psfResidual())),
                        Map.of()))
                .orElseGet(() -> nothing(done.columns().getOrDefault("difference_reason", "")));
    }

    /// Every band without the light of the galaxy at the target, under the band's own name.
    ///
    /// @param work as the recipe's last step left it
    View residual(ObjectWork work) {
        ObjectWork done = residual.apply(work);
        Stamp stamp = work.stamp();
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, String> missing = new HashMap<>(stamp.missing());
        SequencedMap<Band, LensLight> lights = new LinkedHashMap<>();
        for (Band band : stamp.presentBands()) {
            made(done, band).ifPresentOrElse(made -> {
                lights.put(band, made.light());
                stamp.image(band).ifPresent(image -> images.put(band, image.withImage(made.image().image())));
            }, () -> missing.put(band, done.columns().getOrDefault("residual_reason_" + band, "")));
        }
        return images.isEmpty()
                ? nothing(missing.values().stream().findFirst().orElse("There is no band."))
                : new View(new StepResult.Made(like(stamp, stamp.bands(), images, missing), ""), Optional.empty(),
                        lights);
    }

    private static Optional<ResidualResult.Made> made(ObjectWork work, Band band) {
        return work.findings().stream().filter(ResidualResult.Made.class::isInstance)
                .map(ResidualResult.Made.class::cast)
                .filter(made -> made.image().band().equals(Residual.product(band))).findFirst();
    }

    private static Stamp only(Stamp stamp, BandImage image) {
        return like(stamp, List.of(image.band()), Map.of(image.band(), image), Map.of());
    }

    private static Stamp like(Stamp stamp, List<Band> bands, Map<Band, BandImage> images, Map<Band, String> missing) {
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                bands, images, missing);
    }

    private static View nothing(String reason) {
        return new View(new StepResult.NotMade(reason), Optional.empty(), Map.of());
    }
}
