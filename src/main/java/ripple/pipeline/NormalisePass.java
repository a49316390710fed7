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
import ripple.image.Stamp;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.prepare.Normalise;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseParameters;
import ripple.prepare.NormaliseScope;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.SurveyStatistics;
import tools.jackson.databind.json.JsonMapper;

/// The last step, when all objects are there: parameters of the whole set (or of each stamp), and their application.
final class NormalisePass {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Recipe recipe;
    private final NormaliseSettings settings;
    private final Optional<NormaliseParameters> survey;

    private NormalisePass(Recipe recipe, Optional<NormaliseParameters> survey) {
        this.recipe = recipe;
        this.settings = RecipeSteps.normaliseSettings(recipe);
        this.survey = survey;
    }

    /// Takes the survey's parameters from the accepted objects, where the recipe's scope is the survey.
    static NormalisePass over(StampSource set, Recipe recipe, Progress progress, Cancellation cancellation)
            throws ExportException {
        if (recipe.normalise().scope() != NormaliseScope.SURVEY
                || recipe.normalise().method() == NormaliseMethod.NONE) {
            return new NormalisePass(recipe, Optional.empty());
        }
        SurveyStatistics statistics = new SurveyStatistics(RecipeSteps.normaliseSettings(recipe));
        for (int i = 0; i < set.count(); i++) {
            cancellation.check();
            StampResult result = set.result(i);
            if (result.status() == StampStatus.ACCEPTED) {
                result.stamp().ifPresent(statistics::add);
            }
            progress.report("measure the set", i + 1, set.count());
        }
        return new NormalisePass(recipe, Optional.of(RecipeSteps.withGivenSoftening(recipe, statistics.parameters())));
    }

    /// The result with normalised images, and the columns that tell how.
    StampResult apply(StampResult result) {
        Optional<Stamp> stamp = result.stamp();
        if (stamp.isEmpty()) {
            return result.withColumns(columns(Optional.empty()));
        }
        NormaliseParameters parameters = survey.orElseGet(() -> RecipeSteps.withGivenSoftening(recipe,
                Normalise.parameters(stamp.get(), settings)));
        Stamp normalised = Normalise.apply(stamp.get(), parameters).stamp();
        Stamp filled = recipe.fillValue().isPresent()
                ? Normalise.filled(normalised, settings, (float) recipe.fillValue().getAsDouble())
                : normalised;
        return result.withImages(filled.images()).withColumns(columns(Optional.of(parameters)));
    }

    private SequencedMap<String, String> columns(Optional<NormaliseParameters> parameters) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("norm_method", RecipeJson.word(recipe.normalise().method()));
        columns.put("norm_params", parameters.map(p -> JSON.writeValueAsString(withFill(p))).orElse(""));
        columns.put("softening_estimator", parameters.map(NormalisePass::estimator).orElse(""));
        return columns;
    }

    private Map<String, Object> withFill(NormaliseParameters parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters.asMap());
        recipe.fillValue().ifPresent(fill -> all.put("fill", fill));
        return all;
    }

    private static String estimator(NormaliseParameters parameters) {
        return String.join("+", new TreeSet<>(parameters.softeningEstimators().values()));
    }
}
