package ripple.ui.sky;

import java.util.List;

/// How each target is drawn: a kind for each, and what the kinds look like. Colour never stands alone: each kind of a list of words has
/// a shape of its own, and a scale is dark at its low end and bright at its high end.
///
/// @param kinds of each mark of the set, an index into the looks; for reading only
/// @param looks symbols by kind
/// @param legend what the kinds mean; of a scale its two ends
/// @param isScale whether the kinds are steps of a scale
@SuppressWarnings("ArrayRecordComponent")
record MarkDress(byte[] kinds, List<Look> looks, List<Entry> legend, boolean isScale) {
    /// All alike.
    static final MarkDress PLAIN = new MarkDress(new byte[0], List.of(new Look(Shape.RING, 0xFFFFFFFF)), List.of(),
            false);

    /// The form of a symbol.
    enum Shape {
        RING, DISC, SQUARE, CROSS, TRIANGLE, DIAMOND, PLUS, BAR
    }

    /// Form and colour of a symbol.
    record Look(Shape shape, int argb) {}

    /// A line of the legend.
    ///
    /// @param count of targets; −1 where that says nothing
    record Entry(String name, Look look, int count) {}

    MarkDress {
        looks = List.copyOf(looks);
        legend = List.copyOf(legend);
    }

    int kind(int mark) {
        return mark < kinds.length ? kinds[mark] & 0xFF : 0;
    }
}
