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
import ripple.ui.labels.VetModel;
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
    private final VetModel vet;
    private final List<Action> all = new ArrayList<>();

    ReadActions(Session session, ReadDeeds deeds, ObservableValue<String> needsTarget) {
        this.crosshair = session.stamps().crosshair();
        this.measures = session.stamps().measures();
        this.deeds = deeds;
        this.needsTarget = needsTarget;
        this.vet = session.vet();
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
        tool(StampTool.PAN, in("image.tool.pan", MOVE).keys("Esc"));
        tool(StampTool.RULER, in("image.tool.ruler", MINUS).keys("D"));
        tool(StampTool.RING, in("image.tool.ring", CIRCLE).keys("O"));
        tool(StampTool.APERTURE, in("image.tool.aperture", TARGET).keys("Shift+P"));
        tool(StampTool.PROFILE, in("image.tool.profile", ACTIVITY).keys("P"));
    }

    private void tool(StampTool tool, Action.Declaration declared) {
        all.add(declared.offBecause(needsTarget).runs(() -> measures.tool().set(tool)));
    }

    private void crosshair() {
        all.add(in("image.lock", LOCK).keys("L").switches(crosshair.locked()));
        move(in("image.cross.left", ARROW_LEFT).keys("Alt+Left"), -1, 0);
        move(in("image.cross.right", ARROW_RIGHT).keys("Alt+Right"), 1, 0);
        move(in("image.cross.up", ARROW_UP).keys("Alt+Up"), 0, 1);
        move(in("image.cross.down", ARROW_DOWN).keys("Alt+Down"), 0, -1);
        move(in("image.crossFar.left", ARROW_LEFT).keys("Alt+Shift+Left"), -FAR, 0);
        move(in("image.crossFar.right", ARROW_RIGHT).keys("Alt+Shift+Right"), FAR, 0);
        move(in("image.crossFar.up", ARROW_UP).keys("Alt+Shift+Up"), 0, FAR);
        move(in("image.crossFar.down", ARROW_DOWN).keys("Alt+Shift+Down"), 0, -FAR);
    }

    private void move(Action.Declaration declared, int right, int up) {
        all.add(declared.offBecause(needsTarget).runs(() -> crosshair.move(right, up)));
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
        all.add(in("image.showPins", COLUMNS).keys("Alt+C")
                .offBecause(Bindings.createStringBinding(
                        () -> compare.pins().isEmpty() ? Messages.text("off.pins") : "", compare.pins()))
                .runs(() -> compare.toggle(CompareModel.Beside.PINS)));
        all.add(in("image.showPatches", LAYERS)
                .offBecause(compare.covering().map(all -> all.size() < 2 ? Messages.text("off.patches") : ""))
                .runs(() -> compare.toggle(CompareModel.Beside.PATCHES)));
    }

    private void outside() {
        all.add(in("image.copyRecord", CLIPBOARD).keys("Ctrl+Shift+C").offBecause(vet.blindness().unless(needsTarget))
                .runs(deeds::copyRecord));
        all.add(in("image.savePicture", IMAGE).keys("Ctrl+S").offBecause(deeds.saveOff())
                .runs(deeds::savePicture));
        all.add(in("image.savePlain", IMAGE).keys("Ctrl+Alt+S").offBecause(deeds.saveOff())
                .runs(deeds::savePlainPicture));
        all.add(in("image.saveFits", SAVE).keys("Ctrl+Shift+S").offBecause(deeds.saveOff())
                .runs(deeds::saveFits));
        send(SkyProgram.DS9, in("image.open.ds9", SEND));
        send(SkyProgram.ALADIN, in("image.open.aladin", SEND));
        all.add(in("image.editLinks", EDIT_3).runs(deeds::editLinks));
    }

    private void send(SkyProgram program, Action.Declaration declared) {
        all.add(declared.offBecause(vet.blindness().unless(deeds.sendOff(program))).runs(() -> deeds.send(program)));
    }

    private static Action.Declaration in(String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.IMAGE, Scope.INSPECT);
    }
}
