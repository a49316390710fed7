package ripple.fits;

import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// One box to cut out of an image.
///
/// @param box tract pixels; may reach beyond the file
/// @param place where the PSF is wanted, tract pixels
public record Cut(PixelBox box, PixelPoint place) {}
