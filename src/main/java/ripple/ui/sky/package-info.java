/// Explore: tracts, patches, coverage and targets on a map.
///
/// Door: {@link ripple.ui.sky.SkyMapView} with {@link ripple.ui.sky.SkyModel}; {@link ripple.ui.sky.SkyScene#of} is work for the background.
/// Units: degrees, pixels per degree. Threads: FX thread, apart from making a scene.
@org.jspecify.annotations.NullMarked
package ripple.ui.sky;
