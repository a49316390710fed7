package ripple.ui.sky;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which layers the map draws.
public final class LayersModel {
    private final BooleanProperty outlines = new SimpleBooleanProperty(true);
    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private final BooleanProperty numbers = new SimpleBooleanProperty(true);
    private final BooleanProperty outerBoxes = new SimpleBooleanProperty(false);
    private final BooleanProperty cells = new SimpleBooleanProperty(false);
    private final BooleanProperty coordinates = new SimpleBooleanProperty(true);
    private final BooleanProperty previews = new SimpleBooleanProperty(true);
    private final BooleanProperty targets = new SimpleBooleanProperty(true);

    public BooleanProperty outlines() {
        return outlines;
    }

    public BooleanProperty grid() {
        return grid;
    }

    public BooleanProperty numbers() {
        return numbers;
    }

    /// Outer boxes: what a coadd file of a patch holds at most.
    public BooleanProperty outerBoxes() {
        return outerBoxes;
    }

    /// Cells, where the sky map has them.
    public BooleanProperty cells() {
        return cells;
    }

    public BooleanProperty coordinates() {
        return coordinates;
    }

    /// The patches' own pixels, when they are large on the screen.
    public BooleanProperty previews() {
        return previews;
    }

    public BooleanProperty targets() {
        return targets;
    }

    /// All of them.
    List<BooleanProperty> all() {
        return List.of(outlines, grid, numbers, outerBoxes, cells, coordinates, previews, targets);
    }
}
