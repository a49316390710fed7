package ripple.pipeline.report;

import java.util.List;

/// A table as text, the same for a page and for the window.
///
/// @param heads names of the columns; one that begins with `>` is aligned to the right
/// @param rows each as long as the heads
public record Sheet(List<String> heads, List<List<String>> rows) {
    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException for a row of another length
    public Sheet {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " of " + heads.size() + " cells.");
            }
        }
    }
}
