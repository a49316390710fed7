package ripple.image;

import ripple.sky.PixelBox;

/// One band of a stamp with everything that belongs to it. All planes have the size of the box.
///
/// @param band which band
/// @param box the pixels, in tract pixels (array element (0,0) is (x0, y0)), unless the grid is its own
/// @param image pixel values, NaN where there is no data
/// @param variance their variance, NaN where there is no data
/// @param mask with plane names; NO_DATA is always among them
/// @param psf the kernel, or {@link Psf#none}
/// @param wcs of the array
/// @param calibration of the image's values (variance: its square)
/// @param provenance where it came from
/// @param grid what the box counts
public record BandImage(Band band, PixelBox box, Plane image, Plane variance, Mask mask, Psf psf, Wcs wcs,
        Calibration calibration, Provenance provenance, PixelGrid grid) {
    /// @throws IllegalArgumentException when a plane does not have the size of the box
    public BandImage {
        check(box, image.width(), image.height(), "image");
        check(box, variance.width(), variance.height(), "variance");
        check(box, mask.width(), mask.height(), "mask");
    }

    /// On the pixels of the tract.
    public BandImage(Band band, PixelBox box, Plane image, Plane variance, Mask mask, Psf psf, Wcs wcs,
            Calibration calibration, Provenance provenance) {
        this(band, box, image, variance, mask, psf, wcs, calibration, provenance, PixelGrid.TRACT);
    }

    public BandImage withImage(Plane newImage) {
        return new BandImage(band, box, newImage, variance, mask, psf, wcs, calibration, provenance,
                grid);
    }

    public BandImage withPlanes(Plane newImage, Plane newVariance, Mask newMask, Psf newPsf) {
        return new BandImage(band, box, newImage, newVariance, newMask, newPsf, wcs, calibration, provenance, grid);
    }

    /// The image in units of its σ per pixel, image / √variance; NaN where the variance is not a positive number.
    public Plane significance() {
        float[] pixels = new float[image.size()];
        for (int i = 0; i < pixels.length; i++) {
            float v = variance.pixels()[i];
            pixels[i] = v > 0 && v < Float.POSITIVE_INFINITY
                    ? (float) (image.pixels()[i] / Math.sqrt(v))
                    : Float.NaN;
        }
        return new Plane(image.width(), image.height(), pixels);
    }

    /// The part of this image in a box.
    ///
    /// @param part tract pixels, inside the own box
    public BandImage cropped(PixelBox part) {
        if (!box.contains(part)) {
            throw new IllegalArgumentException("The box " + part + " is not inside " + box + ".");
        }
        int x = part.x0() - box.x0();
        int y = part.y0() - box.y0();
        return new BandImage(band, part, image.cropped(x, y, part.width(), part.height()),
                variance.cropped(x, y, part.width(), part.height()), mask.cropped(x, y, part.width(), part.height()),
                psf, wcs.startingAt(x, y), calibration, provenance, grid);
    }

    private static void check(PixelBox box, int width, int height, String what) {
        if (width != box.width() || height != box.height()) {
            throw new IllegalArgumentException("The " + what + " is " + width + " x " + height + " pixels, the box "
                    + box.width() + " x " + box.height() + ".");
        }
    }
}
