/// Brings images onto another pixel grid, as pure functions: no IO, clock, threads, randomness.
///
/// Door: {@link ripple.prepare.resample.Resample} (a stamp onto a {@link ripple.prepare.resample.TargetGrid}). Beside it:
/// {@link ripple.prepare.resample.Annotations} (boxes, polygons, points through the same map),
/// {@link ripple.prepare.resample.PadCrop} (another size without another grid) and
/// {@link ripple.prepare.resample.LanczosShift} (a shift by part of a pixel). Where pixels fall is expensive and shared by
/// all bands of one geometry: a caller may remember it and hand it in ({@link ripple.prepare.resample.PixelMaps}).
///
/// Units: pixels are 0-based with the integer at the centre, arrays `[y * width + x]`; scales in arcsec; images in the unit of the
/// data. Threads: everything is immutable and may be used by any thread.
@org.jspecify.annotations.NullMarked
package ripple.prepare.resample;
