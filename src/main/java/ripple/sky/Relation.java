package ripple.sky;

/// How a convex polygon lies to a region.
///
/// `DISJOINT` and `INSIDE` are certain; `OVERLAPPING` is what cannot be ruled out.
public enum Relation {
    /// No point in common.
    DISJOINT,
    /// Every point of the polygon lies in the region.
    INSIDE,
    /// They have points in common, or nearly so.
    OVERLAPPING
}
