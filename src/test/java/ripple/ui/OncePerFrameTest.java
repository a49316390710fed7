package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import ripple.ui.kit.OncePerFrame;

class OncePerFrameTest extends ApplicationTest {
    private final List<String> told = new ArrayList<>();
    private StackPane root = new StackPane();
    private Region part = new Region();
    private String model = "";
    private OncePerFrame change = new OncePerFrame(part, () -> told.add(model));

    @Override
    public void start(Stage stage) {
        root = new StackPane();
        part = new Region();
        change = new OncePerFrame(part, () -> told.add(model));
        stage.setScene(new Scene(root, 200, 100));
        stage.show();
    }

    private void becomes(String... states) {
        for (String state : states) {
            model = state;
            change.ask();
        }
    }

    @Test
    void ofManyChangesOnlyTheLastIsTold() {
        WindowRig.fx(() -> {
            root.getChildren().add(part);
            becomes("loading", "loaded", "prepared");
            return assertThat(told.size()).isZero();
        });
        WindowRig.until(() -> !told.isEmpty());
        assertThat(told).containsExactly("prepared");
    }

    @Test
    void theNextChangeIsToldInTheNextFrame() {
        WindowRig.fx(() -> root.getChildren().add(part));
        WindowRig.fx(() -> {
            becomes("first");
            return true;
        });
        WindowRig.until(() -> told.equals(List.of("first")));
        WindowRig.fx(() -> {
            becomes("second");
            return true;
        });
        WindowRig.until(() -> told.equals(List.of("first", "second")));
    }

    @Test
    void whatNobodySeesIsNotMadeUntilItIsSeen() {
        WindowRig.fx(() -> {
            becomes("loading", "loaded");
            return true;
        });
        sleep(100);
        assertThat(told).isEmpty();
        WindowRig.fx(() -> root.getChildren().add(part));
        WindowRig.until(() -> told.equals(List.of("loaded")));
    }

    @Test
    void whatLeavesTheSceneWaitsUntilItIsBack() {
        WindowRig.fx(() -> {
            root.getChildren().add(part);
            becomes("first");
            return root.getChildren().remove(part);
        });
        sleep(100);
        assertThat(told).isEmpty();
        WindowRig.fx(() -> root.getChildren().add(part));
        WindowRig.until(() -> told.equals(List.of("first")));
    }

    @Test
    void whoeverNeedsItNowDoesNotWait() {
        WindowRig.fx(() -> {
            root.getChildren().add(part);
            becomes("first");
            change.now();
            change.now();
            return assertThat(told.equals(List.of("first"))).isTrue();
        });
    }
}
