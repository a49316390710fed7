package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
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

    private static void fx(Runnable work) {
        WindowRig.fx(() -> {
            work.run();
            return work;
        });
    }

    private void comes() {
        root.getChildren().add(part);
    }

    private void goes() {
        root.getChildren().remove(part);
    }

    private void awaits(String... all) {
        WindowRig.until(() -> told.equals(List.of(all)));
    }

    @Test
    void ofManyChangesOnlyTheLastIsTold() {
        fx(() -> {
            comes();
            becomes("loading", "loaded", "prepared");
            assertThat(told).isEmpty();
        });
        WindowRig.until(() -> !told.isEmpty());
        assertThat(told).containsExactly("prepared");
    }

    @Test
    void theNextChangeIsToldInTheNextFrame() {
        fx(this::comes);
        fx(() -> becomes("first"));
        awaits("first");
        fx(() -> becomes("second"));
        awaits("first", "second");
    }

    @Test
    void whatNobodySeesIsNotMadeUntilItIsSeen() {
        fx(() -> becomes("loading", "loaded"));
        sleep(100);
        assertThat(told).isEmpty();
        fx(this::comes);
        awaits("loaded");
    }

    @Test
    void whatLeavesTheSceneWaitsUntilItIsBack() {
        fx(() -> {
            comes();
            becomes("first");
            goes();
        });
        sleep(100);
        assertThat(told).isEmpty();
        fx(this::comes);
        awaits("first");
    }

    @Test
    void comingAndGoingWithoutAChangeForgetsNothingLater() {
        fx(this::comes);
        fx(this::goes);
        fx(() -> becomes("first"));
        sleep(100);
        assertThat(told).isEmpty();
        fx(this::comes);
        awaits("first");
    }

    @Test
    void whoeverNeedsItNowDoesNotWait() {
        fx(() -> {
            comes();
            becomes("first");
            change.now();
            change.now();
            assertThat(told).containsExactly("first");
        });
    }

    @Test
    void whatMattersLessIsToldAFrameAfterWhatMattersMore() {
        OncePerFrame less = new OncePerFrame(part, () -> told.add("panel of " + model));
        fx(this::comes);
        fx(() -> {
            model = "first";
            less.askNext();
            change.ask();
        });
        awaits("first", "panel of first");
        fx(() -> {
            model = "second";
            less.askNext();
            less.ask();
            less.now();
        });
        awaits("first", "panel of first", "panel of second");
    }

    @Test
    void changesThatGoOnDoNotPutOffWhatComesNext() {
        OncePerFrame less = new OncePerFrame(part, () -> told.add(model));
        fx(this::comes);
        AnimationTimer changing = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model = "changed";
                less.askNext();
            }
        };
        fx(changing::start);
        WindowRig.until(() -> told.size() > 2);
        fx(changing::stop);
    }

    @Test
    void whatIsOverWithinAMomentIsNotTold() {
        fx(this::comes);
        fx(() -> {
            model = "loading";
            change.askSoon();
        });
        fx(() -> becomes("loaded"));
        awaits("loaded");
        sleep(200);
        assertThat(told).containsExactly("loaded");
    }

    @Test
    void whatLastsIsToldAfterAMomentOrWhenItIsNeeded() {
        fx(this::comes);
        fx(() -> {
            model = "loading";
            change.askSoon();
            assertThat(told).isEmpty();
        });
        awaits("loading");
        fx(() -> {
            model = "still loading";
            change.askSoon();
            change.now();
        });
        awaits("loading", "still loading");
        sleep(200);
        assertThat(told).hasSize(2);
    }
}
