package ripple.ui.sky;

import org.jspecify.annotations.Nullable;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Draws the tracts in view: far away as surfaces in the colour of their mean, near by with all their patches. What is not in view
/// costs a multiplication; patches of a tract are made when it first comes near, a few tracts in a frame.
final class TractLayer {
    /// A tract smaller than this on the screen is one surface.
    private static final double IN_DETAIL = 110;
    /// A tract smaller than this has a thin outline and no name.
    private static final double BOLD = 60;
    /// Patches made anew in a frame.
    private static final int MOST_MADE = 3;

    private final SkyModel model;
    private final MapInk ink;
    private final double scale;
    private final GlyphAtlas glyphs;
    private final TakenRoom room;
    private final PatchLayer patches;
    private final Quad quad = new Quad();
    private int[] near = new int[0];
    private int[] detailed = new int[0];
    private double[] corners = new double[0];
    /// The colour of each tract's surface, 0 where it has no data: what is asked of tens of thousands in a frame lies side by side.
    private int[] surfaces = new int[0];
    private @Nullable TractTable painted;
    private CoverageValues colouredBy = CoverageValues.NONE;
    private int seen;
    private int details;
    private int made;
    private boolean unfinished;

    /// @param scale device pixels per logical pixel
    /// @param room where text stands already
    TractLayer(SkyModel model, MapInk ink, double scale, GlyphAtlas glyphs, TakenRoom room) {
        this.model = model;
        this.ink = ink;
        this.scale = scale;
        this.glyphs = glyphs;
        this.room = room;
        this.patches = new PatchLayer(model, ink, scale, glyphs, room);
    }

    /// Whether another frame would show more.
    boolean isUnfinished() {
        return unfinished;
    }

    void paint(Raster raster, SkyPort port, SkyScene scene) {
        collect(port, scene.table());
        colour(scene.table(), model.coverage().values().get());
        details = 0;
        made = 0;
        unfinished = false;
        for (int i = 0; i < seen; i++) {
            quad.load(corners, 8 * i);
            surface(raster, scene.table(), near[i]);
        }
        for (PatchLayer.Pass pass : PatchLayer.Pass.values()) {
            for (int i = 0; i < details; i++) {
                patches.paint(raster, port, scene.table().shape(detailed[i]), pass);
            }
        }
        if (model.layers().outlines().get()) {
            outlines(raster, port, scene);
        }
    }

    private void collect(SkyPort port, TractTable table) {
        if (near.length < table.size()) {
            near = new int[table.size()];
            detailed = new int[table.size()];
            corners = new double[8 * table.size()];
        }
        int all = table.near(port, near);
        seen = 0;
        for (int i = 0; i < all; i++) {
            if (quad.project(port, table.corners(), 12 * near[i])) {
                quad.save(corners, 8 * seen);
                near[seen++] = near[i];
            }
        }
    }

    private void colour(TractTable table, CoverageValues values) {
        if (table.equals(painted) && values.equals(colouredBy)) {
            return;
        }
        painted = table;
        colouredBy = values;
        surfaces = new int[table.size()];
        for (int at = 0; at < surfaces.length; at++) {
            TractShape shape = table.shape(at);
            surfaces[at] = shape.hasData() ? ink.cover(values.level(values.mean(shape.tract().id()))) : 0;
        }
    }

    private void surface(Raster raster, TractTable table, int at) {
        if (surfaces[at] == 0) {
            return;
        }
        boolean detail = quad.across() >= IN_DETAIL * scale;
        if (detail && !table.shape(at).isMade() && made++ >= MOST_MADE) {
            unfinished = true;
            detail = false;
        }
        if (detail) {
            detailed[details++] = at;
        } else {
            quad.fill(raster, surfaces[at]);
        }
    }

    /// Neighbours first, so that tracts with data lie on top.
    private void outlines(Raster raster, SkyPort port, SkyScene scene) {
        TractTable table = scene.table();
        for (int i = seen - 1; i >= 0; i--) {
            quad.load(corners, 8 * i);
            double across = quad.across();
            if (surfaces[near[i]] == 0) {
                quad.edges(raster, ink.dim(), 5, 4);
            } else if (across < BOLD * scale) {
                quad.corner(raster, 0x60000000 | (ink.outline() & 0xFFFFFF));
            } else {
                bold(raster);
            }
            if (across > BOLD * scale) {
                name(raster, port, scene, table.shape(near[i]));
            }
        }
    }

    private void bold(Raster raster) {
        quad.edges(raster, ink.outline(), 0, 0);
        quad.shift(1);
        quad.edges(raster, ink.outline(), 0, 0);
        quad.shift(-1);
    }

    /// Below the lower left corner; where that lies outside, the tract in the middle is named at the view's own corner.
    private void name(Raster raster, SkyPort port, SkyScene scene, TractShape shape) {
        String text = "tract " + shape.tract().id();
        double width = glyphs.width(text);
        if (quad.across() < width) {
            return;
        }
        int colour = shape.hasData() ? ink.label() : ink.faint();
        double x = Math.min(quad.xs()[0], quad.xs()[1]) + 4 * scale;
        double y = Math.max(quad.ys()[0], quad.ys()[1]) + 4 * scale;
        boolean visible = x > 0 && y > 0 && x < port.width() - width && y < port.height() - 70 * scale;
        if (visible && room.take(x, y, width, glyphs.height())) {
            glyphs.drawRimmed(raster, text, x, y, colour, ink.ground());
        } else if (!visible && quad.across() > port.width() / 3 && scene.map().tractOwning(model.centre().get())
                .filter(t -> t.id() == shape.tract().id()).isPresent()) {
            glyphs.drawRimmed(raster, text, 16 * scale, 6 * scale, colour, ink.ground());
        }
    }
}
