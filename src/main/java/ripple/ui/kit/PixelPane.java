package ripple.ui.kit;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import ripple.render.Picture;

/// A region whose picture the program draws itself, pixel by pixel, at most once a pulse.
///
/// The viewport is one int[] behind one {@link PixelBuffer}, sized in device pixels; moving marks may lie above it as nodes.
public final class PixelPane extends Region {
    private final Consumer<Raster> painter;
    private final ImageView view = new ImageView();
    private Raster raster = new Raster(0, 0, new int[0]);
    private PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(1, 1, IntBuffer.wrap(new int[1]),
            PixelFormat.getIntArgbPreInstance());
    private boolean stale = true;

    /// @param painter draws everything anew; called on the FX thread
    public PixelPane(Consumer<Raster> painter) {
        this.painter = painter;
        view.setSmooth(false);
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(0, 0);
    }

    /// Asks to be drawn in the next pulse.
    public void repaint() {
        stale = true;
        setNeedsLayout(true);
        freeParents();
    }

    /// A parent that was asked for a layout while its own parent was being laid out keeps that wish, but nobody above knows of it, and the
    /// toolkit hands no other wish past it: the picture would stand still until something else moves. So it is asked for again.
    private void freeParents() {
        Parent waiting = null;
        for (Parent at = getParent(); at != null; at = at.getParent()) {
            waiting = at.isNeedsLayout() ? at : waiting;
        }
        if (waiting != null) {
            waiting.requestLayout();
        }
    }

    /// Device pixels per logical pixel.
    public double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
    }

    /// A copy of the picture as it is now, in device pixels, also when the frame that shows it is still to come.
    public Picture picture() {
        layout();
        return new Picture(raster.width(), raster.height(),
                Arrays.copyOf(raster.pixels(), raster.width() * raster.height()));
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int w = (int) Math.round(getWidth() * scale);
        int h = (int) Math.round(getHeight() * scale);
        if (w <= 0 || h <= 0) {
            return;
        }
        if (w != raster.width() || h != raster.height()) {
            resize(w, h, scale);
        }
        if (stale && isSeen()) {
            stale = false;
            painter.accept(raster);
            buffer.updateBuffer(all -> null);
        }
    }

    /// What is hidden need not be drawn; whoever shows it again lays it out again.
    private boolean isSeen() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void resize(int w, int h, double scale) {
        raster = new Raster(w, h, new int[w * h]);
        buffer = new PixelBuffer<>(w, h, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        view.setFitWidth(w / scale);
        view.setFitHeight(h / scale);
        stale = true;
    }
}
