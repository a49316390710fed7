package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import ripple.image.Band;
import ripple.render.ColourMap;
import ripple.sky.SkyPosition;
import ripple.ui.sky.Show;
import ripple.ui.sky.SkyModel;
import ripple.ui.sky.SkyScene;
import ripple.ui.stamps.ReadChart;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MaskStyle;
import ripple.ui.view.Phase;
import ripple.ui.view.RangePreset;
import ripple.ui.view.Slot;

/// The parts of a {@link Tour}, one after the other; each changes something in every pulse, and waits for what it asked for.
///
/// The pointer is moved and its wheel turned as a hand would; other things are done as actions.
final class TourActs {
    /// A part: its name, and what it does in its n-th pulse until it says that it is over.
    private record Act(String name, IntPredicate goesOn) {}

    private static final int LONGEST_WAIT = 600;

    private final RealWindow window;
    private final StampsModel stamps;
    private final DisplayModel display;
    private final SkyModel sky;
    private final List<Act> acts = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private final Robot robot = new Robot();
    private int at = -1;
    private int pulse;

    TourActs(RealWindow window) {
        this.window = window;
        stamps = window.session().stamps();
        display = stamps.display();
        sky = window.session().sky();
        explore();
        inspect();
        look();
        compare();
        around();
    }

    /// Whether the part goes on after this pulse.
    boolean goesOn() {
        return at >= 0 && acts.get(at).goesOn.test(pulse++);
    }

    boolean isRoundOver() {
        return at == acts.size() - 1;
    }

    /// Begins the next part and tells its name.
    String next() {
        at = (at + 1) % acts.size();
        pulse = 0;
        return acts.get(at).name;
    }

    private void explore() {
        once("open explore", () -> window.act("view.explore"), () -> sky.scene().get() != null);
        during("pointer over the map", 60, i -> pointer(".map-well", i / 60.0, 0.5 + 0.3 * Math.sin(i / 9.0)));
        during("zoom in on a target", 60, i -> {
            if (i == 0) {
                sky.goTo(target(), 2);
            }
            wheel(".map-well", i % 3 == 0 ? -1 : 0);
        });
        during("pan", 60, i -> sky.pan(9 * Math.sin(i / 7.0), 6 * Math.cos(i / 5.0), 900, 700));
        for (Show show : List.of(Show.PSF, Show.DEPTH, Show.BANDS)) {
            during("colour of patches", 30, i -> {
                if (i == 0) {
                    sky.coverage().show().set(show);
                }
            });
        }
        once("patch", () -> patch(1 + random.nextInt(20)), () -> true);
        during("patch preview", 60, i -> pointer(".map-well", 0.3 + i / 200.0, 0.4));
        during("patch up", 20, i -> on(i, 0, () -> sky.patch().set(null)));
        during("rectangle", 40, i -> {
            on(i, 0, () -> window.act("sky.tool.rectangle"));
            drag(".map-well", i - 3, 25);
        });
        during("selection undone", 30, i -> {
            on(i, 0, () -> window.act("edit.undo"));
            on(i, 5, () -> window.act("sky.tool.pan"));
            on(i, 10, () -> window.act("sky.back"));
        });
        during("zoom out", 60, i -> wheel(".map-well", i % 3 == 0 ? 1 : 0));
        during("whole sky", 20, i -> on(i, 0, () -> window.act("sky.fit")));
    }

    private void inspect() {
        once("open inspect", () -> window.act("view.inspect"), window::isReady);
        during("next objects", 240, i -> on(i % 15, 0, () -> window.act("image.next")));
        during("next objects held", 60, i -> on(i % 4, 0, () -> window.act("image.next")));
        until("the last is there", window::isReady);
        during("pointer over the stamp", 90,
                i -> pointer(".inspect .focusable-well", 0.2 + i / 150.0, 0.5 + 0.3 * Math.sin(i / 9.0)));
        during("zoom and pan of the stamp", 90, i -> {
            wheel(".inspect .focusable-well", i % 4 != 0 ? 0 : i < 45 ? -1 : 1);
            display.field().show(display.field().zoom().get(), 6 * Math.sin(i / 9.0), 3);
        });
        during("far out", 60, i -> {
            on(i, 0, () -> display.field().show(0.4, 30, 10));
            on(i, 40, () -> display.field().fit());
        });
        during("size of the stamp", 240, i -> {
            for (int k = 0; k < 4; k++) {
                int size = List.of(280, 560, 1120, 80).get(k);
                on(i, 60 * k, () -> stamps.size().set(size));
            }
        });
        until("it is there", window::isReady);
    }

