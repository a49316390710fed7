package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;

/// Whatever takes the focus or a click says what it is, in every pane, drawer and card.
@ExtendWith(ApplicationExtension.class)
class ControlNamesTest {
    private static final int TABS = 4;

    private WindowRig rig;
    private final Set<String> nameless = new TreeSet<>();
    private int seen;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                1000);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
        rig.close();
    }

    @Test
    void everyControlSaysWhatItIs() {
        look("start");
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("sky.layers");
        for (int tab = 0; tab < TABS; tab++) {
            front(rig.session().layout().exploreTab(), tab);
            look("explore " + tab);
        }
        rig.act("view.inspect");
        for (int tab = 0; tab < TABS; tab++) {
            front(rig.session().layout().inspectTab(), tab);
            look("inspect " + tab);
        }
        for (String shown : new String[]{"view.log", "view.settings", "view.palette", "help.keys", "view.notices"}) {
            rig.act(shown);
            look(shown);
        }
        Place.prepare(rig);
        for (Place place : List.of(Place.VET_GRID, Place.VET_ONE, Place.CAMPAIGN, Place.AGREEMENT, Place.RUN,
                Place.EXPORT)) {
            place.show(rig);
            look(place.key());
        }
        assertThat(seen).as("controls that were looked at").isGreaterThan(300);
        assertThat(nameless).as("controls without a name").isEmpty();
    }

    private void front(javafx.beans.property.IntegerProperty tabs, int tab) {
        WindowRig.fx(() -> {
            tabs.set(tab);
            return tab;
        });
    }

    private void look(String pane) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            walk(rig.scene().getRoot(), pane);
            return pane;
        });
    }

    private void walk(Node node, String pane) {
        if (!node.isVisible()) {
            return;
        }
        if (isAsked(node)) {
            seen++;
            if (!saysWhatItIs(node)) {
                nameless.add(pane + ": " + node.getClass().getName().replaceAll(".*\\.", "") + " "
                        + node.getStyleClass() + " in " + node.getParent().getStyleClass());
            }
        }
        // A control speaks for the parts of its skin.
        boolean speaks = node instanceof Control && !isHolder(node) && !(node instanceof Label);
        if (node instanceof Parent parent && !speaks) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, pane));
        }
    }

    private static boolean isAsked(Node node) {
        if (node instanceof ScrollBar || node instanceof Separator || isPartOfHolder(node)) {
            return false;
        }
        boolean clicked = node.getOnMouseClicked() != null || node.getOnMousePressed() != null;
        return (clicked && !node.getStyleClass().contains("scrim")) || node.isFocusTraversable()
                || (node instanceof Control && !isHolder(node) && !(node instanceof Label));
    }

    private static boolean isHolder(Node node) {
        return node instanceof ScrollPane || node instanceof SplitPane || node instanceof TabPane;
    }

    /// Viewports, dividers and tab headers that the toolkit makes and names itself.
    private static boolean isPartOfHolder(Node node) {
        return node.getStyleClass().stream().anyMatch(style -> style.startsWith("split-pane-divider")
                || style.equals("tab-header-area") || style.equals("tab") || style.equals("control-buttons-tab")
                || style.equals("viewport")) || (isHolder(node) && !node.isFocusTraversable());
    }

    private static boolean saysWhatItIs(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        return node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    }
}
