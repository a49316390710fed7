package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;

/// At every size of letters and window, in every pane and both themes: texts are whole, or a tooltip says the rest; nothing reaches
/// beyond the window or its panel; nothing scrolls inside a tool bar; the image keeps the most room.
@ExtendWith(ApplicationExtension.class)
class FitTest {
    private static final List<Integer> SCALES = List.of(200, 175, 150, 125, 100);
    private static final List<String> HOLDING =
            List.of("viewport", "virtual-flow", "tab-content-area", "tool-row", "menu-row", "rail");
    private static final int TABS = 4;

    private WindowRig rig;
    private final Set<String> wrong = new TreeSet<>();

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
    void everyTextFitsItsPlaceAtEverySize() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        for (int percent : SCALES) {
            everyPane(Theme.DARK, percent, percent >= 150);
            everyPane(Theme.LIGHT, percent, percent == 125);
        }
        WindowRig.fx(() -> {
            rig.stage().setWidth(960);
            rig.stage().setHeight(640);
            return rig;
        });
        everyPane(Theme.DARK, 100, true);
        everyPane(Theme.LIGHT, 100, false);
        assertThat(wrong).as("what is cut").isEmpty();
    }

    private void everyPane(Theme theme, int percent, boolean withPicture) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            rig.session().percent().set(percent);
            return theme;
        });
        String size = (int) rig.scene().getWidth() + "-" + percent + "-" + theme.key();
        Consumer<String> look = pane -> look(pane, size, withPicture);
        show(Workspace.START, "start", look);
        show(Workspace.EXPLORE, "explore", look);
        show(Workspace.SETTINGS, "settings", look);
        show(Workspace.INSPECT, "inspect", look);
        rig.act("image.cross.right");
        for (int tab = 0; tab < TABS; tab++) {
            int front = tab;
            WindowRig.fx(() -> {
                rig.session().layout().inspectTab().set(front);
                return rig;
            });
            look.accept("inspect" + tab);
        }
        assertImageFirst(size);
        rig.act("view.log");
        look.accept("log");
        rig.act("view.log");
        for (String card : List.of("view.palette", "help.keys", "view.notices")) {
            rig.act(card);
            look.accept(card);
        }
        WindowRig.fx(() -> {
            ((ripple.ui.kit.Overlay) rig.scene().getRoot().getChildrenUnmodifiable().get(1)).hide();
            return rig;
        });
    }

    private void show(Workspace workspace, String name, Consumer<String> look) {
        WindowRig.fx(() -> {
            rig.window().show(workspace);
            return rig;
        });
        look.accept(name);
    }

    private void look(String pane, String size, boolean withPicture) {
        for (int pass = 0; pass < 2; pass++) {
            WindowRig.fx(() -> {
                rig.scene().getRoot().applyCss();
                rig.scene().getRoot().layout();
                return rig;
            });
        }
        if (withPicture) {
            rig.snap("fit-" + pane.replaceAll(".*\\.", "") + "-" + size);
        }
        WindowRig.fx(() -> {
            walk(rig.scene().getRoot(), node -> judge(node, size + " " + pane + ": "));
            return rig;
        });
    }

    private void judge(Node node, String where) {
        if (node instanceof Labeled labeled && isCut(labeled)) {
            wrong.add(where + labeled.getText() + " " + labeled.getStyleClass() + " shows " + shown(labeled));
        }
        if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && bar.getHeight() > 0
                && isIn(bar, List.of("tool-row", "menu-row", "status-bar"))) {
            wrong.add(where + "a scroll bar in a tool bar");
        }
        if ((node instanceof Labeled || node instanceof Control) && !(node instanceof ScrollBar) && reachesOut(node)) {
            wrong.add(where + node.getClass().getSimpleName() + " " + node.getStyleClass() + " "
                    + (node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText())
                    + " reaches beyond what holds it");
        }
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    /// A text that shows less than it has, or that is lower than its lines, and that no tooltip completes.
    private static boolean isCut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getWidth() <= 0
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return false;
        }
        boolean shortened = !shown(labeled).equals(labeled.getText()) && !labeled.isWrapText();
        boolean low = labeled.getHeight() + 1 < labeled.minHeight(labeled.getWidth());
        return (shortened && !isCompleted(labeled)) || low;
    }

    private static String shown(Labeled labeled) {
        return labeled.lookupAll(".text").stream().filter(Text.class::isInstance)
                .filter(node -> labeled.equals(node.getParent())).map(node -> ((Text) node).getText()).findFirst()
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

    /// To the left or the right: what is too high can be scrolled.
    private static boolean reachesOut(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        Bounds room = holder(node);
        return own.getWidth() > 0 && (own.getMinX() < room.getMinX() - 2 || own.getMaxX() > room.getMaxX() + 2);
    }

    private static Bounds holder(Node node) {
        for (Node at = node.getParent(); at != null && at.getParent() != null; at = at.getParent()) {
            Node holding = at;
            if (HOLDING.stream().anyMatch(style -> holding.getStyleClass().contains(style))) {
                return at.localToScene(at.getLayoutBounds());
            }
        }
        return node.getScene().getRoot().getLayoutBounds();
    }

    private static boolean isIn(Node node, List<String> styles) {
        for (Node at = node; at != null; at = at.getParent()) {
            Node now = at;
            if (styles.stream().anyMatch(style -> now.getStyleClass().contains(style))) {
                return true;
            }
        }
        return false;
    }

    private void assertImageFirst(String size) {
        Bounds image = WindowRig.fx(() -> rig.scene().getRoot().lookup(".stamp-pane").getLayoutBounds());
        Bounds panel = WindowRig.fx(() -> rig.scene().getRoot().lookup(".panel-right").getLayoutBounds());
        if (image.getWidth() < 0.8 * panel.getWidth()) {
            wrong.add(size + " inspect: the image is " + (int) image.getWidth() + " wide beside a panel of "
                    + (int) panel.getWidth());
        }
    }
}
