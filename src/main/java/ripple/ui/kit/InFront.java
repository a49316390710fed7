package ripple.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/// What is in the scene only while it is in front: nobody builds, styles and lays out what is not seen.
public final class InFront {
    private InFront() {}

    /// Gives a tab its content while it is selected. To be told before the tab is put into its pane.
    public static void only(Tab tab, Supplier<? extends Node> content) {
        tab.selectedProperty().addListener((o, before, now) -> tab.setContent(now ? content.get() : null));
    }
}
