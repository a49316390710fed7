package ripple.ui.view;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import ripple.image.Stamp;
import ripple.render.Enlargement;
import ripple.render.MaskView;
import ripple.render.Picture;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// One slot of one stamp, enlarged by whole factors, with what stands in its place while it is loading or missing.
///
/// The crosshair is two lines above the pixels; everything else is drawn into them. Which part of the stamp is shown is the
/// {@link FieldModel}'s: the large view sets it, small ones follow while they are linked. What is shown, faded and pointed at must be drawn in one
/// pass for a frame: hence its length.
public final class StampPane extends StackPane {
    /// What is painted over the stamp beside its pixels.
    public enum Detail {
        /// The picture alone.
        PLAIN,
        /// The picture alone, whole.
        WHOLE,
        /// The picture alone, as large as its place; what does not fit is cut off, up to a third.
        COVERING,
        /// Mask planes, and whatever else the display model has switched on.
        FULL
    }

    private record Faded(Seen other, double part) {}

    private static final double ROOM_FOR_A_SENTENCE = 150;

    private final DisplayModel display;
    private final FieldModel field;
    private final Detail detail;
    private final PixelPane pixels = new PixelPane(this::paint);
    private final Pane marks = new Pane();
    private final Line across = line();
    private final Line down = line();
    private final Label missing = Nodes.label(Messages.text("stamp.noData"), "slot-missing");
    private final Region loadingBar = new Region();
    private Seen seen = new Seen.Waiting();
    private @Nullable Enlargement picture;
    private @Nullable Faded faded;
    private Raster scratch = new Raster(0, 0, new int[0]);
    private ImagePort port = new ImagePort(1, 1, 0, 0, 1, 1);
    private Runnable drawn = () -> {};
    private boolean stale = true;
    private @Nullable PixelPoint pointed;

    public StampPane(DisplayModel display, Detail detail) {
        this(display, detail, display.field());
    }

    /// With a field of its own.
    public StampPane(DisplayModel display, Detail detail, FieldModel field) {
        this.display = display;
        this.field = field;
        this.detail = detail;
        marks.setMouseTransparent(true);
        missing.setVisible(false);
        missing.setMouseTransparent(true);
        missing.setWrapText(true);
        loadingBar.getStyleClass().add("loading-bar");
        loadingBar.setMouseTransparent(true);
        StackPane.setAlignment(loadingBar, javafx.geometry.Pos.BOTTOM_LEFT);
        getChildren().addAll(pixels, marks, missing);
        setMinSize(0, 0);
        getStyleClass().add("stamp-pane");
        display.onPictureChange(observable -> redraw());
        field.onChange(observable -> pixels.repaint());
        widthProperty().addListener(observable -> tellMissing());
    }

    /// Shows pixels, or says why there are none.
    public void show(Seen what) {
        seen = what;
        getChildren().remove(loadingBar);
        if (what instanceof Seen.Waiting) {
            pointed = null;
        }
        redraw();
    }

    /// Mixes another view into the picture.
    ///
    /// @param other what comes through
    /// @param part how much of it, 0 (nothing) to 1
    public void fade(Seen other, double part) {
        faded = new Faded(other, part);
        pixels.repaint();
    }

    /// What else changes when the picture was drawn anew, as its enlargement may have.
    public void onDrawn(Runnable then) {
        drawn = then;
    }

    /// The thin bar of a stamp that takes long.
    public void showLoadingBar() {
        if (!getChildren().contains(loadingBar)) {
            loadingBar.setMaxWidth(getWidth() / 3);
            getChildren().add(loadingBar);
        }
    }

    /// Draws anew in the next pulse.
    public void redraw() {
        stale = true;
        setAccessibleText(switch (seen) {
            case Seen.Waiting() -> Messages.text("stamp.waiting");
            case Seen.Nothing nothing -> nothing.sentence();
            case Seen.Picture shown -> describe(shown);
        });
        tellMissing();
        pixels.repaint();
    }

    private void tellMissing() {
        String word = seen instanceof Seen.Nothing nothing ? nothing.word() : Messages.text("stamp.noData");
        String sentence = seen instanceof Seen.Nothing nothing ? nothing.sentence() : word;
        missing.setText(getWidth() >= ROOM_FOR_A_SENTENCE ? sentence : word);
    }

