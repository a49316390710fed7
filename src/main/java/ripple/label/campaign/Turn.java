package ripple.label.campaign;

/// How a stamp is turned or mirrored for showing: a repeat that looks different is not recognised.
///
/// Quarter turns are counter-clockwise on the screen; `FLIPPED` mirrors left and right first.
public enum Turn {
    NONE(0, Mirror.NO), QUARTER(1, Mirror.NO), HALF(2, Mirror.NO), THREE_QUARTERS(3, Mirror.NO), FLIPPED(0,
            Mirror.YES), FLIPPED_QUARTER(1, Mirror.YES), FLIPPED_HALF(2, Mirror.YES), FLIPPED_THREE_QUARTERS(3,
                    Mirror.YES);

    private enum Mirror {
        NO, YES
    }

    private final int quarters;
    private final Mirror mirror;

    Turn(int quarters, Mirror mirror) {
        this.quarters = quarters;
        this.mirror = mirror;
    }

    public int quarters() {
        return quarters;
    }

    public boolean isFlipped() {
        return mirror == Mirror.YES;
    }

    /// Where a pixel of the stored stamp is shown, in a square stamp: {x, y}, 0-based, y up.
    ///
    /// @param size pixels on a side
    public double[] shown(double x, double y, int size) {
        double last = size - 1.0;
        double px = isFlipped() ? last - x : x;
        double py = y;
        for (int i = 0; i < quarters(); i++) {
            double turned = last - py;
            py = px;
            px = turned;
        }
        return new double[]{px, py};
    }

    /// The pixel of the stored stamp that is shown at a place: the inverse of {@link #shown}.
    public double[] stored(double x, double y, int size) {
        double last = size - 1.0;
        double px = x;
        double py = y;
        for (int i = 0; i < quarters(); i++) {
            double turned = last - px;
            px = py;
            py = turned;
        }
        return new double[]{isFlipped() ? last - px : px, py};
    }
}
