package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sky maps of the surveys, against published numbers.
class RingsSkyMapTest {
    private static final RingsSkyMap V1 = KnownSkyMaps.byName("lsst_cells_v1").orElseThrow();
    private static final RingsSkyMap V2 = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();

    @ParameterizedTest
    @CsvSource({"lsst_cells_v2, pfEeVhUF3Gsk7I9O9Ue8WS6Cmdo=", "hsc_rings_v1, 4p/p8QCONZ82o2d+fWnMQ5N20eY=",
            "lsst_cells_v1, 4nNuQSRN8Au9uTrsrArkstGd2pE=", "DC2, Hl+oX+JCYGQmUo9fe42/Acuq/54="})
    void aRegistryKnowsTheMapByItsHash(String name, String hash) {
        assertEquals(hash, KnownSkyMaps.byName(name).orElseThrow().config().hash());
        assertEquals(name, KnownSkyMaps.byHash(hash).orElseThrow().name());
    }

    @Test
    void mapsOfTheSameGeometryShareAHashAndKeepTheRegistrysName() {
        RingsSkyMap rings = KnownSkyMaps.byName("LSST_rings_v1").orElseThrow();
        assertEquals("DC2", KnownSkyMaps.byHash(rings.config().hash()).orElseThrow().name());
        assertEquals("mine", rings.named("mine").name());
        assertTrue(KnownSkyMaps.byHash("unknown").isEmpty());
        assertEquals(List.of("lsst_cells_v1", "lsst_cells_v2", "DC2", "hsc_rings_v1", "lsst_rings_v1"),
                KnownSkyMaps.names());
    }

    @Test
    void ringsHaveTheRightNumberOfTracts() {
        RingGeometry rings = new RingGeometry(120, 0);
        assertEquals(List.of(10, 16, 22, 29, 35), IntStream.range(0, 5).mapToObj(rings::count).toList());
        assertEquals(List.of(242, 243, 243, 242), IntStream.range(58, 62).mapToObj(rings::count).toList());
        assertEquals(18938, rings.total());
        assertEquals(1.487603305785124, Math.toDegrees(rings.height()), 1e-15);
        RingGeometry few = new RingGeometry(3, 0);
        assertEquals(List.of(8, 8, 8), IntStream.range(0, 3).mapToObj(few::count).toList());
        assertEquals(26, few.total());
        assertEquals(18938, V1.tractIds().size());
        assertEquals(18937, V1.tractIds().getLast());
    }

