package ripple.ui.labels;

/// How a grade is told by border and glyph: never by colour alone.
///
/// @param argb colour of border and glyph
/// @param line of the border
/// @param form of the glyph
/// @param letter inside of the glyph; empty for none
record GradeMark(int argb, Line line, Form form, String letter) {
    /// Seen, but not graded.
    static final GradeMark SEEN = new GradeMark(0xFFB4B4B4, Line.NONE, Form.HALF, "");
    /// Not seen yet.
    static final GradeMark UNSEEN = new GradeMark(0xFFB4B4B4, Line.NONE, Form.EMPTY, "");

    /// A border's line.
    enum Line {
        NONE, THIN, SOLID, DASHED
    }

    /// A glyph's form.
    enum Form {
        /// A filled square with a dark letter.
        SQUARE,
        /// A filled disc with a dark letter.
        DISC,
        /// A dashed square with a letter in its colour.
        DASHED,
        /// An outlined square with a cross.
        CROSS,
        /// A half-filled circle.
        HALF,
        /// A circle.
        EMPTY
    }
}
