package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Theme;

/// While the pointer goes over an object, whose pixels are bright, faint, negative and missing, the numbers under it change and stay
/// where they are.
@ExtendWith(ApplicationExtension.class)
class ReadoutWidthTest {
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

    @Test
    void numbersChangeInTheirPlaces() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        Map<Integer, String> first = places(40, 40);
        int different = 0;
        for (int step = 4; step < 80; step += 5) {
            Map<Integer, String> now = places(step, (7 * step) % 80);
            assertThat(positions(now)).as("places of the numbers at pixel %s", step).isEqualTo(positions(first));
            different += now.equals(first) ? 0 : 1;
        }
        assertThat(different).as("pixels that said something else").isGreaterThan(10);
    }

    /// What each label says and where, by its order.
    private Map<Integer, String> places(int x, int y) {
        WindowRig.fx(() -> {
            rig.session().stamps().crosshair().point(new PixelPoint(x, y));
            return rig;
        });
        rig.untilDrawn();
        return WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            Map<Integer, String> places = new TreeMap<>();
            for (Node node : rig.scene().getRoot().lookup(".readout").lookupAll(".label")) {
                Label label = (Label) node;
                if (label.isVisible() && !label.getStyleClass().contains("readout-planes")) {
                    assertThat(label.getFont().getFamily()).as(label.getText())
                            .isEqualTo(Font.font("JetBrains Mono").getFamily());
                    places.put(places.size(), label.localToScene(label.getLayoutBounds()).getMinX() + " to "
                            + label.localToScene(label.getLayoutBounds()).getMaxX() + ": " + label.getText());
                }
            }
            return places;
        });
    }

    private static Map<Integer, String> positions(Map<Integer, String> places) {
        Map<Integer, String> only = new HashMap<>();
        places.forEach((at, text) -> only.put(at, text.replaceAll(":.*", "")));
        return only;
    }
}