    private void look() {
        during("drag of contrast and bias", 90,
                i -> display.tones().bend(Math.exp(Math.sin(i / 15.0)), 0.5 + i / 900.0));
        during("drag of white", 90, i -> display.highShift().set(1 + 0.5 * Math.sin(i / 15.0)));
        during("curves", 90, i -> on(i % 15, 0, () -> display.tones().curve().set(
                List.of(Curve.values()).get(i / 15 % Curve.values().length))));
        during("ranges", 90, i -> on(i % 15, 0, () -> display.preset().set(
                List.of(RangePreset.values()).get(i / 15 % RangePreset.values().length))));
        during("colour maps", 60, i -> {
            on(i, 0, () -> display.slot().set(new Slot.Single(new Band("r"))));
            on(i % 15, 7, () -> window.act("image.nextMap"));
        });
        during("stretch reset", 20, i -> on(i, 0, () -> {
            display.reset();
            display.tones().map().set(ColourMap.GREY);
        }));
        during("masks", 120, i -> {
            on(i, 0, () -> display.masks().show(List.of("DETECTED", "INTERPOLATED", "SATURATED")));
            on(i % 10, 5, () -> window.act("image.masks"));
            on(i % 40, 20, () -> display.masks().style()
                    .set(List.of(MaskStyle.values()).get(i / 40 % MaskStyle.values().length)));
        });
        during("all bands", 60, i -> {
            on(i, 0, () -> window.act("image.allBands"));
            on(i, 50, () -> window.act("image.allBands"));
        });
        during("blink", 90, i -> {
            on(i, 0, () -> display.slot().set(new Slot.Single(new Band("g"))));
            on(i % 9, 1, () -> window.act("image.blink"));
            on(i, 80, () -> display.slot().set(new Slot.Colour()));
        });
    }

    private void compare() {
        for (Phase phase : List.of(Phase.MATCHED, Phase.RESIDUAL, Phase.DIFFERENCE, Phase.DATA)) {
            during("phase " + phase, 60, i -> on(i, 0, () -> display.phases().chosen().set(phase)));
        }
        during("phases side by side", 60, i -> on(i % 50, 0, () -> window.act("image.sideBySide")));
        for (int tab : new int[]{1, 2, 3}) {
            during("panel " + tab, 30, i -> on(i, 0, () -> panel(tab)));
        }
        during("plots", 210, i -> {
            on(i, 0, () -> panel(2));
            on(i % 30, 0, () -> stamps.reads().which()
                    .set(List.of(ReadChart.values()).get(i / 30 % ReadChart.values().length)));
            pointer(".inspect .focusable-well", 0.3 + 0.2 * Math.sin(i / 20.0), 0.5 + 0.3 * Math.sin(i / 9.0));
        });
        for (String tool : List.of("ruler", "ring", "aperture", "profile")) {
            during("tool " + tool, 50, i -> {
                on(i, 0, () -> window.act("image.tool." + tool));
                drag(".inspect .focusable-well", i - 3, 30);
            });
        }
        during("marks cleared", 20, i -> {
            on(i, 0, () -> window.act("image.clearMarks"));
            on(i, 5, () -> window.act("image.tool.pan"));
            on(i, 9, () -> panel(0));
        });
        during("wide view", 90, i -> on(i % 80, 0, () -> toggle(stamps.wide().shown())));
        during("pins", 120, i -> {
            on(i % 40, 0, () -> window.act("image.pin"));
            on(i % 40, 20, () -> window.act("image.next"));
            on(i, 70, () -> window.act("image.showPins"));
            on(i, 110, () -> window.act("image.showPins"));
        });
        during("pins taken off", 20, i -> on(i, 0, () -> stamps.compare().pins().clear()));
    }

