package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Theme;
import ripple.ui.sky.MapTool;
import ripple.ui.start.OpenState;

/// What only a real window has: the system's file dialogs, the pointer's shape, and dragging a file onto it. Keys and pointer are
/// those of the X server.
@Tag("window")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
        try {
            XServer.letGo(List.of(title("file.open"), title("file.targets")));
        } finally {
            rig.close();
        }
    }

    /// Runs an action that shows a dialog: it does not come back before the dialog is gone.
    ///
    /// @return the dialog's window
    private String dialogOf(String action) {
        Platform.runLater(() -> rig.window().actions().get(action).run());
        return XServer.front(title(action));
    }

    private static String title(String action) {
        return Messages.text("action." + action).replace("…", "");
    }

    private static void until(String what, BooleanSupplier condition) {
        XServer.until(what, condition);
    }

    @Test
    void theSystemsDialogIsShownAndNothingHappensWhenItIsDismissed() {
        String window = dialogOf("file.open");
        XServer.dismiss(window);
        assertThat(rig.session().start().state().get()).isInstanceOf(OpenState.Closed.class);
    }

    @Test
    void aTargetListIsChosenInTheSystemsDialog() throws IOException {
        rig.act("file.sample");
        rig.untilStamps();
        Path list = Files.copy(SampleSky.find().orElseThrow().targets(), folder.resolve("chosen.csv"));
        String window = dialogOf("file.targets");
        XServer.choose(window, list);
        until("The chosen list was not read.", () -> rig.session().targets().source().get().equals("chosen.csv"));
    }

    private int[] middle(Node node) {
        Bounds at = WindowRig.fx(() -> node.localToScreen(node.getLayoutBounds()));
        return new int[]{(int) at.getCenterX(), (int) at.getCenterY()};
    }

    private static void moveTo(int[] at) {
        XServer.tell("mousemove", Integer.toString(at[0] - 3), Integer.toString(at[1] - 3), "mousemove",
                Integer.toString(at[0]), Integer.toString(at[1]));
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
        XServer.tell("mousedown", "1");
        moveTo(new int[]{middle[0] + 60, middle[1] + 40});
        until("The map's pointer did not become that of moving.", () -> Cursor.MOVE.equals(map.getCursor()));
        XServer.tell("mouseup", "1");
        until("The map's pointer stayed that of moving.", () -> !Cursor.MOVE.equals(map.getCursor()));
        rig.act("view.inspect");
        rig.untilStamps();
        Node large = WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".stamp-pane").stream()
                .filter(pane -> pane.getCursor() != null).findFirst().orElseThrow());
        assertThat(large.getCursor()).isEqualTo(Cursor.CROSSHAIR);
        moveTo(middle(large));
        XServer.tell("mousedown", "1");
        int[] on = middle(large);
        moveTo(new int[]{on[0] + 40, on[1] + 30});
        until("The stamp's pointer did not become that of moving.", () -> Cursor.MOVE.equals(large.getCursor()));
        XServer.tell("mouseup", "1");
        until("The stamp's pointer stayed that of moving.", () -> Cursor.CROSSHAIR.equals(large.getCursor()));
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
        AtomicInteger over = new AtomicInteger();
        rig.scene().getRoot().addEventFilter(DragEvent.DRAG_OVER, event -> over.incrementAndGet());
        drag(middle(source), hint, over);
        until("The repository that was dropped was not opened.",
                () -> rig.session().start().state().get() instanceof OpenState.Open);
        until("The hint to drop stayed.", () -> !hint.isVisible());
    }

    private static void drag(int[] from, Node hint, AtomicInteger over) {
        moveTo(from);
        XServer.tell("mousedown", "1");
        int[] steps = {0};
        until("The window did not see the drag.", () -> {
            int i = 1 + steps[0]++ % 10;
            moveTo(new int[]{from[0] + 50 * i, from[1] - 30 * i});
            return hint.isVisible() && steps[0] > 10;
        });
        // A source tells its place anew only when its target has answered to the place before: after some places the answer is known there.
        for (int place = 1; place <= 4; place++) {
            int before = over.get();
            moveTo(new int[]{from[0] + 220 + 6 * place, from[1] - 220});
            until("The window did not see where the drag went.", () -> over.get() > before);
        }
        XServer.tell("mouseup", "1");
    }
}
