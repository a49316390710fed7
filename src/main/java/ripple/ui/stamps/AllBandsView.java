package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import ripple.image.Band;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// The colour picture and all bands at once, as large as they fit, with one zoom, place and crosshair.
final class AllBandsView extends Region {
    private static final double LINE = 20;
    private static final double GAP = 6;

    private final StampsModel model;
    private final List<Tile> tiles = new ArrayList<>();
    private final OncePerFrame change = new OncePerFrame(this, this::show);

    private record Tile(Slot slot, StampPane pane, Label name, Label detail) {}

    AllBandsView(StampsModel model) {
        this.model = model;
        getStyleClass().add("all-bands");
        model.bands().addListener(observable -> build());
        model.onSeenChange(observable -> change.ask());
        model.psfWidths().arcsec().addListener(observable -> change.ask());
        setMinSize(0, 0);
        build();
    }

    private void build() {
        tiles.clear();
        getChildren().clear();
        for (Slot slot : BandStrip.slots(model.bands().get())) {
            StampPane pane = new StampPane(model.display(), StampPane.Detail.FULL);
            Tile tile = new Tile(slot, pane, Nodes.label("", "strong"), Nodes.label("", "mono", "muted"));
            handle(tile);
            tiles.add(tile);
            getChildren().addAll(pane, tile.name, tile.detail);
        }
        change.ask();
    }

    private void handle(Tile tile) {
        StampPane pane = tile.pane;
        pane.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> model.crosshair().point(pane.pixelAt(event.getX(), event.getY()).orElse(null)));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.crosshair().point(null));
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress()) {
                model.display().slot().set(tile.slot);
            }
        });
        pane.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                pane.zoomAt(event.getDeltaY() > 0 ? 1 : -1, event.getX(), event.getY());
            }
            event.consume();
        });
        new ImageDrag(model.display(), pane).listen();
    }

    private void show() {
        Phase shown = model.display().phases().shown().get();
        Phase phase = shown == Phase.DIFFERENCE ? Phase.DATA : shown;
        for (Tile tile : tiles) {
            tile.pane.show(model.seen(tile.slot, phase));
            tile.name.setText(tile.slot instanceof Slot.Single(Band band)
                    ? band.name()
                    : PhaseWords.caption(model, tile.slot, phase));
            tile.detail.setText(PhaseWords.detail(model, tile.slot, phase));
        }
    }

    void point(Optional<PixelPoint> at) {
        tiles.forEach(tile -> tile.pane.point(at));
    }

    @Override
    protected void layoutChildren() {
        int count = Math.max(1, tiles.size());
        int columns = 1;
        double edge = 0;
        for (int c = 1; c <= count; c++) {
            int rows = Math.ceilDiv(count, c);
            double fits = Math.min((getWidth() - (c - 1) * GAP) / c, (getHeight() - rows * LINE) / rows);
            if (fits > edge) {
                edge = fits;
                columns = c;
            }
        }
        double size = Math.floor(edge);
        for (int i = 0; i < tiles.size(); i++) {
            double x = i % columns * (size + GAP);
            double y = Math.floorDiv(i, columns) * (size + LINE);
            Tile tile = tiles.get(i);
            double name = Math.min(size, tile.name.prefWidth(LINE) + GAP);
            tile.name.resizeRelocate(x, y, name, LINE);
            double width = Math.min(size - name, tile.detail.prefWidth(LINE));
            tile.detail.resizeRelocate(x + size - width, y, width, LINE);
            tile.pane.resizeRelocate(x, y + LINE, size, size);
        }
    }
}
