package ripple.ui.labels;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javafx.scene.text.Font;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Draws the cells of a mosaic that are seen: borders, pictures, captions, all as plain pixels.
final class MosaicPainter {
    private static final int WELL = 0xFF262626;
    private static final int EMPTY = 0xFF1E1E1E;
    private static final int HATCH = 0xFF3A3A3A;
    private static final int NUMBER = 0xFFB4B4B4;
    private static final int CURRENT = 0xFFFFFFFF;
    private static final int CHOSEN = 0xFF6DB7F2;
    private static final int WARNING = 0xFFE6A532;

    private final MosaicModel model;
    private final Thumbnails pictures;
    private final IntUnaryOperator itemAt;
    private final IntFunction<MosaicCell> cells;
    private final Map<Double, GlyphAtlas> fonts = new HashMap<>();

    /// @param itemAt which object stands at a place
    /// @param cells what is said of the object at a place
    MosaicPainter(MosaicModel model, Thumbnails pictures, IntUnaryOperator itemAt, IntFunction<MosaicCell> cells) {
        this.model = model;
        this.pictures = pictures;
        this.itemAt = itemAt;
        this.cells = cells;
    }

    /// @param scale device pixels per logical pixel of the caption
    void paint(Raster raster, double scale) {
        raster.clear(WELL);
        MosaicGrid grid = model.grid().get();
        double scroll = model.scroll().get();
        GlyphAtlas font = fonts.computeIfAbsent(scale, s -> new GlyphAtlas(Font.font(Fonts.MONO, 11 * s)));
        for (int place = grid.first(scroll); place < grid.end(scroll); place++) {
            cell(raster, grid, place, grid.x(place), grid.y(place, scroll), font, scale);
        }
    }

    private void cell(Raster raster, MosaicGrid grid, int place, int x, int y, GlyphAtlas font, double scale) {
        MosaicCell cell = cells.apply(place);
        border(raster, grid, cell.mark(), x, y);
        picture(raster, grid, itemAt.applyAsInt(place), x + grid.zone(), y + grid.zone());
        boolean current = place == model.current().get();
        if (current) {
            frame(raster, x - 1, y - 1, grid.cellWidth() + 2, Math.max(2, (int) Math.round(2.5 * scale)), CURRENT);
        }
        if (model.isChosen(place)) {
            frame(raster, x, y, grid.cellWidth(), 2, CHOSEN);
        }
        caption(raster, grid, cell, x, y + grid.cellWidth(), font, scale, current ? CURRENT : NUMBER);
    }

    private static void border(Raster raster, MosaicGrid grid, GradeMark mark, int x, int y) {
        int edge = grid.cellWidth();
        switch (mark.line()) {
            case NONE -> {
            }
            case THIN -> frame(raster, x + 1, y + 1, edge - 2, 2, mark.border());
            case SOLID -> frame(raster, x, y, edge, 3, mark.border());
            case DASHED -> dashes(raster, x, y, edge, mark.border());
        }
    }

    private static void frame(Raster raster, int x, int y, int edge, int thick, int colour) {
        raster.fill(x, y, edge, thick, colour);
        raster.fill(x, y + edge - thick, edge, thick, colour);
        raster.fill(x, y + thick, thick, edge - 2 * thick, colour);
        raster.fill(x + edge - thick, y + thick, thick, edge - 2 * thick, colour);
    }

    private static void dashes(Raster raster, int x, int y, int edge, int colour) {
        for (int at = 0; at < edge; at += 10) {
            int length = Math.min(6, edge - at);
            raster.fill(x + at, y, length, 3, colour);
            raster.fill(x + at, y + edge - 3, length, 3, colour);
            raster.fill(x, y + at, 3, length, colour);
            raster.fill(x + edge - 3, y + at, 3, length, colour);
        }
    }

    private void picture(Raster raster, MosaicGrid grid, int item, int x, int y) {
        int edge = grid.edge();
        int offset = edge == pictures.edge() ? pictures.offset(item) : -1;
        if (offset >= 0) {
            copy(raster, offset, edge, x, y);
        } else if (pictures.problem(item).isEmpty()) {
            raster.fill(x, y, edge, edge, EMPTY);
        } else {
            hatch(raster, x, y, edge);
        }
    }

    private void copy(Raster raster, int offset, int edge, int x, int y) {
        int left = Math.max(0, x);
        int wide = Math.min(raster.width(), x + edge) - left;
        for (int row = Math.max(0, -y); wide > 0 && row < edge && y + row < raster.height(); row++) {
            System.arraycopy(pictures.pixels(), offset + row * edge + left - x, raster.pixels(),
                    (y + row) * raster.width() + left, wide);
        }
    }

    private static void hatch(Raster raster, int x, int y, int edge) {
        raster.hatch(new double[]{x, x + edge, x + edge, x}, new double[]{y, y, y + edge, y + edge}, HATCH, WELL, 10);
    }

    private void caption(Raster raster, MosaicGrid grid, MosaicCell cell, int x, int y, GlyphAtlas font, double scale,
            int ink) {
        int height = grid.caption();
        GradeGlyph.draw(raster, cell.mark(), x, y + (height - GradeGlyph.size(scale)) / 2, scale, font, WELL);
        double top = y + (height - font.height()) / 2;
        font.draw(raster, cell.number(), x + GradeGlyph.size(scale) + 5 * scale, top, ink);
        double right = x + grid.cellWidth();
        if (cell.remark() != MosaicCell.Remark.NONE) {
            right -= 12 * scale;
            remark(raster, cell.remark(), right, y + height / 2.0, scale);
        }
        if (!cell.note().isEmpty()) {
            font.draw(raster, cell.note(), right - font.width(cell.note()) - 2 * scale, top, NUMBER);
        }
    }

    /// A triangle for what is not whole, a small speech bubble for a comment.
    private static void remark(Raster raster, MosaicCell.Remark remark, double x, double middle, double scale) {
        double half = 5 * scale;
        if (remark == MosaicCell.Remark.PARTIAL) {
            double[] xs = {x + half, x + 2 * half, x};
            double[] ys = {middle - half, middle + half * 0.8, middle + half * 0.8};
            for (int i = 0; i < 3; i++) {
                raster.line(xs[i], ys[i], xs[(i + 1) % 3], ys[(i + 1) % 3], WARNING);
            }
            raster.fill((int) (x + half), (int) (middle - 2 * scale), 1, (int) (4 * scale), WARNING);
        } else {
            raster.fill((int) x, (int) (middle - 3 * scale), (int) (9 * scale), (int) (6 * scale), NUMBER);
            raster.fill((int) (x + 2 * scale), (int) (middle + 3 * scale), (int) (2 * scale), (int) (2 * scale),
                    NUMBER);
        }
    }
}
