package ripple.render;

/// How a mask plane is drawn, in pixels of the screen, so that planes differ by more than colour.
public enum MaskPattern {
    SOLID, HATCH_UP, HATCH_DOWN, CROSS, HORIZONTAL, VERTICAL, DOTS;

    private static final int PERIOD = 6;
    private static final int LINE = 2;

    /// Whether the pattern has ink at a pixel of the screen.
    ///
    /// @param column from the left
    /// @param row from the top
    public boolean inks(int column, int row) {
        return switch (this) {
            case SOLID -> true;
            case HATCH_UP -> line(column + row);
            case HATCH_DOWN -> line(column - row);
            case CROSS -> line(column + row) || line(column - row);
            case HORIZONTAL -> line(row);
            case VERTICAL -> line(column);
            case DOTS -> Math.floorMod(column, 4) < 2 && Math.floorMod(row, 4) < 2;
        };
    }

    private static boolean line(int place) {
        return Math.floorMod(place, PERIOD) < LINE;
    }
}
