package ripple.ui.sky;

/// What the colour of a target stands for.
///
/// @param column of the target list; empty for the other kinds
public record ColourBy(Kind kind, String column) {
    /// All alike.
    public static final ColourBy NOTHING = new ColourBy(Kind.NOTHING, "");
    /// What became of it.
    public static final ColourBy STATE = new ColourBy(Kind.STATE, "");

    /// How it was graded.
    public static final ColourBy GRADE = new ColourBy(Kind.GRADE, "");

    /// Where the colour comes from.
    public enum Kind {
        NOTHING, STATE, GRADE, COLUMN
    }

    /// By a column of the target list.
    public static ColourBy column(String name) {
        return new ColourBy(Kind.COLUMN, name);
    }
}
