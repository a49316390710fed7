package ripple.ui.kit;

import java.util.function.IntSupplier;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A picture that is drawn in the background for the size the pane has; the one before stays until the next is there.
public final class DrawnPane extends StackPane {
    private final Latest drawing;
    private final IntSupplier ground;
    private final PixelPane pane = new PixelPane(this::paint);
    private Drawn drawn = new Drawn(0, 0, new int[0]);
    private @Nullable Drawing wanted;

    /// Draws; work for the background.
    @FunctionalInterface
    public interface Drawing {
        /// @param width device pixels
        /// @param height device pixels
        /// @param scale device pixels for each logical one
        /// @return opaque ARGB values, row by row, first row on top
        int[] draw(int width, int height, double scale);
    }

    private static final class Drawn {
        private final int width;
        private final int height;
        private final int[] pixels;

        Drawn(int width, int height, int[] pixels) {
            this.width = width;
            this.height = height;
            this.pixels = pixels;
        }
    }

    /// @param ground opaque ARGB behind the picture, asked for at every painting
    public DrawnPane(Background background, IntSupplier ground) {
        this.drawing = new Latest(background);
        this.ground = ground;
        getChildren().add(pane);
        widthProperty().addListener(observable -> draw());
        heightProperty().addListener(observable -> draw());
        sceneProperty().addListener(observable -> draw());
    }

    /// Shows something else; null for nothing.
    public void show(@Nullable Drawing next) {
        wanted = next;
        draw();
    }

    private void draw() {
        Drawing now = wanted;
        int width = (int) Math.round(getWidth() * pane.scale());
        int height = (int) Math.round(getHeight() * pane.scale());
        if (now == null || width < 1 || height < 1) {
            drawing.cancel();
            drawn = new Drawn(0, 0, new int[0]);
            pane.repaint();
            return;
        }
        double scale = pane.scale();
        drawing.run(() -> new Drawn(width, height, now.draw(width, height, scale)), done -> {
            drawn = done;
            pane.repaint();
        }, problem -> {});
    }

    private void paint(Raster raster) {
        raster.clear(ground.getAsInt());
        raster.copy(drawn.pixels, drawn.width, drawn.height, 0, 0);
    }
}
