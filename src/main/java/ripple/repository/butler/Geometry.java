package ripple.repository.butler;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ripple.repository.RepositoryException;
import ripple.sky.ConvexPolygon;
import ripple.sky.KnownSkyMaps;
import ripple.sky.Region;
import ripple.sky.RingsSkyMap;
import ripple.sky.SkyMap;

/// The sky map in use, and what is odd about it.
///
/// A sky map whose hash is known is computed; the regions that the registry has for its tracts must then agree.
///
/// @param skyMap empty when nothing is known of it
/// @param notices sentences for the user
record Geometry(Optional<SkyMap> skyMap, List<String> notices) {
    /// Two milliarcsec, a hundredth of a pixel. What agrees does so to 1e-13.
    private static final double TOLERANCE_RAD = 1e-8;

    /// How far the registry's regions lie from those of a computed sky map.
    private record Comparison(RingsSkyMap map, int tracts) {
        Comparison(RingsSkyMap map) {
            this(map, map.tractIds().size());
        }

        /// Radians; infinite when they cannot be compared.
        double deviation(int tract, Region region) {
            return region instanceof ConvexPolygon polygon && tract >= 0 && tract < tracts
                    ? map.tract(tract).outline().deviationRad(polygon)
                    : Double.POSITIVE_INFINITY;
        }

        List<Integer> odd(Map<Integer, Region> regions) {
            return regions.entrySet().stream().filter(e -> deviation(e.getKey(), e.getValue()) > TOLERANCE_RAD)
                    .map(Map.Entry::getKey).toList();
        }
    }

    static boolean isKnown(String hash) {
        return KnownSkyMaps.byHash(hash).isPresent();
    }

    /// @param tracts those that images lie in
    static Geometry of(Registry registry, SkyMapRow row, Collection<Integer> tracts) throws RepositoryException {
        Optional<RingsSkyMap> known = KnownSkyMaps.byHash(row.hash());
        if (known.isEmpty()) {
            return new Geometry(Optional.empty(), List.of());
        }
        return checked(known.get().named(row.name()), new RegionRows(registry, row.name()).tracts(tracts));
    }

    private static Geometry checked(RingsSkyMap map, Map<Integer, Region> regions) {
        Comparison first = new Comparison(map);
        List<Integer> odd = first.odd(regions);
        if (odd.isEmpty()) {
            return new Geometry(Optional.of(map), List.of());
        }
        // Old and new sky maps with the same hash number the first tract of each ring differently.
        int tract = odd.getFirst();
        Region region = regions.getOrDefault(tract, map.tract(0).outline());
        if (region instanceof ConvexPolygon polygon && tract >= 0 && tract < first.tracts) {
            RingsSkyMap other = map.agreeingWith(tract, polygon);
            if (new Comparison(other).odd(regions).isEmpty()) {
                return new Geometry(Optional.of(other), List.of());
            }
        }
        return new Geometry(Optional.of(map), List.of(notice(map, odd, first.deviation(tract, region))));
    }

    private static String notice(RingsSkyMap map, List<Integer> odd, double deviationRad) {
        double arcsec = 3600 * Math.toDegrees(deviationRad);
        String distance = Double.isFinite(arcsec) ? String.format(Locale.ROOT, "%.3g arcsec", arcsec) : "far";
        String more = odd.size() == 1 ? "" : ", and so do those of " + Sentences.count(odd.size() - 1L, "more tract");
        return "The registry's region of tract " + odd.getFirst() + " lies " + distance + " from where the sky map "
                + map.name() + " (known by its hash) has it" + more + "; the sky map as computed is used.";
    }
}
