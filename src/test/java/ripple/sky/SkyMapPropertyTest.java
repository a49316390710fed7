package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for every place and every tract, tried at random ones.
class SkyMapPropertyTest {
    static final List<RingsSkyMap> MAPS = List.of(KnownSkyMaps.byName("lsst_cells_v1").orElseThrow(),
            KnownSkyMaps.byName("DC2").orElseThrow(), KnownSkyMaps.byName("hsc_rings_v1").orElseThrow(),
            new RingsSkyMap("old", KnownSkyMaps.byName("lsst_cells_v2").orElseThrow().config(),
                    TractNumbering.VERSION_0),
            new RingsSkyMap("coarse", new RingsConfig(40, 123.4, 0.5, 2, new TractLayout.Legacy(5000, 3000, 77)),
                    TractNumbering.VERSION_1));

    private final SplittableRandom random = new SplittableRandom(20260727);

    private SkyPosition place() {
        return new SkyPosition(random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
    }

    /// Also near the poles and the meridian of 0h, where formulas break first.
    private SkyPosition oddPlace() {
        return switch (random.nextInt(4)) {
            case 0 -> new SkyPosition(random.nextDouble(360), 90 - random.nextDouble(3));
            case 1 -> new SkyPosition(random.nextDouble(360), random.nextDouble(3) - 90);
            case 2 -> new SkyPosition(random.nextDouble(-1, 1), random.nextDouble(-90, 90));
            default -> place();
        };
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void pixelsAndSkyGoBothWays(RingsSkyMap map) {
        for (int i = 0; i < 2000; i++) {
            Tract tract = map.tract(random.nextInt(map.tractIds().size()));
            PixelPoint pixel = new PixelPoint(random.nextDouble(-500, tract.box().width() + 500),
                    random.nextDouble(-500, tract.box().height() + 500));
            SkyPosition place = tract.projection().toSky(pixel);
            PixelPoint back = tract.projection().toPixel(place).orElseThrow();
            assertEquals(pixel.x(), back.x(), 1e-7);
            assertEquals(pixel.y(), back.y(), 1e-7);
            assertEquals(0, place.separationDeg(tract.projection().toSky(back)), 1e-11);
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void everyPlaceIsOwnedByTheTractWhoseInnerRegionHoldsIt(RingsSkyMap map) {
        for (int i = 0; i < 2000; i++) {
            SkyPosition place = oddPlace();
            Tract owner = map.tractOwning(place).orElseThrow();
            if (isTheGapOfVersion0(map, owner, place)) {
                continue;
            }
            assertTrue(owner.innerRegion().contains(place), () -> place + " in " + owner.id());
            assertTrue(owner.innerRegion().boundingCircle().contains(place));
            for (Tract other : map.tractsOverlapping(Circle.around(place, 0))) {
                assertTrue(other.id() == owner.id() || !other.innerRegion().contains(place)
                        || other.projection().equals(owner.projection()), () -> place + " also in " + other.id());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void theOwnerCoversAndIsFirst(RingsSkyMap map) {
        for (int i = 0; i < 2000; i++) {
            SkyPosition place = oddPlace();
            Tract owner = map.tractOwning(place).orElseThrow();
            List<Tract> covering = map.tractsCovering(place);
            if (!isTheGapOfVersion0(map, owner, place)) {
                assertTrue(owner.covers(place), () -> place + " " + owner.id());
                assertEquals(owner.id(), covering.getFirst().id());
            }
            assertTrue(covering.stream().allMatch(tract -> tract.covers(place)));
        }
    }

    /// The old numbering has no number left for the first tract of the northernmost ring and gives it to the cap.
    private static boolean isTheGapOfVersion0(RingsSkyMap map, Tract owner, SkyPosition place) {
        return map.numbering() == TractNumbering.VERSION_0 && owner.id() == map.tractIds().getLast()
                && place.decDeg() < 89.5;
    }

    @Test
    void noTractThatCoversAPlaceIsForgotten() {
        for (RingsSkyMap map : MAPS) {
            List<Tract> all = map.tractIds().stream().map(map::tract).toList();
            for (int i = 0; i < 12; i++) {
                SkyPosition place = oddPlace();
                List<Integer> slowly = all.stream().filter(tract -> tract.covers(place)).map(Tract::id).toList();
                List<Integer> quickly = map.tractsCovering(place).stream().map(Tract::id).sorted().toList();
                // In version 0 one tract has two numbers and is found by one of them.
                assertTrue(map.numbering() == TractNumbering.VERSION_0
                        ? slowly.containsAll(quickly)
                        : slowly.equals(quickly), () -> place + ": " + slowly + " but " + quickly);
            }
        }
    }

    @Test
    void noTractThatOverlapsAConeIsForgotten() {
        RingsSkyMap map = MAPS.getFirst();
        List<Tract> all = map.tractIds().stream().map(map::tract).toList();
        for (int i = 0; i < 12; i++) {
            Circle cone = Circle.around(oddPlace(), random.nextDouble(6));
            assertEquals(all.stream().filter(tract -> cone.overlaps(tract.outline())).map(Tract::id).toList(),
                    map.tractsOverlapping(cone).stream().map(Tract::id).toList());
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void thePatchOfAPixelHoldsItInItsInnerBoxAndNoOtherDoes(RingsSkyMap map) {
        for (int i = 0; i < 400; i++) {
            Tract tract = map.tract(random.nextInt(map.tractIds().size()));
            PixelPoint pixel = new PixelPoint(random.nextDouble(-0.5, tract.box().width() - 0.5),
                    random.nextDouble(-0.5, tract.box().height() - 0.5));
            Patch patch = tract.patchAt(pixel).orElseThrow();
            assertTrue(patch.inner().holds(pixel));
            assertEquals(patch, tract.patch(patch.id()));
            assertEquals(1, tract.patches().stream().filter(each -> each.inner().holds(pixel)).count());
            assertTrue(tract.patchesCovering(pixel).contains(patch));
            assertEquals(tract.patches().stream().filter(each -> each.outer().holds(pixel)).toList(),
                    tract.patchesCovering(pixel));
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void patchesThatOverlapABoxAreThoseWhoseOuterBoxesDo(RingsSkyMap map) {
        Tract tract = map.tract(map.tractIds().size() / 2);
        for (int i = 0; i < 400; i++) {
            PixelBox box = new PixelBox(random.nextInt(-800, tract.box().width() + 800),
                    random.nextInt(-800, tract.box().height() + 800), random.nextInt(0, 6000),
                    random.nextInt(0, 6000));
            assertEquals(tract.patches().stream().filter(patch -> patch.outer().overlaps(box)).toList(),
                    tract.patchesOverlapping(box));
        }
        assertEquals(List.of(), tract.patchesOverlapping(new PixelBox(Integer.MAX_VALUE - 5, 0, 5, 5)));
        assertEquals(List.of(), tract.patchesOverlapping(new PixelBox(Integer.MIN_VALUE, 0, 5, 5)));
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void aPixelOfABoxLiesInTheBoxsOutline(RingsSkyMap map) {
        for (int i = 0; i < 2000; i++) {
            Tract tract = map.tract(random.nextInt(map.tractIds().size()));
            List<Patch> patches = tract.patches();
            PixelBox box = random.nextBoolean() ? tract.box() : patches.get(random.nextInt(patches.size())).outer();
            ConvexPolygon outline = tract.outline(box);
            double x = random.nextDouble(box.x0() - 0.5, box.endX() - 0.5);
            double y = random.nextDouble(box.y0() - 0.5, box.endY() - 0.5);
            assertTrue(outline.contains(tract.projection().toSky(new PixelPoint(x, y))));
            SkyPosition outside = tract.projection().toSky(new PixelPoint(box.endX() - 0.4, y));
            assertTrue(!outline.contains(outside));
            assertTrue(outline.boundingCircle().contains(tract.projection().toSky(new PixelPoint(x, y))));
        }
    }

    @Test
    void theIndexOfAPlaceIsTheTriangleThatHoldsItAndLiesInEveryEnvelope() {
        for (int level = 0; level <= 20; level++) {
            Htm htm = new Htm(level);
            for (int i = 0; i < 60; i++) {
                SkyPosition place = oddPlace();
                long index = htm.index(place);
                assertTrue(Circle.around(place, 1e-12).overlaps(htm.triangle(index)));
                assertEquals(index, htm.index(htm.triangle(index).centre()));
                Region cone = Circle.around(place, 0.1 / (1 << level));
                assertTrue(htm.envelope(cone).stream().anyMatch(range -> range.holds(index)));
            }
        }
    }

    @Test
    void theInteriorOfARegionIsPartOfItsEnvelope() {
        for (int i = 0; i < 20; i++) {
            Region cone = Circle.around(oddPlace(), random.nextDouble(1, 20));
            List<IndexRange> envelope = Htm.REGISTRY.envelope(cone);
            for (IndexRange range : Htm.REGISTRY.interior(cone)) {
                assertTrue(envelope.stream().anyMatch(all -> all.first() <= range.first() && range.end() <= all.end()));
                assertTrue(Htm.REGISTRY.triangle(range.first()).vertices().stream().allMatch(cone::contains));
            }
        }
    }
}
