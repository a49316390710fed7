package ripple.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;

/// How the window is laid out: its bounds, widths of the side panels, tabs in front. Widths in pixels at 100 %.
final class LayoutModel {
    /// Bounds of a window that was never moved: its place is left to the system.
    static final Rectangle2D ANYWHERE = new Rectangle2D(0, 0, 1440, 900);

    private static final double EXPLORE_LEFT = 236;
    private static final double EXPLORE_RIGHT = 336;
    private static final double INSPECT_RIGHT = 348;
    private static final int TARGETS_TAB = 1;

    private final ObjectProperty<Rectangle2D> bounds = new SimpleObjectProperty<>(ANYWHERE);
    private final BooleanProperty maximised = new SimpleBooleanProperty();
    private final BooleanProperty layersShown = new SimpleBooleanProperty(true);
    private final BooleanProperty queueShown = new SimpleBooleanProperty(true);
    private final DoubleProperty exploreLeft = new SimpleDoubleProperty(EXPLORE_LEFT);
    private final DoubleProperty exploreRight = new SimpleDoubleProperty(EXPLORE_RIGHT);
    private final DoubleProperty inspectRight = new SimpleDoubleProperty(INSPECT_RIGHT);
    private final IntegerProperty exploreTab = new SimpleIntegerProperty(TARGETS_TAB);
    private final IntegerProperty inspectTab = new SimpleIntegerProperty();

    /// Of the window with its frame, on the screen, while it is not maximised.
    ObjectProperty<Rectangle2D> bounds() {
        return bounds;
    }

    BooleanProperty maximised() {
        return maximised;
    }

    /// Whether Explore's left panel is there.
    BooleanProperty layersShown() {
        return layersShown;
    }

    /// Whether Vet's left panel is there.
    BooleanProperty queueShown() {
        return queueShown;
    }

    DoubleProperty exploreLeft() {
        return exploreLeft;
    }

    DoubleProperty exploreRight() {
        return exploreRight;
    }

    DoubleProperty inspectRight() {
        return inspectRight;
    }

    /// Place of the tab in front, from 0.
    IntegerProperty exploreTab() {
        return exploreTab;
    }

    /// Place of the tab in front, from 0.
    IntegerProperty inspectTab() {
        return inspectTab;
    }

    /// As on a first start.
    void reset() {
        maximised.set(false);
        bounds.set(ANYWHERE);
        layersShown.set(true);
        queueShown.set(true);
        exploreLeft.set(EXPLORE_LEFT);
        exploreRight.set(EXPLORE_RIGHT);
        inspectRight.set(INSPECT_RIGHT);
        exploreTab.set(TARGETS_TAB);
        inspectTab.set(0);
    }

    List<Kept> things() {
        return List.of(
                new Kept("bounds", () -> text(bounds.get()), text -> bounds.set(rectangle(text)), List.of(bounds)),
                Kept.flag("maximised", maximised), Kept.flag("layersShown", layersShown),
                Kept.flag("queueShown", queueShown),
                Kept.number("explore.left", exploreLeft), Kept.number("explore.right", exploreRight),
                Kept.number("inspect.right", inspectRight), Kept.whole("explore.tab", exploreTab),
                Kept.whole("inspect.tab", inspectTab));
    }

    private static String text(Rectangle2D bounds) {
        return bounds.getMinX() + " " + bounds.getMinY() + " " + bounds.getWidth() + " " + bounds.getHeight();
    }

    private static Rectangle2D rectangle(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Bounds are four numbers.");
        }
        return new Rectangle2D(Kept.finite(parts[0]), Kept.finite(parts[1]), Kept.finite(parts[2]),
                Kept.finite(parts[3]));
    }
}
