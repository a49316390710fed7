package ripple.ui.sky;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.sky.TractLayout;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Draws the patches of one tract: coverage or their own pixels, borders, cells, numbers.
final class PatchLayer {
    /// Overlaps are drawn as overlaps: what another tract owns lies below, dimmed and dashed.
    enum Pass {
        NOT_OWNED, OWNED
    }

    /// Cells smaller than this on the screen are not drawn.
    private static final double LEAST_CELL = 8;
    /// Radius of the mark of a patch that cannot be read, logical pixels.
    private static final double BADGE = 10;

    private final SkyModel model;
    private final MapInk ink;
    private final double scale;
    private final GlyphAtlas glyphs;
    private final TakenRoom room;
    private final Quad quad = new Quad();
    private final Quad part = new Quad();

    /// @param scale device pixels per logical pixel
    /// @param room where text stands already
    PatchLayer(SkyModel model, MapInk ink, double scale, GlyphAtlas glyphs, TakenRoom room) {
        this.model = model;
        this.ink = ink;
        this.scale = scale;
        this.glyphs = glyphs;
        this.room = room;
    }

    void paint(Raster raster, SkyPort port, TractShape shape, Pass pass) {
        CoverageValues values = model.coverage().values().get();
        float[] all = values.of(shape.tract().id());
        for (TractShape.PatchShape patch : shape.patches()) {
            if (patch.owned() == (pass == Pass.OWNED) && quad.project(port, patch.inner())) {
                int id = patch.patch().id();
                int level = id < all.length ? values.level(all[id]) : -1;
                patch(raster, port, patch, level);
            }
        }
    }

    private void patch(Raster raster, SkyPort port, TractShape.PatchShape patch, int level) {
        boolean grid = model.layers().grid().get();
        if (patch.bands().isEmpty()) {
            if (grid && patch.owned()) {
                quad.edges(raster, ink.grid(), 3, 3);
            }
        } else {
            boolean pictured = cover(raster, port, patch, level);
            if (grid) {
                quad.edges(raster, pictured ? ink.dim() : ink.line(), patch.owned() ? 0 : 3, 3);
            }
        }
        if (patch.owned()) {
            details(raster, port, patch);
        }
        number(raster, patch, level);
    }

    private void details(Raster raster, SkyPort port, TractShape.PatchShape patch) {
        if (model.layers().cells().get() && !patch.bands().isEmpty()) {
            cells(raster);
        }
        if (model.layers().outerBoxes().get() && part.project(port, patch.outer())) {
            part.edges(raster, 0x90000000 | (ink.accent() & 0xFFFFFF), 4, 3);
        }
    }

    /// What is stored of the patch in full colour, the rest faint; hatched when a file of it cannot be used.
    ///
    /// @return whether its own pixels are shown
    private boolean cover(Raster raster, SkyPort port, TractShape.PatchShape patch, int level) {
        Band band = model.band().get();
        FileSurvey files = model.files().get();
        if (band != null && !patch.bands().contains(band) && model.coverage().show().get() != Show.ACCEPTED) {
            hatch(raster, Raster.mix(ink.empty(), ink.dim(), 150), ink.empty(), 8, patch.owned());
            return false;
        }
        PatchPreview preview = patch.owned() && model.layers().previews().get() ? preview(patch) : null;
        if (preview != null) {
            preview.draw(raster, quad);
            return true;
        }
        int colour = patch.owned() ? ink.cover(level) : ink.dimmed(ink.cover(level));
        Optional<double[]> stored = files.part(patch.patch());
        quad.fill(raster, stored.isEmpty() ? colour : Raster.mix(ink.ground(), colour, 70));
        if (stored.isPresent() && part.project(port, stored.get())) {
            part.fill(raster, colour);
        }
        if (files.hasProblem(patch.patch())) {
            hatch(raster, ink.danger(), Raster.mix(ink.ground(), colour, 70), 10, true);
            badge(raster);
        }
        return false;
    }

