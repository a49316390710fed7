package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Theme;
import ripple.ui.sky.MapTool;
import ripple.ui.start.OpenState;

/// What only a real window has: the system's file dialogs, the pointer's shape, and dragging a file onto it. Keys and pointer are
/// those of the X server.
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RealWindowTest {
    @TempDir
    private Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        stage.setX(60);
        stage.setY(60);
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1200,
                800, null, new SystemChoosers(stage, address -> {}));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /// Tells the X server to do something.
    private static String x(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("xdotool"));
            command.addAll(List.of(words));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not happen within fifteen seconds.", e);
        }
    }

    /// Runs an action that shows a dialog: it does not come back before the dialog is gone.
    private String dialogOf(String action) {
        String title = Messages.text("action." + action).replace("…", "");
        Platform.runLater(() -> rig.window().actions().get(action).run());
        until(() -> x("search", "--onlyvisible", "--name", "^" + title).matches("\\d+"));
        String window = x("search", "--onlyvisible", "--name", "^" + title);
        x("windowactivate", "--sync", window);
        return window;
    }

    private static void untilGone(String window) {
        until(() -> x("getwindowname", window).isEmpty() || x("getwindowname", window).contains("BadWindow"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theSystemsDialogIsShownAndNothingHappensWhenItIsDismissed() {
        String window = dialogOf("file.open");
        x("key", "Escape");
        untilGone(window);
        assertThat(rig.session().start().state().get()).isInstanceOf(OpenState.Closed.class);
    }

    @Test
    void aTargetListIsChosenInTheSystemsDialog() throws IOException {
        rig.act("file.sample");
        rig.untilStamps();
        Path list = Files.copy(SampleSky.find().orElseThrow().targets(), folder.resolve("chosen.csv"));
        String window = dialogOf("file.targets");
        x("type", "--delay", "30", list.toString());
        x("key", "Return");
        untilGone(window);
        until(() -> rig.session().targets().source().get().equals("chosen.csv"));
    }

    private int[] middle(Node node) {
        Bounds at = WindowRig.fx(() -> node.localToScreen(node.getLayoutBounds()));
        return new int[]{(int) at.getCenterX(), (int) at.getCenterY()};
    }

    private static void moveTo(int[] at) {
        x("mousemove", Integer.toString(at[0] - 3), Integer.toString(at[1] - 3));
        x("mousemove", Integer.toString(at[0]), Integer.toString(at[1]));
    }

    @Test
    void thePointerTellsWhatItWouldDo() {
        rig.act("file.sample");
        rig.untilStamps();
        Node map = rig.scene().lookup(".map-well");
        WindowRig.fx(() -> {
            rig.session().sky().tool().set(MapTool.RECTANGLE);
            return map;
        });
        assertThat(map.getCursor()).isEqualTo(Cursor.CROSSHAIR);
        rig.act("sky.tool.pan");
        int[] middle = middle(map);
        moveTo(new int[]{middle[0] - 100, middle[1] - 60});
        x("mousedown", "1");
        moveTo(new int[]{middle[0] + 60, middle[1] + 40});
        until(() -> Cursor.MOVE.equals(map.getCursor()));
        x("mouseup", "1");
        until(() -> !Cursor.MOVE.equals(map.getCursor()));
        rig.act("view.inspect");
        rig.untilStamps();
        Node large = WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".stamp-pane").stream()
                .filter(pane -> pane.getCursor() != null).findFirst().orElseThrow());
        assertThat(large.getCursor()).isEqualTo(Cursor.CROSSHAIR);
        moveTo(middle(large));
        x("mousedown", "1");
        int[] on = middle(large);
        moveTo(new int[]{on[0] + 40, on[1] + 30});
        until(() -> Cursor.MOVE.equals(large.getCursor()));
        x("mouseup", "1");
        until(() -> Cursor.CROSSHAIR.equals(large.getCursor()));
    }

    @Test
    void aRepositoryIsDraggedOntoTheWindow() {
        Label source = WindowRig.fx(() -> {
            Label label = new Label("repository");
            label.setStyle("-fx-background-color: white; -fx-padding: 8");
            label.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(SampleSky.find().orElseThrow().repository().toFile()));
                label.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
            StackPane root = (StackPane) rig.scene().getRoot();
            StackPane.setAlignment(label, Pos.BOTTOM_LEFT);
            root.getChildren().add(label);
            return label;
        });
        Node hint = rig.scene().lookup(".drop-view");
        // The system lets go of a drag whose target has not answered yet, and nothing here can ask it: then once more.
        until(() -> {
            drag(middle(source), hint);
            return opens();
        });
        until(() -> !hint.isVisible());
    }

    private static void drag(int[] from, Node hint) {
        moveTo(from);
        x("mousedown", "1");
        int[] steps = {0};
        until(() -> {
            int i = 1 + steps[0]++ % 10;
            moveTo(new int[]{from[0] + 50 * i, from[1] - 30 * i});
            return hint.isVisible() && steps[0] > 20;
        });
        x("mouseup", "1");
    }

    private boolean opens() {
        try {
            WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS,
                    () -> rig.session().start().state().get() instanceof OpenState.Open);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
