package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A discrete sky map whose configuration nobody knows, as a simulation might use: two tracts that overlap, and one at a pole.
class RegionSkyMapTest {
    private static final TractLayout LAYOUT = new TractLayout.Legacy(1000, 800, 50);
    private static final double SCALE = 0.2;
    private static final List<SkyPosition> CENTRES = List.of(
            new SkyPosition(56.64971166122064, -36.446253213952794), new SkyPosition(57.1, -36.3),
            new SkyPosition(0, -90));

    /// What the registry would hold, from the same construction as the sky map's own.
    private static List<GridTract> truth() {
        return java.util.stream.IntStream.range(0, CENTRES.size()).mapToObj(RegionSkyMapTest::truth).toList();
    }

    private static GridTract truth(int id) {
        TractBuilder.Pixels pixels = new TractBuilder(LAYOUT, SCALE).around(CENTRES.get(id),
                Math.toRadians(0.3 + id * 0.01));
        Tan tan = new Tan(CENTRES.get(id), pixels.crpixX(), pixels.crpixY(), SCALE);
        return new GridTract(id, tan, pixels.grid(), tan.outline(pixels.grid().tractBox()));
    }

    private static RegionSkyMap registry() {
        RegionSkyMap.Builder builder = RegionSkyMap.builder("discrete/test");
        for (Tract tract : truth()) {
            builder.tract(tract.id(), tract.outline());
            for (Patch patch : tract.patches()) {
                builder.patch(tract.id(), patch.id(), patch.indexX(), patch.indexY(), tract.outline(patch.outer()));
            }
        }
        return builder.build();
    }

    @Test
    void tractsAndPatchesAreFoundByTheirRegions() {
        RegionSkyMap map = registry();
        assertEquals(List.of(0, 1, 2), map.tractIds());
        SkyPosition between = new SkyPosition(56.95, -36.35);
        assertEquals(List.of(1, 0), map.tractsCovering(between).stream().map(TractRegion::id).toList());
        assertEquals(1, map.tractOwning(between).orElseThrow().id());
        assertTrue(map.tractOwning(new SkyPosition(100, 20)).isEmpty());
        assertEquals(List.of(2), map.tractsOverlapping(Circle.around(new SkyPosition(9, -89), 0.8)).stream()
                .map(TractRegion::id).toList());
        assertTrue(map.whyNoPixels().contains("discrete/test"));
        assertThrows(IllegalArgumentException.class, () -> map.tract(7));
    }

    @Test
    void thePatchIsTheOneThatOwnsThePixel() {
        SplittableRandom random = new SplittableRandom(8);
        for (GridTract tract : truth()) {
            TractRegion region = registry().tract(tract.id());
            for (int i = 0; i < 300; i++) {
                PixelPoint pixel = new PixelPoint(random.nextDouble(tract.box().width() - 1),
                        random.nextDouble(tract.box().height() - 1));
                SkyPosition place = tract.projection().toSky(pixel);
                Patch patch = tract.patchAt(pixel).orElseThrow();
                List<Integer> covering = region.patchesCovering(place).stream().map(PatchRegion::id).toList();
                assertTrue(covering.contains(patch.id()));
                assertTrue(covering.contains(region.patchAt(place).orElseThrow().id()));
                if (covering.size() == 1) {
                    assertEquals(patch.id(), region.patchAt(place).orElseThrow().id());
                }
            }
        }
    }

    @Test
    void withThePixelScaleOfOneFileItIsAWholeSkyMap() {
        SkyMap map = registry().withPixelScale(SCALE);
        assertEquals("discrete/test", map.name());
        for (GridTract expected : truth()) {
            Tract found = map.tract(expected.id());
            assertEquals(expected.box(), found.box());
            assertEquals(expected.patches(), found.patches());
            assertEquals(expected.patchesX(), found.patchesX());
            assertEquals(expected.patchesY(), found.patchesY());
            assertEquals(expected.projection().crpixX(), found.projection().crpixX());
            assertEquals(expected.projection().crpixY(), found.projection().crpixY());
            // A thousandth of a pixel.
            assertEquals(0, expected.projection().centre().separationDeg(found.projection().centre()) * 3600, 2e-4);
            PixelBox box = new PixelBox(900, 700, 300, 300);
            assertEquals(expected.patchesOverlapping(box), found.patchesOverlapping(box));
            assertEquals(expected.patchAt(new PixelPoint(1200, 900)), found.patchAt(new PixelPoint(1200, 900)));
            assertTrue(map.deviationRad(expected.id(), expected.outline()) < 1e-9);
            assertEquals(expected.id(), map.tractOwning(expected.projection().centre()).orElseThrow().id());
        }
        assertThrows(IllegalArgumentException.class, () -> map.tract(3));
        assertThrows(IllegalArgumentException.class, () -> map.tract(0).patch(999));
    }

    @Test
    void theProjectionOfAFileServesAsWell() {
        GridTract expected = truth(0);
        Tract found = registry().tract(0).withProjection(expected.projection());
        assertEquals(expected.projection(), found.projection());
        assertEquals(expected.patches(), found.patches());
    }

    @ParameterizedTest
    @CsvSource({"0.201", "0.1999", "0.168"})
    void aWrongScaleIsFoundOut(double scale) {
        String message = assertThrows(IllegalArgumentException.class, () -> registry().withPixelScale(scale))
                .getMessage();
        assertTrue(message.startsWith("The pixels of tract 0 cannot be found"), message);
    }

    @Test
    void whatIsNoTangentPlaneIsRefused() {
        ConvexPolygon triangle = ConvexPolygon.of(
                List.of(new SkyPosition(0, 0), new SkyPosition(1, 0), new SkyPosition(0, 1)));
        ConvexPolygon turned = ConvexPolygon.of(List.of(new SkyPosition(0, 0), new SkyPosition(1, 0.5),
                new SkyPosition(0.5, 1.5), new SkyPosition(-0.5, 1)));
        for (ConvexPolygon outline : List.of(triangle, turned)) {
            TractRegion region = new TractRegion(4, outline, List.of(new PatchRegion(0, 0, 0, outline)));
            assertThrows(IllegalArgumentException.class, () -> region.withPixelScale(SCALE));
        }
        TractRegion empty = new TractRegion(4, truth(0).outline(), List.of());
        assertThrows(IllegalArgumentException.class, () -> empty.withPixelScale(SCALE));
        assertThrows(IllegalArgumentException.class,
                () -> registry().tract(0).withProjection(new Tan(new SkyPosition(200, 40), 0, 0, SCALE)));
    }
}
