package ripple.sky;

import java.util.List;
import java.util.Optional;

/// The sky maps of published surveys, known by name and by the hash in a registry.
///
/// Source: the configurations of obs_lsst, obs_subaru and DESC's DC2 simulation.
public final class KnownSkyMaps {
    private static final List<RingsSkyMap> ALL = List.of(
            // Data preview 1.
            survey("lsst_cells_v1", 0.2, new TractLayout.Cells(150, 150, 50, 20, 1)),
            // Data preview 2 and the survey itself.
            survey("lsst_cells_v2", 0.2, new TractLayout.Cells(150, 150, 0, 20, 1)),
            // Data preview 0.2 (simulated).
            survey("DC2", 0.2, new TractLayout.Legacy(4000, 4000, 100)),
            // Hyper Suprime-Cam survey.
            survey("hsc_rings_v1", 0.168, new TractLayout.Legacy(4000, 4000, 100)),
            // Rubin before cells; the geometry is that of DC2.
            survey("lsst_rings_v1", 0.2, new TractLayout.Legacy(4000, 4000, 100)));

    private KnownSkyMaps() {}

    public static List<RingsSkyMap> all() {
        return ALL;
    }

    /// All names, for messages and choices.
    public static List<String> names() {
        return ALL.stream().map(RingsSkyMap::name).toList();
    }

    /// The sky map of a name, whatever the case of its letters.
    public static Optional<RingsSkyMap> byName(String name) {
        return ALL.stream().filter(known -> known.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /// The sky map whose configuration has a hash; of several with the same geometry the first. A registry may give it
    /// another name: {@link RingsSkyMap#named}.
    ///
    /// @param hash base64, as in the registry
    public static Optional<RingsSkyMap> byHash(String hash) {
        return ALL.stream().filter(known -> known.config().hash().equals(hash.strip())).findFirst();
    }

    private static RingsSkyMap survey(String name, double scaleArcsec, TractLayout layout) {
        return new RingsSkyMap(name, new RingsConfig(120, 0, 1 / 60.0, scaleArcsec, layout),
                TractNumbering.VERSION_1);
    }
}
