package ripple.sky;

/// One patch of which only the region on the sky is known.
///
/// @param id sequential number in its tract
/// @param indexX column of the patch in the tract
/// @param indexY row of the patch in the tract
/// @param outline region of its outer box
public record PatchRegion(int id, int indexX, int indexY, ConvexPolygon outline) {}
