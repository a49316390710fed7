package ripple.sky;

/// Where a place lies among the rings of a sky map: how its tract is found.
///
/// Source: `RingsSkyMap` of the LSST package skymap.
///
/// @param ring from the south, 0 the first; −1 the south cap, `rings` the north cap
/// @param rings number of rings between the caps
/// @param heightDeg of every ring in declination
/// @param firstEdgeDeg declination where ring 0 begins
/// @param number of the tract within its ring, 0 the first; 0 in a cap
/// @param count tracts in the ring; 1 in a cap
/// @param before tracts in all rings before this one
/// @param raStartDeg right ascension of the centre of tract 0 of each ring
public record RingPlace(int ring, int rings, double heightDeg, double firstEdgeDeg, int number, int count, int before,
        double raStartDeg) {
    public boolean isCap() {
        return ring < 0 || ring >= rings;
    }

    /// Declination of the ring's southern edge, degrees.
    public double southDeg() {
        return firstEdgeDeg + ring * heightDeg;
    }

    /// Width of a tract of the ring in right ascension, degrees.
    public double widthDeg() {
        return 360.0 / count;
    }
}
