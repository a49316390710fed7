package ripple.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.prepare.GaussianWidths;
import ripple.prepare.MatchTarget;
import ripple.prepare.Ratio;
import ripple.prepare.RoundProfile;
import ripple.prepare.SpectralWindow;
import ripple.prepare.Wiener;

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
    void differenceAndResidualReadBackAsTheyWereWritten() throws RecipeException {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of("difference.enabled=true", "difference.bands=r,g",
                "difference.alpha=0.25", "difference.radiusArcsec=1.5", "difference.clipSigmas=4",
                "difference.required=true", "residual.enabled=true", "residual.bands=i,g", "residual.clipSigmas=2.5",
                "residual.searchArcsec=0.6", "residual.required=true"));
        assertThat(recipe.difference()).isEqualTo(new Recipe.Difference(Recipe.Switch.ON, new Band("r"), new Band("g"),
                0.25, 1.5, 4, Recipe.Switch.ON));
        assertThat(recipe.residual()).isEqualTo(new Recipe.Residual(Recipe.Switch.ON,
                List.of(new Band("i"), new Band("g")), 2.5, 0.6, Recipe.Switch.ON));
        assertThat(RecipeJson.parse(RecipeJson.write(recipe))).isEqualTo(recipe);
        assertThat(RecipeJson.with(recipe, List.of("difference.alpha=null")).difference().alpha()).isNaN();
    }

    @Test
    void bandsOfADifferenceThatIsMadeMustBeThere() throws RecipeException {
        assertThat(mistakes("{\"bands\": [\"r\", \"z\"], \"difference\": {\"enabled\": true}}").mistakes())
                .containsExactly("difference.bands is g, i; it must be two different ones of the bands r, z.");
        assertThat(mistakes("{\"difference\": {\"bands\": [\"g\", \"g\"], \"clipSigmas\": 0}}").mistakes())
                .containsExactly("difference.bands is g, g; it must be two different ones of the bands g, r, i.",
                        "difference.clipSigmas is 0; it must be a number above 0.");
        assertThat(mistakes("{\"residual\": {\"enabled\": true, \"bands\": [\"z\"], \"searchArcsec\": -1}}").mistakes())
                .containsExactly("residual.bands is z; it must be some of the bands g, r, i, each once.",
                        "residual.searchArcsec is -1; it must be a number above 0.");
        assertThat(RecipeJson.parse("{\"bands\": [\"r\", \"z\"]}").difference().enabled())
                .isEqualTo(Recipe.Switch.OFF);
    }

    /// Which of the two counts nobody could tell.
    @Test
    void aSettingNamedTwiceIsAMistake() {
        assertThat(mistakes("{\"size\": 32, \"size\": 64}").mistakes().getFirst()).contains("Duplicate", "size",
                "line 1");
    }

    @Test
    void aRecipeThatBreaksOffSaysWhereAndNothingOfTheParser() {
        assertThat(mistakes("{\"bands\": [\"g\"").mistakes().getFirst()).contains("not JSON", "line 1")
                .doesNotContain("REDACTED", "Source");
    }

    @Test
    void aDifferenceNeedsASecondBand() {
        assertThat(mistakes("{\"bands\": [\"r\"], \"difference\": {\"enabled\": true}}").mistakes()).containsExactly(
                "difference.bands is g, i; it must be two different ones of the bands r: name more in bands.");
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
                "quality.minSnr=1", "quality.minSnrOverSky=1", "quality.minPeakSnr=1", "quality.minVariation=1",
                "quality.maxSkyChange=1", "quality.maxSaturatedFraction=0.1", "quality.maxPositionErrorPx=2",
                "quality.findCosmicRays=true", "quality.warnMaxBadFraction=0.1", "quality.warnMinSnr=1",
                "quality.warnMinSnrOverSky=1", "quality.warnMinPeakSnr=1", "quality.warnMinVariation=1",
                "quality.warnMaxSkyChange=1", "quality.warnMaxSaturatedFraction=0.1",
                "quality.warnMaxPositionErrorPx=2", "quality.warnMaxSeeingArcsec=1",
                "quality.warnMaxCosmicRayPixels=3", "quality.maxSeeingArcsec=2", "quality.badPlanes=BAD",
                "quality.centralReject=false",
                "psfMatch.enabled=false", "psfMatch.target=r", "psfMatch.penalty=none", "psfMatch.regularization=0.01",
                "psfMatch.method=ratio", "psfMatch.method=gaussian", "psfMatch.target=moffat:1.1,2.5",
                "psfMatch.target=gaussian:1", "psfMatch.threshold=0.01", "psfMatch.window=tukey:0.4",
                "difference.enabled=true", "difference.bands=r,i", "difference.alpha=0.3", "difference.radiusArcsec=1",
                "difference.clipSigmas=5", "difference.required=true", "residual.enabled=true", "residual.bands=r",
                "residual.clipSigmas=4", "residual.searchArcsec=0.5", "residual.required=true",
                "normalise.method=none", "normalise.scope=per_image", "normalise.softening=1",
                "normalise.percentiles=0,100", "normalise.percentileRule=linear", "normalise.softeningFactor=3",
                "normalise.rgb=i,r,g", "normalise.luptonQ=10", "normalise.luptonStretch=0.5",
                "normalise.luptonMinimum=1", "normalise.maskedValue=0", "fill=0", "formats=fits")) {
            assertThat(RecipeJson.hash(RecipeJson.with(Recipe.standard(), List.of(change)))).as(change)
                    .isNotEqualTo(standard);
        }
    }

    @Test
    void everyWayToMatchPsfsIsReadBackAsWritten() throws RecipeException {
        for (String change : List.of("method=ratio", "method=gaussian", "method=wiener", "target=worst", "target=r",
                "target=gaussian:1.1", "target=moffat:0.9,4.765", "threshold=0", "threshold=0.001", "window=none",
                "window=hanning", "window=tukey:0.4", "window=cosinebell:0.35", "window=splitcosinebell:0.3,0.7",
                "window=tophat:0.42")) {
            Recipe changed = RecipeJson.with(Recipe.standard(), List.of("psfMatch." + change));

            Recipe again = RecipeJson.parse(RecipeJson.write(changed));

            assertThat(again).as(change).isEqualTo(changed);
        }
    }

    @Test
    void theStepsOfMatchingAreThoseOfTheRecipe() throws RecipeException {
        assertThat(match()).isEqualTo(Recipe.PsfMatch.standard());
        assertThat(match().kernelMethod()).isEqualTo(Wiener.STANDARD);
        assertThat(match().matchTarget()).isEqualTo(new MatchTarget.WorstBand());
        assertThat(match("target=moffat:1.1,2.5").matchTarget())
                .isEqualTo(new MatchTarget.Round(new RoundProfile.Moffat(1.1, 2.5)));
        assertThat(match("target=g").matchTarget()).isEqualTo(new MatchTarget.NamedBand(new Band("g")));
        assertThat(match("method=ratio", "threshold=0.01", "window=tophat:0.42").kernelMethod())
                .isEqualTo(new Ratio(0.01, new SpectralWindow.TopHat(0.42)));
        assertThat(match("method=gaussian").kernelMethod()).isEqualTo(new GaussianWidths());
    }

    @Test
    void mistakesInMatchingAreToldTogether() {
        assertThat(mistakes("""
                {"psfMatch": {"method": "wienr", "target": "moffat:1.1", "window": "tukey:2", "threshold": 1,
                              "regularization": 0}}""").mistakes()).containsExactly(
                "psfMatch.method is 'wienr'; it must be one of wiener, ratio, gaussian. Did you mean wiener?",
                "psfMatch.target is 'moffat:1.1'; a round PSF is written gaussian:FWHM or moffat:FWHM,BETA (FWHM 0.05 to"
                        + " 20 arcsec, BETA 1.5 to 100).",
                "psfMatch.regularization is 0; it must be above 0, at most 1.",
                "psfMatch.threshold is 1; it must be at least 0, below 1.",
                "psfMatch.window is 'tukey:2'; it must be none, hanning, tukey:A, cosinebell:A, splitcosinebell:A,B or"
                        + " tophat:B (A, B from 0 to 1).");
    }

    private static Recipe.PsfMatch match(String... changes) throws RecipeException {
        return RecipeJson.with(Recipe.standard(), java.util.Arrays.stream(changes).map(c -> "psfMatch." + c).toList())
                .psfMatch();
    }

    private static RecipeException mistakes(String json) {
        return catchThrowableOfType(RecipeException.class, () -> RecipeJson.parse(json));
    }

    @Test
    void everySettingOfResamplingReadsBackAsItWasWritten() throws RecipeException {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of("resample.enabled=true",
                "resample.pixelScaleArcsec=0.0575", "resample.size=512", "resample.method=lanczos4",
                "resample.conserve=surface_brightness"));
        assertThat(RecipeJson.parse(RecipeJson.write(recipe))).isEqualTo(recipe);
        assertThat(recipe.resample()).isEqualTo(new Recipe.Resample(Recipe.Switch.ON, 0.0575, 512,
                Recipe.Interpolation.LANCZOS4, ripple.prepare.resample.Conserve.SURFACE_BRIGHTNESS));
        assertThat(recipe.resultSize()).isEqualTo(512);
        assertThat(RecipeJson.with(recipe, List.of("resample.size=null")).resultSize()).isEqualTo(recipe.size());
        assertThat(RecipeJson.with(recipe, List.of("resample.enabled=false")).resultSize()).isEqualTo(recipe.size());
    }

    @Test
    void impossibleResamplingIsTold() {
        assertThat(mistakes(
                """
                        {"resample": {"pixelScaleArcsec": 0, "size": 12.5, "method": "lanzcos3", "conserve": "mass", "scale": 1}}
                        """)
                .mistakes()).containsExactlyInAnyOrder(
                        "There is no setting 'resample.scale'. Did you mean resample.size?",
                        "resample.pixelScaleArcsec is 0; it must be a number from 0.001 to 60.",
                        "resample.size is 12.5; it must be a whole number, or null.",
                        "resample.method is 'lanzcos3'; it must be one of nearest, bilinear, bicubic, lanczos3, lanczos4, area, adaptive. Did you mean lanczos3?",
                        "resample.conserve is 'mass'; it must be one of flux, surface_brightness.");
        assertThat(mistakes("{\"resample\": {\"enabled\": true, \"size\": 4096, \"pixelScaleArcsec\": 5}}")
                .mistakes()).singleElement().asString().contains("20480 arcsec").contains("at most 820");
    }
}
