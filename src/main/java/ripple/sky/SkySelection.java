package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// What a person has chosen on the sky: all that lies in at least one shape and in none of those that take away.
///
/// @param shapes in the order drawn
public record SkySelection(List<Marked> shapes) {
    /// Nothing chosen.
    public static final SkySelection NONE = new SkySelection(List.of());

    /// Whether a shape adds or takes away.
    public enum Sense {
        INCLUDE, EXCLUDE
    }

    /// One shape.
    ///
    /// @param name what it is called; empty for nothing
    public record Marked(SkyShape shape, Sense sense, String name) {}

    public SkySelection {
        shapes = List.copyOf(shapes);
    }

    /// One shape that adds.
    public static SkySelection of(SkyShape shape) {
        return new SkySelection(List.of(new Marked(shape, Sense.INCLUDE, "")));
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    /// With one more shape.
    public SkySelection with(Marked shape) {
        List<Marked> more = new ArrayList<>(shapes);
        more.add(shape);
        return new SkySelection(more);
    }

    /// Without one of its shapes.
    public SkySelection without(Marked shape) {
        return new SkySelection(shapes.stream().filter(other -> !other.equals(shape)).toList());
    }

    /// A test for many places: the regions are made once. Shapes that take away alone leave all the rest of the sky.
    public Filter filter() {
        return new Filter(regions(Sense.INCLUDE), regions(Sense.EXCLUDE));
    }

    private List<Region> regions(Sense sense) {
        return shapes.stream().filter(s -> s.sense == sense).map(s -> s.shape.region()).toList();
    }

    /// Tells which places are chosen.
    public static final class Filter {
        private final List<Region> included;
        private final List<Region> excluded;

        private Filter(List<Region> included, List<Region> excluded) {
            this.included = included;
            this.excluded = excluded;
        }

        public boolean holds(SkyPosition place) {
            Vector3 direction = Vector3.of(place);
            return (included.isEmpty() ? !excluded.isEmpty() : anyHolds(included, direction))
                    && !anyHolds(excluded, direction);
        }

        /// Whether a polygon (a patch) has something in common with what is included; what is taken away is not looked at.
        public boolean touches(ConvexPolygon polygon) {
            return included.isEmpty()
                    ? !excluded.isEmpty()
                    : included.stream().anyMatch(region -> region.overlaps(polygon));
        }

        private static boolean anyHolds(List<Region> regions, Vector3 direction) {
            for (Region region : regions) {
                if (region.contains(direction)) {
                    return true;
                }
            }
            return false;
        }
    }
}
