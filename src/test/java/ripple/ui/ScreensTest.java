package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.jobs.JobItem;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.start.OpenState;

/// Every pane in every state, light and dark, written to `target/screens` and checked where a machine can see it.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private static final int WELL = 0xFF262626;

    private final CountDownLatch slowDoor = new CountDownLatch(1);
    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, (location, choice) -> open(location), null, Theme.DARK, 1000, 760);
    }

    @AfterEach
    void close() {
        slowDoor.countDown();
        rig.close();
    }

    private Repository open(String location) throws RepositoryException {
        return switch (location) {
            case "/sky/whole" -> new FakeRepository("g", "r", "i", "z");
            case "/sky/gap" -> new FakeRepository("g", "r", "i", "z").without("i", 0).without("g", 1);
            case "/sky/broken" -> new FakeRepository("g", "r").broken("g", 0).broken("r", 0);
            case "/sky/slow" -> {
                await();
                yield new FakeRepository("g");
            }
            default -> throw new RepositoryException(
                    "The folder " + location
                            + " is no Butler repository: it has no butler.yaml. Choose another folder.");
        };
    }

    private void await() throws RepositoryException {
        try {
            slowDoor.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("Interrupted.", e);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void startPage(Theme theme) {
        dress(theme);
        rig.snap("start-empty-" + theme.key());
        open("/sky/none", false);
        WindowRig.until(() -> rig.session().start().state().get() instanceof OpenState.Failed);
        rig.snap("start-error-" + theme.key());
        open("/sky/slow", false);
        rig.snap("start-loading-" + theme.key());
        assertThat(rig.session().start().state().get()).isInstanceOf(OpenState.Opening.class);
        rig.act("view.palette");
        rig.snap("palette-ready-" + theme.key());
        rig.act("help.keys");
        rig.snap("keys-ready-" + theme.key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void explore(Theme theme) throws IOException {
        dress(theme);
        open("/sky/whole", true);
        rig.snap("explore-empty-" + theme.key());
        targets();
        rig.untilStamps();
        rig.snap("explore-ready-" + theme.key());
        WindowRig.fx(() -> {
            rig.session().sky().patch().set(new TinySky().tract(7).patch(0));
            return theme;
        });
        rig.snap("explore-patch-" + theme.key());
        assertThat(rig.session().targets().shown()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inspect(Theme theme) throws IOException {
        dress(theme);
        open("/sky/gap", true);
        rig.act("view.inspect");
        rig.snap("inspect-empty-" + theme.key());
        targets();
        rig.untilStamps();
        BufferedImage picture = rig.snap("inspect-missingband-" + theme.key());
        Bounds strip = bounds(".band-strip");
        // The well is the same in both themes, and no panel touches a stamp.
        assertThat(picture.getRGB((int) strip.getMaxX() - 4, (int) strip.getMinY() + 40)).isEqualTo(WELL);
        assertThat(rig.scene().getRoot().lookupAll(".slot-missing").stream().filter(Node::isVisible)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inspectError(Theme theme) throws IOException {
        dress(theme);
        open("/sky/broken", true);
        targets();
        rig.act("view.inspect");
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Failed);
        rig.snap("inspect-error-" + theme.key());
        assertThat(((StampState.Failed) rig.session().stamps().state().get()).reason()).contains("ends early");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void jobs(Theme theme) throws IOException {
        dress(theme);
        open("/sky/whole", true);
        targets();
        rig.untilStamps();
        rig.act("run.selection");
        WindowRig.until(() -> rig.session().jobs().jobs().getFirst().progress().get() > 0);
        rig.snap("jobs-running-" + theme.key());
        rig.endBatch();
        WindowRig.until(() -> rig.session().jobs().jobs().getFirst().state().get() == JobItem.State.FINISHED);
        rig.snap("jobs-finished-" + theme.key());
        assertThat(rig.session().jobs().jobs().getFirst().text().get()).isEqualTo("4 targets done.");
    }

    @Test
    void aListThatCannotBeReadSaysSoInItsPlace() throws IOException {
        open("/sky/whole", true);
        Path file = Files.writeString(folder.resolve("list.csv"), "name,flux\na,1\n");
        WindowRig.fx(() -> {
            rig.session().openTargets(file);
            return file;
        });
        WindowRig.until(() -> rig.session().targets().state().get() instanceof TargetsModel.State.Failed);
        rig.snapThemes("explore-error");
    }

    @Test
    void keysReachActionsButNotWhileTyping(FxRobot robot) throws IOException {
        open("/sky/whole", true);
        targets();
        rig.untilStamps();
        rig.act("view.inspect");
        String first = rig.session().targets().chosen().get().id();
        robot.type(KeyCode.RIGHT);
        assertThat(rig.session().targets().chosen().get().id()).isNotEqualTo(first);
        robot.type(KeyCode.M);
        assertThat(rig.session().stamps().display().masks().shown().get()).isFalse();
        rig.act("edit.find");
        robot.type(KeyCode.Z, KeyCode.Z);
        assertThat(rig.session().targets().filter().get()).isEqualTo("zz");
    }

    @Test
    void theMapIsDraggedZoomedAndClicked(FxRobot robot) throws IOException {
        open("/sky/whole", true);
        targets();
        rig.untilStamps();
        var sky = rig.session().sky();
        Bounds map = bounds(".map-well");
        double x = map.getMinX() + map.getWidth() / 2;
        double y = map.getMinY() + map.getHeight() / 2;
        double before = sky.perDegree().get();
        robot.moveTo(point(x + 60, y + 40)).scroll(3, javafx.geometry.VerticalDirection.UP);
        assertThat(sky.perDegree().get()).isNotEqualTo(before);
        assertThat(sky.pointed().get()).isNotNull();
        var centre = sky.centre().get();
        robot.drag(point(x, y)).dropTo(point(x + 80, y + 10));
        assertThat(sky.centre().get().separationDeg(centre)).isPositive();
        rig.act("sky.fit");
        robot.clickOn(point(x + 100, y - 100));
        assertThat(sky.patch().get()).isNotNull();
        assertThat(rig.session().targets().areaName().get()).isNotEmpty();
        int tract = sky.patch().get().tract();
        rig.act("sky.up");
        assertThat(sky.patch().get()).isNull();
        assertThat(sky.levels().place().get().tract().id()).isEqualTo(tract);
    }

    @Test
    void theStretchFollowsTheThumbsWhileTheyAreDragged(FxRobot robot) throws IOException {
        open("/sky/whole", true);
        targets();
        rig.untilStamps();
        rig.act("view.inspect");
        Bounds thumb = bounds(".high-thumb");
        java.util.List<Double> seen = new java.util.ArrayList<>();
        var display = rig.session().stamps().display();
        WindowRig.fx(() -> {
            display.highShift().addListener((o, old, now) -> seen.add(now.doubleValue()));
            return seen;
        });
        robot.drag(point(thumb.getCenterX(), thumb.getCenterY()))
                .moveTo(point(thumb.getCenterX() - 40, thumb.getCenterY()))
                .moveTo(point(thumb.getCenterX() - 80, thumb.getCenterY()));
        assertThat(seen).as("while still held").isNotEmpty();
        robot.drop();
        assertThat(display.changed().get()).isTrue();
        rig.act("image.resetStretch");
        assertThat(display.changed().get()).isFalse();
    }

    private javafx.geometry.Point2D point(double sceneX, double sceneY) {
        return WindowRig.fx(() -> new javafx.geometry.Point2D(
                rig.stage().getX() + rig.scene().getX() + sceneX, rig.stage().getY() + rig.scene().getY() + sceneY));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {125, 150, 200})
    void everythingLarger(int percent) throws IOException {
        open("/sky/whole", true);
        targets();
        rig.untilStamps();
        WindowRig.fx(() -> {
            rig.session().percent().set(percent);
            return percent;
        });
        rig.snapThemes("explore-ready-" + percent);
        rig.act("view.inspect");
        rig.snapThemes("inspect-ready-" + percent);
    }

    private void dress(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
    }

    private void open(String location, boolean wait) {
        WindowRig.fx(() -> {
            rig.session().start().open(location);
            return location;
        });
        if (wait) {
            WindowRig.until(() -> rig.session().sky().scene().get() != null);
        }
    }

    private void targets() throws IOException {
        TinySky sky = new TinySky();
        StringBuilder csv = new StringBuilder("object_id,ra,dec,mag_i,kind\n");
        double[][] at = {{50, 50}, {60, 70}, {140, 60}, {70, 150}};
        for (int i = 0; i < at.length; i++) {
            var place = sky.at(at[i][0], at[i][1]);
            csv.append("7533915000000012").append(i).append(',').append(place.raDeg()).append(',')
                    .append(place.decDeg()).append(",2").append(i).append(".5,lens\n");
        }
        Path file = Files.writeString(folder.resolve("targets.csv"), csv.toString());
        WindowRig.fx(() -> {
            rig.session().openTargets(file);
            return file;
        });
        WindowRig.until(() -> rig.session().targets().all().size() == 4);
    }

    private Bounds bounds(String selector) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(selector).stream()
                .filter(n -> n.getScene() != null).map(n -> n.localToScene(n.getBoundsInLocal()))
                .reduce((a, b) -> b).orElseThrow());
    }
}
