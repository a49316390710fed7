package ripple.ui;

import static org.kordamp.ikonli.feather.Feather.*;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.Actions;
import ripple.ui.kit.MenuGroup;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.kit.UserSettings;
import ripple.ui.sky.MapTool;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.StampState;
import ripple.ui.start.OpenState;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.LookModel;
import ripple.ui.view.Phase;
import ripple.ui.view.PhaseModel;
import ripple.ui.view.Slot;

/// Every action of the window, declared once.
///
/// A list, one statement each: hence its length.
final class WindowActions {
    private final Session session;
    private final WindowDeeds deeds;
    private final Actions actions = new Actions();
    private final ObservableValue<String> needsRepository;
    private final ObservableValue<String> needsTarget;

    WindowActions(Session session, WindowDeeds deeds, ReadDeeds reads, VetDeeds grading) {
        this.session = session;
        this.deeds = deeds;
        needsRepository = session.start().state()
                .map(state -> state instanceof OpenState.Open ? "" : Messages.text("off.repository"));
        needsTarget = session.stamps().state()
                .map(state -> state instanceof StampState.Nothing ? Messages.text("off.target") : "");
        files();
        edits();
        settings();
        views();
        map();
        image();
        peek();
        actions.addAll(new ReadActions(session, reads, needsTarget).all());
        actions.addAll(new VetActions(session, grading).all());
        actions.addAll(new JobActions(session).all());
        help();
    }

    Actions actions() {
        return actions;
    }

    private void files() {
        add(everywhere("file.open", FOLDER, MenuGroup.FILE).keys("Ctrl+O").runs(deeds::openFolder));
        add(everywhere("file.sample", PLAY_CIRCLE, MenuGroup.FILE).keys("Ctrl+T")
                .offBecause(constant(session.start().hasSample() ? "" : Messages.text("off.sample")))
                .runs(session.start()::openSample));
        add(everywhere("file.targets", LIST, MenuGroup.FILE).keys("Ctrl+Shift+O").offBecause(needsRepository)
                .runs(deeds::openTargets));
        add(everywhere("file.close", X, MenuGroup.FILE).keys("Ctrl+W").offBecause(needsRepository)
                .runs(session.start()::close));
        add(everywhere("file.quit", LOG_OUT, MenuGroup.FILE).keys("Ctrl+Q").runs(deeds::quit));
    }

    private void edits() {
        Undoing undoing = session.undoing();
        ObservableValue<String> undoes = undoing.undoes(actions.inFront());
        ObservableValue<String> redoes = undoing.redoes(actions.inFront());
        add(everywhere("edit.undo", CORNER_UP_LEFT, MenuGroup.EDIT).keys("Ctrl+Z")
                .saying(undoes.map(what -> Messages.text("undo.undo", what).strip()))
                .offBecause(undoes.map(what -> what.isEmpty() ? Messages.text("off.undo") : ""))
                .runs(() -> undoing.undo(actions.inFront().get())));
        add(everywhere("edit.redo", CORNER_UP_RIGHT, MenuGroup.EDIT).keys("Ctrl+Shift+Z", "Ctrl+Y")
                .saying(redoes.map(what -> Messages.text("undo.redo", what).strip()))
                .offBecause(redoes.map(what -> what.isEmpty() ? Messages.text("off.redo") : ""))
                .runs(() -> undoing.redo(actions.inFront().get())));
        add(everywhere("edit.copy", COPY, MenuGroup.EDIT).keys("Ctrl+C").offBecause(seen(needsTarget))
                .runs(deeds::copyPlace));
        add(everywhere("edit.find", FILTER, MenuGroup.EDIT).keys("Ctrl+F").offBecause(needsRepository)
                .runs(deeds::filter));
        add(everywhere("edit.allTargets", LIST, MenuGroup.EDIT)
                .offBecause(
                        session.targets().limit().map(limit -> limit.isAll() ? Messages.text("off.allTargets") : ""))
                .runs(session.targets()::showAll));
        add(everywhere("edit.goTo", CROSSHAIR, MenuGroup.EDIT).keys("Ctrl+G").offBecause(seen(needsRepository))
                .runs(deeds::goTo));
    }

    /// Also off while a blind campaign is open: names and places would be seen.
    private ObservableValue<String> seen(ObservableValue<String> reason) {
        return session.vet().blindness().unless(reason);
    }

