package ripple.ui;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// What does not fit into a window: texts cut short, parts outside of what holds them, hit areas that are too small, scroll bars in tool bars.
final class Misfits {
    /// A part may stand out by less than that: rounding, and outlines.
    private static final double ROUNDING = 1.6;
    private static final double HIT = 24;
    /// So far things may be pushed aside by scrolling.
    private static final double FAR = 1e6;

    private final Set<String> found = new TreeSet<>();
    private final String where;
    private int seen;

    private Misfits(String where) {
        this.where = where;
    }

    /// On the FX thread.
    ///
    /// @param where what is in front, for the sentences
    static Misfits of(Scene scene, String where) {
        Misfits misfits = new Misfits(where);
        // Texts that wrap tell their height only once they know their width.
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        misfits.walk(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        return misfits;
    }

    Set<String> found() {
        return found;
    }

    /// How many controls and texts were looked at.
    int seen() {
        return seen;
    }

    private void walk(Node node, Bounds room) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        boolean sized = at.getWidth() > 0 && at.getHeight() > 0;
        boolean looked = node instanceof Control || (node instanceof Text text && !text.getText().isBlank());
        if (sized && looked && !(node.getParent() instanceof Labeled)) {
            seen++;
            check(node, at, room);
        }
        // Tabs that have no room are in the menu at the end of their row.
        if (node.getStyleClass().contains("headers-region")) {
            return;
        }
        // What lies in a list or table is under its own rule: it scrolls, and each row is drawn as far as it is seen.
        if (node instanceof Parent parent && !(node instanceof VirtualFlow<?>)
                && !node.getStyleClass().contains("column-header-background")
                && !(node instanceof TextInputControl)) {
            Bounds inside = inside(node, at, room);
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inside));
        }
    }

    private void check(Node node, Bounds at, Bounds room) {
        if (!within(at, room)) {
            tell(node, "stands out of its room by " + round(beyond(at, room)) + " px");
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            tell(node, "is cut");
        }
        if (isHit(node) && Math.min(at.getWidth(), at.getHeight()) < HIT - 0.5) {
            tell(node, "has a hit area of " + round(at.getWidth()) + " × " + round(at.getHeight()));
        }
        if (node instanceof ScrollBar && isInToolBar(node)) {
            tell(node, "scrolls a tool bar");
        }
    }

    /// The text that the skin shows ends with an ellipsis or leaves something out; what says that it may be cut has the whole in its tooltip.
    private static boolean isCut(Labeled labeled) {
        boolean declared = labeled.getStyleClass().contains("may-be-cut") && labeled.getTooltip() != null;
        declared |= labeled.getParent() instanceof ComboBoxBase<?> box && box.getTooltip() != null;
        return !declared && !labeled.getText().isBlank() && labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance).map(Text.class::cast)
                // An icon is a text as well.
                .filter(text -> text.isVisible() && text.getStyleClass().contains("text"))
                .anyMatch(text -> !same(text.getText(), labeled.getText())
                        || text.getLayoutBounds().getHeight() > labeled.getHeight() + ROUNDING);
    }

    private static boolean same(String shown, String all) {
        return shown.equals(all) || shown.equals(all.replace("_", ""));
    }

    private static boolean isHit(Node node) {
        return (node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof TextInputControl)
                && !node.isDisabled();
    }

    private static boolean isInToolBar(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("tool-row") || at.getStyleClass().contains("menu-row")) {
                return true;
            }
        }
        return false;
    }

    /// Where the children of a node have to stay: in a panel that scrolls down they may lie as deep as they like.
    private static Bounds inside(Node node, Bounds at, Bounds room) {
        if (node.getStyleClass().contains("viewport") && node.getParent() instanceof ScrollPane pane) {
            boolean aside = pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
            return new BoundingBox(aside ? -FAR : at.getMinX(), -FAR, aside ? 2 * FAR : at.getWidth(), 2 * FAR);
        }
        // The toolkit's holder of what scrolls is as large as what is seen of it.
        if (node.getParent() != null && node.getParent().getStyleClass().contains("viewport")) {
            return room;
        }
        return node instanceof Region && at.getWidth() > 0 && at.getHeight() > 0 ? common(at, room) : room;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static boolean within(Bounds at, Bounds room) {
        return beyond(at, room) <= ROUNDING;
    }

    private static double beyond(Bounds at, Bounds room) {
        return Math.max(Math.max(room.getMinX() - at.getMinX(), at.getMaxX() - room.getMaxX()),
                Math.max(room.getMinY() - at.getMinY(), at.getMaxY() - room.getMaxY()));
    }

    private static long round(double pixels) {
        return Math.round(pixels);
    }

    private void tell(Node node, String what) {
        String text = node instanceof Labeled labeled ? labeled.getText() : node instanceof Text t ? t.getText() : "";
        String name = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        found.add(String.format(Locale.ROOT, "%s: %s %s \"%s\" (%s) in %s %s", where, node.getClass().getSimpleName(),
                node.getStyleClass(), text, name, node.getParent() == null ? "" : node.getParent().getStyleClass(),
                what));
    }
}
