package ripple.prepare.resample;

/// Takes the new pixels of one band, one after the other.
interface PixelSink {
    /// A new pixel.
    ///
    /// @param index `y * width + x`
    /// @param value in the unit of the old pixels: a surface brightness, flux per old pixel
    /// @param variance of the value
    /// @param planes mask bits
    /// @param coverage share of the new pixel that has input, 0 to 1
    /// @param area old pixels per new pixel
    void put(int index, double value, double variance, long planes, double coverage, double area);

    /// A new pixel without input.
    void none(int index);
}
