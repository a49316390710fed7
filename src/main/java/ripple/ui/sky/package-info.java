/// Explore: tracts, patches, coverage and targets on a map.
///
/// Door: {@link ripple.ui.sky.SkyMapView} with {@link ripple.ui.sky.SkyModel}; {@link ripple.ui.sky.SkyScene#of} is work for the background. What takes
/// time is done by `…Work` classes, newest first: {@link ripple.ui.sky.CoverageWork} (values behind the colours),
/// {@link ripple.ui.sky.QualityWork} (PSF and depth of files), {@link ripple.ui.sky.PreviewWork} (pixels of patches),
/// {@link ripple.ui.sky.MarksWork} (symbols of targets). {@link ripple.ui.sky.MapCache} keeps what was measured between starts.
/// Units: degrees, pixels per degree, arcsec (PSF), AB magnitudes (depth). Threads: FX thread, apart from what the `…Work` classes hand to the background.
/// Drawing: plain arrays into the viewport's pixels; only what is in view is touched, and nothing is allocated per tract or target.
@org.jspecify.annotations.NullMarked
package ripple.ui.sky;
