package ripple.ui.sky;

/// What dragging and clicking on the map does.
public enum MapTool {
    /// Dragging moves the map, a click chooses a patch or a target.
    PAN,
    /// Dragging spans a rectangle.
    RECTANGLE,
    /// Dragging from the centre spans a circle.
    CIRCLE,
    /// Each click sets a corner; a click on the first one, or Enter, closes the line.
    POLYGON,
    /// A click chooses a patch, another click gives it back.
    PATCH
}