    /// In the middle of what is seen of the patch: its hatch says that something is the matter in another way than a missing band's.
    private void badge(Raster raster) {
        double x = middle(quad.xs(), raster.width());
        double y = middle(quad.ys(), raster.height());
        double radius = BADGE * scale;
        if (Math.abs(quad.xs()[1] - quad.xs()[0]) < 3 * radius || Double.isNaN(x + y)) {
            return;
        }
        raster.ring(x, y, 0, 2 * (radius + 2 * scale), ink.ground());
        raster.ring(x, y, radius, 2 * scale, ink.danger());
        raster.fill((int) Math.round(x - scale), (int) Math.round(y - 5 * scale), (int) Math.round(2 * scale),
                (int) Math.round(6 * scale), ink.danger());
        raster.fill((int) Math.round(x - scale), (int) Math.round(y + 3 * scale), (int) Math.round(2 * scale),
                (int) Math.round(2 * scale), ink.danger());
    }

    /// NaN where nothing of it is seen.
    private static double middle(double[] corners, int size) {
        double low = Math.max(0, Arrays.stream(corners).min().orElse(0));
        double high = Math.min(size, Arrays.stream(corners).max().orElse(0));
        return low < high ? (low + high) / 2 : Double.NaN;
    }

    private @Nullable PatchPreview preview(TractShape.PatchShape patch) {
        return model.files().get().hasProblem(patch.patch())
                ? null
                : model.previews().get(patch.patch(), quad.across());
    }

    private void hatch(Raster raster, int colour, int ground, int step, boolean owned) {
        raster.hatch(quad.xs(), quad.ys(), owned ? colour : ink.dimmed(colour), ground, (int) (step * scale));
    }

    /// Lines between the cells of the inner box; edges of a patch are straight on the screen to within a hair, so that they are shared out.
    private void cells(Raster raster) {
        SkyScene scene = model.scene().get();
        TractLayout.Cells layout = scene == null ? null : scene.cells().orElse(null);
        if (layout == null || quad.across() / layout.cellsInner() < LEAST_CELL * scale) {
            return;
        }
        double[] x = quad.xs();
        double[] y = quad.ys();
        int colour = 0x70000000 | (ink.accent() & 0xFFFFFF);
        for (int i = 1; i < layout.cellsInner(); i++) {
            double t = (double) i / layout.cellsInner();
            raster.line(x[0] + t * (x[1] - x[0]), y[0] + t * (y[1] - y[0]), x[3] + t * (x[2] - x[3]),
                    y[3] + t * (y[2] - y[3]), colour);
            raster.line(x[0] + t * (x[3] - x[0]), y[0] + t * (y[3] - y[0]), x[1] + t * (x[2] - x[1]),
                    y[1] + t * (y[2] - y[1]), colour);
        }
    }

    private void number(Raster raster, TractShape.PatchShape patch, int level) {
        double[] xs = quad.xs();
        double[] ys = quad.ys();
        double across = Math.abs(xs[1] - xs[0]);
        if (!model.layers().numbers().get() || across <= 30 * scale) {
            return;
        }
        String text = Integer.toString(patch.patch().id());
        double left = Math.min(xs[0], Math.min(xs[1], xs[3])) + 5 * scale;
        double top = Math.min(ys[2], ys[3]) + 4 * scale;
        if (across > glyphs.width(text) + 12 * scale
                && room.isFree(left, top, glyphs.width(text), glyphs.height())) {
            int colour = numberInk(patch, level);
            if (model.files().get().hasProblem(patch.patch())) {
                glyphs.drawRimmed(raster, text, left, top, ink.label(), ink.ground());
            } else if (model.layers().previews().get() && model.previews().isShown(patch.patch())) {
                glyphs.drawRimmed(raster, text, left, top, 0xFFF0F0F0, 0xFF101010);
            } else {
                glyphs.draw(raster, text, left, top, colour);
            }
        }
    }

    private int numberInk(TractShape.PatchShape patch, int level) {
        FileSurvey files = model.files().get();
        Band band = model.band().get();
        boolean lacks = band != null && !patch.bands().contains(band);
        if (patch.bands().isEmpty() || !patch.owned() || lacks) {
            return ink.dim();
        }
        boolean whole = files.part(patch.patch()).isEmpty() && !files.hasProblem(patch.patch());
        return !whole || level < 0 ? ink.label() : level > 158 ? 0xFF101010 : 0xFFF0F0F0;
    }
}
