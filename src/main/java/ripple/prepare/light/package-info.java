/// What shows a lensed source beside the light of its lens, as pure functions of a stamp: no IO, clock, threads, randomness.
///
/// Doors: {@link ripple.prepare.light.Difference} (one band minus another, the lens galaxy taken out by its colour) and
/// {@link ripple.prepare.light.Residual} (one band minus a smooth model of the lens galaxy). Both give a
/// {@link ripple.image.BandImage} whose band is the picture's name, or a sentence that says why there is none; neither throws for a bad image.
///
/// Units: images in the unit of the data (nJy where calibrated), variances in its square, σ per pixel; radii of settings in arcsec,
/// of isophotes in pixels. Pixels are 0-based, arrays `[y * width + x]`. Threads: everything is immutable and may be used by any thread.
@org.jspecify.annotations.NullMarked
package ripple.prepare.light;
