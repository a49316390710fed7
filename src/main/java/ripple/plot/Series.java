package ripple.plot;

import java.util.List;

/// Values that belong together: one colour, one entry in the legend.
///
/// @param name for the legend
/// @param mark how they are drawn
/// @param points in the order in which a line joins them
public record Series(String name, Mark mark, List<PlotPoint> points) {
    /// Copies the list.
    public Series {
        points = List.copyOf(points);
    }

    /// How values are drawn.
    public enum Mark {
        /// A line.
        LINE,
        /// Points, each by itself.
        POINTS,
        /// Points joined by a line.
        LINE_AND_POINTS,
        /// A line, and the ground between it and zero lightly filled.
        AREA
    }
}
