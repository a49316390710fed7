package ripple.ui.view;

/// What a drag in the large view of a stamp does.
public enum StampTool {
    /// Moves the picture.
    PAN,
    /// Measures length and direction.
    RULER,
    /// Draws the circle of an Einstein ring.
    RING,
    /// Draws the aperture in which light is measured.
    APERTURE,
    /// Draws the line along which values are plotted.
    PROFILE;

    /// Whether it draws a line from one place to another.
    public boolean isLine() {
        return this == RULER || this == PROFILE;
    }

    /// Whether it draws a circle.
    public boolean isCircle() {
        return this == RING || this == APERTURE;
    }
}
