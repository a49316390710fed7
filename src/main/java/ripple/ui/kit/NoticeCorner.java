package ripple.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Notices in the lower right corner of a surface, over its side panel: nothing moves when one comes or goes, and no stamp is covered.
public final class NoticeCorner extends StackPane {
    /// As wide as the narrowest side panel is where letters are large; the style sheet says how wide where they are not.
    private static final double WIDEST = 420;

    private final VBox bars = new VBox(6);

    /// @param notices what to say, the most lasting first; empty for nothing
    public NoticeCorner(StringProperty... notices) {
        for (StringProperty notice : notices) {
            bars.getChildren().add(new NoticeBar(notice));
        }
        bars.setMaxHeight(Region.USE_PREF_SIZE);
        bars.getStyleClass().add("notice-list");
        setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        setAlignment(bars, Pos.BOTTOM_RIGHT);
        setAlignment(this, Pos.BOTTOM_RIGHT);
        getChildren().add(bars);
        getStyleClass().add("notice-corner");
        // What lies below it is reached beside the bars.
        setPickOnBounds(false);
        bars.setPickOnBounds(false);
        setMinSize(0, 0);
    }
}
