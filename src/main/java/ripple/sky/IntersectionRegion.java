package ripple.sky;

import java.util.Comparator;
import java.util.List;

/// What lies in each of several regions; the whole sky when there are none.
public record IntersectionRegion(List<Region> operands) implements Region {
    public IntersectionRegion {
        operands = List.copyOf(operands);
    }

    @Override
    public boolean contains(Vector3 direction) {
        return operands.stream().allMatch(region -> region.contains(direction));
    }

    @Override
    public Relation relate(ConvexPolygon polygon) {
        Relation result = Relation.INSIDE;
        for (Region region : operands) {
            Relation one = region.relate(polygon);
            if (one == Relation.DISJOINT) {
                return one;
            }
            result = one == Relation.OVERLAPPING ? one : result;
        }
        return result;
    }

    @Override
    public Circle boundingCircle() {
        return operands.stream().map(Region::boundingCircle)
                .min(Comparator.comparingDouble(Circle::squaredChord)).orElseGet(Circle::wholeSky);
    }
}
