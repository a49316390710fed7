package ripple.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import ripple.export.ExportException;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.export.StampStatus;
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
import ripple.prepare.NormaliseScope;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.Replacement;
import ripple.prepare.SetStatistics;
import ripple.prepare.SurveyStatistics;
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

    /// Measures the accepted objects of a set; nothing needs to be measured where nothing is normalised.
    static NormalisePass over(StampSource set, Recipe recipe, Progress progress, Cancellation cancellation)
            throws ExportException {
        NormaliseSettings settings = RecipeSteps.normaliseSettings(recipe);
        if (settings.method() == NormaliseMethod.NONE) {
            return new NormalisePass(recipe, new LinkedHashMap<>(), Optional.empty());
        }
        SetStatistics pixels = new SetStatistics(settings.badPlanes());
        SurveyStatistics survey = new SurveyStatistics(settings);
        boolean isSurvey = settings.scope() == NormaliseScope.SURVEY;
        for (int i = 0; i < set.count(); i++) {
            cancellation.check();
            StampResult result = set.result(i);
            if (result.status() == StampStatus.ACCEPTED) {
                result.stamp().ifPresent(pixels::add);
                result.stamp().filter(_ -> isSurvey).ifPresent(survey::add);
            }
            progress.report("measure the set", i + 1, set.count());
        }
        return new NormalisePass(recipe, pixels.summaries(),
                isSurvey ? Optional.of(survey.parameters()) : Optional.empty());
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
