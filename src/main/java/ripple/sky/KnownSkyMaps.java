package ripple.sky;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The sky maps of published surveys, known by name and by the hash in a registry.
///
/// Source: the configurations of obs_lsst, obs_subaru and DESC's DC2 simulation.
public enum KnownSkyMaps {
    /// Data preview 1.
    LSST_CELLS_V1("lsst_cells_v1", 0.2, new TractLayout.Cells(150, 150, 50, 20, 1)),
    /// Data preview 2 and the survey itself.
    LSST_CELLS_V2("lsst_cells_v2", 0.2, new TractLayout.Cells(150, 150, 0, 20, 1)),
    /// Data preview 0.2 (simulated).
    DC2("DC2", 0.2, new TractLayout.Legacy(4000, 4000, 100)),
    /// Hyper Suprime-Cam survey.
    HSC_RINGS_V1("hsc_rings_v1", 0.168, new TractLayout.Legacy(4000, 4000, 100)),
    /// Rubin before cells; the geometry is that of DC2.
    LSST_RINGS_V1("lsst_rings_v1", 0.2, new TractLayout.Legacy(4000, 4000, 100));

    private final String skyMapName;
    private final RingsConfig config;

    KnownSkyMaps(String skyMapName, double scaleArcsec, TractLayout layout) {
        this.skyMapName = skyMapName;
        this.config = new RingsConfig(120, 0, 1 / 60.0, scaleArcsec, layout);
    }

    public String skyMapName() {
        return skyMapName;
    }

    public RingsConfig config() {
        return config;
    }

    public RingsSkyMap skyMap() {
        return new RingsSkyMap(skyMapName, config, TractNumbering.VERSION_1);
    }

    /// All names, for messages and choices.
    public static List<String> names() {
        return Stream.of(values()).map(KnownSkyMaps::skyMapName).toList();
    }

    /// The sky map of a name, whatever the case of its letters.
    public static Optional<RingsSkyMap> byName(String name) {
        return Stream.of(values()).filter(known -> known.skyMapName.equalsIgnoreCase(name.strip())).findFirst()
                .map(KnownSkyMaps::skyMap);
    }

    /// The sky map whose configuration has a hash; of several with the same geometry the first.
    ///
    /// @param hash base64, as in the registry
    public static Optional<RingsSkyMap> byHash(String hash) {
        return Stream.of(values()).filter(known -> known.config.hash().equals(hash.strip())).findFirst()
                .map(KnownSkyMaps::skyMap);
    }
}
