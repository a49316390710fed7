package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Regions and HTM agree with lsst.sphgeom, case by case.
class SkyVectorsTest {
    private static final String FILE = "sky.json";
    private static final Set<String> NOT_YET_READ = Set.of("healpix", "moc");
    private static final double XYZ = 1e-15;
    private static final double LONLAT = 1e-10;
    /// A point this near the edge of a region (radians) is on neither side for doubles.
    private static final double ON_EDGE = 1e-13;

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.cases(FILE).stream()
                .map(node -> DynamicTest.dynamicTest(node.get("id").asString(), () -> run(node)));
    }

    private static void run(JsonNode node) {
        String kind = node.get("kind").asString();
        switch (kind) {
            case "polygon" -> polygon(node);
            case "region" -> region(node);
            case "region-bad" -> regionBad(node);
            case "relations" -> relations(node);
            case "htm" -> htm(node);
            case "htm-triangle" -> htmTriangle(node);
            default -> {
                assertTrue(NOT_YET_READ.contains(kind), () -> "A kind of case that nobody knows: " + kind);
                Assumptions.abort("not yet read: " + node.get("id").asString());
            }
        }
    }

    private static void polygon(JsonNode node) {
        ConvexPolygon polygon = (ConvexPolygon) RegionCodec.ofBase64(node.get("base64").asString());
        assertEquals(polygon, RegionCodec.ofHex(node.get("hex").asString()));
        assertEquals(node.get("hex").asString(), HexFormat.of().formatHex(RegionCodec.encode(polygon)));
        assertEquals(node.get("base64").asString(), RegionCodec.toBase64(polygon));
        List<Vector3> corners = vectors(node.get("vertices_xyz"));
        assertEquals(corners.size(), polygon.vertices().size());
        for (int i = 0; i < corners.size(); i++) {
            assertNear(corners.get(i), polygon.vertices().get(i));
            double[] lonLat = Vectors.numbers(node.get("vertices_lonlat_deg").get(i));
            assertEquals(lonLat[0], polygon.corners().get(i).raDeg(), LONLAT);
            assertEquals(lonLat[1], polygon.corners().get(i).decDeg(), LONLAT);
        }
        List<Vector3> points = vectors(node.get("points_xyz"));
        for (int i = 0; i < points.size(); i++) {
            // Unit vectors as given: on edges and corners too the answer is exact.
            assertEquals(node.get("contains").get(i).asBoolean(), polygon.contains(points.get(i)),
                    "point " + i + ", " + node.get("why").get(i).asString());
        }
        boundsAndCentre(node, polygon);
        assertEquals(ranges(node.get("htm7_envelope")), Htm.REGISTRY.envelope(polygon));
        assertEquals(ranges(node.get("htm7_interior")), Htm.REGISTRY.interior(polygon));
    }

    private static void boundsAndCentre(JsonNode node, ConvexPolygon polygon) {
        assertNear(vector(node.get("centroid_xyz")), polygon.centreDirection(), 1e-6);
        double[] box = Vectors.numbers(node.get("bounding_box_deg"));
        PolygonBounds bounds = PolygonBounds.of(polygon);
        if (bounds.lon().a() > bounds.lon().b() && box[0] == 0 && box[1] == 360) {
            // Across longitude 0 the package gives up where a corner lies within the stretch so far: ours is the shorter.
            assertTrue(polygon.vertices().stream().allMatch(v -> bounds.lon().holds(v.longitude())));
        } else {
            assertEquals(box[0], Math.toDegrees(bounds.lon().a()), LONLAT);
            assertEquals(box[1], Math.toDegrees(bounds.lon().b()), LONLAT);
        }
        assertEquals(box[2], Math.toDegrees(bounds.latA()), LONLAT);
        assertEquals(box[3], Math.toDegrees(bounds.latB()), LONLAT);
        Circle circle = polygon.boundingCircle();
        assertTrue(polygon.vertices().stream().allMatch(circle::contains));
        assertEquals(node.get("bounding_circle").get("opening_deg").asDouble(), circle.radiusDeg(), 1e-4);
    }

    private static void region(JsonNode node) {
        byte[] bytes = HexFormat.of().parseHex(node.get("hex").asString());
        Region region = RegionCodec.decode(bytes);
        assertEquals(typeName(node.get("type").asString()), region.getClass().getSimpleName());
        assertEquals(region, RegionCodec.ofBase64(node.get("base64").asString()));
        assertArrayEquals(bytes, RegionCodec.encode(region));
        Circle around = region.boundingCircle();
        for (int i = 0; i < node.get("contains").size(); i++) {
            double[] point = Vectors.numbers(node.get("points_lonlat_deg").get(i));
            SkyPosition place = new SkyPosition(point[0], point[1]);
            boolean inside = node.get("contains").get(i).asBoolean();
            if (!onEdge(region, place)) {
                assertEquals(inside, region.contains(place), "point " + i + " " + place);
                assertTrue(!inside || around.contains(place), "the bounding circle misses " + place);
            }
        }
        if (node.has("htm7_envelope")) {
            assertEquals(ranges(node.get("htm7_envelope")), Htm.REGISTRY.envelope(region));
        }
        if (node.has("htm7_envelope_size")) {
            assertEquals(node.get("htm7_envelope_size").asLong(),
                    Htm.REGISTRY.envelope(region).stream().mapToLong(IndexRange::size).sum());
        }
    }

    /// Whether the answer changes within a few roundings of the place.
    private static boolean onEdge(Region region, SkyPosition place) {
        Tangent tangent = Tangent.at(Vector3.of(place));
        boolean here = region.contains(place);
        for (int i = 0; i < 8; i++) {
            if (region.contains(tangent.towards(i * Math.PI / 4, ON_EDGE)) != here) {
                return true;
            }
        }
        return false;
    }

    private static void regionBad(JsonNode node) {
        RegionFormatException error = assertThrows(RegionFormatException.class,
                () -> RegionCodec.ofHex(node.get("hex").asString()));
        assertTrue(error.getMessage().matches("(A region|The bytes of a) .*\\."), error::getMessage);
    }

    /// Pairs in which one is a polygon; the others no part of the program asks for.
    private static void relations(JsonNode node) {
        Map<String, Region> regions = namedRegions();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode row : node.get("rows")) {
            Region a = regions.get(row.get(0).asString());
            Region b = regions.get(row.get(1).asString());
            if (a instanceof ConvexPolygon polygon) {
                compared++;
                check(row, row.get(3).asBoolean(), b.relate(polygon), wrong);
            }
            if (b instanceof ConvexPolygon polygon) {
                compared++;
                check(row, row.get(4).asBoolean(), a.relate(polygon), wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 0, "no pair with a polygon");
    }

    /// A true flag is certain, a false one is not; and whatever surely overlaps must not be lost.
    private static void check(JsonNode row, boolean polygonWithin, Relation found, List<String> wrong) {
        boolean disjoint = row.get(2).asBoolean();
        boolean overlaps = row.get(5).asString().equals("True");
        boolean contradicts = disjoint ? found != Relation.DISJOINT : overlaps && found == Relation.DISJOINT;
        if (contradicts || (polygonWithin && found != Relation.INSIDE)) {
            wrong.add(row + " but " + found);
        }
    }

    private static Map<String, Region> namedRegions() {
        Map<String, Region> regions = new HashMap<>();
        for (JsonNode node : Vectors.cases(FILE)) {
            if (Set.of("polygon", "region").contains(node.get("kind").asString())) {
                regions.put(node.get("id").asString().replaceFirst("^[a-z]+/", ""),
                        RegionCodec.ofHex(node.get("hex").asString()));
            }
        }
        return regions;
    }

    private static void htm(JsonNode node) {
        for (Map.Entry<String, JsonNode> level : node.get("index").properties()) {
            Htm htm = new Htm(Integer.parseInt(level.getKey()));
            for (int i = 0; i < level.getValue().size(); i++) {
                double[] point = Vectors.numbers(node.get("points_lonlat_deg").get(i));
                assertEquals(level.getValue().get(i).asLong(), htm.index(new SkyPosition(point[0], point[1])),
                        "level " + level.getKey() + ", point " + i);
            }
        }
    }

    private static void htmTriangle(JsonNode node) {
        for (int i = 0; i < node.get("index").size(); i++) {
            long index = node.get("index").get(i).asLong();
            assertEquals(node.get("name").get(i).asString(), Htm.REGISTRY.name(index));
            List<Vector3> corners = vectors(node.get("vertices_xyz").get(i));
            for (int corner = 0; corner < 3; corner++) {
                assertNear(corners.get(corner), Htm.REGISTRY.triangle(index).vertices().get(corner));
            }
        }
    }

    private static String typeName(String sphgeom) {
        return sphgeom.equals("Box") ? "SkyBox" : sphgeom;
    }

    private static List<IndexRange> ranges(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(range -> new IndexRange(range.get(0).asLong(), range.get(1).asLong())).toList();
    }

    private static List<Vector3> vectors(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).map(SkyVectorsTest::vector).toList();
    }

    private static Vector3 vector(JsonNode node) {
        double[] v = Vectors.numbers(node);
        return new Vector3(v[0], v[1], v[2]);
    }

    private static void assertNear(Vector3 expected, Vector3 found) {
        assertNear(expected, found, XYZ);
    }

    private static void assertNear(Vector3 expected, Vector3 found, double tolerance) {
        assertEquals(expected.x(), found.x(), tolerance);
        assertEquals(expected.y(), found.y(), tolerance);
        assertEquals(expected.z(), found.z(), tolerance);
    }
}
