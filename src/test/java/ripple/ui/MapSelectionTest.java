package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkyShape;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.kit.Theme;
import ripple.ui.sky.MapTool;
import ripple.ui.sky.SkyModel;

/// Regions are drawn with the pointer and chosen with keys; they limit the targets and say what would be fetched.
@ExtendWith(ApplicationExtension.class)
class MapSelectionTest {
    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, (location, choice) -> new FakeRepository("g", "r", "i").without("i", 0), null,
                Theme.DARK, 1000, 760);
    }

    @BeforeEach
    void open() throws IOException {
        Path list = Files.writeString(folder.resolve("targets.csv"), targets());
        WindowRig.fx(() -> {
            rig.session().start().open("/sky");
            return list;
        });
        WindowRig.until(() -> rig.session().sky().scene().get() != null);
        WindowRig.fx(() -> {
            rig.session().openTargets(list);
            return list;
        });
        rig.untilStamps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static String targets() {
        TinySky sky = new TinySky();
        StringBuilder csv = new StringBuilder("object_id,ra,dec\n");
        for (int i = 0; i < 25; i++) {
            var place = sky.at(20 + 40 * (i % 5), 20 + 40 * (i / 5));
            csv.append("t").append(i).append(',').append(place.raDeg()).append(',').append(place.decDeg()).append('\n');
        }
        return csv.toString();
    }

    private SkyModel sky() {
        return rig.session().sky();
    }

    private SkySelection chosen() {
        return sky().selection().shapes().get();
    }

    private Bounds map() {
        return WindowRig.fx(() -> {
            var node = rig.scene().getRoot().lookup(".map-well");
            return node.localToScreen(node.getBoundsInLocal());
        });
    }

    /// @param x part of the map's width
    private Point2D at(double x, double y) {
        Bounds map = map();
        return new Point2D(map.getMinX() + x * map.getWidth(), map.getMinY() + y * map.getHeight());
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
    }

    /// The robot of the headless platform holds no keys while it drags.
    private void dragWithShift(double from, double to) {
        WindowRig.fx(() -> {
            var node = rig.scene().getRoot().lookup(".map-well");
            double width = node.getBoundsInLocal().getWidth();
            shifted(node, MouseEvent.MOUSE_PRESSED, from * width);
            shifted(node, MouseEvent.MOUSE_DRAGGED, to * width);
            shifted(node, MouseEvent.MOUSE_RELEASED, to * width);
            return node;
        });
    }

    private static void shifted(Node node, EventType<MouseEvent> type, double x) {
        node.fireEvent(new MouseEvent(type, x, 200, x, 200, MouseButton.PRIMARY, 1, true, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aRectangleLimitsTheTargetsAndSaysWhatIsInIt(Theme theme, FxRobot robot) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        int all = rig.session().targets().all().size();
        robot.type(KeyCode.R);
        assertThat(sky().tool().get()).isEqualTo(MapTool.RECTANGLE);
        drag(robot, at(0.2, 0.2), at(0.62, 0.62));
        SkyShape.Box box = (SkyShape.Box) chosen().shapes().getFirst().shape();
        SkySelection.Filter inside = chosen().filter();
        long expected = rig.session().targets().all().stream().map(Target::position)
                .filter(place -> place.filter(inside::holds).isPresent()).count();
        assertThat(rig.session().targets().shown()).hasSize((int) expected);
        assertThat(expected).isPositive().isLessThan(all);
        assertThat(box.widthDeg() / box.heightDeg()).isCloseTo(map().getWidth() / map().getHeight(),
                org.assertj.core.api.Assertions.within(0.02));
        WindowRig.until(() -> rig.session().choice().region().summary().get()
                .filter(s -> s.patches() > 0 && s.fetch().objects() == expected).isPresent());
        WindowRig.until(() -> labels().anyMatch(text -> text.startsWith("i has no data in patch 0")));
        assertThat(labels()).contains("3/4", "median over patches", "on disk");
        rig.snap("explore-region-" + theme.key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aHandleResizesTheRectangleAndItsEdgeMovesIt(Theme theme, FxRobot robot) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        robot.type(KeyCode.R);
        drag(robot, at(0.2, 0.2), at(0.5, 0.5));
        SkyShape.Box first = box();
        drag(robot, at(0.5, 0.5), at(0.7, 0.6));
        SkyShape.Box larger = box();
        assertThat(larger.widthDeg() / first.widthDeg()).isCloseTo(5.0 / 3, within(0.03));
        assertThat(larger.heightDeg() / first.heightDeg()).isCloseTo(4.0 / 3, within(0.03));
        assertThat(larger.at(-1, 1).separationDeg(first.at(-1, 1))).isLessThan(0.02 * first.widthDeg());
        rig.snap("explore-handles-" + theme.key());
        // The upper edge, beside its handle in the middle.
        drag(robot, at(0.33, 0.2), at(0.43, 0.3));
        SkyShape.Box moved = box();
        assertThat(moved.widthDeg()).isEqualTo(larger.widthDeg());
        assertThat(moved.centre().raDeg()).as("to the right is west").isLessThan(larger.centre().raDeg());
        rig.act("edit.undo");
        assertThat(box()).isEqualTo(larger);
        rig.act("edit.undo");
        assertThat(box()).isEqualTo(first);
    }

    @Test
    void aRectangleIsDrawnAndChangedByKeysAlone(FxRobot robot) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookup(".map-well").requestFocus();
            return rig;
        });
        robot.type(KeyCode.R).type(KeyCode.SPACE);
        assertThat(sky().crossed().get()).isTrue();
        assertThat(sky().pointed().get()).as("the readout tells what is under the cross").isNotNull();
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        rig.snapThemes("explore-keys");
        robot.type(KeyCode.SPACE);
        SkyShape.Box drawn = box();
        double pixel = 1 / sky().perDegree().get();
        assertThat(drawn.widthDeg()).isCloseTo(80 * pixel, within(pixel));
        assertThat(drawn.heightDeg()).isCloseTo(40 * pixel, within(pixel));
        key(KeyCode.LEFT, false);
        assertThat(box().widthDeg()).isEqualTo(drawn.widthDeg());
        assertThat(box().centre().separationDeg(drawn.centre())).isCloseTo(8 * pixel, within(0.1 * pixel));
        key(KeyCode.UP, true);
        assertThat(box().heightDeg()).isCloseTo(48 * pixel, within(pixel));
        assertThat(box().widthDeg()).isCloseTo(drawn.widthDeg(), within(0.1 * pixel));
    }

    @Test
    void enterGoesDownToThePatchAndBackspaceUpAgain(FxRobot robot) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookup(".map-well").requestFocus();
            return rig;
        });
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.LEFT);
        var under = sky().pointed().get().patch();
        robot.type(KeyCode.ENTER);
        assertThat(sky().patch().get()).isEqualTo(under);
        assertThat(crumbs()).containsExactly("Sky", "tract 7", "patch " + under.id());
        rig.snapThemes("explore-level");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(sky().patch().get()).isNull();
        assertThat(crumbs()).containsExactly("Sky", "tract 7");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(sky().perDegree().get()).isPositive();
    }

    private Stream<String> crumbs() {
        return rig.scene().getRoot().lookupAll(".crumb").stream().map(node -> ((Labeled) node).getText())
                .filter(text -> !text.isEmpty());
    }

    /// With the Control key, which the robot of the headless platform does not hold.
    private void key(KeyCode code, boolean shift) {
        WindowRig.fx(() -> {
            Node map = rig.scene().getRoot().lookup(".map-well");
            map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
            return map;
        });
    }

    private Stream<String> labels() {
        return rig.scene().getRoot().lookupAll(".label").stream().map(node -> ((Labeled) node).getText());
    }

    private SkyShape.Box box() {
        return (SkyShape.Box) chosen().shapes().getFirst().shape();
    }

    @Test
    void whatWasChosenCanBeUndoneAndRedone(FxRobot robot) {
        robot.type(KeyCode.O);
        drag(robot, at(0.5, 0.5), at(0.6, 0.5));
        SkySelection circle = chosen();
        assertThat(circle.shapes().getFirst().shape()).isInstanceOf(SkyShape.Cone.class);
        dragWithShift(0.3, 0.35);
        assertThat(chosen().shapes()).hasSize(2);
        rig.act("edit.undo");
        assertThat(chosen()).isEqualTo(circle);
        rig.act("edit.undo");
        assertThat(chosen().isEmpty()).isTrue();
        assertThat(rig.session().targets().shown()).hasSameSizeAs(rig.session().targets().all());
        rig.act("edit.redo");
        assertThat(chosen()).isEqualTo(circle);
        robot.type(KeyCode.ESCAPE);
        assertThat(chosen().isEmpty()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(sky().tool().get()).isEqualTo(MapTool.PAN);
    }

    @Test
    void aPolygonIsClosedByEnterOrAtItsFirstCorner(FxRobot robot) {
        robot.type(KeyCode.G);
        for (Point2D corner : new Point2D[]{at(0.2, 0.2), at(0.8, 0.2), at(0.5, 0.8)}) {
            robot.moveTo(corner).clickOn(corner);
        }
        robot.moveTo(at(0.3, 0.6));
        rig.snapThemes("explore-polygon");
        robot.type(KeyCode.ENTER);
        assertThat(((SkyShape.Polygon) chosen().shapes().getFirst().shape()).corners()).hasSize(3);
        for (Point2D corner : new Point2D[]{at(0.3, 0.3), at(0.7, 0.3), at(0.7, 0.7), at(0.3, 0.7), at(0.3, 0.3)}) {
            robot.moveTo(corner).clickOn(corner);
        }
        assertThat(((SkyShape.Polygon) chosen().shapes().getFirst().shape()).corners()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void idsThatArePastedLimitTheTargetsAndUnknownOnesAreNamed(Theme theme) throws IOException {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            javafx.scene.control.TabPane tabs = (javafx.scene.control.TabPane) rig.scene().getRoot()
                    .lookup(".panel-right .tab-pane");
            tabs.getSelectionModel().select(0);
            return tabs;
        });
        WindowRig.fx(() -> {
            var area = (javafx.scene.control.TextArea) rig.scene().getRoot().lookup(".text-area");
            area.setText("t3\nt7, t9\nnobody\n");
            rig.scene().getRoot().lookupAll(".button").stream()
                    .filter(node -> "Choose these".equals(node.getAccessibleText()))
                    .forEach(node -> ((javafx.scene.control.Button) node).fire());
            return area;
        });
        assertThat(rig.session().targets().shown().stream().map(Target::id)).containsExactly("t3", "t7", "t9");
        assertThat(rig.session().notice().get()).contains("nobody");
        rig.snap("explore-ids-" + theme.key());
        Path file = Files.writeString(folder.resolve("ids.txt"), "t1\nt2\n");
        WindowRig.fx(() -> {
            rig.session().choice().openIds(file);
            return file;
        });
        WindowRig.until(() -> rig.session().targets().shown().size() == 2);
    }

    @Test
    void theTimeOfARunIsUnknownUntilOneHasEnded() {
        assertThat(rig.session().rates().secondsFor(10)).isEmpty();
        rig.act("run.selection");
        WindowRig.until(() -> rig.session().jobs().running().get() == 1);
        assertThat(rig.session().rates().secondsFor(10)).isEmpty();
        rig.endBatch();
        WindowRig.until(() -> rig.session().jobs().running().get() == 0);
        double ten = rig.session().rates().secondsFor(10).orElseThrow();
        assertThat(rig.session().rates().secondsFor(1000).orElseThrow())
                .isCloseTo(100 * ten, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void patchesAreChosenAndGivenBackByClicks(FxRobot robot) {
        robot.type(KeyCode.P);
        robot.clickOn(at(0.4, 0.4));
        assertThat(chosen().shapes()).hasSize(1);
        WindowRig.until(() -> rig.session().choice().region().summary().get().isPresent());
        robot.clickOn(at(0.4, 0.4));
        assertThat(chosen().isEmpty()).isTrue();
    }

    @Test
    void regionsGoToDs9AndComeBack() {
        Path file = folder.resolve("a.reg");
        SkySelection circle = SkySelection.of(new SkyShape.Cone(sky().scene().get().centre(), 0.01));
        WindowRig.fx(() -> {
            sky().selection().choose(circle);
            rig.session().choice().save(file);
            return file;
        });
        WindowRig.until(() -> Files.exists(file));
        WindowRig.fx(() -> {
            sky().selection().clear();
            rig.session().choice().open(file);
            return file;
        });
        WindowRig.until(() -> !chosen().isEmpty());
        assertThat(((SkyShape.Cone) chosen().shapes().getFirst().shape()).radiusDeg()).isCloseTo(0.01,
                org.assertj.core.api.Assertions.within(1e-8));
        assertThat(sky().canGoBack().get()).isTrue();
    }

    /// Galactic coordinates of the place by the matrix of the Hipparcos catalogue (ESA SP-1200, volume 1, section 1.5.3).
    private static double[] galactic(SkyPosition place) {
        double ra = Math.toRadians(place.raDeg());
        double dec = Math.toRadians(place.decDeg());
        double[] v = {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
        double[][] rows = {{-0.0548755604162154, -0.8734370902348850, -0.4838350155487132},
                {0.4941094278755837, -0.4448296299600112, 0.746982244497219},
                {-0.8676661490190047, -0.1980763734312015, 0.4559837761750669}};
        double[] g = new double[3];
        for (int i = 0; i < 3; i++) {
            g[i] = rows[i][0] * v[0] + rows[i][1] * v[1] + rows[i][2] * v[2];
        }
        return new double[]{Math.toDegrees(Math.atan2(g[1], g[0])) + 360, Math.toDegrees(Math.asin(g[2]))};
    }

    @ParameterizedTest
    @ValueSource(strings = {"fk5", "galactic"})
    void regionsOfDs9InOtherCoordinatesAndHolesLimitTheTargets(String system) throws IOException {
        List<Target> all = List.copyOf(rig.session().targets().all());
        SkyPosition middle = all.get(12).position().orElseThrow();
        double[] at = system.equals("fk5")
                ? new double[]{middle.raDeg(), middle.decDeg()}
                : galactic(middle);
        Path file = Files.writeString(folder.resolve("holes.reg"), String.format(java.util.Locale.ROOT,
                "# Region file format: DS9 version 4.1\nglobal color=green\n%s\ncircle(%.9f,%.9f,20\")\n-circle(%.9f,%.9f,10\")\n",
                system, at[0] % 360, at[1], at[0] % 360, at[1]));
        WindowRig.fx(() -> {
            rig.session().choice().open(file);
            return file;
        });
        WindowRig.until(() -> chosen().shapes().size() == 2);
        assertThat(chosen().shapes().get(1).sense()).isEqualTo(SkySelection.Sense.EXCLUDE);
        List<String> expected = all.stream().filter(target -> {
            double distance = middle.separationDeg(target.position().orElseThrow()) * 3600;
            return distance > 10 && distance <= 20;
        }).map(Target::id).toList();
        assertThat(expected).isNotEmpty();
        assertThat(rig.session().targets().shown().stream().map(Target::id)).containsExactlyElementsOf(expected);
    }

    @Test
    void aFileThatIsNoRegionSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("b.reg"), "image\ncircle(3,4,5)\n");
        WindowRig.fx(() -> {
            rig.session().choice().open(file);
            return file;
        });
        WindowRig.until(() -> !rig.session().notice().get().isEmpty());
        assertThat(rig.session().notice().get()).contains("b.reg", "Line 2", "icrs");
    }
}
