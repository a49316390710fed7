package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.jobs.LogLine;
import ripple.ui.jobs.LogTap;
import ripple.ui.kit.Theme;
import ripple.ui.start.KnownRepository;
import ripple.ui.start.StartModel;

/// What surrounds the panes: the palette, the notices behind the bell, the log.
@ExtendWith(ApplicationExtension.class)
class ShellScreensTest {
    private final TinySky sky = new TinySky();
    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, (location, choice) -> new FakeRepository("g", "r", "i"), null, Theme.DARK, 1000,
                760);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void open(Theme theme) throws IOException {
        StringBuilder csv = new StringBuilder("object_id,ra,dec\n");
        double[][] at = {{50, 50}, {60, 70}, {140, 60}, {70, 150}};
        for (int i = 0; i < at.length; i++) {
            SkyPosition place = sky.at(at[i][0], at[i][1]);
            csv.append(i == 3 ? "NEG7533" : "7533915").append(i).append(',').append(place.raDeg()).append(',')
                    .append(place.decDeg()).append('\n');
        }
        Path list = Files.writeString(folder.resolve("targets.csv"), csv.toString());
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            rig.session().open(new Request("/sky", list.toString()));
            return rig;
        });
        rig.untilStamps();
    }

    private List<String> found(String typed) {
        rig.act("view.palette");
        TextField field = (TextField) WindowRig.fx(() -> rig.scene().lookup(".palette .text-field"));
        return WindowRig.fx(() -> {
            field.setText(typed);
            return ((ListView<?>) rig.scene().lookup(".palette .list-view")).getItems().stream().map(String::valueOf)
                    .toList();
        });
    }

    private String text(String selector) {
        return WindowRig.fx(() -> ((Label) rig.scene().lookup(selector)).getText());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePaletteFindsActionsObjectsAndPlaces(Theme theme) throws IOException {
        open(theme);
        found("re");
        rig.snap("palette-actions-" + theme.key());
        assertThat(found("7533")).filteredOn(row -> row.startsWith("Found")).hasSize(4)
                .element(3).asString().contains("NEG7533");
        assertThat(text(".palette-head .caption")).isEqualTo("4 objects");
        rig.snap("palette-objects-" + theme.key());
        assertThat(found("7 2")).anyMatch(row -> row.contains("Go to tract and patch 7 2"));
        assertThat(found("150.0 2.0")).anyMatch(row -> row.contains("Go to 150.0 2.0"));
        assertThat(found("qqqq")).isEmpty();
        rig.snap("palette-none-" + theme.key());
    }

    @Test
    void enterGoesToTheObjectAndWhatWasUsedComesFirst() throws IOException {
        open(Theme.DARK);
        FxRobot robot = new FxRobot();
        found("75339152");
        robot.type(KeyCode.ENTER);
        assertThat(rig.session().targets().chosen().get().id()).isEqualTo("75339152");
        found("Light or dark");
        robot.type(KeyCode.ENTER);
        assertThat(rig.session().theme().get()).isEqualTo(Theme.LIGHT);
        List<String> rows = found("");
        assertThat(rows.getFirst()).contains("Used last");
        assertThat(rig.scene().getRoot().lookupAll(".palette .list-cell:selected .label")).isNotNull();
        Object second = WindowRig.fx(() -> ((ListView<?>) rig.scene().lookup(".palette .list-view"))
                .getSelectionModel().getSelectedIndex());
        assertThat(second).as("headings cannot be chosen").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theStartPageTellsWhatWasOpenAndWhatIsGone(Theme theme) {
        Path here = folder.toAbsolutePath();
        String gone = here.resolve("dp2-copy").toString();
        WindowRig.fx(() -> {
            StartModel start = rig.session().start();
            rig.session().theme().set(theme);
            start.known().set(Map.of(here.toString(),
                    new KnownRepository("butler", "lsst_cells_v1", Instant.now()), gone,
                    new KnownRepository("folder", "", Instant.parse("2026-03-18T10:00:00Z"))));
            start.recent().set(List.of(here.toString(), gone));
            return start;
        });
        WindowRig.until(() -> rig.session().start().gone().get().equals(Set.of(gone)));
        assertThat(WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".recent-row .caption").stream()
                .map(node -> ((Label) node).getText()).toList()))
                .containsExactly("butler, lsst_cells_v1   " + here, "Not there now: " + gone);
        rig.snap("start-recent-" + theme.key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noticesStayBehindTheBell(Theme theme) throws IOException {
        open(theme);
        WindowRig.fx(() -> {
            rig.session().notice().set("2 targets have no usable position and are shown without stamps.");
            rig.session().notice().set("regions.reg: 3 shapes were left out.\nline 4: a text\nline 9: a vector");
            rig.session().notice().set("");
            return rig;
        });
        Node dot = rig.scene().lookup(".bell-dot");
        assertThat(dot.isVisible()).isTrue();
        rig.act("view.notices");
        assertThat(dot.isVisible()).isFalse();
        assertThat(rig.session().notices().all()).hasSize(2);
        assertThat(rig.session().notices().all().getFirst().details()).isEqualTo("line 4: a text\nline 9: a vector");
        rig.snap("notices-some-" + theme.key());
        WindowRig.fx(() -> {
            ((Button) rig.scene().lookup(".notice-row .button")).fire();
            return rig;
        });
        assertThat(Optional.ofNullable(WindowRig.fx(() -> Clipboard.getSystemClipboard().getString())).orElse(""))
                .startsWith("regions.reg: 3 shapes").contains("line 9");
        WindowRig.fx(() -> {
            rig.session().notices().clear();
            return rig;
        });
        rig.snap("notices-none-" + theme.key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLogTellsWhatWentWrong(Theme theme) throws IOException {
        open(theme);
        LogTap tap = LogTap.attach(rig.session().log());
        LoggerFactory.getLogger("ripple.test.Writer").warn("Band {} of patch {} cannot be read: the file ends early.",
                "i", 34, new IOException("2 880 bytes expected, 1 216 found"));
        LoggerFactory.getLogger("ripple.test.Writer").debug("Tile 118 of 484");
        WindowRig.until(() -> rig.scene().lookup(".status-problem").isVisible());
        rig.snap("log-problem-" + theme.key());
        WindowRig.fx(() -> {
            ((Button) rig.scene().lookup(".status-problem")).fire();
            return rig;
        });
        List<?> lines = WindowRig.fx(() -> List.copyOf(((ListView<?>) rig.scene().lookup(".log-list")).getItems()));
        assertThat(lines).anySatisfy(line -> assertThat(((LogLine) line).text()).contains("Band i of patch 34"))
                .noneSatisfy(line -> assertThat(((LogLine) line).level()).isEqualTo(Level.DEBUG));
        rig.snap("log-open-" + theme.key());
        WindowRig.until(() -> !rig.scene().lookup(".status-problem").isVisible());
        tap.stop();
        assertThat(rig.session().log().lines()).anySatisfy(line -> {
            assertThat(line.level()).isEqualTo(Level.DEBUG);
            assertThat(line.when()).isBefore(Instant.now().plusSeconds(1));
        }).anySatisfy(line -> assertThat(line.trace()).contains("1 216 found"));
    }
}
