package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Action;
import ripple.ui.kit.Actions;
import ripple.ui.kit.Keymap;
import ripple.ui.kit.KeymapFile;
import ripple.ui.kit.ShippedKeys;
import ripple.ui.kit.Theme;

/// The shipped keymaps over the real window's actions.
@ExtendWith(ApplicationExtension.class)
class KeymapsTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, null, Theme.DARK, 1000, 760);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(ShippedKeys.class)
    void noKeyMeansTwoThingsInOnePlace(ShippedKeys which) {
        Keymap keymap = KeymapFile.shipped(which);
        Actions actions = rig.window().actions();
        List<String> clashes = WindowRig.fx(() -> {
            actions.use(keymap);
            List<String> found = new ArrayList<>();
            for (Action action : actions.all()) {
                action.shortcuts().forEach(key -> actions.holders(action, key)
                        .forEach(other -> found.add(key.text() + ": " + action.id() + ", " + other.id())));
            }
            return found;
        });
        assertThat(clashes).isEmpty();
        assertThat(actions.all().stream().map(Action::id)).containsAll(keymap.shipped().keySet());
    }
}
