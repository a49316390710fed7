package ripple.ui.kit;

import java.util.function.IntSupplier;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import ripple.job.Guard;

/// A picture that is drawn in the background for the size the pane has; the one before stays until the next is there.
public final class DrawnPane extends StackPane {
    private final Latest drawing;
    private final IntSupplier ground;
    private final PixelPane pane = new PixelPane(this::paint);
    private Drawn drawn = new Drawn(0, 0, new int[0]);
    private @Nullable Drawing wanted;
    private boolean isDrawn = true;

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
        getStyleClass().add("drawn-pane");
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

    /// Whether what was asked for last is there, for the size the pane has now.
    public boolean isDrawn() {
        return isDrawn;
    }

    private void draw() {
        Drawing now = wanted;
        int width = (int) Math.round(getWidth() * pane.scale());
        int height = (int) Math.round(getHeight() * pane.scale());
        if (now == null || width < 1 || height < 1) {
            drawing.cancel();
            take(new Drawn(0, 0, new int[0]));
            return;
        }
        double scale = pane.scale();
        isDrawn = false;
        drawing.run(() -> new Drawn(width, height, now.draw(width, height, scale)), this::take, this::refuse);
    }

    private void take(Drawn done) {
        isDrawn = true;
        drawn = done;
        getChildren().removeIf(node -> node != pane);
        pane.repaint();
    }

    /// An empty frame would look like a picture without anything in it.
    private void refuse(Throwable problem) {
        take(new Drawn(0, 0, new int[0]));
        getChildren().add(Nodes.whole(Nodes.label(Messages.text("kit.notDrawn", Guard.sentence(problem)), "muted")));
    }

    private void paint(Raster raster) {
        raster.clear(ground.getAsInt());
        raster.copy(drawn.pixels, drawn.width, drawn.height, 0, 0);
    }
}