    private void settings() {
        add(everywhere("view.settings", SETTINGS, MenuGroup.EDIT).keys("Ctrl+,").runs(deeds::settings));
        add(in(Scope.SETTINGS, "settings.reset", ROTATE_CCW, MenuGroup.EDIT).runs(session.preferences()::reset));
        add(in(Scope.SETTINGS, "settings.openKeys", UPLOAD, MenuGroup.EDIT).runs(deeds::openKeys));
        add(in(Scope.SETTINGS, "settings.saveKeys", DOWNLOAD, MenuGroup.EDIT).runs(deeds::saveKeys));
        add(in(Scope.SETTINGS, "settings.close", X, MenuGroup.EDIT).keys("Esc").runs(deeds::settings));
    }

    private void views() {
        add(everywhere("view.explore", GLOBE, MenuGroup.VIEW).keys("Ctrl+1").offBecause(needsRepository)
                .runs(() -> deeds.show(Workspace.EXPLORE)));
        add(everywhere("view.inspect", APERTURE, MenuGroup.VIEW).keys("Ctrl+2").offBecause(seen(needsRepository))
                .runs(() -> deeds.show(Workspace.INSPECT)));
        add(everywhere("view.run", ACTIVITY, MenuGroup.VIEW).keys("Ctrl+4").runs(() -> deeds.show(Workspace.RUN)));
        add(everywhere("view.palette", COMMAND, MenuGroup.VIEW).keys("Ctrl+K", "Ctrl+Shift+P").runs(deeds::palette));
        add(everywhere("view.theme", MOON, MenuGroup.VIEW).keys("Ctrl+Shift+T")
                .runs(() -> session.theme().set(session.theme().get().other())));
        add(everywhere("view.larger", TYPE, MenuGroup.VIEW).keys("Ctrl++", "Ctrl+=").runs(() -> resize(1)));
        add(everywhere("view.smaller", TYPE, MenuGroup.VIEW).keys("Ctrl+-").runs(() -> resize(-1)));
        add(everywhere("view.normal", TYPE, MenuGroup.VIEW).keys("Ctrl+0").runs(() -> session.percent().set(100)));
        add(everywhere("view.log", TERMINAL, MenuGroup.VIEW).keys("Ctrl+Shift+L").runs(deeds::log));
        add(everywhere("view.notices", BELL, MenuGroup.VIEW).runs(deeds::notices));
        add(everywhere("view.nextPane", CHEVRON_RIGHT, MenuGroup.VIEW).keys("F6").runs(() -> deeds.pane(1)));
        add(everywhere("view.previousPane", CHEVRON_LEFT, MenuGroup.VIEW).keys("Shift+F6").runs(() -> deeds.pane(-1)));
        add(everywhere("view.fullScreen", MAXIMIZE, MenuGroup.VIEW).keys("F11").runs(deeds::fullScreen));
        add(everywhere("view.resetLayout", LAYOUT, MenuGroup.VIEW).runs(deeds::resetLayout));
    }

    private void map() {
        add(in(Scope.EXPLORE, "sky.zoomIn", ZOOM_IN, MenuGroup.SKY).keys("+", "=").runs(() -> deeds.zoomMap(1)));
        add(in(Scope.EXPLORE, "sky.zoomOut", ZOOM_OUT, MenuGroup.SKY).keys("-").runs(() -> deeds.zoomMap(-1)));
        add(in(Scope.EXPLORE, "sky.fit", MAXIMIZE, MenuGroup.SKY).keys("Z").runs(deeds::fitMap));
        add(in(Scope.EXPLORE, "sky.up", ARROW_UP, MenuGroup.SKY).keys("Backspace")
                .offBecause(needsRepository).runs(() -> {
                    if (!session.sky().levels().up()) {
                        deeds.fitMap();
                    }
                }));
        SkyModel sky = session.sky();
        add(in(Scope.EXPLORE, "sky.back", ARROW_LEFT, MenuGroup.SKY).keys("Alt+Left")
                .offBecause(unless(sky.canGoBack(), Messages.text("off.back"))).runs(sky::back));
        add(in(Scope.EXPLORE, "sky.forward", ARROW_RIGHT, MenuGroup.SKY).keys("Alt+Right")
                .offBecause(unless(sky.canGoForward(), Messages.text("off.forward"))).runs(sky::forward));
        choosing(sky);
        add(in(Scope.EXPLORE, "sky.inspect", APERTURE, MenuGroup.SKY).keys("Enter").offBecause(seen(needsTarget))
                .runs(() -> deeds.show(Workspace.INSPECT)));
        add(in(Scope.EXPLORE, "sky.layers", SIDEBAR, MenuGroup.SKY).keys("Ctrl+L").switches(deeds.layersShown()));
    }

