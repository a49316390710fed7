package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.ChoiceSkin;
import ripple.ui.kit.Theme;

class ChoiceSkinTest extends ApplicationTest {
    private static final List<String> CURVES = List.of("asinh", "square root", "histogram equalised", "log");

    private StackPane root = new StackPane();

    /// A window of its own: another test's would stay where this one moves it.
    @Override
    public void start(Stage first) {
        Stage stage = new Stage();
        ComboBox<String> box = ChoiceBoxes.of(CURVES, curve -> curve, "Curve");
        box.setValue("asinh");
        root = new StackPane(box);
        root.setAlignment(Pos.TOP_LEFT);
        Scene scene = new Scene(root, 400, 300);
        Theme.DARK.dress(scene, 100);
        stage.setScene(scene);
        stage.setX(100);
        stage.setY(100);
        stage.show();
    }

    @Override
    public void stop() {
        root.getScene().getWindow().hide();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> box() {
        return (ComboBox<String>) root.getChildren().getFirst();
    }

    private static <T> T fx(Supplier<T> work) {
        return WindowRig.fx(work);
    }

    private ListView<?> list() {
        return (ListView<?>) ((ChoiceSkin<?>) box().getSkin()).getPopupContent();
    }

    private boolean isInWindow() {
        return fx(() -> root.lookup(".list-view") != null);
    }

    private Bounds opened() {
        clickOn(box());
        WindowRig.until(() -> fx(() -> box().isShowing() && list().getScene() != null && list().getHeight() > 0));
        return fx(() -> list().localToScreen(list().getLayoutBounds()));
    }

    private void close() {
        type(KeyCode.ESCAPE);
        WindowRig.until(() -> fx(() -> !box().isShowing()));
    }

    @Test
    void theListIsNeverAmongTheNodesOfTheWindow() {
        assertThat(isInWindow()).isFalse();
        opened();
        assertThat(isInWindow()).isFalse();
        close();
        assertThat(isInWindow()).isFalse();
    }

    @Test
    void theListOpensRightBelowTheFirstTimeAsTheSecond() {
        Bounds own = fx(() -> box().localToScreen(box().getLayoutBounds()));
        Bounds first = opened();
        assertThat(first.getMinY()).isBetween(own.getMaxY() - 4, own.getMaxY() + 8);
        assertThat(first.getHeight()).isGreaterThan(CURVES.size() * 20.0);
        close();
        Bounds second = opened();
        assertThat(second.getMinY()).isCloseTo(first.getMinY(), within(1.0));
        assertThat(second.getHeight()).isCloseTo(first.getHeight(), within(1.0));
        assertThat(second.getWidth()).isCloseTo(first.getWidth(), within(1.0));
    }

    @Test
    void theListOpensAboveWhereThereIsNoRoomBelow() {
        double bottom = Screen.getPrimary().getVisualBounds().getMaxY();
        fx(() -> {
            root.setAlignment(Pos.BOTTOM_LEFT);
            root.getScene().getWindow().setY(bottom - root.getScene().getWindow().getHeight());
            return true;
        });
        WindowRig.until(() -> fx(() -> box().localToScreen(0, 0).getY() > bottom - 60));
        fx(() -> {
            box().show();
            return true;
        });
        Bounds first = fx(() -> list().localToScreen(list().getLayoutBounds()));
        assertThat(first.getMaxY()).isLessThanOrEqualTo(bottom + 1);
    }

    @Test
    void aValueIsChosenInTheListByKeysAndByPointer() {
        opened();
        type(KeyCode.DOWN, KeyCode.ENTER);
        WindowRig.until(() -> fx(() -> !box().isShowing()));
        assertThat(box().getValue()).isEqualTo("square root");
        opened();
        clickOn("log");
        WindowRig.until(() -> fx(() -> !box().isShowing()));
        assertThat(box().getValue()).isEqualTo("log");
    }

    @Test
    void theBoxHasRoomForItsWidestChoiceAndKeepsItsWidth() {
        double width = fx(() -> box().prefWidth(-1));
        assertThat(width).isGreaterThan(fx(() -> new Text("histogram equalised").prefWidth(-1)));
        fx(() -> {
            box().setValue("log");
            return true;
        });
        assertThat(fx(() -> box().prefWidth(-1))).isEqualTo(width);
        fx(() -> {
            box().getItems().setAll("log", "a curve with a name that is much longer");
            return true;
        });
        assertThat(fx(() -> box().prefWidth(-1))).isGreaterThan(width + 50);
        fx(() -> {
            box().getItems().setAll("g", "r");
            return true;
        });
        assertThat(fx(() -> box().prefWidth(-1))).isLessThan(100);
    }
}
