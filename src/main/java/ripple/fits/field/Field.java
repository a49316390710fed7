package ripple.fits.field;

import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// A smooth function of the position, defined by few numbers.
///
/// Outside of the region that it was made for a field is extrapolated; where it has nothing to go by at all it is NaN.
public sealed interface Field permits SplineField, ChebyshevField, SumField, ProductField {
    /// The value at one place.
    ///
    /// @param place tract pixels
    double at(PixelPoint place);

    /// The values at the centres of all pixels of a box.
    ///
    /// @param box tract pixels
    /// @return `[y * width + x]`
    double[] over(PixelBox box);

    /// Unit of the values as the file spells it, e.g. `nJy`; empty for a plain number.
    String unit();
}
