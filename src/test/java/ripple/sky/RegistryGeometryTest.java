package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.testkit.Shared;

/// Real registries, written by Rubin's own software, hold the geometry that is computed here.
class RegistryGeometryTest {
    private record Row(int tract, int patch, int x, int y, ConvexPolygon region) {}

    @ParameterizedTest
    @ValueSource(strings = {"data/dp2-butler/gen3.sqlite3", "data/sim-butler/gen3.sqlite3"})
    void everyTractAndPatchHasTheRegionOfTheRegistry(String registry) throws SQLException {
        try (Connection db = open(registry)) {
            RingsSkyMap map = skyMap(db);
            int rows = 0;
            for (Row row : rows(db, "SELECT id, -1, 0, 0, region FROM tract")) {
                assertEquals(0, map.tract(row.tract).outline().deviationRad(row.region), 1e-12);
                assertEquals(TractNumbering.VERSION_1, map.agreeingWith(row.tract, row.region).numbering());
                rows++;
            }
            for (Row row : rows(db, "SELECT tract, id, cell_x, cell_y, region FROM patch")) {
                Tract tract = map.tract(row.tract);
                Patch patch = tract.patch(row.patch);
                assertEquals(row.x, patch.indexX());
                assertEquals(row.y, patch.indexY());
                assertEquals(0, tract.outline(patch.outer()).deviationRad(row.region), 1e-12);
                rows++;
            }
            assertTrue(rows > 100, "the registry has a tract and its patches");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/dp2-butler/gen3.sqlite3", "data/sim-butler/gen3.sqlite3"})
    void theEnvelopeOfEveryRegionIsTheRegistrysIndex(String registry) throws SQLException {
        try (Connection db = open(registry)) {
            String patches = "SELECT tract, id, cell_x, cell_y, region FROM patch";
            String patchIndex = "SELECT tract, patch, skypix_index FROM patch_skypix_overlap"
                    + " WHERE skypix_system = 'htm' AND skypix_level = 7";
            assertEquals(indexed(db, patchIndex), envelopes(rows(db, patches)));
            String tracts = "SELECT id, -1, 0, 0, region FROM tract";
            String tractIndex = "SELECT tract, -1, skypix_index FROM tract_skypix_overlap"
                    + " WHERE skypix_system = 'htm' AND skypix_level = 7";
            assertEquals(indexed(db, tractIndex), envelopes(rows(db, tracts)));
        }
    }

    /// Polygons of other shapes: detectors turned anyhow, and the many-cornered outline of a visit.
    @Test
    void theEnvelopeOfVisitsAndDetectorsIsTheRegistrysIndex() throws SQLException {
        try (Connection db = open("data/lsst-registries/imsim/gen3.sqlite3")) {
            assertEquals(
                    indexed(db, "SELECT detector, visit, skypix_index FROM visit_detector_region_skypix_overlap"
                            + " WHERE skypix_system = 'htm' AND skypix_level = 7"),
                    envelopes(rows(db, "SELECT detector, visit, 0, 0, region FROM visit_detector_region")));
            assertEquals(
                    indexed(db, "SELECT visit, -1, skypix_index FROM visit_skypix_overlap"
                            + " WHERE skypix_system = 'htm' AND skypix_level = 7"),
                    envelopes(rows(db, "SELECT id, -1, 0, 0, region FROM visit")));
        }
    }

    /// The registry knows tracts by their regions only; those and the pixel scale give the same pixels as the configuration.
    @ParameterizedTest
    @ValueSource(strings = {"data/dp2-butler/gen3.sqlite3", "data/sim-butler/gen3.sqlite3"})
    void regionsAloneGiveTheSamePixelsOnceTheScaleIsKnown(String registry) throws SQLException {
        try (Connection db = open(registry)) {
            RingsSkyMap map = skyMap(db);
            RegionSkyMap regions = regionSkyMap(db);
            SkyMap measured = regions.withPixelScale(map.config().scaleArcsec());
            assertEquals(regions.tractIds(), measured.tractIds());
            for (int id : measured.tractIds()) {
                assertSamePixels(map.tract(id), measured.tract(id));
            }
        }
    }

    private static void assertSamePixels(Tract expected, Tract found) {
        assertEquals(expected.box(), found.box());
        assertEquals(expected.patches(), found.patches());
        assertEquals(expected.projection().crpixX(), found.projection().crpixX());
        assertEquals(expected.projection().crpixY(), found.projection().crpixY());
        assertEquals(0, expected.projection().centre().separationDeg(found.projection().centre()) * 3600, 1e-6);
    }

    private static RegionSkyMap regionSkyMap(Connection db) throws SQLException {
        RegionSkyMap.Builder builder = RegionSkyMap.builder("from regions");
        for (Row row : rows(db, "SELECT id, -1, 0, 0, region FROM tract")) {
            builder.tract(row.tract, row.region);
        }
        for (Row row : rows(db, "SELECT tract, id, cell_x, cell_y, region FROM patch")) {
            builder.patch(row.tract, row.patch, row.x, row.y, row.region);
        }
        return builder.build();
    }

    private static Connection open(String registry) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + Shared.path(registry) + "?mode=ro&immutable=1");
    }

    private static RingsSkyMap skyMap(Connection db) throws SQLException {
        try (ResultSet found = db.createStatement().executeQuery("SELECT name, hash FROM skymap")) {
            assertTrue(found.next());
            RingsSkyMap map = KnownSkyMaps.byHash(found.getString(2)).orElseThrow();
            assertEquals(found.getString(1), map.name());
            return map;
        }
    }

    private static List<Row> rows(Connection db, String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = db.createStatement().executeQuery(query)) {
            while (found.next()) {
                rows.add(new Row(found.getInt(1), found.getInt(2), found.getInt(3), found.getInt(4),
                        (ConvexPolygon) RegionCodec.ofBase64(found.getString(5))));
            }
        }
        return rows;
    }

    private static Map<String, Set<Long>> indexed(Connection db, String query) throws SQLException {
        Map<String, Set<Long>> all = new TreeMap<>();
        try (ResultSet found = db.createStatement().executeQuery(query)) {
            while (found.next()) {
                all.computeIfAbsent(found.getInt(1) + "/" + found.getInt(2), key -> new TreeSet<>())
                        .add(found.getLong(3));
            }
        }
        assertTrue(!all.isEmpty(), "the registry has an index");
        return all;
    }

    private static Map<String, Set<Long>> envelopes(List<Row> rows) {
        Map<String, Set<Long>> all = new TreeMap<>();
        for (Row row : rows) {
            all.put(row.tract + "/" + row.patch, Htm.REGISTRY.envelope(row.region).stream()
                    .flatMapToLong(range -> LongStream.range(range.first(), range.end())).boxed()
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return all;
    }
}