    /// The words stand in the middle on a ground no wider than they are.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wide = Math.min(Math.max(40, getWidth() * 0.8), Math.ceil(missing.prefWidth(-1)));
        double high = Math.ceil(missing.prefHeight(wide));
        missing.resizeRelocate(Math.rint((getWidth() - wide) / 2), Math.rint((getHeight() - high) / 2), wide, high);
    }

    /// Enlarges by one more or one less.
    ///
    /// @param steps positive enlarges
    public void zoom(int steps) {
        zoomAt(steps, pixels.getWidth() / 2, pixels.getHeight() / 2);
    }

    /// Enlarges around a place of this pane, which stays where it is.
    public void zoomAt(int steps, double x, double y) {
        if (seen instanceof Seen.Picture shown) {
            PixelBox frame = shown.frame();
            ImagePort.Scale next = port.scale().stepped(steps, frame.width(), frame.height());
            enlarge(next.by() > fitted().by() ? fitted() : next, x, y);
        }
    }

    /// One screen pixel for a pixel of the stamp.
    public void oneToOne() {
        enlarge(new ImagePort.Scale(1, 1), pixels.getWidth() / 2, pixels.getHeight() / 2);
    }

    private void enlarge(ImagePort.Scale next, double x, double y) {
        if (picture == null) {
            return;
        }
        double scale = pixels.scale();
        PixelPoint under = port.toPixel(x * scale, y * scale);
        PixelPoint middle = middle();
        double right = under.x() - middle.x() - (x - pixels.getWidth() / 2) * scale / next.dots();
        double up = under.y() - middle.y() + (y - pixels.getHeight() / 2) * scale / next.dots();
        field.show(next.dots() / fitted().dots(), right, up);
    }

    /// The middle of the field.
    private PixelPoint middle() {
        return seen instanceof Seen.Picture shown
                ? new PixelPoint((shown.frame().width() - 1) / 2.0, (shown.frame().height() - 1) / 2.0)
                : new PixelPoint(0, 0);
    }

    /// Moves the picture by a distance on the screen.
    public void pan(double dx, double dy) {
        if (picture != null) {
            double perPixel = pixels.scale() / port.scale().dots();
            field.show(port.scale().dots() / fitted().dots(), field.right().get() - dx * perPixel,
                    field.up().get() + dy * perPixel);
        }
    }

    /// Screen pixels per stamp pixel.
    public double dots() {
        return port.scale().dots();
    }

    /// The array pixel under a place of this pane; empty beside the stamp.
    public Optional<PixelPoint> pixelAt(double x, double y) {
        PixelPoint found = port.toPixel(x * pixels.scale(), y * pixels.scale());
        return seen instanceof Seen.Picture && port.holds(found) ? Optional.of(found) : Optional.empty();
    }

    /// The place of the field under a place of this pane, also beside the stamp.
    public PixelPoint placeAt(double x, double y) {
        return port.toPixel(x * pixels.scale(), y * pixels.scale());
    }

    /// Where a place of the field lies in this pane.
    public Point2D screen(PixelPoint place) {
        return new Point2D(port.screenX(place.x()) / pixels.scale(), port.screenY(place.y()) / pixels.scale());
    }

    /// Edge of a pixel of the field in this pane.
    public double pixelSize() {
        return port.scale().dots() / pixels.scale();
    }

    /// The pixels as they are drawn, without crosshair and other marks.
    public Picture drawnPixels() {
        return pixels.picture();
    }

    /// Puts the crosshair on an array pixel, or takes it away.
    public void point(Optional<PixelPoint> place) {
        pointed = place.orElse(null);
        // Made into nodes of the scene when they are first wanted: there are dozens of such panes.
        if (pointed != null && marks.getChildren().isEmpty()) {
            marks.getChildren().addAll(dark(across), dark(down), across, down);
        }
        placeMarks();
    }

    private void placeMarks() {
        PixelPoint at = pointed;
        boolean shown = at != null && seen instanceof Seen.Picture && display.crosshair().get() && !display.bare().get();
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
        long began = System.nanoTime();
        if (stale) {
            stale = false;
            picture = pictureOf(seen);
        }
        missing.setVisible(false);
        if (seen instanceof Seen.Picture shown && picture != null) {
            paint(raster, shown, picture);
        } else {
            paintNothing(raster);
        }
        fade(raster);
        if (picture != null) {
            display.pictures().drew(System.nanoTime() - began, (long) Integer.BYTES * raster.width() * raster.height());
        }
        placeMarks();
        drawn.run();
    }

    private @Nullable Enlargement pictureOf(Seen what) {
        return what instanceof Seen.Picture shown ? display.pictures().of(shown).orElse(null) : null;
    }

    /// The other view is drawn beside, by the same rules, and mixed in.
    private void fade(Raster raster) {
        Faded now = faded;
        if (now == null || now.part <= 0 || !(now.other instanceof Seen.Picture other)) {
            return;
        }
        Enlargement above = pictureOf(other);
        if (above != null) {
            if (scratch.width() != raster.width() || scratch.height() != raster.height()) {
                scratch = new Raster(raster.width(), raster.height(), new int[raster.width() * raster.height()]);
            }
            ImagePort before = port;
            paint(scratch, other, above);
            port = before;
            int part = (int) Math.round(256 * Math.min(1, now.part));
            for (int i = 0; i < raster.width() * raster.height(); i++) {
                raster.pixels()[i] = Raster.mix(raster.pixels()[i], scratch.pixels()[i], part);
            }
        }
    }

    private void paintNothing(Raster raster) {
        boolean waiting = seen instanceof Seen.Waiting;
        if (waiting) {
            StampPainter.waiting(raster);
        } else {
            StampPainter.missing(raster);
        }
        // A sentence is broken into lines; a word that does not fit is left to the hatch and to the name of the slot.
        boolean fits = getWidth() >= ROOM_FOR_A_SENTENCE || getWidth() >= Math.max(60, missing.prefWidth(-1));
        missing.setVisible(!waiting && fits);
    }

    private void paint(Raster raster, Seen.Picture shown, Enlargement whole) {
        PixelBox frame = shown.frame();
        port = port(raster, frame.width(), frame.height());
        Enlargement now = whole.reduced(port.by(), display.pictures().reductions());
        PixelBox box = shown.stamp().box();
        ImagePort own = port.part(box.x0() - frame.x0(), box.y0() - frame.y0(), now.width(), now.height());
        raster.clear(StampPainter.WELL);
        now.draw(raster.pixels(), raster.width(), raster.height(), own.left(), own.top(), own.factor(),
                detail == Detail.FULL ? display.pictures().masks() : MaskView.NONE);
    }

    private ImagePort port(Raster raster, int width, int height) {
        int viewWidth = raster.width();
        int viewHeight = raster.height();
        ImagePort.Scale fitted = fitted(viewWidth, viewHeight, width, height);
        boolean follows = detail == Detail.FULL || field.linked().get();
        if (!follows || field.isFitted()) {
            return ImagePort.centred(viewWidth, viewHeight, width, height, fitted, width / 2.0, height / 2.0);
        }
        return ImagePort.centred(viewWidth, viewHeight, width, height,
                ImagePort.Scale.near(fitted.dots() * field.zoom().get(), width, height),
                width / 2.0 + field.right().get(), height / 2.0 - field.up().get());
    }

    private ImagePort.Scale fitted() {
        double scale = pixels.scale();
        PixelPoint middle = middle();
        return fitted((int) Math.round(pixels.getWidth() * scale), (int) Math.round(pixels.getHeight() * scale),
                (int) (2 * middle.x() + 1), (int) (2 * middle.y() + 1));
    }

    private ImagePort.Scale fitted(int viewWidth, int viewHeight, int width, int height) {
        return switch (detail) {
            case PLAIN -> ImagePort.Scale.filling(viewWidth, viewHeight, width, height);
            case COVERING -> ImagePort.Scale.mostlyCovering(Math.max(1, Math.min(viewWidth, viewHeight)), width, height);
            case WHOLE, FULL -> ImagePort.Scale.fitting(viewWidth, viewHeight, width, height);
        };
    }

    private static String describe(Seen.Picture shown) {
        Stamp stamp = shown.stamp();
        String what = shown.slot() instanceof Slot.Single single
                ? single.band().name()
                : Messages.text("stamp.colour");
        return Messages.text("stamp.described", stamp.objectId(), what, stamp.presentBands().size(),
                stamp.missingBands().isEmpty() ? Messages.text("stamp.none") : stamp.missingBands());
    }

    private static Line line() {
        Line line = new Line();
        line.setStroke(Color.web("#FFFFFF", 0.55));
        line.setManaged(false);
        line.setVisible(false);
        return line;
    }

    /// Keeps the crosshair visible on white.
    private static Line dark(Line mark) {
        Line dark = Halo.under(mark);
        dark.setStrokeWidth(3);
        dark.setOpacity(0.35);
        return dark;
    }

    private static void place(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }
}
