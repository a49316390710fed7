package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import ripple.sky.Patch;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// Draws the map: graticule, tracts and patches, what is pointed at and chosen, targets, shapes. Everything anew each time; the whole sky
/// takes a few milliseconds.
final class SkyPainter {
    private final SkyModel model;
    private final Theme theme;
    private final MapInk ink;
    private final double scale;
    private final GlyphAtlas glyphs;
    private final TractLayer tracts;
    private final MarkLayer marks;
    private final Quad quad = new Quad();
    private final TakenRoom room = new TakenRoom();
    private boolean first = true;

    /// @param scale device pixels per logical pixel
    /// @param glyphs letters, see {@link #font}
    SkyPainter(SkyModel model, Theme theme, double scale, GlyphAtlas glyphs) {
        this.model = model;
        this.theme = theme;
        this.ink = MapInk.of(theme);
        this.scale = scale;
        this.glyphs = glyphs;
        this.tracts = new TractLayer(model, ink, scale, glyphs, room);
        this.marks = new MarkLayer(scale);
    }

    /// Of the map's letters.
    ///
    /// @param percent size of text
    static Font font(double scale, int percent) {
        return Font.font(Fonts.MONO, 11.5 * scale * percent / 100);
    }

    /// The first frame has no letters yet: the map need not wait for them.
    ///
    /// @return whether another frame would show more
    boolean paint(Raster raster) {
        raster.clear(ink.ground());
        SkyScene scene = model.scene().get();
        if (scene == null) {
            return false;
        }
        glyphs.waits(!first);
        boolean more = paint(raster, scene) || first;
        first = false;
        return more;
    }

    private boolean paint(Raster raster, SkyScene scene) {
        SkyPort port = new SkyPort(model.centre().get(), model.perDegree().get() * scale, raster.width(),
                raster.height());
        MapFurniture furniture = new MapFurniture(raster, port, theme, scale, glyphs);
        furniture.reserve(room);
        boolean coordinates = model.layers().coordinates().get();
        Graticule graticule = Graticule.of(raster, port, model.centre().get(), scale);
        List<Graticule.Label> numbers = coordinates ? graticule.labels(glyphs, room) : List.of();
        if (coordinates) {
            graticule.lines(ink.grid());
        }
        tracts.paint(raster, port, scene);
        chosenPatch(raster, port, scene);
        targets(raster, port);
        shapes(raster, port);
        graticule.write(numbers, glyphs, ink.label(), ink.ground());
        if (model.crossed().get()) {
            furniture.cross();
        }
        furniture.compass();
        furniture.scaleBar();
        return tracts.isUnfinished();
    }

    private void targets(Raster raster, SkyPort port) {
        if (model.layers().targets().get()) {
            marks.paint(raster, port, model.marks().set().get(), model.marks().dress().get());
            marks.single(raster, port, model.marks().chosen().get(), model.marks().hovered().get());
        }
    }

    private void shapes(Raster raster, SkyPort port) {
        SelectionLayer chosen = new SelectionLayer(raster, port, scale, glyphs);
        boolean counted = model.selection().changing().get() == null;
        chosen.paint(model.selection().shown(),
                counted ? model.selection().objects().get() : SelectionModel.UNCOUNTED);
        ShapeGrip.changeable(model).ifPresent(marked -> chosen.handles(marked.shape()));
        Draft draft = model.selection().draft().get();
        if (draft != null) {
            chosen.paint(draft);
        }
    }

    private void chosenPatch(Raster raster, SkyPort port, SkyScene scene) {
        PointedPlace pointed = model.pointed().get();
        if (pointed != null && box(scene, pointed.patch()).filter(p -> quad.project(port, p.inner())).isPresent()) {
            quad.edges(raster, ink.outline(), 0, 0);
        }
        Patch chosen = model.patch().get();
        if (chosen == null) {
            return;
        }
        box(scene, chosen).filter(p -> quad.project(port, p.inner())).ifPresent(shape -> {
            for (int grow = 0; grow < 3; grow++) {
                quad.edges(raster, ink.chosen(), 0, 0);
                quad.shrink(0.8);
            }
            if (quad.project(port, shape.outer())) {
                quad.edges(raster, ink.chosen(), 5, 4);
            }
        });
    }

    private static Optional<TractShape.PatchShape> box(SkyScene scene, Patch patch) {
        return scene.shape(patch.tract()).filter(TractShape::isMade).map(TractShape::patches)
                .filter(all -> patch.id() < all.size()).map(all -> all.get(patch.id()));
    }
}
