package ripple.ui;

import static org.kordamp.ikonli.feather.Feather.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.MenuGroup;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.stamps.CompareModel;
import ripple.ui.stamps.CrosshairModel;
import ripple.ui.view.MeasureModel;
import ripple.ui.view.StampTool;

/// The actions that read a stamp: crosshair, tools, marks, and what is copied, saved and opened elsewhere.
final class ReadActions {
    private static final int FAR = 10;
    private static final double STEP_ARCSEC = 0.1;

    private final CrosshairModel crosshair;
    private final MeasureModel measures;
    private final ReadDeeds deeds;
    private final ObservableValue<String> needsTarget;
    private final List<Action> all = new ArrayList<>();

    ReadActions(Session session, ReadDeeds deeds, ObservableValue<String> needsTarget) {
        this.crosshair = session.stamps().crosshair();
        this.measures = session.stamps().measures();
        this.deeds = deeds;
        this.needsTarget = needsTarget;
        tools();
        crosshair();
        marks();
        compare(session.stamps().compare());
        all.add(in("image.wide", MAP).keys("Shift+Z").offBecause(needsTarget)
                .switches(session.stamps().wide().shown()));
        outside();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /// The action that takes a tool.
    static String toolId(StampTool tool) {
        return "image.tool." + tool.name().toLowerCase(Locale.ROOT);
    }

    private void tools() {
        tool(StampTool.PAN, MOVE, "Esc");
        tool(StampTool.RULER, MINUS, "D");
        tool(StampTool.RING, CIRCLE, "O");
        tool(StampTool.APERTURE, TARGET, "Shift+P");
        tool(StampTool.PROFILE, ACTIVITY, "P");
    }

    private void tool(StampTool tool, Feather icon, String key) {
        all.add(in(toolId(tool), icon).keys(key).offBecause(needsTarget).runs(() -> measures.tool().set(tool)));
    }

    private void crosshair() {
        all.add(in("image.lock", LOCK).keys("L").switches(crosshair.locked()));
        move("left", ARROW_LEFT, -1, 0);
        move("right", ARROW_RIGHT, 1, 0);
        move("up", ARROW_UP, 0, 1);
        move("down", ARROW_DOWN, 0, -1);
    }

    private void move(String where, Feather icon, int right, int up) {
        String key = where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
        all.add(in("image.cross." + where, icon).keys("Alt+" + key).offBecause(needsTarget)
                .runs(() -> crosshair.move(right, up)));
        all.add(in("image.crossFar." + where, icon).keys("Alt+Shift+" + key).offBecause(needsTarget)
                .runs(() -> crosshair.move(FAR * right, FAR * up)));
    }

    private void marks() {
        ObservableValue<String> needsTool = measures.tool()
                .map(tool -> tool == StampTool.PAN ? Messages.text("off.tool") : "");
        all.add(in("image.setPoint", CROSSHAIR).keys("Enter").offBecause(needsTool)
                .runs(() -> crosshair.placeOrObject().ifPresent(measures::set)));
        ObservableValue<String> needsCircle = measures.tool()
                .map(tool -> tool.isCircle() ? "" : Messages.text("off.circle"));
        all.add(in("image.radiusLess", MINIMIZE_2).keys(",").offBecause(needsCircle)
                .runs(() -> measures.grow(-STEP_ARCSEC)));
        all.add(in("image.radiusMore", MAXIMIZE_2).keys(".").offBecause(needsCircle)
                .runs(() -> measures.grow(STEP_ARCSEC)));
        all.add(in("image.mark", MAP_PIN).keys("Shift+M").offBecause(needsTarget)
                .runs(() -> crosshair.placeOrObject().ifPresent(measures.marks()::add)));
        all.add(in("image.clearMarks", X_SQUARE).keys("Delete")
                .offBecause(Bindings.createStringBinding(() -> measures.isEmpty() ? Messages.text("off.marks") : "",
                        measures.ruler(), measures.profile(), measures.ring(), measures.aperture(), measures.marks()))
                .runs(measures::clear));
    }

    private void compare(CompareModel compare) {
        all.add(in("image.pin", BOOKMARK).keys("Shift+C").offBecause(needsTarget).runs(compare::pin));
        all.add(in("image.showPins", COLUMNS).keys("Shift+V")
                .offBecause(Bindings.createStringBinding(
                        () -> compare.pins().isEmpty() ? Messages.text("off.pins") : "", compare.pins()))
                .runs(() -> compare.toggle(CompareModel.Beside.PINS)));
        all.add(in("image.showPatches", LAYERS)
                .offBecause(compare.covering().map(all -> all.size() < 2 ? Messages.text("off.patches") : ""))
                .runs(() -> compare.toggle(CompareModel.Beside.PATCHES)));
    }

    private void outside() {
        all.add(in("image.copyRecord", CLIPBOARD).keys("Ctrl+Shift+C").offBecause(needsTarget)
                .runs(deeds::copyRecord));
        all.add(in("image.savePicture", IMAGE).keys("Ctrl+S").offBecause(deeds.saveOff())
                .runs(deeds::savePicture));
        all.add(in("image.savePlain", IMAGE).keys("Ctrl+Alt+S").offBecause(deeds.saveOff())
                .runs(deeds::savePlainPicture));
        all.add(in("image.saveFits", SAVE).keys("Ctrl+Shift+S").offBecause(deeds.saveOff())
                .runs(deeds::saveFits));
        for (SkyProgram program : SkyProgram.values()) {
            all.add(in(program.actionId(), SEND).offBecause(deeds.sendOff(program))
                    .runs(() -> deeds.send(program)));
        }
        all.add(in("image.editLinks", EDIT_3).runs(deeds::editLinks));
    }

    private static Action.Declaration in(String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.IMAGE, Scope.INSPECT);
    }
}
