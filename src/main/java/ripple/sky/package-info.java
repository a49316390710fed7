/// Positions, regions, HTM, sky maps: the geometry of tracts and patches, pixel boxes, tangent projection.
///
/// Doors: {@link ripple.sky.SkyMap} for tracts and patches ({@link ripple.sky.KnownSkyMaps} has those of the surveys);
/// {@link ripple.sky.Region} with {@link ripple.sky.RegionCodec} for parts of the sky; {@link ripple.sky.Htm} for the
/// registries' spatial index. Units: degrees at every public boundary, radians only inside and where a name ends in `Rad` or a
/// record mirrors stored bytes; pixels are 0-based with integers at pixel centres, x to the right, y up. Threads: everything is
/// immutable.
@org.jspecify.annotations.NullMarked
package ripple.sky;
