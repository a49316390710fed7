package ripple.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lies over the window and shows one card at a time on a scrim. A click beside it or Esc takes it away; the focus goes back.
public final class Overlay extends StackPane {
    private final Region scrim = new Region();
    private final Region end = new Region();
    private @Nullable Node before;

    public Overlay() {
        end.setManaged(false);
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> hide());
        getChildren().add(scrim);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                goOn(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    /// Tab stays on the card: what lies under the scrim cannot be used, and Esc would not be heard there.
    private void goOn(TraversalDirection way) {
        Node now = getScene().getFocusOwner();
        if (isOnCard(now)) {
            now.requestFocusTraversal(way);
        }
        if (!isOnCard(getScene().getFocusOwner())) {
            // Round again, from before the first or behind the last.
            (way == TraversalDirection.NEXT ? scrim : end).requestFocusTraversal(way);
        }
    }

    private boolean isOnCard(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (equals(at.getParent())) {
                return !at.equals(scrim) && !at.equals(end);
            }
        }
        return false;
    }

    /// Shows a card below the top of the window.
    public void show(Region card) {
        show(card, Pos.TOP_CENTER, new Insets(96, 24, 24, 24));
    }

    /// Shows a card at the right, below the row of menus.
    public void showAtRight(Region card) {
        show(card, Pos.TOP_RIGHT, new Insets(38, 8, 40, 24));
    }

    private void show(Region card, Pos place, Insets margin) {
        if (getScene() != null && !isVisible()) {
            before = getScene().getFocusOwner();
        }
        StackPane.setAlignment(card, place);
        StackPane.setMargin(card, margin);
        getChildren().setAll(scrim, card, end);
        setVisible(true);
        card.requestFocus();
    }

    public void hide() {
        setVisible(false);
        getChildren().setAll(scrim);
        if (before != null) {
            before.requestFocus();
        }
        before = null;
    }
}
