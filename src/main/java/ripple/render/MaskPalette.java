package ripple.render;

import java.util.List;
import java.util.Map;
import ripple.image.MaskPlanes;

/// Colours and patterns of mask planes by name; aliases look alike.
public enum MaskPalette {
    /// For all eyes: colours of Okabe and Ito (2008), each plane with a pattern of its own. Unknown planes get dots.
    SAFE,
    /// The colours of LSST's afw.display, for those who know them by heart; the patterns are the same.
    AFW;

    private static final Map<String, MaskPattern> PATTERNS = Map.of("SATURATED", MaskPattern.HATCH_UP, "NO_DATA",
            MaskPattern.SOLID, "BAD", MaskPattern.CROSS, "COSMIC_RAY", MaskPattern.SOLID, "INTERPOLATED",
            MaskPattern.HORIZONTAL, "DETECTED", MaskPattern.HATCH_DOWN, "INEXACT_PSF", MaskPattern.VERTICAL, "REJECTED",
            MaskPattern.VERTICAL, "CLIPPED", MaskPattern.VERTICAL);

    private static final Map<String, Integer> SAFE_COLOURS = Map.of("SATURATED", 0xD55E00, "NO_DATA", 0xE69F00, "BAD",
            0xF0E442, "COSMIC_RAY", 0xCC79A7, "INTERPOLATED", 0x009E73, "DETECTED", 0x56B4E9, "INEXACT_PSF", 0x0072B2,
            "REJECTED", 0x0072B2, "CLIPPED", 0x0072B2);
    /// Grey stands in for black, which nobody sees on dark sky.
    private static final List<Integer> OKABE_ITO = List.of(0x999999, 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2,
            0xD55E00, 0xCC79A7);
    private static final Map<String, Integer> AFW_COLOURS = Map.of("SATURATED", 0x00FF00, "NO_DATA", 0xFFA500, "BAD",
            0xFF0000, "COSMIC_RAY", 0xFF00FF, "INTERPOLATED", 0x00FF00, "DETECTED", 0x0000FF, "DETECTED_NEGATIVE",
            0x00FFFF, "SUSPECT", 0xFFFF00, "DETECTION_EDGE", 0xFFFF00);
    private static final List<Integer> AFW_CYCLE = List.of(0xFFA500, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF,
            0xFF0000);

    /// What a plane looks like; a plane that is not known has one of the cycle's colours, the same everywhere.
    public MaskPaint paint(String plane) {
        String name = MaskPlanes.canonical(plane);
        Map<String, Integer> known = this == SAFE ? SAFE_COLOURS : AFW_COLOURS;
        List<Integer> cycle = this == SAFE ? OKABE_ITO : AFW_CYCLE;
        int rgb = known.getOrDefault(name, cycle.get(Math.floorMod(name.hashCode(), cycle.size())));
        return new MaskPaint(0xFF000000 | rgb, PATTERNS.getOrDefault(name, MaskPattern.DOTS),
                name.equals("DETECTED") ? MaskPaint.Edge.OUTLINED : MaskPaint.Edge.NONE);
    }
}
