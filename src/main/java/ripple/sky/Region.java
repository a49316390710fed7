package ripple.sky;

/// A part of the sky, as the registry stores it and as a user selects it.
///
/// Bytes and texts of regions: {@link RegionCodec}.
public sealed interface Region permits Circle, SkyBox, ConvexPolygon, Ellipse, UnionRegion, IntersectionRegion {
    /// Whether a direction lies inside; the boundary belongs to the region.
    ///
    /// @param direction unit vector
    boolean contains(Vector3 direction);

    /// Whether a place lies inside; the boundary belongs to the region.
    default boolean contains(SkyPosition place) {
        return contains(Vector3.of(place));
    }

    /// How a polygon lies to this region.
    Relation relate(ConvexPolygon polygon);

    /// Whether a polygon has points in common with this region; where that cannot be told surely, true.
    default boolean overlaps(ConvexPolygon polygon) {
        return relate(polygon) != Relation.DISJOINT;
    }

    /// A circle around the whole region.
    Circle boundingCircle();
}
