package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Stages;
import ripple.timing.Timings;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.Stretch;
import ripple.ui.kit.Theme;
import ripple.ui.kit.UserSettings;

/// The figures of the Run pane during and after a real run of the sample sky, and where a click in them leads.
@ExtendWith(ApplicationExtension.class)
class RunTimingTest {
    @TempDir
    private Path home;

    private Stage stage;
    private WindowRig rig;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void open() {
        rig = WindowRig.fx(() -> new WindowRig(stage, new Repositories(Map.of())::open,
                SampleSky.find().orElseThrow(), new UserSettings(Theme.DARK, 100, List.of()),
                home.resolve("window.properties"), 1000, 1000));
        rig.runningTheCore();
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRealRunIsShownWithItsFiguresAndEveryFigureLeadsSomewhere() throws Exception {
        rig.act("run.selection");
        JobItem job = WindowRig.fx(() -> rig.session().jobs().jobs().getFirst());
        WindowRig.until(() -> shows(".stage-table", "Fetch"));
        rig.snapThemes("run-live");
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        // Every stage that the recipe has is there, with its share.
        WindowRig.until(() -> shows(".stage-table", "Draw"));
        assertThat(texts(".stage-table")).contains("Fetch", "Quality", "PSF match", "Normalise", "Write", "Draw");
        assertThat(texts(".stage-box")).anyMatch(text -> text.contains("takes the most time"));
        assertThat(texts(".kpi-strip")).contains("15", "of 120");
        rig.snapThemes("run-done");
        scroll(0.45);
        rig.snapThemes("run-memory");
        scroll(1);
        rig.snapThemes("run-slow");
        savedFiles();
        openedAgain(job);
        failuresLeadToTheirTargets();
        slowObjectsLeadToInspect();
    }

    @Test
    void whatTheWindowDrawsIsTimedAndShown() {
        rig.inspectSample(3);
        Timings timings = rig.services().timings();
        WindowRig.until(() -> timings.count(Stages.DRAW) > 0);
        long before = timings.count(Stages.DRAW);
        WindowRig.fx(() -> {
            rig.session().stamps().display().highShift().set(1.4);
            return before;
        });
        WindowRig.until(() -> timings.count(Stages.DRAW) > before);
        assertThat(timings.bytes(Stages.DRAW)).as("a view has at least 100 x 100 pixels of four bytes")
                .isGreaterThan(40_000);
        rig.act("view.run");
        WindowRig.until(() -> shows(".stage-table", "Draw"));
    }

    private void savedFiles() throws Exception {
        press("Save as picture: Throughput");
        press("Save data: Memory");
        press("Save timing report");
        WindowRig.until(() -> Files.exists(rig.folder("timings.json")) && Files.exists(rig.folder("timings.csv")));
        WindowRig.until(() -> Files.exists(rig.folder("throughput.png"))
                && Files.exists(rig.folder("memory-against-budget.csv")));
        assertThat(Files.readAllLines(rig.folder("memory-against-budget.csv"))).hasSizeGreaterThan(4)
                .anyMatch(line -> line.startsWith("\"limit\",20"));
    }

    /// The folder of any run is opened as one made on the command line would be, and compared with.
    private void openedAgain(JobItem job) {
        Path folder = job.folder().orElseThrow();
        int before = rig.session().dashboard().subjects().size();
        WindowRig.fx(() -> {
            rig.session().dashboard().open(folder);
            return folder;
        });
        WindowRig.until(() -> rig.session().dashboard().subjects().size() == before + 1);
        WindowRig.until(() -> shows(".stage-table", "PSF match"));
        assertThat(rig.session().dashboard().stretch().get()).isEqualTo(Stretch.ALL);
        WindowRig.fx(() -> {
            rig.session().dashboard().other().set(rig.session().dashboard().subjects().get(1));
            return folder;
        });
        WindowRig.until(() -> shows(".stage-table", "time per object"));
        rig.snapThemes("run-compare");
        // The same run twice: nothing has changed.
        assertThat(texts(".stage-table")).filteredOn("+0 %"::equals).hasSizeGreaterThan(5);
    }

    private void failuresLeadToTheirTargets() {
        link("more bad pixels than the limit");
        WindowRig.until(() -> rig.session().targets().shown().size() == 14);
        rig.act("view.run");
    }

    private void slowObjectsLeadToInspect() {
        // A summary knows no single objects: the task does.
        WindowRig.fx(() -> {
            rig.session().dashboard().subject().set(rig.session().dashboard().subjects().get(1));
            return stage;
        });
        WindowRig.until(() -> links().anyMatch(this::isTarget));
        Hyperlink link = links().filter(this::isTarget).findFirst().orElseThrow();
        String id = link.getText();
        WindowRig.fx(() -> {
            link.fire();
            return link;
        });
        WindowRig.until(() -> rig.session().targets().chosen().get() != null
                && rig.session().targets().chosen().get().id().equals(id));
    }

    /// A paused display stands still while the run goes on.
    @Test
    void thePauseOfTheDisplayHoldsTheFigures() {
        rig.act("view.run");
        WindowRig.until(() -> rig.session().dashboard().subject().get() != null);
        ToggleButton pause = (ToggleButton) rig.scene().getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> "Pause the display; figures are gathered on".equals(node.getAccessibleText()))
                .findFirst().orElseThrow();
        WindowRig.fx(() -> {
            pause.fire();
            return pause;
        });
        assertThat(rig.session().dashboard().paused().get()).isTrue();
        rig.snapThemes("run-nothing");
    }

    private boolean isTarget(Hyperlink link) {
        return rig.session().targets().all().stream().anyMatch(target -> target.id().equals(link.getText()));
    }

    private boolean shows(String style, String text) {
        return rig.scene().getRoot().lookupAll(style).stream().anyMatch(node -> node.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label l && text.equals(l.getText())));
    }

    private List<String> texts(String style) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(style).stream()
                .flatMap(node -> node.lookupAll(".label").stream()).map(node -> ((Label) node).getText()).toList());
    }

    private void scroll(double to) {
        WindowRig.fx(() -> {
            ((javafx.scene.control.ScrollPane) rig.scene().getRoot().lookup(".dashboard .scroll-pane")).setVvalue(to);
            return stage;
        });
        WindowRig.fx(() -> stage);
    }

    private Stream<Hyperlink> links() {
        return rig.scene().getRoot().lookupAll(".link-list .hyperlink").stream().map(Hyperlink.class::cast);
    }

    private void link(String text) {
        Hyperlink link = WindowRig
                .fx(() -> links().filter(each -> each.getText().equals(text)).findFirst().orElseThrow());
        WindowRig.fx(() -> {
            link.fire();
            return link;
        });
    }

    private void press(String name) {
        Button button = WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance).map(Button.class::cast)
                .filter(each -> each.getAccessibleText() != null && each.getAccessibleText().startsWith(name))
                .findFirst().orElseThrow(() -> new AssertionError("There is no button " + name)));
        WindowRig.fx(() -> {
            button.fire();
            return button;
        });
    }
}
