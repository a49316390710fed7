package ripple.ui.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// One slot of one stamp, enlarged by whole factors, with what stands in its place while it is loading or missing.
///
/// The crosshair is two lines above the pixels; everything else is drawn into them.
public final class StampPane extends StackPane {
    /// What is painted over the stamp beside its pixels.
    public enum Detail {
        /// The picture alone.
        PLAIN,
        /// Mask planes, and whatever else the display model has switched on.
        FULL
    }

    private final DisplayModel display;
    private final Detail detail;
    private final PixelPane pixels = new PixelPane(this::paint);
    private final Pane marks = new Pane();
    private final Line across = line();
    private final Line down = line();
    private final Label missing = Nodes.label(Messages.text("stamp.noData"), "slot-missing");
    private final Region loadingBar = new Region();
    private Slot slot = new Slot.Colour();
    private @Nullable Stamp stamp;
    private @Nullable Pictures picture;
    private ImagePort port = new ImagePort(1, 0, 0, 1, 1);
    private int factor;
    private boolean stale = true;
    private double centreX = Double.NaN;
    private double centreY = Double.NaN;
    private @Nullable PixelPoint pointed;

    public StampPane(DisplayModel display, Detail detail) {
        this.display = display;
        this.detail = detail;
        marks.setMouseTransparent(true);
        marks.getChildren().addAll(across, down);
        missing.setVisible(false);
        missing.setMouseTransparent(true);
        loadingBar.getStyleClass().add("loading-bar");
        loadingBar.setVisible(false);
        loadingBar.setMouseTransparent(true);
        StackPane.setAlignment(loadingBar, javafx.geometry.Pos.BOTTOM_LEFT);
        getChildren().addAll(pixels, marks, missing, loadingBar);
        setMinSize(0, 0);
        getStyleClass().add("stamp-pane");
        display.onPictureChange(observable -> redraw());
    }

    /// Shows a slot of a stamp.
    public void show(Stamp newStamp, Slot newSlot) {
        boolean other = stamp == null || stamp.box().width() != newStamp.box().width();
        stamp = newStamp;
        slot = newSlot;
        if (other) {
            fit();
        }
        loadingBar.setVisible(false);
        redraw();
    }

    /// Nothing but the place: the pixels of the object before never stay under a new caption.
    public void showWaiting() {
        stamp = null;
        picture = null;
        pointed = null;
        missing.setVisible(false);
        redraw();
    }

    /// The thin bar of a stamp that takes long.
    public void showLoadingBar() {
        loadingBar.setVisible(stamp == null);
        loadingBar.setMaxWidth(getWidth() / 3);
    }

    /// Draws anew in the next pulse.
    public void redraw() {
        Stamp now = stamp;
        stale = true;
        setAccessibleText(now == null ? Messages.text("stamp.waiting") : describe(now));
        pixels.repaint();
    }

    /// Whole enlargement that fits, in the middle.
    public void fit() {
        factor = 0;
        centreX = Double.NaN;
        pixels.repaint();
    }

    /// Enlarges by one more or one less.
    ///
    /// @param steps positive enlarges
    public void zoom(int steps) {
        zoomAt(steps, pixels.getWidth() / 2, pixels.getHeight() / 2);
    }

    /// Enlarges around a place of this pane.
    public void zoomAt(int steps, double x, double y) {
        if (picture == null) {
            return;
        }
        double scale = pixels.scale();
        PixelPoint under = port.toPixel(x * scale, y * scale);
        int next = Math.clamp(port.factor() + (long) steps * Math.max(1, port.factor() / 6), 1, 64);
        double px = under.x() + 0.5;
        double py = picture.height() - 0.5 - under.y();
        factor = next;
        centreX = px - (x * scale - pixels.getWidth() * scale / 2) / next;
        centreY = py - (y * scale - pixels.getHeight() * scale / 2) / next;
        pixels.repaint();
    }

