package ripple.sky;

/// One patch of a tract.
///
/// @param tract id of its tract
/// @param id sequential number, y · (patches per row) + x
/// @param indexX column of the patch in the tract
/// @param indexY row of the patch in the tract
/// @param inner the pixels that belong to this patch and no other, tract pixels
/// @param outer inner with its border: what a coadd file of the patch holds at most, tract pixels
public record Patch(int tract, int id, int indexX, int indexY, PixelBox inner, PixelBox outer) {}
