package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Undoable;
import ripple.ui.view.StretchSteps;

/// What can be undone in Inspect. Which object, band and part of it one looks at is not among it: that has keys of its own.
public final class StampSteps {
    private StampSteps() {}

    /// Each part, in the order in which they are restored: another size fetches the stamp anew, which takes lines away, so it comes first.
    public static List<Undoable<?>> of(StampsModel stamps) {
        String size = Messages.text("undo.size");
        String pins = Messages.text("undo.pins");
        List<Undoable<?>> all = new ArrayList<>();
        all.add(Undoable.of(size, size, stamps.size()));
        all.addAll(StretchSteps.of(stamps.display()));
        all.addAll(StretchSteps.of(stamps.display().masks()));
        all.addAll(StretchSteps.of(stamps.measures()));
        all.add(StretchSteps.marks(stamps.measures()));
        all.add(Undoable.of(pins, pins, stamps.compare().pins()));
        all.add(Undoable.of(pins, Messages.text("undo.beside"), stamps.compare().beside()));
        return all;
    }
}
