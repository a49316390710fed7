/// The values that travel: planes of pixels, masks with named planes, PSFs, WCS, calibration, stamps.
///
/// Door: {@link ripple.image.Stamp}. Units: pixels are 0-based, arrays are {@code [y * width + x]}, fluxes in nJy where calibrated,
/// variance in their square. Threads: everything is immutable by contract, but the collectors {@link ripple.image.RunningStatistics} and
/// {@link ripple.image.QuantileSketch}, which belong to one thread; arrays handed out are not to be written.
@org.jspecify.annotations.NullMarked
package ripple.image;
