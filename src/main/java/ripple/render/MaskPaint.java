package ripple.render;

/// What a mask plane looks like.
///
/// @param argb its colour, opaque
/// @param pattern its pattern
/// @param edge whether the outline of marked regions is drawn too
public record MaskPaint(int argb, MaskPattern pattern, Edge edge) {
    /// Whether marked regions have an outline.
    public enum Edge {
        NONE, OUTLINED
    }
}
