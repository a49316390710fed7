package ripple.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// What is in the scene only while it is in front: nobody builds, styles and lays out what is not seen.
public final class InFront {
    private InFront() {}

    /// Gives a tab its content while it is selected; where the tab's pane is not shown yet, a frame after it is: what is opened for the first time takes
    /// shape in short frames. To be told before the tab is put into its pane.
    public static void only(Tab tab, Supplier<? extends Node> content) {
        tab.tabPaneProperty().addListener((o, before, pane) -> {
            if (pane != null && tab.isSelected()) {
                fill(tab, pane, content);
            }
        });
        tab.selectedProperty().addListener((o, before, now) -> {
            TabPane pane = tab.getTabPane();
            if (!now) {
                tab.setContent(null);
            } else if (pane != null) {
                fill(tab, pane, content);
            }
        });
    }

    private static void fill(Tab tab, TabPane pane, Supplier<? extends Node> content) {
        if (pane.getScene() == null) {
            new OncePerFrame(pane, () -> tab.setContent(tab.isSelected() ? content.get() : null)).askNext();
        } else {
            tab.setContent(content.get());
        }
    }
}
