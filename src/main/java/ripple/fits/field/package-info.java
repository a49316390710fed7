/// Smooth functions of the pixel position that images carry along: background models as splines, Chebyshev series, sums and products.
///
/// Door: {@link ripple.fits.field.Field}. Units: tract pixels in, the field's own unit (mostly nJy) out. Threads: everything is immutable.
@org.jspecify.annotations.NullMarked
package ripple.fits.field;
