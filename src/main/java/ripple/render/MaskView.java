package ripple.render;

import java.util.ArrayList;
import java.util.List;
import ripple.image.MaskPlanes;

/// Which mask planes are drawn, and how.
///
/// @param planes names; aliases count. Later ones lie above earlier ones
/// @param opacityPercent 0 (nothing to be seen) to 100; afw's transparency is 100 minus this
/// @param palette colours and patterns
/// @param ink patterns, or solid colour
public record MaskView(List<String> planes, int opacityPercent, MaskPalette palette, Ink ink) {
    /// The planes shown at the start. The others (DETECTED, REJECTED, INEXACT_PSF, …) cover nearly every pixel of a coadd.
    public static final List<String> SHOWN_AT_START = List.of("CLIPPED", "INTERPOLATED", "COSMIC_RAY", "SATURATED",
            "BAD", MaskPlanes.NO_DATA);
    /// The opacity at the start, in percent.
    public static final int USUAL_OPACITY = 35;
    /// No plane at all.
    public static final MaskView NONE = of(List.of());

    /// Patterns, solid colour, or nothing but the border of marked regions.
    public enum Ink {
        PATTERN, SOLID, OUTLINE
    }

    public MaskView {
        planes = List.copyOf(planes);
        if (opacityPercent < 0 || opacityPercent > 100) {
            throw new IllegalArgumentException(
                    "Opacity lies between 0 and 100 percent, not at " + opacityPercent + ".");
        }
    }

    /// The planes in the safe palette, hatched, at {@link #USUAL_OPACITY}.
    public static MaskView of(List<String> planes) {
        return new MaskView(planes, USUAL_OPACITY, MaskPalette.SAFE, Ink.PATTERN);
    }

    /// What is shown at the start.
    public static MaskView atStart() {
        return of(SHOWN_AT_START);
    }

    /// With this plane on top when it was off, without it when it was on.
    public MaskView toggled(String plane) {
        List<String> rest = new ArrayList<>(planes);
        boolean was = rest.removeIf(p -> MaskPlanes.canonical(p).equals(MaskPlanes.canonical(plane)));
        if (!was) {
            rest.add(plane);
        }
        return new MaskView(rest, opacityPercent, palette, ink);
    }

    public MaskView withOpacity(int percent) {
        return new MaskView(planes, percent, palette, ink);
    }

    public MaskView withPalette(MaskPalette other) {
        return new MaskView(planes, opacityPercent, other, ink);
    }

    public MaskView withInk(Ink other) {
        return new MaskView(planes, opacityPercent, palette, other);
    }
}
