package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.cli.Console;
import ripple.cli.RippleCommand;
import ripple.fits.StampFile;
import ripple.fits.StampFits;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.prepare.BandMatch;
import ripple.prepare.MatchReport;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.testkit.Sample;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.PreparationState;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// What Inspect previews is what `ripple run` writes with the same recipe: every pixel, and every number beside it.
@ExtendWith(ApplicationExtension.class)
class PreviewedIsRunTest {
    /// Spread over the list: three patches, lenses and others.
    private static final List<Integer> CHOSEN = List.of(2, 7, 31, 58, 90);
    private static final List<Band> BANDS = List.of(new Band("g"), new Band("r"), new Band("i"));

    @TempDir
    private Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                1000);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static void ripple(Object... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
        int status = RippleCommand.execute(new Console(to, to, Map.of(), Console.Terminal.PLAIN), (r, t) -> {},
                java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }

    /// A few targets of the sample as a list of their own.
    private Path list() throws IOException {
        List<String> all = Files.readAllLines(SampleSky.find().orElseThrow().targets());
        List<String> few = new ArrayList<>(List.of(all.getFirst()));
        CHOSEN.forEach(i -> few.add(all.get(i + 1)));
        return Files.write(folder.resolve("few.csv"), few);
    }

    private StampsModel stamps() {
        return rig.session().stamps();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worst", "r", "moffat:1.3,2.5"})
    void theSamePixelsAndTheSameNumbers(String target) throws Exception {
        Path recipe = folder.resolve("recipe.json");
        Path out = folder.resolve("set");
        Path repository = SampleSky.find().orElseThrow().repository();
        Path list = list();
        Files.writeString(recipe, RecipeJson.write(RecipeJson.with(Recipe.standard(),
                List.of("psfMatch.target=" + target, "difference.enabled=true", "residual.enabled=true",
                        "residual.bands=g,i", "normalise.method=none"))));
        ripple("run", repository, "--targets", list, "--recipe", recipe, "--format", "fits", "--out", out);
        WindowRig.fx(() -> {
            rig.session().open(new Request(repository.toString(), list.toString()));
            rig.session().recipes().open(recipe);
            return rig;
        });
        WindowRig.until(() -> rig.session().targets().all().size() == CHOSEN.size()
                && rig.session().recipes().recipe().get().psfMatch().target().equals(target));
        rig.untilStamps();
        rig.act("view.inspect");
        int matched = 0;
        for (Map<String, String> row : Sample.csv(out.resolve("manifest.csv"))) {
            show(row.get("object_id"));
            if (row.get("psf_matched").equals("true")) {
                StampFile written = StampFits.read(out.resolve(row.get("path")));
                compare(written, row);
                tell(row);
                matched++;
            }
        }
        assertThat(matched).isGreaterThanOrEqualTo(4);
        rig.snapThemes("inspect-previewed");
    }

    private void show(String id) {
        Target target = rig.session().targets().all().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
        WindowRig.fx(() -> {
            rig.session().targets().chosen().set(target);
            stamps().display().phases().chosen().set(Phase.MATCHED);
            return target;
        });
        WindowRig.until(() -> stamps().state().get() instanceof StampState.Ready ready && ready.target().equals(target)
                && stamps().preparation().state().get() instanceof PreparationState.Ready done
                && done.preview().target().equals(target));
    }

    private void compare(StampFile written, Map<String, String> row) {
        for (Band band : BANDS) {
            if (written.stamp().image(band).isPresent()) {
                BandImage there = written.stamp().image(band).orElseThrow();
                BandImage here = seen(new Slot.Single(band), Phase.MATCHED);
                assertEqual(row.get("object_id") + " " + band, here.image(), there.image());
                assertEqual(row.get("object_id") + " variance of " + band, here.variance(), there.variance());
            }
        }
        for (BandImage product : written.products()) {
            String name = product.band().name();
            BandImage here = name.startsWith("difference")
                    ? seen(new Slot.Colour(), Phase.DIFFERENCE)
                    : seen(new Slot.Single(new Band(name.replace("residual_", ""))), Phase.RESIDUAL);
            assertEqual(row.get("object_id") + " " + name, here.image(), product.image());
        }
    }

    private static void assertEqual(String what, Plane here, Plane there) {
        assertThat(here.width()).as(what).isEqualTo(there.width());
        assertThat(here.pixels()).as(what).isEqualTo(there.pixels());
    }

    private BandImage seen(Slot slot, Phase phase) {
        Seen seen = WindowRig.fx(() -> stamps().seen(slot, phase));
        assertThat(seen).as("%s %s", slot, phase).isInstanceOf(Seen.Picture.class);
        Seen.Picture picture = (Seen.Picture) seen;
        return picture.stamp().image(((Slot.Single) picture.slot()).band()).orElseThrow();
    }

    /// The numbers of the report, and those that the box beside the image writes.
    private void tell(Map<String, String> row) {
        MatchReport report = WindowRig.fx(() -> stamps().preparation().preview()).flatMap(ObjectPreview::match)
                .orElseThrow();
        assertThat(report.target()).isEqualTo(row.get("psf_target"));
        assertThat(number(report.targetFwhmArcsec(), 4)).isEqualTo(row.get("psf_fwhm_target"));
        if (!report.target().contains(":")) {
            assertThat(targetBox()).contains(report.target(), NumberStyle.fixed(report.targetFwhmArcsec(), 2) + "″");
        }
        for (BandMatch band : report.bands()) {
            String name = band.band().name();
            assertThat(number(band.noiseGain(), 6)).isEqualTo(row.get("noise_gain_" + name));
            assertThat(number(band.peakResidual(), 6)).isEqualTo(row.get("psf_residual_" + name));
            assertThat(number(band.fwhmAfterArcsec(), 4)).isEqualTo(row.get("psf_fwhm_matched_" + name));
            assertThat(number(band.correlationLength().pixels(), 4)).isEqualTo(row.get("noise_correlation_px_" + name));
            WindowRig.fx(() -> {
                stamps().display().slot().set(new Slot.Single(band.band()));
                return band;
            });
            assertThat(box()).as(name).contains("× " + NumberStyle.significant(
                    Double.parseDouble(row.get("noise_gain_" + name)), 2))
                    .anyMatch(text -> text.endsWith(NumberStyle.fixed(
                            Double.parseDouble(row.get("psf_fwhm_matched_" + name)), 2) + "″"));
        }
        assertThat(WindowRig.fx(() -> stamps().preparation().preview()).flatMap(ObjectPreview::difference)
                .map(facts -> number(facts.alpha().value(), 6)).orElse("")).isEqualTo(row.get("difference_alpha"));
        residualOfThePsf(report, row);
    }

    /// What is seen as the residual of the PSFs has the peak that the manifest tells.
    private void residualOfThePsf(MatchReport report, Map<String, String> row) {
        for (Band band : BANDS) {
            if (report.target().equals(band.name()) || report.band(band).isEmpty()
                    || !(WindowRig.fx(
                            () -> stamps().seen(new Slot.Single(band), Phase.PSF_RESIDUAL)) instanceof Seen.Picture)) {
                continue;
            }
            float most = 0;
            for (float value : seen(new Slot.Single(band), Phase.PSF_RESIDUAL).image().pixels()) {
                most = Math.max(most, Math.abs(value));
            }
            assertThat((double) most).as("PSF residual of %s", band)
                    .isCloseTo(Double.parseDouble(row.get("psf_residual_" + band)), within(2e-6));
        }
    }

    /// What the box of the target shows.
    private String targetBox() {
        return WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return rig.scene().getRoot().lookup("#match-target").lookupAll(".list-cell").stream()
                    .map(node -> ((Labeled) node).getText()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        });
    }

    private List<String> box() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll("#match-box .label").stream().map(Label.class::cast)
                .map(Label::getText).toList());
    }

    private static String number(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "";
    }
}
