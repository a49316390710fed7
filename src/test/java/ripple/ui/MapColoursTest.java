package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Theme;
import ripple.ui.sky.ColourBy;
import ripple.ui.sky.CoverageValues;
import ripple.ui.sky.Show;
import ripple.ui.sky.SkyModel;

/// The colours of the map: of patches by what is known of them, of targets by what became of them or by a column, on the sample sky.
@ExtendWith(ApplicationExtension.class)
class MapColoursTest {
    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1440,
                900);
    }

    @BeforeEach
    void open() {
        rig.act("file.sample");
        rig.untilStamps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private SkyModel sky() {
        return rig.session().sky();
    }

    private CoverageValues values() {
        return sky().coverage().values().get();
    }

    private void show(Show show) {
        WindowRig.fx(() -> {
            sky().coverage().show().set(show);
            return show;
        });
    }

    private void theme(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void widthDepthAndVisitsAreReadInTheBackgroundAndHaveAScale(Theme theme) {
        theme(theme);
        show(Show.PSF);
        int files = sky().scene().get().coverage().coadds().size();
        WindowRig.until(() -> sky().coverage().quality().get().size() == files && values().isKnown()
                && values().show() == Show.PSF);
        assertThat(values().low()).isBetween(0.3, values().high());
        assertThat(values().high()).isLessThan(3);
        rig.snap("explore-psf-" + theme.key());
        show(Show.VISITS);
        WindowRig.until(() -> values().isKnown() && values().show() == Show.VISITS);
        assertThat(values().low()).isGreaterThan(1);
        rig.snap("explore-visits-" + theme.key());
        WindowRig.fx(() -> {
            sky().band().set(sky().scene().get().bands().getFirst());
            return theme;
        });
        show(Show.DEPTH);
        WindowRig.until(() -> values().isKnown() && values().show() == Show.DEPTH);
        assertThat(values().low()).isBetween(18.0, values().high());
        assertThat(values().high()).isLessThan(32);
        rig.snap("explore-depth-" + theme.key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFinishedRunColoursPatchesAndTargets(Theme theme) throws IOException {
        theme(theme);
        finish(run());
        int targets = rig.session().targets().all().size();
        WindowRig.until(() -> sky().coverage().runs().get().states().size() == targets);
        show(Show.ACCEPTED);
        colourBy(ColourBy.STATE);
        WindowRig.until(() -> values().show() == Show.ACCEPTED && values().isKnown() && legendSays("accepted"));
        assertThat(values().low()).isZero();
        assertThat(values().high()).isEqualTo(1);
        rig.snap("explore-accepted-" + theme.key());
        rig.act("view.run");
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".job .button").stream().map(Button.class::cast)
                    .filter(each -> each.isVisible() && each.getAccessibleText().startsWith("Show the folder"))
                    .findFirst().orElseThrow()
                    .fire();
            return theme;
        });
        assertThat(rig.shown()).containsExactly(folder);
    }

    private void colourBy(ColourBy by) {
        WindowRig.fx(() -> {
            sky().marks().colourBy().set(by);
            return by;
        });
    }

    private boolean legendSays(String text) {
        return rig.scene().getRoot().lookupAll(".legend .label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(text));
    }

    /// A folder as a run leaves it: three of four are accepted, every eighth failed.
    private Path run() throws IOException {
        StringBuilder csv = new StringBuilder("index,object_id,ra,dec,status,reject_reason,tract,patch\n");
        for (Target target : rig.session().targets().all()) {
            var place = target.position().orElseThrow();
            var tract = sky().scene().get().map().tractOwning(place).orElseThrow();
            int patch = tract.patchAt(place).orElseThrow().id();
            int i = target.index();
            csv.append(i).append(',').append(target.id()).append(",0,0,")
                    .append(i % 8 == 3 ? "failed" : i % 4 == 1 ? "rejected" : "accepted").append(",,")
                    .append(tract.id()).append(',').append(patch).append('\n');
        }
        Files.writeString(folder.resolve("manifest.csv"), csv.toString());
        return folder;
    }

    private void finish(Path run) {
        WindowRig.fx(() -> rig.session().jobs().start("Run", rig.workers(),
                (progress, cancellation) -> new JobResult("Done.", run)));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aColumnOfWordsGivesFormsAndAColumnOfNumbersAScale(Theme theme) throws IOException {
        theme(theme);
        StringBuilder csv = new StringBuilder("object_id,ra,dec,mag,kind\n");
        var middle = sky().scene().get().centre();
        for (int i = 0; i < 60; i++) {
            csv.append("n").append(i).append(',').append(middle.raDeg() + (i % 10 - 5) * 0.004).append(',')
                    .append(middle.decDeg() + (i / 10 - 3) * 0.004).append(',').append(18 + i * 0.1).append(',')
                    .append(i % 7 == 0 ? "" : new String[]{"ring", "arc", "double"}[i % 3]).append('\n');
        }
        Path list = Files.writeString(folder.resolve("columns.csv"), csv.toString());
        WindowRig.fx(() -> {
            rig.session().openTargets(list);
            return list;
        });
        WindowRig.until(() -> sky().marks().set().get().size() == 60);
        colourBy(ColourBy.column("kind"));
        WindowRig.until(() -> legendSays("ring") && legendSays("double") && legendSays("no value"));
        BufferedImage words = rig.snap("explore-words-" + theme.key());
        colourBy(ColourBy.column("mag"));
        WindowRig.until(() -> legendSays("18.00") || rig.scene().getRoot().lookupAll(".legend-ticks .label").stream()
                .anyMatch(node -> ((Label) node).getText().startsWith("18")));
        BufferedImage numbers = rig.snap("explore-numbers-" + theme.key());
        assertThat(words.getRGB(700, 450)).isNotZero();
        assertThat(java.util.stream.IntStream.range(0, 900 * 1440)
                .filter(i -> words.getRGB(i % 1440, i / 1440) != numbers.getRGB(i % 1440, i / 1440)).count())
                .isGreaterThan(500);
    }

    @Test
    void whatIsChosenInTheListOfColoursIsOneForTheMapAndThePanel() {
        @SuppressWarnings("unchecked")
        ComboBox<Show> box = (ComboBox<Show>) rig.scene().getRoot().lookupAll(".combo-box").stream()
                .filter(node -> "Show".equals(node.getAccessibleText())).findFirst().orElseThrow();
        WindowRig.fx(() -> {
            box.setValue(Show.PSF);
            return box;
        });
        assertThat(sky().coverage().show().get()).isEqualTo(Show.PSF);
        show(Show.BANDS);
        assertThat(box.getValue()).isEqualTo(Show.BANDS);
    }
}
