package ripple.ui.sky;

import ripple.render.ColourMap;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// The map's colours in a theme, looked up once.
@SuppressWarnings("ArrayRecordComponent")
record MapInk(int ground, int grid, int line, int outline, int dim, int label, int empty, int faint, int accent,
        int chosen, int danger, int[] scale) {
    static MapInk of(Theme theme) {
        return new MapInk(theme.argb("-rw-map-ground"), theme.argb("-rw-map-grid"), theme.argb("-rw-map-line"),
                theme.argb("-rw-map-outline"), theme.argb("-rw-map-dim"), theme.argb("-rw-map-label"),
                theme.argb("-rw-map-empty"), theme.argb("-rw-map-faint"), theme.argb("-color-accent-fg"),
                theme.argb("-rw-well-accent"), theme.argb("-color-danger-fg"), ColourMap.COVERAGE.colours());
    }

    /// A place of the scale; grey for an unknown value.
    ///
    /// @param level 0 to 255, −1 for unknown
    int cover(int level) {
        return level < 0 ? Raster.mix(ground, dim, 70) : scale[level];
    }

    /// As seen in a tract that does not own the place.
    int dimmed(int colour) {
        return Raster.mix(ground, colour, 110);
    }
}
