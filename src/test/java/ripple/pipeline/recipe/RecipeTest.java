package ripple.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import ripple.image.Band;

class RecipeTest {
    @Test
    void theStandardRecipeReadsBackAsItself() throws RecipeException {
        assertThat(RecipeJson.parse(RecipeJson.write(Recipe.standard()))).isEqualTo(Recipe.standard());
    }

    @Test
    void remarksExplainEverySettingAndAreNoMistake() throws RecipeException {
        String explained = RecipeJson.writeExplained(Recipe.standard());
        assertThat(RecipeJson.parse(explained)).isEqualTo(Recipe.standard());
        for (String path : RecipeText.all().keySet()) {
            assertThat(explained).contains("\"// " + path.substring(path.lastIndexOf('.') + 1) + "\"");
        }
    }

    @Test
    void whatIsNotSaidKeepsItsStandard() throws RecipeException {
        Recipe recipe = RecipeJson.parse("{\"size\": 101, \"quality\": {\"minSnr\": 5}}");
        assertThat(recipe.size()).isEqualTo(101);
        assertThat(recipe.quality().minSnr()).isEqualTo(5);
        assertThat(recipe.quality().maxBadFraction()).isEqualTo(0.05);
        assertThat(recipe.bands()).isEqualTo(Recipe.standard().bands());
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        RecipeException e = mistakes(
                """
                        {"sise": 64, "bands": ["g", "g"], "quality": {"maxBadFraction": 1.5, "minSnr": "high"},
                         "psfMatch": {"penalty": "laplacien", "target": "z"}, "normalise": {"percentiles": [99, 1]}, "fill": true}
                        """);
        assertThat(e.mistakes()).containsExactlyInAnyOrder("There is no setting 'sise'. Did you mean size?",
                "bands names a band twice: g, g.", "quality.maxBadFraction is 1.5; it must be a number from 0 to 1.",
                "quality.minSnr is \"high\"; it must be a number of at least 0, or null.",
                "psfMatch.penalty is 'laplacien'; it must be one of none, laplacian, biharmonic. Did you mean laplacian?",
                "psfMatch.target is 'z'; it must be worst or one of the bands g, g.",
                "normalise.percentiles is [99,1]; it must be two numbers between 0 and 100, the lower first.",
                "fill is true; it must be a number, or null.");
    }

    @Test
    void brokenJsonSaysWhere() {
        assertThat(mistakes("{\"size\": 64,\n \"bands\": [}").mistakes().getFirst()).contains("not JSON")
                .contains("line 2");
        assertThat(mistakes("[]").mistakes()).containsExactly("A recipe is a JSON object { … }; this is not.");
    }

    @Test
    void aLaterVersionIsRefused() {
        assertThat(mistakes("{\"version\": 9}").mistakes()).containsExactly("version is 9; it must be 1.");
    }

    @Test
    void settingsAreTypedAsKeyEqualsValue() throws RecipeException {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of("bands=r,z", "psfMatch.enabled=false", "size=32",
                "normalise.percentiles=2,98", "quality.minSnr=null", "normalise.softening={\"r\":2,\"z\":3}",
                "fill=0"));
        assertThat(recipe.bands()).containsExactly(new Band("r"), new Band("z"));
        assertThat(recipe.psfMatch().enabled()).isEqualTo(Recipe.Switch.OFF);
        assertThat(recipe.normalise().percentiles().high()).isEqualTo(98);
        assertThat(recipe.normalise().softening()).containsEntry(new Band("z"), 3.0);
        assertThat(recipe.fillValue()).hasValue(0);
    }

    @Test
    void wrongSettingsAreToldWithTheNearestName() {
        RecipeException e = catchThrowableOfType(RecipeException.class,
                () -> RecipeJson.with(Recipe.standard(), List.of("normalize.method=asinh", "size=big", "what")));
        assertThat(e.mistakes()).containsExactly(
                "There is no setting 'normalize.method'. Did you mean normalise.method?",
                "A setting is written key=value; 'what' is not.",
                "size is \"big\"; it must be a whole number from 1 to 4096.");
    }

    @Test
    void theHashChangesWithEverySettingAndWithNothingElse() throws RecipeException {
        String standard = RecipeJson.hash(Recipe.standard());
        assertThat(RecipeJson.hash(RecipeJson.parse("{ \"size\" :64 }"))).isEqualTo(standard);
        for (String change : List.of("size=65", "bands=g", "missingBands=keep", "quality.maxBadFraction=0.1",
                "quality.minSnr=1", "quality.maxSeeingArcsec=2", "quality.badPlanes=BAD", "quality.centralReject=false",
                "psfMatch.enabled=false", "psfMatch.target=r", "psfMatch.penalty=none", "psfMatch.regularization=0.01",
                "normalise.method=none", "normalise.scope=per_image", "normalise.softening=1",
                "normalise.percentiles=0,100", "normalise.percentileRule=linear", "normalise.softeningFactor=3",
                "normalise.rgb=i,r,g", "normalise.luptonQ=10", "normalise.luptonStretch=0.5",
                "normalise.luptonMinimum=1", "normalise.maskedValue=0", "fill=0", "formats=fits")) {
            assertThat(RecipeJson.hash(RecipeJson.with(Recipe.standard(), List.of(change)))).as(change)
                    .isNotEqualTo(standard);
        }
    }

    private static RecipeException mistakes(String json) {
        return catchThrowableOfType(RecipeException.class, () -> RecipeJson.parse(json));
    }
}
