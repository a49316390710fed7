package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;

/// At every size of letters and window texts are whole, or say the rest in a tooltip; nothing scrolls inside a tool bar; the image keeps
/// the most room.
@ExtendWith(ApplicationExtension.class)
class FitTest {
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

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,1000,150", "DARK,960,640,100"})
    void noTextIsCut(Theme theme, int width, int height, int percent) {
        WindowRig.fx(() -> {
            if (width < rig.scene().getWidth()) {
                rig.stage().setWidth(width);
                rig.stage().setHeight(height);
            }
            rig.session().theme().set(theme);
            rig.session().percent().set(percent);
            return theme;
        });
        String size = width + "x" + height + "-" + percent + "-" + theme.key();
        List<String> wrong = new ArrayList<>(look("start", size));
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        wrong.addAll(look("explore", size));
        rig.act("view.inspect");
        rig.act("image.cross.right");
        wrong.addAll(look("inspect", size));
        assertImageFirst();
        rig.act("view.palette");
        wrong.addAll(look("palette", size));
        rig.act("help.keys");
        wrong.addAll(look("keys", size));
        assertThat(wrong).as("texts that are cut").isEmpty();
    }

    private List<String> look(String pane, String size) {
        rig.snap("fit-" + pane + "-" + size);
        return WindowRig.fx(() -> {
            Set<String> found = new TreeSet<>();
            walk(rig.scene().getRoot(), node -> {
                if (node instanceof Labeled labeled && isCut(labeled)) {
                    found.add(pane + ": " + labeled.getText() + " " + labeled.getStyleClass() + " shows "
                            + shown(labeled));
                }
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
                        && bar.getHeight() > 0 && isInToolBar(bar)) {
                    found.add(pane + ": a scroll bar in a tool bar");
                }
            });
            return List.copyOf(found);
        });
    }

    private interface Visitor {
        void see(Node node);
    }

    private static void walk(Node node, Visitor visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.see(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    /// A text that shows less than it has, or that lies outside of what holds it, and that no tooltip completes.
    private static boolean isCut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getWidth() <= 0
                || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return false;
        }
        boolean shortened = !shown(labeled).equals(labeled.getText()) && !labeled.isWrapText();
        boolean low = labeled.getHeight() + 1 < labeled.minHeight(labeled.getWidth());
        return (shortened && !isCompleted(labeled)) || low;
    }

    private static String shown(Labeled labeled) {
        return labeled.lookupAll(".text").stream().filter(Text.class::isInstance)
                .filter(node -> node.getParent() == labeled).map(node -> ((Text) node).getText()).findFirst()
                .orElse(labeled.getText());
    }

    private static boolean isCompleted(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Tooltip tip = at instanceof Control control ? control.getTooltip() : null;
            if (tip != null || at.getProperties().containsKey("javafx.scene.control.Tooltip")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInToolBar(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("tool-row") || at.getStyleClass().contains("menu-row")
                    || at.getStyleClass().contains("status-bar")) {
                return true;
            }
        }
        return false;
    }

    private void assertImageFirst() {
        Bounds image = WindowRig.fx(() -> rig.scene().getRoot().lookup(".stamp-pane").getLayoutBounds());
        Bounds panel = WindowRig.fx(() -> rig.scene().getRoot().lookup(".panel-right").getLayoutBounds());
        assertThat(image.getWidth()).as("image beside the panel").isGreaterThanOrEqualTo(0.8 * panel.getWidth());
    }
}
