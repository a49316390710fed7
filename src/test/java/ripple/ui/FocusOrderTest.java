package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

/// Tab goes through every pane: each stop can be seen, none holds the focus fast, and within a pane it goes down and to the right.
@ExtendWith(ApplicationExtension.class)
class FocusOrderTest {
    private static final int MOST = 120;
    private static final int MARGIN = 8;

    private WindowRig rig;

    /// One stop of the focus.
    /// @param room what scrolls with it, or its window
    /// @param inRoom its place there, which does not change when the panel scrolls to show it
    private record Stop(Node node, String name, String pane, Node room, Bounds inRoom, int changed) {}

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

    @ParameterizedTest
    @CsvSource({"start,DARK,5", "start,LIGHT,5", "explore,DARK,15", "explore,LIGHT,15", "inspect,DARK,25",
            "inspect,LIGHT,25", "settings,DARK,20", "settings,LIGHT,20", "log,DARK,20", "log,LIGHT,20"})
    void tabGoesThroughThePane(String pane, Theme theme, int atLeast) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        if (!pane.equals("start")) {
            rig.act("file.sample");
            WindowRig.until(() -> rig.session().targets().all().size() > 100);
            rig.untilStamps();
            rig.act("view." + pane);
        }
        assertWalk(atLeast);
    }

    private void assertWalk(int atLeast) {
        List<Stop> stops = walk(FocusOrderTest::goOn);
        assertThat(stops).as("stops").hasSizeGreaterThanOrEqualTo(atLeast);
        List<String> unseen = stops.stream().filter(stop -> stop.changed < 12).map(Stop::name).toList();
        assertThat(unseen).as("stops whose focus cannot be seen").isEmpty();
        assertThat(stops.stream().filter(stop -> stop.node.getAccessibleText() == null
                && !stop.node.getStyleClass().toString().contains("thumb")
                && !(stop.node instanceof javafx.scene.control.Labeled l && !l.getText().isBlank()))
                .map(Stop::name)).as("stops without a name").isEmpty();
        assertThat(backwards(stops)).as("steps that go up within a pane").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VET_GRID,DARK,10", "VET_GRID,LIGHT,10", "VET_ONE,DARK,10", "AGREEMENT,LIGHT,8", "RUN,DARK,8",
            "EXPORT,DARK,20", "EXPORT,LIGHT,20", "CAMPAIGN,LIGHT,20"})
    void tabGoesThroughWhatIsGraded(Place place, Theme theme, int atLeast) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        Place.prepare(rig);
        place.show(rig);
        assertWalk(atLeast);
    }

    /// A card keeps the focus while it is open, shows it at every stop, and Esc takes the card away.
    @ParameterizedTest
    @CsvSource({"view.palette,DARK,1", "view.palette,LIGHT,1", "help.keys,DARK,2", "help.keys,LIGHT,2",
            "view.notices,DARK,3",
            "view.notices,LIGHT,3"})
    void tabStaysOnACardAndEscapeTakesItAway(String card, Theme theme, int exactly) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            rig.session().notice().set("Something happened.");
            return theme;
        });
        rig.act(card);
        Node overlay = rig.scene().getRoot().getChildrenUnmodifiable().get(1);
        List<Stop> stops = walk(now -> press(now, KeyCode.TAB));
        rig.snap("focus-" + card.replace("view.", "").replace("help.", "") + "-" + theme.key());
        assertThat(stops).as("stops").hasSize(exactly);
        assertThat(stops).allMatch(stop -> isInside(stop.node, overlay));
        assertThat(stops.stream().filter(stop -> stop.changed < 12).map(Stop::name)).as("unseen focus").isEmpty();
        WindowRig.fx(() -> {
            press(stops.getLast().node, KeyCode.ESCAPE);
            return card;
        });
        assertThat(overlay.isVisible()).as("still shown after Esc").isFalse();
    }

    @ParameterizedTest
    @CsvSource("view.log")
    void escapeInADrawerTakesItAwayAndGivesTheFocusBack(String drawer) {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act(drawer);
        Node panel = rig.scene().getRoot().lookup(".job-panel");
        Node inside = WindowRig.fx(() -> {
            Node first = panel.lookup(".button");
            first.requestFocus();
            press(first, KeyCode.ESCAPE);
            return rig.scene().getFocusOwner();
        });
        assertThat(panel.getScene()).as("still shown after Esc").isNull();
        assertThat(inside.getStyleClass()).as("has the focus").contains("map-well");
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void goOn(Node node) {
        node.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static boolean isInside(Node node, Node room) {
        return node != null && (node.equals(room) || isInside(node.getParent(), room));
    }

    /// Goes on, as Tab does, until the focus is where it was before. (Headless glass cannot match accelerators that are characters,
    /// so the key itself is not pressed.)
    private List<Stop> walk(Consumer<Node> tab) {
        List<Stop> stops = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            Node now = now(() -> {
                Node owner = rig.scene().getFocusOwner();
                tab.accept(owner == null ? rig.scene().getRoot() : owner);
                return rig.scene().getFocusOwner();
            });
            if (!seen.add(now)) {
                return stops;
            }
            stops.add(stop(now));
        }
        throw new AssertionError("Tab never came back after " + MOST + " stops.");
    }

    /// Each picture is taken after a pulse of its own: what CSS has changed in a scrolled page is drawn only with the next.
    private Stop stop(Node node) {
        Bounds place = now(() -> {
            lay();
            return node.localToScene(node.getBoundsInLocal());
        });
        Stop seen = now(() -> new Stop(node, node.getClass().getSimpleName() + " " + node.getStyleClass() + " "
                + node.getAccessibleText() + " at " + (int) place.getMinX() + ", " + (int) place.getMinY(), pane(node),
                room(node), room(node).sceneToLocal(node.localToScene(node.getBoundsInLocal())), 0));
        awaitPulse();
        WritableImage with = now(() -> picture(place));
        now(() -> {
            rig.scene().getRoot().setFocusTraversable(true);
            rig.scene().getRoot().requestFocus();
            lay();
            return node;
        });
        awaitPulse();
        WritableImage without = now(() -> picture(place));
        now(() -> {
            node.requestFocus();
            rig.scene().getRoot().setFocusTraversable(false);
            return node;
        });
        return new Stop(node, seen.name, seen.pane, seen.room, seen.inRoom, different(with, without));
    }

    private void lay() {
        rig.scene().getRoot().applyCss();
        rig.scene().getRoot().layout();
    }

    private static void awaitPulse() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nanos) {
                if (++pulses == 2) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        drawn.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Without waiting for what else may be going on: there are hundreds of stops.
    private static <T> T now(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Node room(Node node) {
        for (Node at = node; at.getParent() != null; at = at.getParent()) {
            if (at.getParent().getStyleClass().contains("viewport")) {
                return at;
            }
        }
        return node.getScene().getRoot();
    }

    private WritableImage picture(Bounds place) {
        SnapshotParameters part = new SnapshotParameters();
        double x = Math.max(0, place.getMinX() - MARGIN);
        double y = Math.max(0, place.getMinY() - MARGIN);
        part.setViewport(new Rectangle2D(x, y, Math.min(rig.scene().getWidth() - x, place.getWidth() + 2 * MARGIN),
                Math.max(1, Math.min(rig.scene().getHeight() - y, place.getHeight() + 2 * MARGIN))));
        return rig.scene().getRoot().snapshot(part, null);
    }

    private static int different(WritableImage a, WritableImage b) {
        int count = 0;
        for (int y = 0; y < Math.min(a.getHeight(), b.getHeight()); y++) {
            for (int x = 0; x < Math.min(a.getWidth(), b.getWidth()); x++) {
                count += a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    /// The part of the window that a node lies in.
    private static String pane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (String part : List.of("menu-row", "rail", "tool-row", "panel-left", "panel-right", "dashboard", "well",
                    "map-well",
                    "status-bar", "start")) {
                if (at.getStyleClass().contains(part)) {
                    return part;
                }
            }
        }
        return "window";
    }

    private static List<String> backwards(List<Stop> stops) {
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stop before = stops.get(i - 1);
            Stop now = stops.get(i);
            if (before.pane.equals(now.pane) && before.room.equals(now.room)
                    && now.inRoom.getMaxY() <= before.inRoom.getMinY()) {
                wrong.add(before.name + " -> " + now.name);
            }
        }
        return wrong;
    }
}
