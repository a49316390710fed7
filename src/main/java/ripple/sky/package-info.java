/// Positions, regions, HTM, sky maps: the geometry of tracts and patches, pixel boxes, tangent projection.
///
/// Door: {@link ripple.sky.SkyMap}. Units: degrees at every public boundary, radians only inside; pixels are 0-based with integers at
/// pixel centres, x to the right, y up. Threads: everything is immutable.
@org.jspecify.annotations.NullMarked
package ripple.sky;
