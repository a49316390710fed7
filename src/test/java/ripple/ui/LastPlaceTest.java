package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.kit.Theme;
import ripple.ui.sky.Show;
import ripple.ui.start.OpenState;
import ripple.ui.view.Curve;
import ripple.ui.view.MaskStyle;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;

/// A window that is left, by closing it or by killing the program, is found again as it was.
@ExtendWith(ApplicationExtension.class)
class LastPlaceTest {
    private static final String WHOLE = "/sky/whole";

    @TempDir
    private Path folder;
    private Path file;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        file = folder.resolve("place.properties");
        rig = window(stage);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private WindowRig window(Stage stage) {
        return new WindowRig(stage, (location, choice) -> door(location), null, Theme.DARK, 1000, 760, file);
    }

    private static Repository door(String location) throws RepositoryException {
        if (!location.startsWith("/sky")) {
            throw new RepositoryException("The folder " + location + " is not there.");
        }
        return new FakeRepository("g", "r", "i", "z");
    }

    /// The program starts again, with nothing named.
    private void again() {
        rig.close();
        rig = WindowRig.fx(() -> window(new Stage()));
        WindowRig.fx(() -> {
            rig.session().open(Request.NOTHING);
            return rig;
        });
    }

    private Path targets(String name) throws IOException {
        TinySky sky = new TinySky();
        StringBuilder csv = new StringBuilder("object_id,ra,dec\n");
        double[][] at = {{50, 50}, {60, 70}, {140, 60}, {70, 150}};
        for (int i = 0; i < at.length; i++) {
            SkyPosition place = sky.at(at[i][0], at[i][1]);
            csv.append("T1").append(i).append(',').append(place.raDeg()).append(',').append(place.decDeg())
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv.toString());
    }

    private void open(Path list) {
        WindowRig.fx(() -> {
            rig.session().open(new Request(WHOLE, list.toString()));
            return rig;
        });
        rig.untilStamps();
    }

    private void untilWritten(String key, String word) {
        WindowRig.until(() -> word.equals(WindowState.read(file).place(WHOLE).get(key)));
    }

    @Test
    void aKilledProgramIsFoundWhereItWas() throws IOException {
        Path list = targets("list.csv");
        open(list);
        SkyPosition looked = new TinySky().at(20, 180);
        WindowRig.fx(() -> {
            Session session = rig.session();
            session.targets().chosen().set(session.targets().all().get(2));
            session.targets().filter().set("T1");
            session.sky().coverage().show().set(Show.ACCEPTED);
            session.sky().band().set(new Band("z"));
            session.sky().resume(looked, 4321);
            session.sky().layers().outerBoxes().set(true);
            session.stamps().size().set(112);
            session.stamps().display().slot().set(new Slot.Single(new Band("r")));
            session.stamps().display().masks().style().set(MaskStyle.OUTLINE);
            session.stamps().display().masks().planes().add("DETECTED");
            return session;
        });
        rig.untilStamps();
        WindowRig.fx(() -> {
            var display = rig.session().stamps().display();
            display.scope().set(StretchScope.OBJECT);
            display.tones().curve().set(Curve.LINEAR);
            display.highShift().set(0.5);
            rig.window().show(Workspace.INSPECT);
            return display;
        });
        untilWritten("front", "INSPECT");
        WindowRig.until(() -> WindowState.read(file).place(WHOLE).getOrDefault("stretch", "").contains("high=0.5"));

        // Nothing is closed: the file alone knows.
        again();
        rig.untilStamps();
        Session session = rig.session();
        assertThat(session.start().state().get()).isInstanceOf(OpenState.Open.class);
        assertThat(session.targets().source().get()).isEqualTo("list.csv");
        assertThat(session.targets().filter().get()).isEqualTo("T1");
        assertThat(session.targets().chosen().get().id()).isEqualTo("T12");
        assertThat(session.sky().coverage().show().get()).isEqualTo(Show.ACCEPTED);
        assertThat(session.sky().band().get()).isEqualTo(new Band("z"));
        assertThat(session.sky().centre().get()).isEqualTo(looked);
        assertThat(session.sky().perDegree().get()).isEqualTo(4321);
        assertThat(session.sky().layers().outerBoxes().get()).isTrue();
        assertThat(session.stamps().size().get()).isEqualTo(112);
        var display = session.stamps().display();
        assertThat(display.slot().get()).isEqualTo(new Slot.Single(new Band("r")));
        assertThat(display.masks().style().get()).isEqualTo(MaskStyle.OUTLINE);
        assertThat(display.masks().planes()).contains("DETECTED");
        assertThat(display.scope().get()).isEqualTo(StretchScope.OBJECT);
        assertThat(display.tones().curve().get()).isEqualTo(Curve.LINEAR);
        assertThat(display.highShift().get()).isEqualTo(0.5);
        assertThat(rig.window().actions().inFront().get()).isEqualTo(Workspace.INSPECT.scope());
        rig.act("view.explore");
        assertThat(session.sky().centre().get()).as("the map does not fit itself to the data").isEqualTo(looked);
        rig.snapThemes("explore-restored");
    }

