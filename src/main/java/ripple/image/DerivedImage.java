package ripple.image;

import ripple.sky.PixelBox;

/// A picture that was made from the bands of a stamp and is none of them: a difference, a residual. All planes have the size of the box.
///
/// @param name what arrays and extensions are called after, e.g. `difference_g_i`; not blank
/// @param box the pixels, in tract pixels
/// @param image values in the calibration's unit, NaN where there is none
/// @param variance of each pixel by itself, in its square; NaN where there is none
/// @param mask of all the bands that went into it
/// @param wcs of the array
/// @param calibration of the values
public record DerivedImage(String name, PixelBox box, Plane image, Plane variance, Mask mask, Wcs wcs,
        Calibration calibration) {
    /// @throws IllegalArgumentException for a blank name, or a plane that has not the size of the box
    public DerivedImage {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A derived picture needs a name.");
        }
        check(box, image.width(), image.height());
        check(box, variance.width(), variance.height());
        check(box, mask.width(), mask.height());
    }

    /// The picture in units of its σ per pixel; NaN where the variance is not a positive number.
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

    /// The part in a box.
    ///
    /// @param part tract pixels, inside the own box
    public DerivedImage cropped(PixelBox part) {
        if (!box.contains(part)) {
            throw new IllegalArgumentException("The box " + part + " is not inside " + box + ".");
        }
        int x = part.x0() - box.x0();
        int y = part.y0() - box.y0();
        return new DerivedImage(name, part, image.cropped(x, y, part.width(), part.height()),
                variance.cropped(x, y, part.width(), part.height()), mask.cropped(x, y, part.width(), part.height()),
                wcs.startingAt(x, y), calibration);
    }

    private static void check(PixelBox box, int width, int height) {
        if (width != box.width() || height != box.height()) {
            throw new IllegalArgumentException("A plane is " + width + " x " + height + " pixels, the box "
                    + box.width() + " x " + box.height() + ".");
        }
    }
}
