package ripple.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lies over the window and shows one card at a time on a scrim. A click beside it or Esc takes it away; the focus goes back.
public final class Overlay extends StackPane {
    private @Nullable Node before;

    public Overlay() {
        Region scrim = new Region();
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
                goOn(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    /// Tab stays on the card: what lies under the scrim cannot be used, and Esc would not be heard there.
    private void goOn(int step) {
        List<Node> stops = new ArrayList<>();
        collect(getChildren().getLast(), stops);
        if (!stops.isEmpty()) {
            int now = stops.indexOf(getScene().getFocusOwner());
            stops.get(now < 0 && step < 0 ? stops.size() - 1 : Math.floorMod(now + step, stops.size())).requestFocus();
        }
    }

    private static void collect(Node in, List<Node> stops) {
        if (in instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isVisible() && !child.isDisabled()) {
                    if (child.isFocusTraversable()) {
                        stops.add(child);
                    }
                    collect(child, stops);
                }
            }
        }
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
        getChildren().setAll(getChildren().getFirst(), card);
        setVisible(true);
        card.requestFocus();
    }

    public void hide() {
        setVisible(false);
        getChildren().setAll(getChildren().getFirst());
        if (before != null) {
            before.requestFocus();
        }
        before = null;
    }
}
