package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import ripple.image.Band;
import ripple.render.ColourMap;
import ripple.sky.Patch;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// Draws the map: coverage, outlines, graticule, numbers, marks. Everything anew each time; a full view takes a few milliseconds.
final class SkyPainter {
    /// A tract smaller than this on the screen is one surface.
    private static final double TRACT_IN_DETAIL = 70;

    private final SkyModel model;
    private final Theme theme;
    private final double scale;
    private final GlyphAtlas glyphs;

    /// @param scale device pixels per logical pixel
    /// @param percent size of text
    SkyPainter(SkyModel model, Theme theme, double scale, int percent) {
        this.model = model;
        this.theme = theme;
        this.scale = scale;
        this.glyphs = new GlyphAtlas(Font.font(Fonts.MONO, 11.5 * scale * percent / 100));
    }

    void paint(Raster raster) {
        raster.clear(colour("-rw-map-ground"));
        SkyScene scene = model.scene().get();
        if (scene == null) {
            return;
        }
        SkyPort port = new SkyPort(model.centre().get(), model.perDegree().get() * scale, raster.width(),
                raster.height());
        Sheet sheet = new Sheet(raster, port, scene);
        Graticule graticule = new Graticule(raster, port, scale);
        if (model.coordinates().get()) {
            graticule.lines(model.centre().get(), colour("-rw-map-grid"));
        }
        sheet.tracts();
        sheet.selection();
        if (model.targets().get()) {
            new MarkLayer(raster, port, scale).paint(model.marks().get(), model.chosenMark().get());
        }
        SelectionLayer chosen = new SelectionLayer(raster, port, scale, glyphs);
        chosen.paint(model.selection().shapes().get());
        Draft draft = model.selection().draft().get();
        if (draft != null) {
            chosen.paint(draft);
        }
        if (model.coordinates().get()) {
            graticule.labels(model.centre().get(), glyphs, colour("-rw-map-label"), colour("-rw-map-ground"));
        }
        MapFurniture furniture = new MapFurniture(raster, port, theme, scale, glyphs);
        furniture.compass(model.centre().get());
        furniture.scaleBar();
    }

    private int colour(String token) {
        return theme.argb(token);
    }

    /// One painting.
    private final class Sheet {
        private final Raster raster;
        private final SkyPort port;
        private final SkyScene scene;
        private final double[] xs = new double[4];
        private final double[] ys = new double[4];

        Sheet(Raster raster, SkyPort port, SkyScene scene) {
            this.raster = raster;
            this.port = port;
            this.scene = scene;
        }

        void tracts() {
            List<TractShape> seen = scene.tracts().stream().filter(shape -> corners(shape.corners())).toList();
            seen.stream().filter(TractShape::hasData).forEach(this::coverage);
            if (model.outlines().get()) {
                seen.stream().filter(shape -> !shape.hasData()).forEach(this::neighbour);
                seen.stream().filter(TractShape::hasData).forEach(this::outline);
            }
        }

        private void coverage(TractShape shape) {
            corners(shape.corners());
            if (Math.hypot(xs[1] - xs[0], ys[1] - ys[0]) < TRACT_IN_DETAIL * scale) {
                double part = shape.patches().stream().mapToDouble(p -> part(p.bands())).average().orElse(0);
                raster.polygon(xs, ys, ColourMap.COVERAGE.colours()[(int) (255 * part)]);
                return;
            }
            for (TractShape.PatchShape patch : shape.patches()) {
                if (corners(patch.inner())) {
                    patch(patch);
                }
            }
        }

        private void patch(TractShape.PatchShape patch) {
            Band band = model.band().get();
            if (patch.bands().isEmpty()) {
                if (model.grid().get() && patch.owned()) {
                    edges(colour("-rw-map-grid"), 3, 3);
                }
            } else if (band != null && !patch.bands().contains(band)) {
                raster.hatch(xs, ys, dimmed(Raster.mix(colour("-rw-map-empty"), colour("-rw-map-dim"), 150), patch),
                        colour("-rw-map-empty"), (int) (8 * scale));
            } else {
                cover(patch, dimmed(ColourMap.COVERAGE.colours()[(int) (255 * part(patch.bands()))], patch));
            }
            if (model.grid().get() && !patch.bands().isEmpty()) {
                edges(colour("-rw-map-line"), patch.owned() ? 0 : 3, 3);
            }
            number(patch);
            if (model.outerBoxes().get() && patch.owned() && corners(patch.outer())) {
                edges(0x90000000 | (colour("-color-accent-fg") & 0xFFFFFF), 4, 3);
            }
        }

        /// What is stored of the patch in full colour, the rest faint; hatched when a file of it cannot be used.
        private void cover(TractShape.PatchShape patch, int colour) {
            FileSurvey files = model.files().get();
            Optional<double[]> part = files.part(patch.patch());
            raster.polygon(xs, ys, part.isEmpty() ? colour : Raster.mix(colour("-rw-map-ground"), colour, 70));
            if (part.isPresent() && corners(part.get())) {
                raster.polygon(xs, ys, colour);
            }
            corners(patch.inner());
            if (files.hasProblem(patch.patch())) {
                raster.hatch(xs, ys, colour("-color-danger-fg"), Raster.mix(colour("-rw-map-ground"), colour, 70),
                        (int) (10 * scale));
            }
        }

