package ripple.ui.labels;

import java.util.List;
import ripple.label.vocabulary.Grade;
import ripple.label.vocabulary.GradeLook;

/// How a grade is told by border and glyph: never by colour alone.
///
/// @param border colour, ARGB
/// @param line of the border
/// @param ink colour of the glyph on dark, ARGB
/// @param form of the glyph
/// @param letter inside of the glyph; empty for none
record GradeMark(int border, Line line, int ink, Form form, String letter) {
    private static final int GREY = 0xFFB4B4B4;
    /// Seen, but not graded.
    static final GradeMark SEEN = new GradeMark(GREY, Line.NONE, GREY, Form.HALF, "");
    /// Not seen yet.
    static final GradeMark UNSEEN = new GradeMark(GREY, Line.NONE, GREY, Form.EMPTY, "");

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
        /// A filled triangle with a dark letter.
        TRIANGLE,
        /// A filled diamond with a dark letter.
        DIAMOND,
        /// A half-filled circle.
        HALF,
        /// A circle.
        EMPTY;

        /// Forms whose letter is dark.
        static final List<Form> FILLED = List.of(SQUARE, DISC, TRIANGLE, DIAMOND);
    }

    /// The mark of a vocabulary's grade.
    static GradeMark of(Grade grade) {
        GradeLook look = grade.look();
        Line line = look.border() == GradeLook.Border.DASHED
                ? Line.DASHED
                : look.borderWidth() >= 3 ? Line.SOLID : Line.THIN;
        return new GradeMark(argb(look.colour()), line, argb(look.glyphColour()), switch (look.glyph()) {
            case SQUARE -> Form.SQUARE;
            case DISC -> Form.DISC;
            case DASHED_SQUARE -> Form.DASHED;
            case CROSS -> Form.CROSS;
            case TRIANGLE -> Form.TRIANGLE;
            case DIAMOND -> Form.DIAMOND;
        }, grade.code());
    }

    private static int argb(String rgb) {
        return 0xFF000000 | Integer.parseInt(rgb.substring(1), 16);
    }
}
