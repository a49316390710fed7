package ripple.plot;

import java.util.List;

/// The colours of a chart, opaque RGB (0xRRGGBB; what stands above is ignored).
///
/// Series take the colours of Okabe and Ito (2008, "Color Universal Design"), which people of any colour vision tell apart, in the order
/// that stands out most from the ground.
///
/// @param ground behind everything
/// @param ink titles and names of axes
/// @param faintInk numbers
/// @param grid lines across the plot
/// @param frame its border
/// @param series one after the other, from the first again when there are more
public record ChartColours(int ground, int ink, int faintInk, int grid, int frame, List<Integer> series) {
    /// For reports: white paper.
    public static final ChartColours PAPER = new ChartColours(0xFFFFFF, 0x1C1C1C, 0x4A4A4A, 0xE2E2E2, 0x757575, true);

    private static final int MIDDLE = 384;

    /// @throws IllegalArgumentException without a colour for series
    public ChartColours {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A chart needs at least one colour for its series.");
        }
    }

    /// With series that stand out from this ground.
    public static ChartColours on(int ground, int ink, int faintInk, int grid, int frame) {
        int sum = (ground >> 16 & 0xFF) + (ground >> 8 & 0xFF) + (ground & 0xFF);
        return new ChartColours(ground, ink, faintInk, grid, frame, sum > MIDDLE);
    }

    private ChartColours(int ground, int ink, int faintInk, int grid, int frame, boolean light) {
        this(ground, ink, faintInk, grid, frame, light
                ? List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00)
                : List.of(0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00));
    }

    /// The colour of a series.
    ///
    /// @param index from 0
    public int series(int index) {
        return series.get(index % series.size());
    }
}
