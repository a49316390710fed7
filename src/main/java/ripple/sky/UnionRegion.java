package ripple.sky;

import java.util.List;

/// All that lies in at least one of several regions; nothing when there are none.
public record UnionRegion(List<Region> operands) implements Region {
    public UnionRegion {
        operands = List.copyOf(operands);
    }

    @Override
    public boolean contains(Vector3 direction) {
        return operands.stream().anyMatch(region -> region.contains(direction));
    }

    @Override
    public Relation relate(ConvexPolygon polygon) {
        Relation result = Relation.DISJOINT;
        for (Region region : operands) {
            Relation one = region.relate(polygon);
            if (one == Relation.INSIDE) {
                return one;
            }
            result = one == Relation.OVERLAPPING ? one : result;
        }
        return result;
    }

    @Override
    public Circle boundingCircle() {
        List<Circle> circles = operands.stream().map(Region::boundingCircle).filter(c -> !c.isEmpty()).toList();
        if (circles.isEmpty()) {
            return new Circle(new Vector3(0, 0, 1), -1, -1);
        }
        Vector3 centre = circles.getFirst().centre();
        double radius = circles.stream().mapToDouble(c -> centre.angleTo(c.centre()) + c.openingRad()).max()
                .orElseThrow();
        return Circle.around(centre, radius + 1e-14);
    }
}
