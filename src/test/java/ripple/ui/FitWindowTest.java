package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;

/// The real window at its two reference sizes: bars and panels lie where the design says, and with letters twice as large the left panel
/// goes and the image keeps most of the room.
@Tag("window")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(ApplicationExtension.class)
class FitWindowTest {
    private Stage stage;
    private WindowRig rig;

    @Start
    void start(Stage shown) {
        stage = shown;
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1440,
                900);
    }

    @BeforeEach
    void prepare() {
        Place.prepare(rig);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
        rig.close();
    }

    /// Left, top, right and bottom of a part in the scene.
    private Bounds place(String part) {
        return WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            Node node = rig.scene().getRoot().lookupAll(part).stream().filter(Node::isVisible).findFirst()
                    .orElseThrow();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void width(String part, double pixels) {
        assertThat(place(part).getWidth()).as(part).isCloseTo(pixels, within(1.0));
    }

    /// Section 2 of the design.
    @Test
    void barsAndPanelsLieWhereTheDesignSays() {
        for (Place place : Place.values()) {
            place.show(rig);
            assertThat(place(".menu-row").getMaxY()).as(place + ": menus").isCloseTo(34, within(1.0));
            assertThat(place(".tool-row").getMaxY()).as(place + ": tools").isCloseTo(74, within(1.0));
            assertThat(place(".status-bar").getMinY()).as(place + ": status").isCloseTo(874, within(1.0));
            assertThat(place(".rail").getWidth()).as(place + ": rail").isCloseTo(56, within(1.0));
            place.leave(rig);
        }
        Place.EXPLORE.show(rig);
        width(".panel-left", 236);
        width(".panel-right", 336);
        Place.INSPECT.show(rig);
        width(".panel-right", 348);
        Place.VET_GRID.show(rig);
        width(".panel-left", 212);
        width(".panel-right", 300);
        Place.VET_ONE.show(rig);
        width(".panel-right", 344);
    }

    /// What never moves: another object, another theme, a notice that comes and one that goes.
    @Test
    void theLargeImageHasOnePlace() {
        Place.INSPECT.show(rig);
        Bounds inspect = place(".focusable-well");
        assertThat(inspect).as("Inspect").isEqualTo(new javafx.geometry.BoundingBox(64, 104, 560, 560));
        WindowRig.fx(() -> {
            rig.session().notice().set("A file was replaced: its stamps are read anew.\nIt is patch 43.");
            rig.session().theme().set(Theme.LIGHT);
            return true;
        });
        assertThat(place(".focusable-well")).as("with a notice").isEqualTo(inspect);
        Bounds notice = place(".notice-bar");
        assertThat(notice.getMinX()).as("the notice covers no stamp").isGreaterThan(1092);
        rig.snap("inspect-notice-light-1440");
        rig.act("image.next");
        assertThat(place(".focusable-well")).as("the next object").isEqualTo(inspect);
        Place.VET_ONE.show(rig);
        rig.snap("vet-notice-light-1440");
        assertThat(place(".one-stage")).as("Vet one by one").isEqualTo(inspect);
        rig.act("vet.next");
        assertThat(place(".one-stage")).as("another object").isEqualTo(inspect);
    }

    /// The screen may be smaller: what counts is the scene.
    @Test
    void twiceAsLargeOnAFullHdScreen() {
        WindowRig.fx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1920);
            stage.setHeight(1080);
            rig.session().percent().set(200);
            return true;
        });
        WindowRig.until("The window did not grow.", () -> rig.scene().getWidth() >= 1900);
        Set<String> misfits = new TreeSet<>();
        for (Place place : Place.values()) {
            place.show(rig);
            rig.snap("full-hd-200-" + place.key());
            misfits.addAll(WindowRig.fx(() -> Misfits.of(rig.scene(), place.key()).found()));
            place.leave(rig);
        }
        assertThat(String.join("\n", misfits)).as("misfits").isEmpty();
        Place.EXPLORE.show(rig);
        assertThat(rig.scene().getRoot().lookup(".panel-left")).as("Explore's left panel").isNull();
        Place.INSPECT.show(rig);
        assertThat(place(".focusable-well").getWidth()).as("the image").isGreaterThanOrEqualTo(560);
        Place.VET_GRID.show(rig);
        assertThat(rig.scene().getRoot().lookup(".panel-left")).as("Vet's left panel").isNull();
        Place.VET_ONE.show(rig);
        assertThat(place(".one-stage").getWidth()).as("the image of Vet").isGreaterThanOrEqualTo(400);
    }
}
