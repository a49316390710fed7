package ripple.plot;

import java.util.List;

/// Lying bars, one group for each category, the first on top.
///
/// @param title above the chart; empty for none
/// @param categories names, one below the other
/// @param x what the bars' lengths are
/// @param parts what the bars consist of, in the order of the legend and of the style's colours
/// @param arrangement how the parts of a category lie
public record BarChart(String title, List<String> categories, Axis x, List<Part> parts, Arrangement arrangement) {
    /// How the parts of a category lie.
    public enum Arrangement {
        /// One after the other in one bar.
        STACKED,
        /// Each a bar of its own, one below the other.
        BESIDE,
        /// One after the other in one bar; nothing but the bars is drawn, each category as high as the others and as wide as the picture:
        /// for a table that has names and numbers beside them.
        BARE
    }

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException when a part has not one value for each category
    public BarChart {
        categories = List.copyOf(categories);
        parts = List.copyOf(parts);
        for (Part part : parts) {
            if (part.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        part.values().size() + " bars do not fit " + categories.size() + " categories.");
            }
        }
    }

    /// Bars of one colour.
    ///
    /// @param name for the legend
    /// @param values lengths, one for each category; NaN for none
    public record Part(String name, List<Double> values) {
        /// Copies the list.
        public Part {
            values = List.copyOf(values);
        }
    }
}
