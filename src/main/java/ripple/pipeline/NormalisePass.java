package ripple.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import ripple.export.ExportException;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.image.Band;
import ripple.image.PixelSummary;
import ripple.image.Stamp;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.Normalise;
import ripple.prepare.NormalisedStamp;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseParameters;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.Replacement;
import tools.jackson.databind.json.JsonMapper;

/// The last step, when all objects are there: statistics of the whole set, parameters of the whole set (or of each stamp), and their
/// application.
final class NormalisePass {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NormaliseSettings settings;
    private final Replacement replacement;
    private final SequencedMap<Band, PixelSummary> flux;
    private final Optional<NormaliseParameters> survey;

    private NormalisePass(Recipe recipe, SequencedMap<Band, PixelSummary> flux, Optional<NormaliseParameters> survey) {
        this.settings = RecipeSteps.normaliseSettings(recipe);
        this.replacement = RecipeSteps.replacement(recipe);
        this.flux = flux;
        this.survey = survey;
    }

    /// Measures the accepted objects of a small set in the calling thread.
    static NormalisePass over(StampSource set, Recipe recipe, Progress progress, Cancellation cancellation)
            throws ExportException {
        return over(set, recipe, progress, SetWalk.here(cancellation));
    }

    /// Measures the accepted objects of a set; nothing needs to be measured where nothing is normalised.
    ///
    /// @param walk how the set is gone over
    static NormalisePass over(StampSource set, Recipe recipe, Progress progress, SetWalk walk) throws ExportException {
        NormaliseSettings settings = RecipeSteps.normaliseSettings(recipe);
        if (settings.method() == NormaliseMethod.NONE) {
            return new NormalisePass(recipe, new LinkedHashMap<>(), Optional.empty());
        }
        AcceptedPixels pixels = AcceptedPixels.of(settings);
        walk.over(set, result -> {
            pixels.add(result);
            return result.target().index();
        }, index -> {
            progress.report("measure the set", index + 1, set.count());
            progress.stage(RunStages.NORMALISE, index + 1, set.count());
        });
        return new NormalisePass(recipe, pixels.pixels().summaries(), pixels.parameters());
    }

    /// Statistics of the images before normalisation; empty where nothing is normalised.
    SequencedMap<Band, PixelSummary> flux() {
        return flux;
    }

    /// The result with normalised images, and the columns that tell how.
    StampResult apply(StampResult result) {
        Optional<Stamp> stamp = result.stamp();
        if (stamp.isEmpty()) {
            return result.withColumns(columns(Optional.empty()));
        }
        NormaliseParameters parameters = survey.orElseGet(() -> Normalise.parameters(stamp.get(), settings));
        NormalisedStamp normalised = Normalise.apply(stamp.get(), parameters).replaced(replacement);
        return result.withImages(normalised.stamp().images()).withColumns(columns(Optional.of(normalised)));
    }

    private SequencedMap<String, String> columns(Optional<NormalisedStamp> normalised) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("norm_method", settings.method().label());
        columns.put("norm_params", normalised.map(n -> JSON.writeValueAsString(n.asMap())).orElse(""));
        columns.put("softening_estimator", normalised.map(n -> estimator(n.parameters())).orElse(""));
        return columns;
    }

    private static String estimator(NormaliseParameters parameters) {
        Map<Band, String> estimators = parameters.softeningEstimators();
        return String.join("+", new TreeSet<>(estimators.values()));
    }
}
