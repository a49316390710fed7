package ripple.plot;

import java.util.List;

/// Lines and points over two axes.
///
/// @param title above the chart; empty for none
/// @param x the horizontal axis
/// @param y the vertical axis
/// @param series in the order of the legend and of the style's colours
public record Chart(String title, Axis x, Axis y, List<Series> series) {
    /// Copies the list.
    public Chart {
        series = List.copyOf(series);
    }
}