    private void choosing(SkyModel sky) {
        tool(MapTool.PAN, in(Scope.EXPLORE, "sky.tool.pan", MOVE, MenuGroup.SKY).keys("V"));
        tool(MapTool.RECTANGLE, in(Scope.EXPLORE, "sky.tool.rectangle", SQUARE, MenuGroup.SKY).keys("R"));
        tool(MapTool.CIRCLE, in(Scope.EXPLORE, "sky.tool.circle", CIRCLE, MenuGroup.SKY).keys("O"));
        tool(MapTool.POLYGON, in(Scope.EXPLORE, "sky.tool.polygon", HEXAGON, MenuGroup.SKY).keys("G"));
        tool(MapTool.PATCH, in(Scope.EXPLORE, "sky.tool.patch", GRID, MenuGroup.SKY).keys("P"));
        ObservableValue<String> nothing = sky.selection().shapes()
                .map(shapes -> shapes.isEmpty() ? Messages.text("off.shapes") : "");
        add(in(Scope.EXPLORE, "sky.clear", X_SQUARE, MenuGroup.SKY).keys("Delete").offBecause(nothing)
                .runs(sky.selection()::clear));
        add(in(Scope.EXPLORE, "sky.ids", LIST, MenuGroup.SKY).keys("Ctrl+I").offBecause(needsTarget)
                .runs(deeds::openIds));
        add(in(Scope.EXPLORE, "sky.regionsOpen", UPLOAD, MenuGroup.SKY).keys("Ctrl+D").offBecause(needsRepository)
                .runs(deeds::openRegions));
        add(in(Scope.EXPLORE, "sky.regionsSave", DOWNLOAD, MenuGroup.SKY).keys("Ctrl+S").offBecause(nothing)
                .runs(deeds::saveRegions));
    }

    private void tool(MapTool tool, Action.Declaration declaration) {
        add(declaration.runs(() -> session.sky().tool().set(tool)));
    }