    @Test
    void eachRepositoryHasItsPlaceAndAnotherListBeginsAnew() throws IOException {
        Path list = targets("list.csv");
        open(list);
        WindowRig.fx(() -> {
            rig.session().targets().chosen().set(rig.session().targets().all().get(3));
            rig.session().start().open("/sky/other");
            return rig;
        });
        WindowRig.until(() -> "/sky/other".equals(WindowState.read(file).open()));
        assertThat(rig.session().targets().all()).as("it has no list of its own yet").isEmpty();
        assertThat(WindowState.read(file).place(WHOLE)).containsEntry("chosen", "T13");

        open(list);
        assertThat(rig.session().targets().chosen().get().id()).isEqualTo("T13");
        open(targets("another.csv"));
        assertThat(rig.session().targets().chosen().get().id()).isEqualTo("T10");
    }

    @Test
    void whatIsGoneIsSaidAndNothingElseIsLost() throws IOException {
        Path list = targets("list.csv");
        open(list);
        untilWritten("targets", list.toString());
        Files.delete(list);
        again();
        WindowRig.until(() -> rig.session()
                .targets().state().get() instanceof ripple.ui.stamps.TargetsModel.State.Failed);
        assertThat(rig.session().start().state().get()).isInstanceOf(OpenState.Open.class);

        WindowState.read(file).withOpen("/disk/gone").write(file);
        again();
        WindowRig.until(() -> rig.session().start().state().get() instanceof OpenState.Failed);
        assertThat(((OpenState.Failed) rig.session().start().state().get()).reason()).contains("/disk/gone");
        rig.snap("start-gone-dark");
    }

    @Test
    void panelsAndTabsComeBackAndCanBeReset() throws IOException {
        open(targets("list.csv"));
        WindowRig.fx(() -> {
            rig.session().layout().exploreRight().set(420);
            rig.session().layout().exploreTab().set(0);
            return rig;
        });
        WindowRig.until(() -> Map.of("explore.right", "420.0", "explore.tab", "0").entrySet()
                .stream().allMatch(entry -> entry.getValue().equals(WindowState.read(file).window().get(
                        entry.getKey()))));
        again();
        rig.untilStamps();
        TabPane tabs = WindowRig.fx(() -> (TabPane) rig.scene().lookup(".panel-right .tab-pane"));
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(WindowRig.fx(tabs::getWidth)).isCloseTo(420, org.assertj.core.data.Offset.offset(3.0));
        rig.act("view.resetLayout");
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(WindowRig.fx(tabs::getWidth)).isCloseTo(336, org.assertj.core.data.Offset.offset(3.0));
    }
}
