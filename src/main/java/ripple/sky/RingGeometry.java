package ripple.sky;

/// Where the tracts of a rings sky map lie: rings of equal height, each cut into tracts of about the same width, and a cap
/// on each pole.
///
/// Source: `RingsSkyMap` of the LSST package skymap.
final class RingGeometry {
    private final int rings;
    private final double raStart;
    private final double height;
    private final double firstEdge;
    private final int[] counts;
    private final int[] before;

    /// @param rings number of rings
    /// @param raStart right ascension of the first tract of each ring, radians
    RingGeometry(int rings, double raStart) {
        this.rings = rings;
        this.raStart = raStart;
        this.height = Math.PI / (rings + 1);
        this.firstEdge = height * 0.5 - 0.5 * Math.PI;
        this.counts = new int[rings];
        this.before = new int[rings + 1];
        for (int ring = 0; ring < rings; ring++) {
            double start = height * (ring + 0.5) - 0.5 * Math.PI;
            double widest = Math.min(Math.abs(start), Math.abs(start + height));
            counts[ring] = (int) (2 * Math.PI * Math.cos(widest) / height) + 1;
            before[ring + 1] = before[ring] + counts[ring];
        }
    }

    int rings() {
        return rings;
    }

    /// Height of a ring in radians.
    double height() {
        return height;
    }

    /// Tracts in a ring.
    int count(int ring) {
        return counts[ring];
    }

    /// Tracts in all rings before a ring.
    int before(int ring) {
        return before[ring];
    }

    /// Tracts in all rings and caps.
    int total() {
        return before[rings] + 2;
    }

    /// The ring of a declination: −1 south cap, `rings` north cap. An edge to a cap belongs to the ring.
    int ringAt(double dec) {
        if (dec < firstEdge) {
            return -1;
        }
        return dec > -firstEdge ? rings : Math.min(rings - 1, (int) ((dec - firstEdge) / height));
    }

    /// The number within a ring of the tract that holds a right ascension.
    int numberAt(int ring, double ra) {
        int number = (int) (turns(ra - raStart) / (2 * Math.PI / counts[ring]) + 0.5);
        return number >= counts[ring] ? 0 : number;
    }

    /// Right ascension of a tract's centre, radians.
    double ra(int ring, int number) {
        return turns(2 * Math.PI * number / counts[ring] + raStart);
    }

    /// Declination of the centres of a ring, radians.
    double dec(int ring) {
        return height * (ring + 1) - 0.5 * Math.PI;
    }

    SkyPosition centre(int ring, int number) {
        if (isCap(ring)) {
            return new SkyPosition(0, ring < 0 ? -90 : 90);
        }
        return new SkyPosition(Math.toDegrees(ra(ring, number)), Math.toDegrees(dec(ring)));
    }

    boolean isCap(int ring) {
        return ring < 0 || ring >= rings;
    }

    /// The part of the sky that a tract owns.
    Region owned(int ring, int number) {
        if (isCap(ring)) {
            return Circle.around(new Vector3(0, 0, ring < 0 ? -1 : 1), height * 0.5);
        }
        double half = Math.PI / counts[ring];
        double south = firstEdge + ring * height;
        double ra = ra(ring, number);
        return counts[ring] == 1
                ? new SkyBox(0, 2 * Math.PI, south, south + height)
                : new SkyBox(turns(ra - half), turns(ra + half), south, south + height);
    }

    private static double turns(double angle) {
        double wrapped = angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI));
        return wrapped >= 2 * Math.PI ? 0 : wrapped;
    }
}
