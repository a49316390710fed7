package ripple.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
