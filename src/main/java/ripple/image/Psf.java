package ripple.image;

/// A PSF kernel on the pixel grid of its image, centred on pixel (width/2, height/2), with the sum that the file gave it.
public final class Psf {
    private static final Psf NONE = new Psf(0, 0, new double[0], PsfSource.NONE);

    private final int width;
    private final int height;
    private final double[] values;
    private final PsfSource source;
    private final boolean matched;

    /// Takes the array over: the caller must not write to it afterwards.
    ///
    /// @param values `width * height` values, `[y * width + x]`
    public Psf(int width, int height, double[] values, PsfSource source) {
        this(width, height, values, source, false);
    }

    private Psf(int width, int height, double[] values, PsfSource source, boolean matched) {
        if (width < 0 || height < 0 || values.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "A PSF of " + width + " x " + height + " pixels cannot have " + values.length + " values.");
        }
        this.width = width;
        this.height = height;
        this.values = values;
        this.source = source;
        this.matched = matched;
    }

    /// What an image without PSF has.
    public static Psf none() {
        return NONE;
    }

    /// The same PSF as that of an image which was convolved to get it.
    public Psf ofMatchedImage() {
        return new Psf(width, height, values, source, true);
    }

    /// Whether the image was convolved to get this PSF. The noise of its neighbouring pixels is then correlated, and the variance plane holds
    /// σ² per pixel only: errors of sums over pixels (aperture S/N) cannot be taken from it.
    public boolean isOfMatchedImage() {
        return matched;
    }

    public boolean isKnown() {
        return source != PsfSource.NONE;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double at(int x, int y) {
        return values[y * width + x];
    }

    /// The values themselves, not a copy: for reading only.
    public double[] values() {
        return values;
    }

    public PsfSource source() {
        return source;
    }

    public double sum() {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
