package ripple.ui;

import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Bounds of the window: put back where they were, on a screen that is there now, and followed from then on.
record WindowFrame(Stage stage, LayoutModel layout) {
    /// To be called before the window is shown.
    void restore() {
        Rectangle2D wanted = layout.bounds().get();
        if (!wanted.equals(LayoutModel.ANYWHERE)) {
            place(onScreen(wanted, screens()));
        }
        stage.setMaximized(layout.maximised().get());
        follow();
    }

    private void follow() {
        InvalidationListener moved = observable -> remember();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener((o, before, now) -> layout.maximised().set(now));
        layout.maximised().addListener((o, before, now) -> stage.setMaximized(now));
        layout.bounds().addListener((o, before, now) -> {
            if (now.equals(LayoutModel.ANYWHERE)) {
                place(onScreen(now, screens()));
                stage.centerOnScreen();
            }
        });
    }

    private void remember() {
        boolean plain = stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        if (plain && stage.getWidth() > 0 && stage.getHeight() > 0) {
            layout.bounds()
                    .set(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    private void place(Rectangle2D bounds) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /// Bounds that lie wholly on the screen which they cover most of; on the first one where they lie beside all.
    ///
    /// @param screens at least one
    static Rectangle2D onScreen(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream().max(Comparator.comparingDouble(each -> common(each, wanted)))
                .filter(each -> common(each, wanted) > 0).orElse(screens.getFirst());
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
