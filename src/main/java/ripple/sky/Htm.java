package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// The hierarchical triangular mesh: eight spherical triangles, each cut in four again and again.
///
/// Source: Kunszt, Szalay and Thakar 2001, "The Hierarchical Triangular Mesh"; numbering as in lsst.sphgeom: a root from 8
/// to 15, then two bits per level. Registries index their regions at level 7.
public final class Htm {
    /// Level of the spatial index of Butler registries.
    public static final Htm REGISTRY = new Htm(7);

    private static final int DEEPEST = 24;
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 Z = new Vector3(0, 0, 1);
    private static final Vector3 MX = new Vector3(-1, 0, 0);
    private static final Vector3 MY = new Vector3(0, -1, 0);
    private static final Vector3 MZ = new Vector3(0, 0, -1);
    private static final List<Trixel> ROOTS = List.of(new Trixel(X, MZ, Y), new Trixel(Y, MZ, MX),
            new Trixel(MX, MZ, MY), new Trixel(MY, MZ, X), new Trixel(X, Z, MY), new Trixel(MY, Z, MX),
            new Trixel(MX, Z, Y), new Trixel(Y, Z, X));

    private final int level;

    /// @param level 0 to 24
    /// @throws IllegalArgumentException for another level
    public Htm(int level) {
        if (level < 0 || level > DEEPEST) {
            throw new IllegalArgumentException("HTM has levels 0 to " + DEEPEST + ", not " + level + ".");
        }
        this.level = level;
    }

    public int level() {
        return level;
    }

    /// The triangle that holds a place.
    public long index(SkyPosition place) {
        return index(Vector3.of(place));
    }

    /// The triangle that holds a direction.
    ///
    /// @param direction unit vector
    public long index(Vector3 direction) {
        int root = root(direction);
        long index = 8L + root;
        Trixel trixel = ROOTS.get(root);
        for (int i = 0; i < level; i++) {
            int child = trixel.childAt(direction);
            trixel = trixel.child(child);
            index = 4 * index + child;
        }
        return index;
    }

    /// The corners of a triangle.
    ///
    /// @throws IllegalArgumentException when there is no such triangle at this level
    public ConvexPolygon triangle(long index) {
        check(index);
        Trixel trixel = ROOTS.get((int) (index >>> (2 * level)) - 8);
        for (int shift = 2 * level - 2; shift >= 0; shift -= 2) {
            trixel = trixel.child((int) (index >>> shift) & 3);
        }
        return trixel.polygon();
    }

    /// The name of a triangle: N or S, then a digit for the root and one per level.
    public String name(long index) {
        check(index);
        StringBuilder name = new StringBuilder(index >>> (2 * level) < 12 ? "S" : "N");
        for (int shift = 2 * level; shift >= 0; shift -= 2) {
            name.append((index >>> shift) & 3);
        }
        return name.toString();
    }

    /// All triangles that have points in common with a region, ascending; a few may only nearly touch it.
    public List<IndexRange> envelope(Region region) {
        Cover cover = new Cover(region, Relation.OVERLAPPING);
        for (int root = 0; root < 8; root++) {
            cover.visit(ROOTS.get(root), 8L + root, level);
        }
        return List.copyOf(cover.ranges);
    }

    /// All triangles that lie wholly inside a region, ascending.
    public List<IndexRange> interior(Region region) {
        Cover cover = new Cover(region, Relation.INSIDE);
        for (int root = 0; root < 8; root++) {
            cover.visit(ROOTS.get(root), 8L + root, level);
        }
        return List.copyOf(cover.ranges);
    }

    private void check(long index) {
        if (index >>> (2 * level) < 8 || index >>> (2 * level) > 15) {
            throw new IllegalArgumentException("There is no HTM triangle " + index + " at level " + level + ".");
        }
    }

    /// Octants with their lower edges inside, so that every direction has exactly one root.
    private static int root(Vector3 v) {
        if (v.z() < 0) {
            return v.y() > 0 ? (v.x() > 0 ? 0 : 1) : v.y() == 0 ? (v.x() >= 0 ? 0 : 2) : v.x() < 0 ? 2 : 3;
        }
        return v.y() > 0 ? (v.x() > 0 ? 7 : 6) : v.y() == 0 ? (v.x() >= 0 ? 7 : 5) : v.x() < 0 ? 5 : 4;
    }

    private record Trixel(Vector3 v0, Vector3 v1, Vector3 v2) {
        Trixel child(int number) {
            return switch (number) {
                case 0 -> new Trixel(v0, middle(v0, v1), middle(v2, v0));
                case 1 -> new Trixel(v1, middle(v1, v2), middle(v0, v1));
                case 2 -> new Trixel(v2, middle(v2, v0), middle(v1, v2));
                default -> new Trixel(middle(v1, v2), middle(v2, v0), middle(v0, v1));
            };
        }

        int childAt(Vector3 p) {
            Vector3 m01 = middle(v0, v1);
            Vector3 m12 = middle(v1, v2);
            Vector3 m20 = middle(v2, v0);
            if (Orientation.determinant(p, m01, m20) >= 0) {
                return 0;
            }
            if (Orientation.determinant(p, m12, m01) >= 0) {
                return 1;
            }
            return Orientation.determinant(p, m20, m12) >= 0 ? 2 : 3;
        }

        ConvexPolygon polygon() {
            return new ConvexPolygon(List.of(v0, v1, v2));
        }

        private static Vector3 middle(Vector3 a, Vector3 b) {
            return a.plus(b).normalised();
        }
    }

    /// Walks down the mesh and gathers triangles that lie to the region as wanted.
    private static final class Cover {
        private final Region region;
        private final Relation wanted;
        private final List<IndexRange> ranges = new ArrayList<>();

        Cover(Region region, Relation wanted) {
            this.region = region;
            this.wanted = wanted;
        }

        void visit(Trixel trixel, long index, int levelsBelow) {
            Relation relation = region.relate(trixel.polygon());
            if (relation == Relation.DISJOINT) {
                return;
            }
            if (relation == Relation.INSIDE || (levelsBelow == 0 && wanted == relation)) {
                add(new IndexRange(index << (2 * levelsBelow), (index + 1) << (2 * levelsBelow)));
            } else if (levelsBelow > 0) {
                for (int child = 0; child < 4; child++) {
                    visit(trixel.child(child), 4 * index + child, levelsBelow - 1);
                }
            }
        }

        private void add(IndexRange range) {
            if (!ranges.isEmpty() && ranges.getLast().end() == range.first()) {
                range = new IndexRange(ranges.removeLast().first(), range.end());
            }
            ranges.add(range);
        }
    }
}
