package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionTest {
    private final SplittableRandom random = new SplittableRandom(11);

    private static List<SkyPosition> corners(double... raDec) {
        return java.util.stream.IntStream.range(0, raDec.length / 2)
                .mapToObj(i -> new SkyPosition(raDec[2 * i], raDec[2 * i + 1])).toList();
    }

    private SkyPosition place() {
        return new SkyPosition(random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
    }

    @Test
    void aConeHoldsWhatIsNearer() {
        for (int i = 0; i < 2000; i++) {
            SkyPosition centre = place();
            double radius = random.nextDouble(0.001, 170);
            Circle cone = Circle.around(centre, radius);
            assertEquals(radius, cone.radiusDeg(), 1e-12);
            for (SkyPosition edge : cone.outline(7)) {
                assertEquals(radius, centre.separationDeg(edge), 1e-5);
            }
            SkyPosition other = place();
            assertEquals(centre.separationDeg(other) <= radius, cone.contains(other));
        }
    }

    @Test
    void aConeMayBeEmptyOrTheWholeSky() {
        assertTrue(Circle.around(place(), 180).isWholeSky());
        assertTrue(Circle.around(place(), 400).contains(place()));
        assertEquals(List.of(new IndexRange(131072, 262144)), Htm.REGISTRY.envelope(Circle.wholeSky()));
        Circle nothing = new Circle(new Vector3(1, 0, 0), -1, -1);
        assertFalse(nothing.contains(new SkyPosition(0, 0)));
        assertEquals(List.of(), Htm.REGISTRY.envelope(nothing));
        assertThrows(IllegalArgumentException.class, () -> Circle.around(place(), -0.1));
        assertThrows(IllegalArgumentException.class, () -> Circle.around(place(), Double.NaN));
    }

    @Test
    void aConeLargerThanHalfTheSkyLeavesAHole() {
        Circle most = Circle.around(new SkyPosition(0, 90), 170);
        ConvexPolygon aroundTheHole = ConvexPolygon.of(corners(0, -75, 90, -75, 180, -75, 270, -75));
        ConvexPolygon besideIt = ConvexPolygon.of(corners(0, -75, 5, -75, 5, -70));
        ConvexPolygon inTheHole = ConvexPolygon.of(corners(0, -85, 90, -85, 180, -85));
        assertEquals(Relation.OVERLAPPING, most.relate(aroundTheHole));
        assertEquals(Relation.INSIDE, most.relate(besideIt));
        assertEquals(Relation.DISJOINT, most.relate(inTheHole));
    }

    @Test
    void aBoxMayRunThroughZeroHours() {
        SkyBox box = SkyBox.ofDegrees(350, 10, -5, 5);
        assertTrue(box.contains(new SkyPosition(0, 0)));
        assertTrue(box.contains(new SkyPosition(355, -4.9)));
        assertFalse(box.contains(new SkyPosition(180, 0)));
        assertFalse(box.contains(new SkyPosition(0, 5.1)));
        assertEquals(box, SkyBox.ofDegrees(-10, 10, -5, 5));
        assertEquals(box, SkyBox.ofDegrees(350, 370, -5, 5));
        assertTrue(SkyBox.ofDegrees(0, 360, -90, -80).contains(new SkyPosition(217, -80)));
        assertThrows(IllegalArgumentException.class, () -> SkyBox.ofDegrees(0, 1, 5, -5));
        assertThrows(IllegalArgumentException.class, () -> SkyBox.ofDegrees(0, Double.NaN, -5, 5));
    }

    @Test
    void theCircleAroundABoxHoldsItAndItsOutline() {
        for (int i = 0; i < 500; i++) {
            double ra = random.nextDouble(360);
            double south = random.nextDouble(-90, 90);
            double north = random.nextDouble(south, 90);
            double width = random.nextDouble(360);
            SkyBox box = SkyBox.ofDegrees(ra, ra + width, south, north);
            Circle around = box.boundingCircle();
            assertEquals(20, box.outline(5).size());
            assertTrue(box.outline(5).stream().allMatch(around::contains));
            SkyPosition inside = new SkyPosition(ra + random.nextDouble() * width, random.nextDouble(south, north));
            assertTrue(box.contains(inside));
            assertTrue(around.contains(inside), () -> box + " " + inside);
        }
    }

    @Test
    void aTractThatABoxCutsIsFound() {
        RingsSkyMap map = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();
        for (int i = 0; i < 50; i++) {
            SkyPosition place = place();
            Region box = SkyBox.ofDegrees(place.raDeg(), place.raDeg() + random.nextDouble(5),
                    Math.max(-90, place.decDeg() - random.nextDouble(3)), place.decDeg());
            int owner = map.tractOwning(place).orElseThrow().id();
            assertTrue(map.tractsOverlapping(box).stream().anyMatch(tract -> tract.id() == owner), () -> "" + place);
        }
    }

    @Test
    void aConvexPolygonMayBeGivenInEitherSense() {
        List<SkyPosition> square = corners(359, -1, 1, -1, 1, 1, 359, 1);
        ConvexPolygon polygon = ConvexPolygon.of(square);
        assertEquals(polygon.centre().separationDeg(new SkyPosition(0, 0)), 0, 1e-12);
        assertTrue(polygon.contains(new SkyPosition(0, 0)));
        assertEquals(0, polygon.deviationRad(ConvexPolygon.of(square.reversed())));
        assertThrows(IllegalArgumentException.class, () -> ConvexPolygon.of(corners(0, 0, 2, 0, 1, 0.5, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> ConvexPolygon.of(corners(0, 0, 2, 0)));
    }

    @Test
    void polygonsAreToldApart() {
        ConvexPolygon square = ConvexPolygon.of(corners(0, 0, 2, 0, 2, 2, 0, 2));
        assertEquals(Relation.INSIDE, square.relate(ConvexPolygon.of(corners(0.5, 0.5, 1, 0.5, 1, 1))));
        assertEquals(Relation.DISJOINT, square.relate(ConvexPolygon.of(corners(3, 0, 4, 0, 4, 1))));
        assertEquals(Relation.OVERLAPPING, square.relate(ConvexPolygon.of(corners(1, 1, 4, 0, 4, 1))));
        // A cross: no corner of the one lies in the other.
        ConvexPolygon across = ConvexPolygon.of(corners(-1, 0.9, 3, 0.9, 3, 1.1, -1, 1.1));
        assertEquals(Relation.OVERLAPPING, square.relate(across));
        ConvexPolygon opposite = ConvexPolygon.of(corners(180, 0, 182, 0, 182, -2, 180, -2));
        assertEquals(Relation.DISJOINT, square.relate(opposite));
        assertEquals(Double.POSITIVE_INFINITY, square.deviationRad(ConvexPolygon.of(corners(0, 0, 1, 0, 1, 1))));
    }

    @Test
    void aDrawnPolygonMayHaveBays() {
        List<SkyPosition> horseshoe = corners(0, 0, 3, 0, 3, 3, 2, 3, 2, 1, 1, 1, 1, 3, 0, 3);
        for (List<SkyPosition> line : List.of(horseshoe, horseshoe.reversed())) {
            Region region = SelectionPolygon.of(line);
            assertTrue(region.contains(new SkyPosition(0.5, 2)));
            assertTrue(region.contains(new SkyPosition(2.5, 2)));
            assertTrue(region.contains(new SkyPosition(1.5, 0.5)));
            assertFalse(region.contains(new SkyPosition(1.5, 2)));
            assertTrue(region.boundingCircle().contains(new SkyPosition(3, 3)));
            assertEquals(Relation.DISJOINT, region.relate(ConvexPolygon.of(corners(1.4, 2, 1.6, 2, 1.5, 2.5))));
        }
        assertInstanceOf(ConvexPolygon.class, SelectionPolygon.of(corners(0, 0, 3, 0, 3, 3)));
        assertThrows(IllegalArgumentException.class, () -> SelectionPolygon.of(corners(0, 0, 2, 2, 2, 0, 0, 2)));
        assertThrows(IllegalArgumentException.class, () -> SelectionPolygon.of(corners(0, 0, 0, 0, 0, 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> SelectionPolygon.of(corners(0, 0, 1, 1)));
    }

    @Test
    void piecesAndNothingAreRegionsToo() {
        Circle circle = Circle.around(new SkyPosition(10, 10), 1);
        SkyBox box = SkyBox.ofDegrees(20, 21, 5, 6);
        String joined = RegionCodec.toBase64(circle) + ":" + RegionCodec.toBase64(box);
        assertEquals(new UnionRegion(List.of(circle, box)), RegionCodec.ofBase64(joined));
        Region nothing = RegionCodec.ofBase64("");
        assertFalse(nothing.contains(new SkyPosition(0, 0)));
        assertEquals(List.of(), Htm.REGISTRY.envelope(nothing));
        assertTrue(nothing.boundingCircle().isEmpty());
    }

    @Test
    void everyRegionComesBackFromItsBytes() {
        Circle circle = Circle.around(new SkyPosition(10, 10), 1);
        SkyBox box = SkyBox.ofDegrees(350, 11, 5, 16);
        Region polygon = ConvexPolygon.of(corners(9, 9, 11, 9, 10, 12));
        Region all = new UnionRegion(List.of(new IntersectionRegion(List.of(circle, box)), polygon));
        assertEquals(all, RegionCodec.decode(RegionCodec.encode(all)));
        assertEquals(all, RegionCodec.ofHex(HexFormat.of().withUpperCase().formatHex(RegionCodec.encode(all))));
    }

    @Test
    void badBytesAreToldInASentence() {
        byte[] good = RegionCodec.encode(new UnionRegion(List.of(Circle.around(new SkyPosition(1, 1), 1))));
        byte[] lying = good.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putLong(1, Long.MAX_VALUE);
        ByteBuffer deep = ByteBuffer.allocate(9 * 5000).order(ByteOrder.LITTLE_ENDIAN);
        while (deep.remaining() >= 9) {
            deep.put((byte) 'u').putLong(deep.remaining() - 8L);
        }
        byte[] nan = RegionCodec.encode(Circle.around(new SkyPosition(1, 1), 1));
        ByteBuffer.wrap(nan).order(ByteOrder.LITTLE_ENDIAN).putDouble(1, Double.NaN);
        Stream.of(new byte[0], new byte[]{'z'}, lying, deep.array(), nan, new byte[]{'p', 0, 0}, new byte[73 + 24 * 9])
                .forEach(bytes -> assertThrows(RegionFormatException.class, () -> RegionCodec.decode(bytes)));
        for (int cut = 1; cut < good.length; cut++) {
            byte[] part = java.util.Arrays.copyOf(good, cut);
            if (cut > 1) {
                assertThrows(RegionFormatException.class, () -> RegionCodec.decode(part));
            }
        }
        assertThrows(RegionFormatException.class, () -> RegionCodec.ofBase64("not base64!"));
        assertThrows(RegionFormatException.class, () -> RegionCodec.ofBase64(":"));
        assertThrows(RegionFormatException.class, () -> RegionCodec.ofHex("70zz"));
    }

    @Test
    void bytesAtRandomNeverDoMoreThanBeRefused() {
        byte[] start = Base64.getDecoder().decode(RegionCodec.toBase64(
                new UnionRegion(List.of(Circle.around(new SkyPosition(1, 1), 1), SkyBox.ofDegrees(1, 2, 3, 4)))));
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = java.util.Arrays.copyOf(start, random.nextInt(start.length + 4));
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Region region = RegionCodec.decode(bytes);
                region.contains(new SkyPosition(1, 1));
                region.boundingCircle();
            } catch (RegionFormatException refused) {
                assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
            }
        }
    }

    @Test
    void theSideOfAGreatCircleIsExact() {
        Vector3 a = new Vector3(1, 0, 0);
        Vector3 b = new Vector3(Math.sqrt(0.5), Math.sqrt(0.5), 0);
        assertEquals(0, Orientation.sign(new Vector3(0, 1, 0), a, b));
        assertEquals(1, Orientation.sign(new Vector3(0, 1, Double.MIN_VALUE), a, b));
        assertEquals(-1, Orientation.sign(new Vector3(0, 1, -1e-300), a, b));
    }

    @Test
    void anHtmTriangleThatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Htm.REGISTRY.triangle(131071));
        assertThrows(IllegalArgumentException.class, () -> Htm.REGISTRY.triangle(262144));
        assertThrows(IllegalArgumentException.class, () -> Htm.REGISTRY.name(-1));
        assertThrows(IllegalArgumentException.class, () -> new Htm(-1));
        assertThrows(IllegalArgumentException.class, () -> new Htm(25));
        assertEquals(17043491373057L, new Htm(20).index(new SkyPosition(1, 1)));
        assertEquals(147175, Htm.REGISTRY.index(new SkyPosition(53.13, -28.10)));
    }
}
