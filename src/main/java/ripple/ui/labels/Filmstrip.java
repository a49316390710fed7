package ripple.ui.labels;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// Eleven objects in their order, the current one always in the middle. A click goes to one.
final class Filmstrip extends StackPane {
    /// Height with the captions, logical pixels.
    static final double HEIGHT = 116;
    private static final int CELLS = 11;
    private static final int MIDDLE = 5;
    private static final int MOST = 82;
    private static final int CAPTION = 22;
    private static final int GAP = 12;
    private static final int LEFT = 6;
    private static final int WELL = 0xFF262626;
    private static final int EMPTY = 0xFF1E1E1E;
    private static final int NUMBER = 0xFFB4B4B4;
    private static final int CURRENT = 0xFFFFFFFF;

    private final VetModel model;
    private final IntFunction<MosaicCell> cells;
    private final PixelPane pixels = new PixelPane(this::paint);
    private final Map<Double, GlyphAtlas> fonts = new HashMap<>();

    Filmstrip(VetModel model, IntFunction<MosaicCell> cells) {
        this.model = model;
        this.cells = cells;
        getChildren().add(pixels);
        setMinSize(0, 0);
        Nodes.named(this, Messages.text("vet.filmstrip"));
        Nodes.named(pixels, Messages.text("vet.filmstrip"));
        pixels.setOnMouseClicked(event -> {
            int place = model.mosaic().current().get() - MIDDLE + (int) ((event.getX() - LEFT) / pitch());
            if (model.queue().at(place).isPresent()) {
                model.mosaic().go(place);
            }
        });
    }

    /// Draws anew, and asks for the pictures.
    void update() {
        int at = model.mosaic().current().get();
        model.pictures().thumbnails().want(IntStream.rangeClosed(0, 2 * MIDDLE)
                .map(i -> at + (i % 2 == 0 ? i / 2 : -(i + 1) / 2))
                .filter(place -> model.queue().at(place).isPresent()).map(model.queue()::itemAt).toArray());
        pixels.repaint();
    }

    private double pitch() {
        return Math.min(MOST + GAP, (getWidth() - 2 * LEFT + GAP) / CELLS);
    }

    private void paint(Raster raster) {
        raster.clear(WELL);
        double scale = pixels.scale();
        GlyphAtlas font = fonts.computeIfAbsent(scale, s -> new GlyphAtlas(Font.font(Fonts.MONO, 11 * s)));
        int edge = (int) Math.round((pitch() - GAP) * scale);
        for (int i = 0; i < CELLS; i++) {
            int place = model.mosaic().current().get() - MIDDLE + i;
            if (model.queue().at(place).isPresent() && edge > 8) {
                cell(raster, place, (int) Math.round((LEFT + i * pitch()) * scale), (int) (5 * scale), edge, font,
                        scale);
            }
        }
    }

    private void cell(Raster raster, int place, int x, int y, int edge, GlyphAtlas font, double scale) {
        boolean current = place == model.mosaic().current().get();
        int frame = (int) Math.round(4 * scale);
        if (current) {
            raster.fill(x - frame, y - frame, edge + 2 * frame, edge + 2 * frame, CURRENT);
            int in = frame - (int) Math.max(2, Math.round(2 * scale));
            raster.fill(x - in, y - in, edge + 2 * in, edge + 2 * in, WELL);
        }
        raster.fill(x, y, edge, edge, EMPTY);
        copy(raster, model.queue().itemAt(place), x, y, edge);
        MosaicCell cell = cells.apply(place);
        double top = y + edge + frame + (CAPTION * scale - font.height()) / 2;
        font.draw(raster, cell.number(), x, top, current ? CURRENT : NUMBER);
        if (!cell.mark().equals(GradeMark.UNSEEN)) {
            int size = GradeGlyph.size(scale);
            GradeGlyph.draw(raster, cell.mark(), x + edge - size, (int) (top + (font.height() - size) / 2), scale, font,
                    WELL);
        }
    }

    /// The middle of the mosaic's picture, so that no pixel is drawn in another size.
    private void copy(Raster raster, int item, int x, int y, int edge) {
        int offset = model.pictures().thumbnails().offset(item);
        int size = model.pictures().thumbnails().edge();
        if (offset < 0) {
            return;
        }
        int shown = Math.min(edge, size);
        int cut = (size - shown) / 2;
        int left = x + (edge - shown) / 2;
        int top = y + (edge - shown) / 2;
        for (int row = 0; row < shown && top + row < raster.height(); row++) {
            int wide = Math.min(shown, raster.width() - left);
            if (wide > 0) {
                System.arraycopy(model.pictures().thumbnails().pixels(), offset + (cut + row) * size + cut,
                        raster.pixels(),
                        (top + row) * raster.width() + left, wide);
            }
        }
    }
}
