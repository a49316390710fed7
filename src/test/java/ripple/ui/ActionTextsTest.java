package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Theme;

/// Whatever action of Vet is picked: menu, tooltip, palette and key sheet say the same of it, and the same key.
@ExtendWith(ApplicationExtension.class)
class ActionTextsTest {
    private static final int PICKED = 5;

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
    void fiveActionsSayTheSameEverywhere() {
        rig.act("view.vet");
        List<Action> keyed = new ArrayList<>(rig.window().actions().all().stream()
                .filter(action -> !action.shortcuts().isEmpty())
                .filter(action -> action.scope().covers(rig.window().actions().inFront().get())).toList());
        long seed = System.nanoTime();
        Collections.shuffle(keyed, new Random(seed));
        for (Action action : keyed.subList(0, PICKED)) {
            String text = WindowRig.fx(action::text);
            String key = String.join(" ", action.shortcuts().getFirst().caps());
            String what = action.id() + " of seed " + seed;
            MenuItem item = WindowRig.fx(() -> item(action.id()));
            assertThat(item.getText()).as("menu, %s", what).isEqualTo(text);
            assertThat(item.getAccelerator()).as("menu, %s", what)
                    .isEqualTo(action.shortcuts().getFirst().combination());
            Tooltip tip = WindowRig.fx(() -> new ActionNodes(rig.window().actions()).tooltip(action));
            assertThat(tip.getText().lines().findFirst()).as("tooltip, %s", what).contains(text);
            assertThat(caps(tip.getGraphic())).as("tooltip, %s", what).isEqualTo(key);
            rig.act("view.palette");
            WindowRig.fx(() -> {
                ((TextField) rig.scene().getRoot().lookup(".palette .text-field")).setText(text);
                return text;
            });
            WindowRig.until("The palette does not say the same of " + what + ".",
                    () -> palette().contains(text + " " + key));
            assertThat(sheet()).as("key sheet, %s", what).contains(action.title() + " " + key);
        }
    }

    private MenuItem item(String id) {
        MenuBar bar = (MenuBar) rig.scene().getRoot().lookup(".menu-bar");
        return WindowRig.items(bar)
                .filter(item -> ("menu-" + id).equals(item.getId())).findFirst().orElseThrow();
    }

    private static String caps(Node keycaps) {
        return ((javafx.scene.Parent) keycaps).getChildrenUnmodifiable().stream().map(cap -> ((Label) cap).getText())
                .collect(Collectors.joining(" "));
    }

    /// The rows that the palette offers: what each says, then its key.
    private List<String> palette() {
        lay();
        return rig.scene().getRoot().lookupAll(".palette-row").stream().map(ActionTextsTest::words).toList();
    }

    /// The lines of the key sheet: what each says, then its key.
    private List<String> sheet() {
        rig.act("help.keys");
        return WindowRig.fx(() -> {
            lay();
            List<Node> cells = rig.scene().getRoot().lookupAll(".key-group .keycaps").stream().toList();
            return cells.stream().map(cap -> before(cap) + " " + caps(cap)).toList();
        });
    }

    private static String before(Node cap) {
        List<Node> row = cap.getParent().getChildrenUnmodifiable();
        return ((Label) row.get(row.indexOf(cap) - 1)).getText();
    }

    private void lay() {
        for (int i = 0; i < 2; i++) {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
        }
    }

    private static String words(Node row) {
        return row.lookupAll("*").stream().filter(TextFlow.class::isInstance).map(Node::getAccessibleText)
                .collect(Collectors.joining()) + " "
                + row.lookupAll(".keycaps").stream().map(ActionTextsTest::caps).collect(Collectors.joining());
    }
}
