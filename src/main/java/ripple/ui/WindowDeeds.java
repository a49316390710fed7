package ripple.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import ripple.ui.view.Slot;

/// What actions need the window's panes for.
interface WindowDeeds {
    void openFolder();

    void openTargets();

    void openRecipe();

    void openRegions();

    /// Asks for a file with ids of targets.
    void openIds();

    void saveRegions();

    void quit();

    /// Shows a folder in the system's file browser.
    void showFolder(Path folder);

    void copyPlace();

    void filter();

    void goTo();

    void show(Workspace workspace);

    void palette();

    void keys();

    /// Shows the settings, or what was in front before.
    void settings();

    /// Asks for a file with a keymap.
    void openKeys();

    void saveKeys();

    void log();

    void notices();

    /// Moves the focus to the next or previous pane.
    void pane(int steps);

    void fullScreen();

    /// Bounds, panels and tabs as on a first start.
    void resetLayout();

    void zoomMap(int steps);

    void fitMap();

    void zoomImage(int steps);

    void fitImage();

    void run();

    /// Why nothing can be run now; empty text when it can.
    ObservableValue<String> runOff();

    BooleanProperty layersShown();

    /// The band strip's slots.
    List<Slot> slots();
}
