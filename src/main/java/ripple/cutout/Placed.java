package ripple.cutout;

import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// A wanted stamp with its place on the sky map: the box is computed here, once, and holds for every band.
///
/// @param wanted what was asked for
/// @param position where
/// @param tract the tract that owns the position
/// @param patch the patch whose inner box holds it
/// @param place the position in tract pixels
/// @param box the pixels to fetch, in tract pixels
public record Placed(Wanted wanted, SkyPosition position, int tract, int patch, PixelPoint place, PixelBox box) {}