    @ParameterizedTest
    @CsvSource({"453, 4.615384615, -72.148760331, 1e-9", "2394, 59.268293, -48.347107, 5e-7",
            "2699, 0, -45.37190082644628, 1e-13", "3828, 56.649746192893396, -36.446280991735534, 1e-13",
            "3831, 62.131979695431475, -36.446280991735534, 1e-13", "4016, 39.402985, -34.958678, 5e-7",
            "5063, 53.08755760368663, -27.520661157024797, 1e-13",
            "5428, 295.8904109589041, -26.033057851239672, 1e-13", "5526, 95.675676, -24.545455, 5e-7",
            "7611, 106.945607, -11.157025, 5e-7", "9469, 0, 0.7438016528925696, 1e-13",
            "9615, 216.2962962962963, 0.7438016528925696, 1e-13", "9712, 0, 2.2314049586776834, 1e-13",
            "9813, 150.2479338842975, 2.2314049586776834, 1e-13", "10463, 37.34439834, 6.694214876, 1e-8",
            "0, 0, -90, 0", "18937, 0, 90, 0"})
    void tractCentres(int tract, double ra, double dec, double tolerance) {
        SkyPosition centre = V1.tract(tract).projection().centre();
        assertEquals(ra, centre.raDeg(), tolerance);
        assertEquals(dec, centre.decDeg(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"lsst_cells_v1, 0.2, 3000, 200, 10, 30000, 14999", "lsst_cells_v2, 0.2, 3000, 150, 10, 30000, 14999",
            "DC2, 0.2, 4000, 100, 7, 28000, 13999", "hsc_rings_v1, 0.168, 4000, 100, 9, 36000, 17999",
            "lsst_rings_v1, 0.2, 4000, 100, 7, 28000, 13999"})
    void everyTractOfASurveyHasTheSamePixels(String name, double scale, int inner, int border, int patches, int size,
            int crpix) {
        RingsSkyMap map = KnownSkyMaps.byName(name).orElseThrow();
        for (int id : map.tractIds()) {
            Tract tract = map.tract(id);
            assertEquals(id, tract.id());
            assertEquals(new PixelBox(0, 0, size, size), tract.box());
            assertEquals(patches, tract.patchesX());
            assertEquals(patches, tract.patchesY());
            assertEquals(new Tan(tract.projection().centre(), crpix, crpix, scale), tract.projection());
            Patch middle = tract.patch(patches + 1);
            assertEquals(new PixelBox(inner, inner, inner, inner), middle.inner());
            assertEquals(middle.inner().grown(border), middle.outer());
        }
    }

    @ParameterizedTest
    @CsvSource({
            "53.13, -28.10, 5063, 14325.053060, 4570.427845, 14, 13325.053060, 3570.427845, 3, 17196.682215, 5584.033148, 13",
            "62.0, -37.0, 3831, 16896.356244, 5030.432360, 15, 15896.356244, 4030.432360, 10, 20257.757433, 6131.657571, 14",
            "150.1163, 2.2058, 9813, 17366.658637, 14538.215395, 45, 16366.658637, 13538.215395, 25, 20817.641235, 17450.446899, 41",
            "0.0, 0.0, 9469, 14999.0, 1609.818094, 4, 13999.0, 609.818094, 3, 17999.0, 2059.497731, 4",
            "359.9999, -45.0, 2699, 15000.272819, 21693.308890, 75, 14000.272819, 20693.308890, 38, 18000.515261, 25968.415345, 58",
            "180.0, -89.5, 0, 14999.0, 5998.771530, 14, 13999.0, 4998.771530, 10, 17999.0, 7284.442298, 13"})
    void whereAPlaceLies(double ra, double dec, int tract, double cellsX, double cellsY, int cellsPatch, double dc2X,
            double dc2Y, int dc2Patch, double hscX, double hscY, int hscPatch) {
        SkyPosition place = new SkyPosition(ra, dec);
        assertPlace("lsst_cells_v1", place, tract, cellsX, cellsY, cellsPatch, 5e-7);
        assertPlace("lsst_cells_v2", place, tract, cellsX, cellsY, cellsPatch, 5e-7);
        assertPlace("DC2", place, tract, dc2X, dc2Y, dc2Patch, 5e-7);
        assertPlace("hsc_rings_v1", place, tract, hscX, hscY, hscPatch, 5e-7);
    }

    @ParameterizedTest
    @CsvSource({"47 Tuc, 6.02, -72.08, 453, 52, 7220.2343, 16145.9587",
            "SV_38_7, 37.86, 6.98, 10463, 61, 5786.5958, 20148.2122",
            "Fornax, 40.00, -34.45, 4016, 82, 6136.8962, 24129.3193",
            "EDFS, 59.10, -48.73, 2394, 25, 16997.1758, 8104.6256",
            "SV_95, 95.00, -25.00, 5526, 28, 26022.3856, 6789.5396",
            "Seagull, 106.23, -10.51, 7611, 89, 27665.2497, 26631.5121",
            "Abell 360, 37.865017, 6.982205, 10463, 61, 5696.99, 20188.00"})
    void fieldsOfDataPreview1(String field, double ra, double dec, int tract, int patch, double x, double y) {
        assertPlace("lsst_cells_v1", new SkyPosition(ra, dec), tract, x, y, patch,
                field.startsWith("Abell") ? 6e-3 : 6e-5);
    }

    private static void assertPlace(String map, SkyPosition place, int tract, double x, double y, int patch,
            double tolerance) {
        Tract owner = KnownSkyMaps.byName(map).orElseThrow().tractOwning(place).orElseThrow();
        PixelPoint pixel = owner.projection().toPixel(place).orElseThrow();
        assertEquals(tract, owner.id());
        assertEquals(x, pixel.x(), tolerance);
        assertEquals(y, pixel.y(), tolerance);
        assertEquals(patch, owner.patchAt(pixel).orElseThrow().id());
        assertEquals(patch, owner.patchAt(place).orElseThrow().id());
    }

    @Test
    void theNotebooksOfDataPreview1PrintTheSameNumbers() {
        Tract tract = V1.tract(5063);
        Tan tan = tract.projection();
        assertEquals(53.0875576037, tan.centre().raDeg(), 5e-11);
        assertEquals(-27.5206611570, tan.centre().decDeg(), 5e-11);
        PixelPoint pixel = tan.toPixel(new SkyPosition(53.13, -28.10)).orElseThrow();
        assertEquals(14325.053060337099, pixel.x(), 1e-8);
        assertEquals(4570.427844687465, pixel.y(), 1e-8);
        Patch patch = tract.patch(14);
        assertEquals(new PixelBox(11800, 2800, 3400, 3400), patch.outer());
        double arcmin = 3400 * 0.2 / 60;
        assertEquals(128.44, arcmin * arcmin, 5e-3);
        assertSky(tan, 13000, 4000, 53.2134826738, -28.1316360087);
        assertSky(tan, 11800, 2800, 53.2891979304, -28.1982040136);
        assertSky(tan, 11800, 6200, 53.2888500329, -28.0093360268);
        assertSky(tan, 15200, 6200, 53.0749099188, -28.0094820512);
        assertSky(tan, 15200, 2800, 53.0748880593, -28.1983511912);
        SkyPosition second = new SkyPosition(53.076, -28.110);
        assertEquals(15182.5075, tan.toPixel(second).orElseThrow().x(), 6e-5);
        assertEquals(4390.5180, tan.toPixel(second).orElseThrow().y(), 6e-5);
        assertEquals(List.of(14, 15), tract.patchesCovering(second).stream().map(Patch::id).toList());
    }

    private static void assertSky(Tan tan, double x, double y, double ra, double dec) {
        SkyPosition place = tan.toSky(new PixelPoint(x, y));
        assertEquals(ra, place.raDeg(), 5.1e-11);
        assertEquals(dec, place.decDeg(), 5.1e-11);
    }

    @Test
    void patchBoxes() {
        Patch first = V1.tract(5063).patch(14);
        assertEquals(PixelBox.ofCorners(12000, 3000, 14999, 5999), first.inner());
        assertEquals(PixelBox.ofCorners(11800, 2800, 15199, 6199), first.outer());
        Patch second = V2.tract(5063).patch(34);
        assertEquals(PixelBox.ofCorners(12000, 9000, 14999, 11999), second.inner());
        assertEquals(PixelBox.ofCorners(11850, 8850, 15149, 12149), second.outer());
        Patch third = V2.tract(5428).patch(76);
        assertEquals(PixelBox.ofCorners(18000, 21000, 20999, 23999), third.inner());
        assertEquals(PixelBox.ofCorners(17850, 20850, 21149, 24149), third.outer());
        assertEquals(6, third.indexX());
        assertEquals(7, third.indexY());
    }

    @Test
    void cellsRunPastTheTractAndLegacyPatchesDoNot() {
        assertEquals(new PixelBox(-150, -150, 3300, 3300), V2.tract(0).patch(0).outer());
        Tract legacy = KnownSkyMaps.byName("DC2").orElseThrow().tract(3828);
        assertEquals(new PixelBox(0, 0, 4100, 4100), legacy.patch(0).outer());
        assertEquals(new PixelBox(23900, 23900, 4100, 4100), legacy.patch(48).outer());
        assertTrue(legacy.patches().stream().allMatch(patch -> legacy.box().contains(patch.outer())));
    }

    @Test
    void patchesInACircleAroundAbell360() {
        Map<Integer, List<Integer>> expected = Map.of(10463,
                List.of(30, 31, 32, 33, 40, 41, 42, 43, 44, 50, 51, 52, 53, 54, 60, 61, 62, 63, 64, 70, 71, 72, 73, 74,
                        80, 81, 82, 83, 84, 90, 91, 92, 93, 94),
                10464, List.of(39, 48, 49, 57, 58, 59, 67, 68, 69, 77, 78, 79, 87, 88, 89, 98, 99), 10704,
                List.of(0, 1, 2, 3, 4, 5), 10705, List.of(9));
        Circle cone = Circle.around(new SkyPosition(37.865017, 6.982205), 0.5);
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (Tract tract : V1.tractsOverlapping(cone)) {
            List<Integer> patches = tract.patchesOverlapping(cone).stream().map(Patch::id).toList();
            if (!patches.isEmpty()) {
                found.put(tract.id(), patches);
            }
        }
        assertEquals(new TreeMap<>(expected), found);
    }

    @Test
    void regionsOfTheRegistry() {
        Tract tract = V2.tract(5428);
        assertRegion("cMSD2g/kFtg/huOPJqHh6b/TvkQ2UOvcv129n3WOw9k/qzTIeZl56b9Fpxs9UOvcvygBdDDfHto/ozFq+KrX6b8BfS3JKj/bv"
                + "2KQ/so0ctg/qgYDpbI/6r+d1rvCKj/bvw==", tract.outline());
        assertRegion("cEpA5R9Wltk/uxwUTUyE6b/xydeUu+3cv10Z/RY3xdk/O6iy0JR46b83q281bO3cv4T78VaJz9k/ysZMxTOD6b+khuSHor7cv"
                + "08PS/ynoNk/mea5f+uO6b/3fZxo8b7cvw==", tract.outline(tract.patch(0).outer()));
        assertRegion("cIrOMs7w1dg/gDseVoAF6r/I3S2UA8PbvxIBuhAxBdk/rmVkGSb66b8mxHD7HMPbv9YMMckWD9k/oADR5VcE6r8BiPQE2JPbv"
                + "2ZZzMXW39g/DFYLCLIP6r9WZz/JvpPbvw==", tract.outline(tract.patch(76).outer()));
    }

    private static void assertRegion(String base64, ConvexPolygon computed) {
        assertEquals(0, computed.deviationRad((ConvexPolygon) RegionCodec.ofBase64(base64)), 1e-14);
    }

    @Test
    void anEdgeToACapBelongsToTheRing() {
        RingGeometry rings = new RingGeometry(120, 0);
        double edge = rings.height() * 0.5 - 0.5 * Math.PI;
        assertEquals(0, rings.ringAt(edge));
        assertEquals(-1, rings.ringAt(Math.nextDown(edge)));
        assertEquals(119, rings.ringAt(-edge));
        assertEquals(120, rings.ringAt(Math.nextUp(-edge)));
        assertEquals(0, V1.tractOwning(new SkyPosition(77, -90)).orElseThrow().id());
        assertEquals(18937, V1.tractOwning(new SkyPosition(77, 90)).orElseThrow().id());
    }

    @Test
    void theFirstTractOfARingReachesBackOverTheMeridianOfRaStart() {
        RingGeometry rings = new RingGeometry(120, 0);
        double half = Math.PI / rings.count(60);
        assertEquals(0, rings.numberAt(60, 2 * Math.PI - 0.99 * half));
        assertEquals(rings.count(60) - 1, rings.numberAt(60, 2 * Math.PI - 1.01 * half));
        assertEquals(0, rings.numberAt(60, 0.99 * half));
        assertEquals(1, rings.numberAt(60, 1.01 * half));
    }

    @Test
    void ringsMayStartElsewhere() {
        RingsConfig turned = new RingsConfig(120, 350, 1 / 60.0, 0.2, V1.config().layout());
        RingsSkyMap map = new RingsSkyMap("turned", turned, TractNumbering.VERSION_1);
        assertEquals(350, map.tract(9469).projection().centre().raDeg(), 1e-12);
        assertEquals(9469, map.tractOwning(new SkyPosition(350.1, 0.5)).orElseThrow().id());
        assertEquals(350 + 20 * 360 / 243.0 - 360, map.tract(9489).projection().centre().raDeg(), 1e-12);
    }

    @Test
    void oldSkyMapsNumberTheFirstTractOfARingDifferently() {
        RingsSkyMap old = new RingsSkyMap("old", V1.config(), TractNumbering.VERSION_0);
        assertEquals(0.7438016528925696, old.tract(9712).projection().centre().decDeg(), 1e-13);
        assertEquals(0, old.tract(9712).projection().centre().raDeg());
        assertEquals(V1.tract(9713).projection(), old.tract(9713).projection());
        SkyPosition first = new SkyPosition(0.1, 0.5);
        assertEquals(9469, V1.tractOwning(first).orElseThrow().id());
        assertEquals(9712, old.tractOwning(first).orElseThrow().id());
        assertTrue(old.tractOwning(first).orElseThrow().covers(first));
    }

    @Test
    void theRegistrysOwnRegionTellsTheNumbering() {
        RingsSkyMap old = new RingsSkyMap("old", V1.config(), TractNumbering.VERSION_0);
        ConvexPolygon region = old.tract(9712).outline();
        assertEquals(TractNumbering.VERSION_0, V1.agreeingWith(9712, region).numbering());
        assertEquals(TractNumbering.VERSION_1, V1.agreeingWith(5428, V1.tract(5428).outline()).numbering());
    }

    @Test
    void tractsThatCoverAPlaceComeOwnerFirst() {
        List<Integer> edges = new ArrayList<>();
        SkyPosition place = new SkyPosition(52.1, -28.264);
        V1.tractsCovering(place).forEach(tract -> edges.add(tract.id()));
        assertEquals(V1.tractOwning(place).orElseThrow().id(), edges.getFirst());
        assertTrue(edges.size() > 1, "at the edge of a ring several tracts overlap");
        assertEquals(edges.subList(1, edges.size()).stream().sorted().toList(), edges.subList(1, edges.size()));
        assertEquals(covering(V1, place), edges.stream().sorted().toList());
    }

    @Test
    void nearThePoleTheRingReachesIntoTheCap() {
        SkyPosition place = new SkyPosition(200, -89.3);
        List<Integer> found = V1.tractsCovering(place).stream().map(Tract::id).toList();
        assertEquals(0, found.getFirst());
        assertEquals(covering(V1, place), found.stream().sorted().toList());
    }

    /// The slow way: every tract of the map is asked.
    static List<Integer> covering(RingsSkyMap map, SkyPosition place) {
        return map.tractIds().stream().filter(id -> map.tract(id).covers(place)).toList();
    }

    @Test
    void whatThereIsNotIsSaidInASentence() {
        assertEquals("The sky map lsst_cells_v1 has tracts 0 to 18937, and no tract 18938.",
                assertThrows(IllegalArgumentException.class, () -> V1.tract(18938)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> V1.tract(-1));
        assertEquals("Tract 5063 has patches 0 to 99, and no patch 100.",
                assertThrows(IllegalArgumentException.class, () -> V1.tract(5063).patch(100)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> V1.tract(5063).patch(-1));
        assertTrue(V1.tract(5063).patchAt(new PixelPoint(-0.6, 5)).isEmpty());
        assertEquals(0, V1.tract(5063).patchAt(new PixelPoint(-0.4, 5)).orElseThrow().id());
        assertTrue(V1.tract(5063).patchAt(new PixelPoint(29999.5, 5)).isEmpty());
        assertThrows(IllegalArgumentException.class,
                () -> new RingsConfig(0, 0, 0, 0.2, new TractLayout.Legacy(4000, 4000, 100)));
    }
}
