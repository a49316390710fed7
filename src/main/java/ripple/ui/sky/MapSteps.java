package ripple.ui.sky;

import java.util.List;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Undoable;

/// What can be undone on the map. Where one looks is not among it: that goes back and forward.
public final class MapSteps {
    private MapSteps() {}

    /// Each part, in the order in which they are restored: a selection takes the patch away, so the patch comes after it.
    public static List<Undoable<?>> of(SkyModel sky) {
        String choice = Messages.text("undo.selection");
        String cover = Messages.text("undo.coverage");
        String tool = Messages.text("undo.tool");
        String layers = Messages.text("undo.layers");
        return List.of(Undoable.of(tool, tool, sky.tool()),
                Undoable.of(choice, choice, sky.selection().shapes()::get, sky.selection()::restore,
                        sky.selection().shapes()),
                Undoable.of(choice, Messages.text("undo.patch"), sky.patch()),
                Undoable.of(layers, layers, sky.layers().all()),
                Undoable.of(cover, cover, sky.coverage().show()), Undoable.of(cover, cover, sky.band()));
    }

    /// What hangs on the target list.
    public static List<Undoable<?>> ofTargets(SkyModel sky) {
        String list = Messages.text("undo.targets");
        return List.of(Undoable.of(list, Messages.text("undo.targetColour"), sky.marks().colourBy()));
    }
}
