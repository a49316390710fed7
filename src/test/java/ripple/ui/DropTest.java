package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.DroppedFile.Kind;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.kit.Theme;
import ripple.ui.labels.VetState;
import ripple.ui.start.OpenState;

/// What is dropped onto the window is known by what it is, and opened; all else is answered with a sentence.
@ExtendWith(ApplicationExtension.class)
class DropTest {
    @TempDir
    private Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, (location, choice) -> new FakeRepository("g", "r", "i"), null, Theme.DARK, 1000,
                760);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"targets.csv,TARGETS", "LIST.CSV,TARGETS", "recipe.json,RECIPE", "ds9.reg,REGIONS",
            "butler.yaml,REPOSITORY", "picture.png,UNKNOWN", "noending,UNKNOWN"})
    void aNameSaysWhatItIs(String name, Kind kind) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        assertThat(DroppedFile.of(List.of(file)).kind()).isEqualTo(kind);
    }

    @Test
    void aFolderIsARepositoryAndItsConfigurationStandsForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("butler.yaml"), "");
        assertThat(DroppedFile.of(List.of(folder)).kind()).isEqualTo(Kind.REPOSITORY);
        assertThat(DroppedFile.of(List.of(file)).target()).isEqualTo(folder);
    }

    @Test
    void regionsAreKnownByTheirFirstLineAndTwoThingsAtOnceAreNothing() throws IOException {
        Path regions = Files.writeString(folder.resolve("ds9.txt"), "# Region file format: DS9 version 4.1\nfk5\n");
        assertThat(DroppedFile.of(List.of(regions)).kind()).isEqualTo(Kind.REGIONS);
        assertThat(DroppedFile.of(List.of(folder, regions)).kind()).isEqualTo(Kind.UNKNOWN);
    }

    /// As the system tells it: the file is above the window, let go of, and gone from above the window.
    private void drop(Path path) {
        WindowRig.fx(() -> {
            rig.window().drops().hold(List.of(path));
            rig.window().drops().drop(List.of(path));
            rig.window().drops().letGo();
            return path;
        });
    }

    @Test
    void whatIsDroppedIsOpened() throws IOException {
        SkyPosition place = new TinySky().at(50, 50);
        Path list = Files.writeString(folder.resolve("list.csv"),
                "id,ra,dec\nT1," + place.raDeg() + "," + place.decDeg() + "\n");
        drop(list);
        WindowRig.until(() -> rig.session().notice().get().equals(Messages.text("drop.first")));
        drop(folder);
        WindowRig.until(() -> rig.session().start().state().get() instanceof OpenState.Open);
        drop(list);
        rig.untilStamps();
        assertThat(rig.session().targets().source().get()).isEqualTo("list.csv");
        drop(Files.writeString(folder.resolve("small.json"), RecipeJson.write(Recipe.standard())));
        WindowRig.until(() -> rig.session().recipes().source().get().equals("small.json"));
        drop(Files.writeString(folder.resolve("one.reg"),
                "icrs\ncircle(" + place.raDeg() + "," + place.decDeg() + ",5\")\n"));
        WindowRig.until(() -> !rig.session().sky().selection().shapes().get().isEmpty());
        drop(Files.writeString(folder.resolve("movie.mp4"), ""));
        WindowRig.until(() -> rig.session().notice().get().equals(Messages.text("drop.unknown")));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whileItIsHeldOneSeesWhatDroppingDoes(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            rig.window().drops().hold(List.of(folder));
            return theme;
        });
        Label hint = (Label) rig.scene().lookup(".drop-text");
        WindowRig.until(() -> hint.getText().equals(
                Messages.text("drop.repository", String.valueOf(folder.getFileName()))));
        rig.snap("drop-hint-" + theme.key());
        WindowRig.fx(() -> {
            rig.window().drops().letGo();
            return theme;
        });
        assertThat(hint.getParent().isVisible()).isFalse();
    }

    @Test
    void aCampaignIsOpenedWhenDroppedWhenNamedAndFromWhatWasOpenLast() throws IOException {
        SkyPosition place = new TinySky().at(50, 50);
        Path file = folder.resolve("ours.json");
        CampaignJson.write(Campaign.of("Ours",
                List.of(new Target(0, "T1", place.raDeg(), place.decDeg(), new LinkedHashMap<>())),
                VocabularyJson.standard(), CampaignOptions.open()).withPictures("/sky", "{}", "{}"), file);
        assertThat(DroppedFile.of(List.of(file)).kind()).isEqualTo(Kind.CAMPAIGN);
        drop(file);
        untilOpen(file);
        WindowRig.fx(() -> {
            rig.session().vet().close();
            return true;
        });
        WindowRig.until(() -> rig.session().vet().session().isEmpty());

        assertThat(rig.session().start().recent().get()).startsWith(file.toString());
        WindowRig.fx(() -> {
            rig.window().show(Workspace.START);
            return true;
        });
        WindowRig.until(() -> rig.session().start().campaigns().get().contains(file.toString()));
        assertThat(WindowRig.fx(() -> ((Button) rig.scene().getRoot().lookup(".recent-row")).getTooltip().getText()))
                .isEqualTo(file.toString());
        rig.snapThemes("start-campaign");
        WindowRig.fx(() -> {
            ((Button) rig.scene().getRoot().lookup(".recent-row")).fire();
            return true;
        });
        untilOpen(file);
        WindowRig.fx(() -> {
            rig.session().vet().close();
            return true;
        });
        WindowRig.until(() -> rig.session().vet().session().isEmpty());

        Request named = new Request(file.toString(), "");
        assertThat(named.location(WindowState.standard(), null)).as("the campaign knows its repository").isEmpty();
        WindowRig.fx(() -> {
            rig.window().openCampaign(named.campaign().orElseThrow());
            return true;
        });
        untilOpen(file);
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
    }

    private void untilOpen(Path file) {
        WindowRig.until(() -> rig.session().vet().state().get() instanceof VetState.Open open
                && open.opened().file().equals(file));
        assertThat(rig.window().actions().inFront().get()).isEqualTo(Scope.VET);
    }
}