        private int dimmed(int colour, TractShape.PatchShape patch) {
            return patch.owned() ? colour : Raster.mix(colour("-rw-map-ground"), colour, 110);
        }

        /// How much of the scale a patch has earned.
        private double part(List<Band> bands) {
            Band band = model.band().get();
            if (band != null) {
                return bands.contains(band) ? 1 : 0;
            }
            return (double) bands.size() / Math.max(1, scene.bands().size());
        }

        private void number(TractShape.PatchShape patch) {
            String text = Integer.toString(patch.patch().id());
            double across = Math.abs(xs[1] - xs[0]);
            if (model.numbers().get() && across > glyphs.width(text) + 12 * scale && across > 30 * scale) {
                double left = Math.min(xs[0], Math.min(xs[1], xs[3]));
                double top = Math.min(ys[2], ys[3]);
                boolean data = !patch.bands().isEmpty() && patch.owned();
                boolean bright = data && part(patch.bands()) > 0.62 && isWhole(patch);
                int ink = !data
                        ? colour("-rw-map-dim")
                        : bright ? 0xFF101010 : isWhole(patch) ? 0xFFF0F0F0 : colour("-rw-map-label");
                glyphs.draw(raster, text, left + 5 * scale, top + 4 * scale, ink);
            }
        }

        private boolean isWhole(TractShape.PatchShape patch) {
            FileSurvey files = model.files().get();
            return files.part(patch.patch()).isEmpty() && !files.hasProblem(patch.patch());
        }

        private void neighbour(TractShape shape) {
            corners(shape.corners());
            edges(colour("-rw-map-dim"), 5, 4);
            name(shape, colour("-rw-map-faint"));
        }

        private void outline(TractShape shape) {
            corners(shape.corners());
            int colour = colour("-rw-map-outline");
            edges(colour, 0, 0);
            for (int i = 0; i < 4; i++) {
                xs[i] += 1;
                ys[i] += 1;
            }
            edges(colour, 0, 0);
            corners(shape.corners());
            name(shape, colour("-rw-map-label"));
        }

        /// Below the lower left corner; where that lies outside, the tract in the middle is named at the view's own corner.
        private void name(TractShape shape, int colour) {
            String text = "tract " + shape.tract().id();
            if (Math.hypot(xs[1] - xs[0], ys[1] - ys[0]) < glyphs.width(text)) {
                return;
            }
            double x = Math.min(xs[0], xs[1]) + 4 * scale;
            double y = Math.max(ys[0], ys[1]) + 4 * scale;
            boolean visible = x > 0 && y > 0 && x < port.width() - glyphs.width(text) && y < port.height() - 70 * scale;
            if (visible) {
                glyphs.drawRimmed(raster, text, x, y, colour, colour("-rw-map-ground"));
            } else if (scene.map().tractOwning(model.centre().get()).filter(t -> t.id() == shape.tract().id())
                    .isPresent()) {
                glyphs.drawRimmed(raster, text, 16 * scale, 6 * scale, colour, colour("-rw-map-ground"));
            }
        }

        void selection() {
            PointedPlace pointed = model.pointed().get();
            if (pointed != null && corners(inner(pointed.patch()))) {
                edges(colour("-rw-map-outline"), 0, 0);
            }
            Patch chosen = model.patch().get();
            if (chosen != null && corners(inner(chosen))) {
                for (int grow = 0; grow < 3; grow++) {
                    edges(colour("-rw-well-accent"), 0, 0);
                    shrink();
                }
                if (corners(outer(chosen))) {
                    edges(colour("-rw-well-accent"), 5, 4);
                }
            }
        }

        private void shrink() {
            double cx = (xs[0] + xs[2]) / 2;
            double cy = (ys[0] + ys[2]) / 2;
            for (int i = 0; i < 4; i++) {
                xs[i] += Math.signum(cx - xs[i]) * 0.8;
                ys[i] += Math.signum(cy - ys[i]) * 0.8;
            }
        }

        private double[] inner(Patch patch) {
            return box(patch).map(TractShape.PatchShape::inner).orElse(new double[12]);
        }

        private double[] outer(Patch patch) {
            return box(patch).map(TractShape.PatchShape::outer).orElse(new double[12]);
        }

        private Optional<TractShape.PatchShape> box(Patch patch) {
            return scene.shape(patch.tract()).flatMap(shape -> shape.patches().stream()
                    .filter(p -> p.patch().id() == patch.id()).findFirst());
        }

        private void edges(int colour, int on, int off) {
            for (int i = 0; i < 4; i++) {
                int k = (i + 1) % 4;
                raster.dashed(xs[i], ys[i], xs[k], ys[k], colour, on, off);
            }
        }

        /// Projects four corners into the sheet's memory; false when nothing of them can be seen.
        private boolean corners(double[] vectors) {
            double[] xy = new double[2];
            for (int i = 0; i < 4; i++) {
                if (!port.project(vectors, 3 * i, xy)) {
                    return false;
                }
                xs[i] = xy[0];
                ys[i] = xy[1];
            }
            return overlaps(xs, port.width()) && overlaps(ys, port.height());
        }

        private static boolean overlaps(double[] values, double size) {
            double low = Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
            double high = Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
            return high >= 0 && low <= size;
        }
    }
}