    /// The action that takes a tool.
    static String toolId(MapTool tool) {
        return "sky.tool." + tool.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static ObservableValue<String> unless(ObservableValue<Boolean> possible, String reason) {
        return possible.map(yes -> yes ? "" : reason);
    }

    private void image() {
        DisplayModel display = session.stamps().display();
        add(in(Scope.INSPECT, "image.previous", CHEVRON_LEFT, MenuGroup.IMAGE).keys("Left", "K").offBecause(needsTarget)
                .runs(() -> session.targets().step(-1)));
        add(in(Scope.INSPECT, "image.next", CHEVRON_RIGHT, MenuGroup.IMAGE).keys("Right", "J").offBecause(needsTarget)
                .runs(() -> session.targets().step(1)));
        add(in(Scope.INSPECT, "image.slotBefore", ARROW_UP, MenuGroup.IMAGE).keys("Up").runs(() -> slot(-1)));
        add(in(Scope.INSPECT, "image.slotAfter", ARROW_DOWN, MenuGroup.IMAGE).keys("Down").runs(() -> slot(1)));
        add(in(Scope.INSPECT, "image.colour", DROPLET, MenuGroup.IMAGE).keys("C")
                .runs(() -> display.slot().set(new Slot.Colour())));
        add(in(Scope.INSPECT, "image.zoomIn", ZOOM_IN, MenuGroup.IMAGE).keys("+", "=").runs(() -> deeds.zoomImage(1)));
        add(in(Scope.INSPECT, "image.zoomOut", ZOOM_OUT, MenuGroup.IMAGE).keys("-").runs(() -> deeds.zoomImage(-1)));
        add(in(Scope.INSPECT, "image.fit", MAXIMIZE, MenuGroup.IMAGE).keys("Z").runs(deeds::fitImage));
        add(in(Scope.INSPECT, "image.link", LINK, MenuGroup.IMAGE).keys("Shift+L").switches(display.field().linked()));
        add(in(Scope.INSPECT, "image.crosshair", CROSSHAIR, MenuGroup.IMAGE).keys("X").switches(display.crosshair()));
        add(in(Scope.INSPECT, "image.compass", COMPASS, MenuGroup.IMAGE).keys("N").switches(display.compass()));
        add(in(Scope.INSPECT, "image.masks", EYE, MenuGroup.IMAGE).keys("M").switches(display.masks().shown()));
        add(in(Scope.INSPECT, "image.hatch", HASH, MenuGroup.IMAGE).keys("H").switches(display.masks().hatch()));
        add(in(Scope.INSPECT, "image.blink", REPEAT, MenuGroup.IMAGE).keys("B").offBecause(needsTarget)
                .runs(display.blink()::blink));
        add(in(Scope.INSPECT, "image.blinkBack", REPEAT, MenuGroup.IMAGE).keys("Shift+B").offBecause(needsTarget)
                .runs(display.blink()::blinkBack));
        add(in(Scope.INSPECT, "image.blinkOn", PLAY, MenuGroup.IMAGE).keys("Alt+B").offBecause(needsTarget)
                .switches(display.blink().running()));
        add(in(Scope.INSPECT, "image.allBands", GRID, MenuGroup.IMAGE).keys("Shift+V").offBecause(needsTarget)
                .switches(display.allBands()));
        add(in(Scope.INSPECT, "image.nextMap", DROPLET, MenuGroup.IMAGE).keys("Y").runs(display.tones()::nextMap));
        add(in(Scope.INSPECT, "image.invert", CIRCLE, MenuGroup.IMAGE).keys("I").switches(display.tones().inverted()));
        add(in(Scope.INSPECT, "image.bare", EYE_OFF, MenuGroup.IMAGE).keys("G").offBecause(needsTarget)
                .holds(display.bare()));
        add(in(Scope.INSPECT, "image.resetStretch", ROTATE_CCW, MenuGroup.IMAGE).keys("Shift+A")
                .offBecause(Bindings.when(display.changed()).then("").otherwise(Messages.text("off.stretch")))
                .runs(display::reset));
        add(everywhere("run.selection", PLAY, MenuGroup.RUN).keys("Ctrl+R").offBecause(deeds.runOff())
                .runs(deeds::run));
        add(everywhere("run.recipe", FILE_TEXT, MenuGroup.RUN).keys("Ctrl+Shift+R").runs(deeds::openRecipe));
        add(everywhere("run.standard", ROTATE_CCW, MenuGroup.RUN)
                .offBecause(Bindings.createStringBinding(
                        () -> session.recipes().isStandard() ? Messages.text("off.recipe") : "",
                        session.recipes().source(), session.recipes().recipe()))
                .runs(session.recipes()::reset));
    }

    /// What lasts as long as a key is held, and its like that stay.
    private void peek() {
        LookModel looks = session.stamps().display().looks();
        PhaseModel phases = session.stamps().display().phases();
        add(in(Scope.INSPECT, "image.brighter", SUN, MenuGroup.IMAGE).keys("Q").offBecause(needsTarget)
                .holds(looks.brighter()));
        add(in(Scope.INSPECT, "image.bluer", DROPLET, MenuGroup.IMAGE).keys("W").offBecause(needsTarget)
                .holds(looks.bluer()));
        add(in(Scope.INSPECT, "image.residual", TARGET, MenuGroup.IMAGE).keys("E").offBecause(needsTarget)
                .holds(phases.held(Phase.RESIDUAL)));
        add(in(Scope.INSPECT, "image.matched", DISC, MenuGroup.IMAGE).keys("R").offBecause(needsTarget)
                .holds(phases.held(Phase.MATCHED)));
        add(in(Scope.INSPECT, "image.difference", MINUS_CIRCLE, MenuGroup.IMAGE).keys("T").offBecause(needsTarget)
                .holds(phases.held(Phase.DIFFERENCE)));
        add(in(Scope.INSPECT, "image.ownStretch", MAXIMIZE_2, MenuGroup.IMAGE).keys("A").offBecause(needsTarget)
                .holds(looks.ownStretch()));
        add(in(Scope.INSPECT, "image.keepMatched", DISC, MenuGroup.IMAGE).keys("Shift+R").offBecause(needsTarget)
                .switches(phases.matchedStays()));
        add(in(Scope.INSPECT, "image.sideBySide", GRID, MenuGroup.IMAGE).keys("V").offBecause(needsTarget)
                .switches(session.stamps().preparation().sideBySide()));
    }

    private void help() {
        add(everywhere("help.keys", HELP_CIRCLE, MenuGroup.HELP).keys("?", "F1").runs(deeds::keys));
    }

    private void slot(int steps) {
        DisplayModel display = session.stamps().display();
        List<Slot> slots = deeds.slots();
        int next = Math.clamp(slots.indexOf(display.slot().get()) + (long) steps, 0, slots.size() - 1);
        display.slot().set(slots.get(next));
    }

    private void resize(int steps) {
        int at = Math.max(0, UserSettings.SIZES.indexOf(session.percent().get()));
        session.percent().set(UserSettings.SIZES.get(Math.clamp(at + (long) steps, 0, UserSettings.SIZES.size() - 1)));
    }

    private void add(Action action) {
        actions.add(action);
    }

    private static Action.Declaration everywhere(String id, Feather icon, MenuGroup menu) {
        return in(Scope.EVERYWHERE, id, icon, menu);
    }

    private static Action.Declaration in(Scope scope, String id, Feather icon, MenuGroup menu) {
        return Action.declare(id, icon, menu, scope);
    }

    private static ObservableValue<String> constant(String text) {
        return new javafx.beans.property.SimpleStringProperty(text);
    }
}
