package ripple.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import ripple.ui.kit.Theme;

/// A scene that nobody sees, in which parts of the window are dressed before they are shown: skins are made, styles are found, texts are
/// measured, and all the code of it has run once.
///
/// @param theme in force
/// @param percent size of everything
record FittingRoom(ObservableValue<Theme> theme, ObservableValue<Integer> percent) {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;

    /// Dresses a part that is in no scene and comes back when it is in none again.
    void dress(Node part) {
        if (part.getScene() != null || part.getParent() != null || !(part instanceof Parent parent)) {
            return;
        }
        Group group = new Group(part);
        Scene scene = new Scene(group, WIDTH, HEIGHT);
        theme.getValue().dress(scene, percent.getValue());
        part.applyCss();
        part.resize(Math.min(WIDTH, Math.max(part.minWidth(-1), part.prefWidth(-1))), HEIGHT);
        parent.layout();
        group.getChildren().clear();
    }
}
