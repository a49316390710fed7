package ripple.repository;

import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// One box to read from an image.
///
/// @param box the pixels, tract pixels; may reach beyond the file
/// @param place where the PSF is wanted, tract pixels
public record BoxRead(PixelBox box, PixelPoint place) {}
