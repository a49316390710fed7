package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ds9RegionsTest {
    private static final SkyPosition CENTRE = new SkyPosition(53.1, -28.1);
    private final SplittableRandom random = new SplittableRandom(5);

    private static SkySelection read(String text) {
        return Ds9Regions.read(text).selection();
    }

    private static SkyShape one(String text) {
        SkySelection selection = read(text);
        assertEquals(1, selection.shapes().size());
        return selection.shapes().getFirst().shape();
    }

    /// @return the place so many arcseconds east and north of the centre
    private static SkyPosition near(double east, double north) {
        Tangent tangent = Tangent.at(Vector3.of(CENTRE));
        return tangent.towards(Math.atan2(north, east), Math.toRadians(Math.hypot(east, north) / 3600)).toPosition();
    }

    @Test
    void aFileThatDs9WroteIsUnderstood() {
        Ds9Regions.Content content = Ds9Regions.read("""
                # Region file format: DS9 version 4.1
                global color=green dashlist=8 3 width=1 font="helvetica 10 normal roman" select=1
                fk5
                circle(3:32:24.0,-28:06:00.0,30.5") # color=red text={A; sure}
                -box(53.1,-28.1,60",20",30) # text='hole'
                ellipse(53.1,-28.1,0.5',10",330)
                point(53.2,-28.2) # point=x
                polygon(53.1,-28.1,53.2,-28.1,53.2,-28.0,53.15,-28.08,53.1,-28.0)
                """);
        SkySelection selection = content.selection();
        assertEquals(4, selection.shapes().size());
        assertEquals("A; sure", selection.shapes().get(0).name());
        SkyShape.Cone cone = assertInstanceOf(SkyShape.Cone.class, selection.shapes().get(0).shape());
        assertEquals(53.1, cone.centre().raDeg(), 1e-12);
        assertEquals(30.5 / 3600, cone.radiusDeg(), 1e-15);
        assertEquals(SkySelection.Sense.EXCLUDE, selection.shapes().get(1).sense());
        assertEquals("hole", selection.shapes().get(1).name());
        assertEquals(new SkyShape.Oval(CENTRE, 0.5 / 60, 10 / 3600.0, 330), selection.shapes().get(2).shape());
        assertEquals(List.of("Line 7: a region of the kind point was left out."), content.notes());
    }

    @Test
    void oneLineMayHoldSeveralCommands() {
        assertEquals(2, read("icrs;circle 53.1 -28.1 30\";circle(53.2,-28.1,0.01)").shapes().size());
        assertEquals(new SkyShape.Cone(CENTRE, 0.1), one("j2000; circle(53.1d, -28.1d, 0.1d)"));
        assertEquals(Math.toDegrees(0.001), ((SkyShape.Cone) one("icrs\r\ncircle(53.1,-28.1,0.001r)")).radiusDeg(),
                1e-12);
    }

    /// The answers are those of astropy's regions 0.11 for the same texts, through a TAN image with north up.
    @ParameterizedTest
    @CsvSource({"box, 20, 0, false, false", "box, 0, 8, true, true", "box, 17.3, 10, false, true",
            "ellipse, 20, 0, false, false", "ellipse, 0, 8, true, true", "ellipse, 17.3, 10, false, true"})
    void anglesTurnFromWestTowardsNorth(String shape, double east, double north, boolean there, boolean mirrored) {
        String sizes = shape.equals("box") ? "60\",20\",30" : "30\",10\",30";
        Region region = one("icrs;" + shape + "(53.1,-28.1," + sizes + ")").region();
        assertEquals(there, region.contains(near(east, north)));
        assertEquals(mirrored, region.contains(near(-east, north)));
    }

    /// The centre is the one that astropy gives for these galactic coordinates.
    @Test
    void galacticCoordinatesAreTurned() {
        SkyPosition centre = ((SkyShape.Cone) one("galactic;circle(223.4,-54.4,30\")")).centre();
        assertEquals(53.14140794, centre.raDeg(), 1e-5);
        assertEquals(-27.70310103, centre.decDeg(), 1e-5);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int i = 0; i < 300; i++) {
            SkyPosition centre = new SkyPosition(random.nextDouble(360), random.nextDouble(-89, 89));
            SkyShape shape = switch (i % 4) {
                case 0 -> new SkyShape.Cone(centre, random.nextDouble(0.001, 5));
                case 1 -> new SkyShape.Box(centre, random.nextDouble(0.001, 5), random.nextDouble(0.001, 5),
                        random.nextDouble(360));
                case 2 -> new SkyShape.Oval(centre, random.nextDouble(0.001, 5), random.nextDouble(0.001, 5),
                        random.nextDouble(360));
                default -> new SkyShape.Polygon(new SkyShape.Box(centre, 1, 2, 20).outline());
            };
            SkySelection before = new SkySelection(List.of(new SkySelection.Marked(shape,
                    i % 3 == 0 ? SkySelection.Sense.EXCLUDE : SkySelection.Sense.INCLUDE, "n" + i)));
            SkySelection after = read(Ds9Regions.write(before));
            assertEquals(before.shapes().getFirst().sense(), after.shapes().getFirst().sense());
            assertEquals("n" + i, after.shapes().getFirst().name());
            List<SkyPosition> outline = after.shapes().getFirst().shape().outline();
            for (int k = 0; k < outline.size(); k++) {
                assertEquals(0, shape.outline().get(k).separationDeg(outline.get(k)) * 3600, 2e-4);
            }
        }
    }

    @Test
    void anOutlineIsTheEdgeOfItsRegion() {
        for (int i = 0; i < 200; i++) {
            SkyPosition centre = new SkyPosition(random.nextDouble(360), random.nextDouble(-89, 89));
            double angle = random.nextDouble(360);
            SkyShape shape = i % 2 == 0
                    ? new SkyShape.Oval(centre, random.nextDouble(0.01, 20), random.nextDouble(0.01, 20), angle)
                    : new SkyShape.Box(centre, random.nextDouble(0.01, 20), random.nextDouble(0.01, 20), angle);
            Region region = shape.region();
            assertTrue(region.contains(centre));
            for (SkyPosition edge : shape.outline()) {
                assertTrue(region.contains(between(centre, edge, 0.999)));
                assertFalse(region.contains(between(centre, edge, 1.001)));
            }
        }
    }

    private static SkyPosition between(SkyPosition centre, SkyPosition edge, double part) {
        Vector3 from = Vector3.of(centre);
        return from.plus(Vector3.of(edge).times(1 / from.dot(Vector3.of(edge))).minus(from).times(part)).normalised()
                .toPosition();
    }

    @Test
    void whatIsTakenAwayIsNotChosen() {
        SkySelection.Filter filter = read("icrs;circle(53.1,-28.1,60\");-circle(53.1,-28.1,30\")").filter();
        assertFalse(filter.holds(CENTRE));
        assertTrue(filter.holds(near(40, 0)));
        assertFalse(filter.holds(near(70, 0)));
        assertFalse(SkySelection.NONE.filter().holds(CENTRE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "circle(53.1,-28.1,30\") | Line 1: no coordinate system is named; save the regions in icrs or fk5.",
            "image;circle(100,100,5) | Line 1: coordinates in image need its image; save the regions in icrs or fk5.",
            "icrs;circle(53.1,-28.1) | Line 1: a circle has 3 numbers, not 2.",
            "icrs;circle(53.1,-98.1,3) | Line 1: \"-98.1\" is not a declination: write it like -50.7752, -50:46:30.8 or -50d46m30.8s, between -90 and 90 degrees.",
            "icrs;circle(53.1,-28.1,30p) | Line 1: the size 30p is in pixels; save the regions in degrees or arcseconds.",
            "icrs;circle(53.1,-28.1,x) | Line 1: \"\" is no number.",
            "icrs;circle(53.1,-28.1,-3) | Line 1: The radius of a shape on the sky lies between 0 and 180 degrees, not at -3.0.",
            "icrs;hexagon(53.1,-28.1,3) | Line 1: \"hexagon\" is no region that is known here.",
            "icrs;polygon(53.1,-28.1,53.2,-28.1) | Line 1: a polygon needs three corners or more, each with two coordinates.",
            "!!! | Line 1: \"!!!\" is no region."})
    void whatIsWrongIsSaid(String text, String sentence) {
        assertEquals(sentence, assertThrows(RegionFormatException.class, () -> Ds9Regions.read(text)).getMessage());
    }
}
