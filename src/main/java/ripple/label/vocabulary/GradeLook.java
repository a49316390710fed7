package ripple.label.vocabulary;

/// How a grade is drawn: never by colour alone.
///
/// @param colour of the border, `#RRGGBB`
/// @param border line of the border
/// @param borderWidth pixels at 100 %
/// @param glyph shape in the caption
/// @param glyphColour `#RRGGBB` on dark
/// @param glyphColourLight `#RRGGBB` on light
public record GradeLook(String colour, Border border, int borderWidth, Glyph glyph, String glyphColour,
        String glyphColourLight) {

    /// A border's line.
    public enum Border {
        SOLID, DASHED
    }

    /// A shape beside the letter.
    public enum Glyph {
        /// Filled square, dark letter.
        SQUARE,
        /// Filled disc, dark letter.
        DISC,
        /// Dashed outline, letter in the colour.
        DASHED_SQUARE,
        /// Outline with a cross.
        CROSS,
        /// Filled triangle, dark letter.
        TRIANGLE,
        /// Filled diamond, dark letter.
        DIAMOND
    }
}
