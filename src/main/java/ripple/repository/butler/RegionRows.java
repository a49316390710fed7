package ripple.repository.butler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ripple.repository.RepositoryException;
import ripple.sky.Htm;
import ripple.sky.Region;
import ripple.sky.RegionCodec;
import ripple.sky.RegionFormatException;
import ripple.sky.SkyPosition;

/// The regions of tracts and patches as registered: the outlines of their outer boxes.
final class RegionRows {
    /// One patch that covers a place.
    ///
    /// @param cellX column of the patch in its tract
    /// @param cellY row of the patch in its tract
    record PatchRow(int tract, int patch, int cellX, int cellY, Region region) {}

    private static final int AT_ONCE = 500;

    private final Registry registry;
    private final String skyMap;

    /// @param skyMap name of the sky map
    RegionRows(Registry registry, String skyMap) {
        this.registry = registry;
        this.skyMap = skyMap;
    }

    /// Regions of tracts, by id; those that are not registered, or whose region makes no sense, are left out.
    Map<Integer, Region> tracts(Collection<Integer> ids) throws RepositoryException {
        Map<Integer, Region> regions = new TreeMap<>();
        if (!registry.columns("tract").containsAll(Set.of("skymap", "id", "region"))) {
            return regions;
        }
        List<Integer> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> parameters = new ArrayList<>(List.of(skyMap));
            parameters.addAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            registry.each("SELECT id, region FROM tract WHERE skymap = ? AND id IN ("
                    + Registry.marks(parameters.size() - 1) + ")",
                    row -> put(row, regions), parameters.toArray());
        }
        return regions;
    }

    /// The patches of a tract, by id.
    List<PatchRow> patches(int tract) throws RepositoryException {
        return patches("SELECT " + columns() + " FROM patch p WHERE p.skymap = ? AND p.tract = ? ORDER BY p.id", skyMap,
                tract);
    }

    /// The patches that cover a place, by tract and patch: those that the spatial index names, looked at exactly.
    ///
    /// Source: table `patch_skypix_overlap`, HTM level 7.
    List<PatchRow> patchesAt(SkyPosition place) throws RepositoryException {
        List<PatchRow> near = patches("SELECT " + columns() + " FROM patch_skypix_overlap o JOIN patch p "
                + "ON p.skymap = o.skymap AND p.tract = o.tract AND p.id = o.patch WHERE o.skypix_system = 'htm' "
                + "AND o.skypix_level = ? AND o.skypix_index = ? AND o.skymap = ? ORDER BY p.tract, p.id",
                Htm.REGISTRY.level(), Htm.REGISTRY.index(place), skyMap);
        return near.stream().filter(patch -> patch.region().contains(place)).toList();
    }

    private String columns() throws RepositoryException {
        boolean placed = registry.columns("patch").containsAll(Set.of("cell_x", "cell_y"));
        return "p.tract, p.id, " + (placed ? "p.cell_x, p.cell_y" : "-1, -1") + ", p.region";
    }

    private List<PatchRow> patches(String sql, Object... parameters) throws RepositoryException {
        List<PatchRow> all = new ArrayList<>();
        registry.each(sql, row -> add(row, all), parameters);
        return all;
    }

    private static void put(ResultSet row, Map<Integer, Region> into) throws SQLException {
        int id = row.getInt(1);
        region(row, 2).ifPresent(region -> into.put(id, region));
    }

    private static void add(ResultSet row, List<PatchRow> to) throws SQLException {
        int tract = row.getInt(1);
        int patch = row.getInt(2);
        int cellX = row.getInt(3);
        int cellY = row.getInt(4);
        region(row, 5).ifPresent(region -> to.add(new PatchRow(tract, patch, cellX, cellY, region)));
    }

    private static Optional<Region> region(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(value instanceof byte[] bytes
                            ? RegionCodec.decode(bytes)
                            : RegionCodec.ofBase64(value.toString()));
        } catch (RegionFormatException e) {
            return Optional.empty();
        }
    }
}
