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
import ripple.prepare.MatchSettings;
import ripple.prepare.MatchTarget;
import ripple.prepare.PsfMatch;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceResult;
import ripple.prepare.light.DifferenceSettings;
import ripple.prepare.light.LensLight;
import ripple.prepare.light.Residual;
import ripple.prepare.light.ResidualResult;
import ripple.prepare.light.ResidualSettings;

/// Difference and residual of an object for the eye, whether or not the recipe exports them: they change nothing else.
final class RecipeViews {
    private final Optional<Difference> difference;
    private final Optional<DifferenceSettings> settings;
    private final Residual residual;

    /// A picture, and what is known of it.
    ///
    /// @param result the picture
    /// @param difference of the two bands, where it was made
    /// @param lights the models by band, where they were made
    record View(StepResult result, Optional<DifferenceFacts> difference, Map<Band, LensLight> lights) {}

    RecipeViews(Recipe recipe, PsfMemory memory) {
        settings = differenceSettings(recipe);
        difference = settings.map(s -> new Difference(s, new PsfMatch(widest(recipe), memory, memory)));
        residual = new Residual(ResidualSettings.standard());
    }

    /// Blue − α · red, as a stamp of one band.
    View difference(ObjectWork work) {
        if (difference.isEmpty() || settings.isEmpty()) {
            return nothing("A difference needs two bands; the recipe has one.");
        }
        return switch (difference.get().of(work.wide())) {
            case DifferenceResult.Failed failed -> nothing(failed.reason());
            case DifferenceResult.Made made -> new View(
                    new StepResult.Made(only(work, List.of(made.image().cropped(work.frame()))), ""),
                    Optional.of(new DifferenceFacts(settings.get().blue(), settings.get().red(), made.alpha(),
                            made.psfResidual())),
                    Map.of());
        };
    }

    /// Every band without the light of the galaxy at the target, under the band's own name.
    View residual(ObjectWork work) {
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, String> missing = new HashMap<>(work.wide().missing());
        SequencedMap<Band, LensLight> lights = new LinkedHashMap<>();
        Stamp stamp = work.stamp();
        for (Band band : stamp.presentBands()) {
            switch (residual.of(work.wide(), band)) {
                case ResidualResult.Failed failed -> missing.put(band, failed.reason());
                case ResidualResult.Made made -> {
                    lights.put(band, made.light());
                    stamp.image(band).ifPresent(image -> images.put(band,
                            image.withImage(made.image().cropped(work.frame()).image())));
                }
            }
        }
        return images.isEmpty()
                ? nothing(missing.values().stream().findFirst().orElse("There is no band."))
                : new View(new StepResult.Made(new Stamp(stamp.objectId(), stamp.position(), stamp.tract(),
                        stamp.patch(), stamp.place(), stamp.box(), stamp.bands(), images, missing), ""),
                        Optional.empty(), lights);
    }

    /// The bluest band less the reddest.
    private static Optional<DifferenceSettings> differenceSettings(Recipe recipe) {
        List<Band> bands = recipe.bands().stream().sorted().toList();
        return bands.size() < 2
                ? Optional.empty()
                : Optional.of(DifferenceSettings.of(bands.getFirst(), bands.getLast()));
    }

    /// The recipe's way to make kernels, to the wider of the two bands.
    private static MatchSettings widest(Recipe recipe) {
        MatchSettings own = RecipeSteps.matchSettings(recipe);
        return new MatchSettings(own.method(), new MatchTarget.WorstBand(), own.filledPlanes());
    }

    private static Stamp only(ObjectWork work, List<BandImage> images) {
        Stamp stamp = work.stamp();
        Map<Band, BandImage> all = new HashMap<>();
        images.forEach(image -> all.put(image.band(), image));
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                images.stream().map(BandImage::band).toList(), all, Map.of());
    }

    private static View nothing(String reason) {
        return new View(new StepResult.NotMade(reason), Optional.empty(), Map.of());
    }
}