    /// Moves the picture by a distance on the screen.
    public void pan(double dx, double dy) {
        if (picture == null) {
            return;
        }
        double perPixel = pixels.scale() / port.factor();
        centreX = (Double.isNaN(centreX) ? picture.width() / 2.0 : centreX) - dx * perPixel;
        centreY = (Double.isNaN(centreY) ? picture.height() / 2.0 : centreY) - dy * perPixel;
        factor = port.factor();
        pixels.repaint();
    }

    /// Screen pixels per stamp pixel.
    public int factor() {
        return port.factor();
    }

    /// The array pixel under a place of this pane; empty beside the stamp.
    public Optional<PixelPoint> pixelAt(double x, double y) {
        PixelPoint found = port.toPixel(x * pixels.scale(), y * pixels.scale());
        return stamp != null && port.holds(found) ? Optional.of(found) : Optional.empty();
    }

    /// Puts the crosshair on an array pixel, or takes it away.
    public void point(Optional<PixelPoint> place) {
        pointed = place.orElse(null);
        placeMarks();
    }

    private void placeMarks() {
        PixelPoint at = pointed;
        boolean shown = at != null && stamp != null && display.crosshair().get();
        across.setVisible(shown);
        down.setVisible(shown);
        if (at != null) {
            double scale = pixels.scale();
            double x = Math.floor(port.screenX(at.x()) / scale) + 0.5;
            double y = Math.floor(port.screenY(at.y()) / scale) + 0.5;
            place(across, 0, y, getWidth(), y);
            place(down, x, 0, x, getHeight());
        }
    }

    /// Only what can be seen is rendered, once a pulse however much has changed.
    private void paint(Raster raster) {
        Stamp shown = stamp;
        if (stale) {
            stale = false;
            picture = shown == null ? null : Pictures.of(shown, slot, display).orElse(null);
        }
        Pictures now = picture;
        if (now == null) {
            if (stamp == null) {
                StampPainter.waiting(raster);
            } else {
                StampPainter.missing(raster);
            }
            missing.setVisible(stamp != null && getWidth() >= 60);
            placeMarks();
            return;
        }
        missing.setVisible(false);
        int view = Math.min(raster.width(), raster.height());
        now = detail == Detail.PLAIN ? now.shrunk(now.width() / Math.max(1, view)) : now;
        port = port(raster, now);
        StampPainter.picture(raster, port, now.picture());
        if (!now.masks().isEmpty()) {
            masks(raster, now);
        }
        placeMarks();
    }

    private void masks(Raster raster, Pictures now) {
        MaskPainter masks = new MaskPainter(raster, port, now.masks());
        masks.paintNoData();
        if (detail == Detail.FULL && display.masks().shown().get()) {
            masks.paint(display.masks());
        }
    }

    private ImagePort port(Raster raster, Pictures now) {
        if (factor == 0) {
            return detail == Detail.PLAIN
                    ? ImagePort.filling(raster.width(), raster.height(), now.width(), now.height())
                    : ImagePort.fitting(raster.width(), raster.height(), now.width(), now.height());
        }
        return ImagePort.centred(raster.width(), raster.height(), now.width(), now.height(), factor,
                Double.isNaN(centreX) ? now.width() / 2.0 : centreX,
                Double.isNaN(centreY) ? now.height() / 2.0 : centreY);
    }

    private String describe(Stamp now) {
        String what = slot instanceof Slot.Single single ? single.band().name() : Messages.text("stamp.colour");
        return Messages.text("stamp.described", now.objectId(), what, now.presentBands().size(),
                now.missingBands().isEmpty() ? Messages.text("stamp.none") : now.missingBands());
    }

    private static Line line() {
        Line line = new Line();
        line.setStroke(Color.web("#FFFFFF", 0.55));
        line.setManaged(false);
        line.setVisible(false);
        return line;
    }

    private static void place(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }
}