    private void around() {
        during("theme", 60, i -> on(i % 30, 0, () -> window.act("view.theme")));
        during("size of everything", 60, i -> on(i % 30, 0, () -> window.act(i < 30 ? "view.larger" : "view.normal")));
        during("palette", 40, i -> {
            on(i, 0, () -> window.act("view.palette"));
            on(i, 30, this::closeOverlay);
        });
        during("sheet of keys", 40, i -> {
            on(i, 0, () -> window.act("help.keys"));
            on(i, 30, this::closeOverlay);
        });
        once("explore again", () -> window.act("view.explore"), () -> true);
        during("filter", 60, i -> on(i % 10, 0, () -> window.session().targets().filter().set(
                "61109".substring(0, i / 10 % 6))));
        during("selection that is run", 20, i -> on(i, 5, () -> window.session().targets().filter().set("611098")));
        once("run", () -> window.act("run.selection"), () -> window.session().jobs().running().get() == 0);
        during("run is over", 30, i -> {
            on(i, 0, () -> window.act("view.run"));
            on(i, 10, () -> window.session().jobs().clearEnded());
            on(i, 20, () -> window.session().targets().filter().set(""));
        });
    }

    private void once(String name, Runnable deed, BooleanSupplier there) {
        acts.add(new Act(name, i -> {
            on(i, 0, deed);
            return i < 2 || (!there.getAsBoolean() && i < LONGEST_WAIT);
        }));
    }

    private void until(String name, BooleanSupplier there) {
        acts.add(new Act(name, i -> !there.getAsBoolean() && i < LONGEST_WAIT));
    }

    private void during(String name, int pulses, java.util.function.IntConsumer deed) {
        acts.add(new Act(name, i -> {
            deed.accept(i);
            return i < pulses - 1;
        }));
    }

    private static void on(int pulse, int wanted, Runnable deed) {
        if (pulse == wanted) {
            deed.run();
        }
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private SkyPosition target() {
        var all = window.session().targets().all();
        return all.get(random.nextInt(all.size())).position().orElseThrow();
    }

    private void patch(int nth) {
        SkyScene scene = sky.scene().get();
        if (scene != null) {
            var coadd = scene.coverage().coadds().get(nth % scene.coverage().coadds().size());
            sky.patch().set(scene.map().tract(coadd.tract()).patch(coadd.patch()));
            sky.band().set(coadd.band());
        }
    }

    private void panel(int tab) {
        Node panel = window.scene().getRoot().lookup(".panel-right");
        if (panel instanceof TabPane tabs && tab < tabs.getTabs().size()) {
            tabs.getSelectionModel().select(tab);
        }
    }

    private void closeOverlay() {
        robot.keyPress(javafx.scene.input.KeyCode.ESCAPE);
        robot.keyRelease(javafx.scene.input.KeyCode.ESCAPE);
    }

    private void pointer(String where, double x, double y) {
        Node node = window.scene().getRoot().lookup(where);
        if (node != null) {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(bounds.getMinX() + Math.clamp(x, 0.02, 0.98) * bounds.getWidth(),
                    bounds.getMinY() + Math.clamp(y, 0.02, 0.98) * bounds.getHeight());
        }
    }

    private void wheel(String where, int clicks) {
        if (clicks != 0) {
            pointer(where, 0.5, 0.5);
            robot.mouseWheel(clicks);
        }
    }

    /// A drag with the left button over some pulses.
    private void drag(String where, int pulse, int pulses) {
        if (pulse >= 0 && pulse <= pulses) {
            pointer(where, 0.35 + 0.3 * pulse / pulses, 0.4 + 0.2 * pulse / pulses);
            on(pulse, 0, () -> robot.mousePress(MouseButton.PRIMARY));
            on(pulse, pulses, () -> robot.mouseRelease(MouseButton.PRIMARY));
        }
    }
}
