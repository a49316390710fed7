/// What is done to a stamp between the data and the export, as pure functions: no IO, clock, threads, randomness.
///
/// Doors, in the order of use: {@link ripple.prepare.Quality} (is it good enough? sky, noise, S/N, masks, limits
/// that reject or warn; cosmic rays of single exposures in `ripple.prepare.cosmic`), {@link ripple.prepare.PsfMatch} (one PSF for all
/// bands), {@link ripple.prepare.Normalise} (one range of values), {@link ripple.prepare.NormalisedStamp} (and back), {@link ripple.prepare.SurveyStatistics} (one set of parameters for
/// all objects). What is expensive and shared by many stamps (PSF shapes, matching kernels) is handed in through
/// {@link ripple.prepare.PsfShapes} and {@link ripple.prepare.Kernels}, so that a caller may remember it
/// ({@link ripple.prepare.KernelKey} says what a kernel depends on).
/// Rooms of their own: {@link ripple.prepare.resample} (another pixel grid, before matching), {@link ripple.prepare.light} (what is
/// taken from prepared bands: a difference, a residual), {@link ripple.prepare.cosmic} (L.A.Cosmic).
///
/// Units: images in the unit of the data (nJy where calibrated), variances in its square, kernels in pixels, widths in
/// arcsec unless the name says pixels; normalised images have no unit. Pixels are 0-based, arrays `[y * width + x]`.
/// Threads: everything is immutable and may be used by any thread, but {@link ripple.prepare.SurveyStatistics} and {@link ripple.prepare.SetStatistics} by one at a time.
@org.jspecify.annotations.NullMarked
package ripple.prepare;
