package ripple.ui.labels;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// A mosaic of stamps, of which only what is seen is drawn and fetched.
final class MosaicView extends Region {
    private static final int ZONE = 4;
    private static final int CAPTION = 20;
    private static final int GAP = 2;
    private static final int PAGES_AHEAD = 2;
    private static final double BAR = 10;

    private final MosaicModel model;
    private final Thumbnails pictures;
    private final IntUnaryOperator itemAt;
    private final IntegerProperty edge;
    private final ObjectProperty<Integer> percent;
    private final MosaicPainter painter;
    private final PixelPane pixels = new PixelPane(this::paint);
    private final ScrollBar bar = new ScrollBar();
    private IntConsumer sized = size -> {};

    /// @param edge of a picture in logical pixels
    /// @param percent size of everything
    MosaicView(MosaicModel model, Thumbnails pictures, IntUnaryOperator itemAt, IntFunction<MosaicCell> cells,
            IntegerProperty edge, ObjectProperty<Integer> percent) {
        this.model = model;
        this.pictures = pictures;
        this.itemAt = itemAt;
        this.edge = edge;
        this.percent = percent;
        painter = new MosaicPainter(model, pictures, itemAt, cells);
        bar.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(pixels, bar);
        getStyleClass().add("mosaic");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        follow();
        point();
    }

    /// What a double click on a cell does.
    void onOpen(IntConsumer open) {
        pixels.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && at(event) >= 0) {
                open.accept(at(event));
            }
        });
    }

    /// What makes pictures of another size.
    ///
    /// @param make receives the edge in device pixels
    void onSize(IntConsumer make) {
        sized = make;
    }

    /// Something that is drawn has changed.
    void repaint() {
        pixels.repaint();
    }

    private void follow() {
        for (var each : new javafx.beans.Observable[]{model.current(), model.choices(), pictures.changes()}) {
            each.addListener(observable -> pixels.repaint());
        }
        model.scroll().addListener(observable -> scrolled());
        model.grid().addListener(observable -> scrolled());
        bar.valueProperty().addListener((o, before, now) -> model.scroll().set(now.doubleValue()));
        edge.addListener(observable -> lay());
        percent.addListener(observable -> lay());
    }

    private void point() {
        pixels.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            int place = at(event);
            if (place < 0 || event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (event.isShortcutDown()) {
                model.toggle(place);
            } else if (event.isShiftDown()) {
                model.extendTo(place);
            } else {
                model.go(place);
            }
        });
        setOnScroll(event -> {
            model.scrollBy(-event.getDeltaY() * pixels.scale());
            event.consume();
        });
    }

    private int at(MouseEvent event) {
        return model.grid().get().placeAt(event.getX() * pixels.scale(), event.getY() * pixels.scale(),
                model.scroll().get());
    }

    private void scrolled() {
        MosaicGrid grid = model.grid().get();
        bar.setMax(grid.maxScroll());
        bar.setVisibleAmount(grid.maxScroll() <= 0 ? 1 : grid.maxScroll() * grid.height() / grid.contentHeight());
        bar.setUnitIncrement(grid.cellHeight());
        bar.setBlockIncrement(grid.height());
        bar.setValue(model.scroll().get());
        bar.setVisible(grid.maxScroll() > 0);
        want();
        pixels.repaint();
    }

    /// Asks for the pictures of what is seen and what lies near it.
    void want() {
        pictures.want(model.wanted(PAGES_AHEAD, itemAt));
    }

    private void lay() {
        double scale = pixels.scale();
        double text = scale * percent.get() / 100;
        int width = (int) Math.round(pixels.getWidth() * scale);
        int height = (int) Math.round(pixels.getHeight() * scale);
        int size = (int) Math.round(edge.get() * scale);
        if (width > 0 && height > 0) {
            if (size != pictures.edge()) {
                sized.accept(size);
            }
            model.lay(new MosaicGrid(width, height, size, ZONE,
                    (int) Math.round(CAPTION * text), GAP, model.count().get()));
        }
    }

    private void paint(Raster raster) {
        painter.paint(raster, pixels.scale() * percent.get() / 100);
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, Math.max(0, getWidth() - BAR), getHeight());
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        lay();
    }
}
