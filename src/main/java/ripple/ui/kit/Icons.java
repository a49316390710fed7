package ripple.ui.kit;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Feather pack. Size and colour come from the style sheet.
public final class Icons {
    private Icons() {}

    /// A 16 px icon.
    public static Node icon(Feather which) {
        return styled(which, "icon");
    }

    /// A 13 px icon for chips and status cells.
    public static Node small(Feather which) {
        return styled(which, "icon-small");
    }

    /// A 20 px icon for the rail and cards.
    public static Node large(Feather which) {
        return styled(which, "icon-large");
    }

    private static Node styled(Feather which, String style) {
        FontIcon icon = new FontIcon(which);
        icon.getStyleClass().add(style);
        icon.setMouseTransparent(true);
        return icon;
    }
}
