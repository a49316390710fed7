package ripple.repository.butler;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import ripple.repository.RepositoryException;
import ripple.sky.ConvexPolygon;
import ripple.sky.KnownSkyMaps;
import ripple.sky.Region;
import ripple.sky.RegionSkyMap;
import ripple.sky.RingsSkyMap;
import ripple.sky.SkyMap;

/// The sky map in use, and what is odd about it.
///
/// A sky map whose hash is known is computed; the regions that the registry has for its tracts must then agree. Another is
/// made of those regions and the pixel scale of a file.
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
    /// @param pixelScale edge of a pixel in arcsec as a file has it, asked for only when the sky map is not known
    static Geometry of(Registry registry, SkyMapRow row, Collection<Integer> tracts,
            Supplier<OptionalDouble> pixelScale)
            throws RepositoryException {
        RegionRows rows = new RegionRows(registry, row.name());
        Optional<RingsSkyMap> known = KnownSkyMaps.byHash(row.hash());
        return known.isPresent()
                ? checked(known.get().named(row.name()), rows.tracts(tracts))
                : registered(row.name(), rows, tracts, pixelScale.get());
    }

    /// The sky map that the regions of tracts and patches make, given the size of its pixels.
    private static Geometry registered(String name, RegionRows rows, Collection<Integer> tracts,
            OptionalDouble pixelScale) throws RepositoryException {
        RegionSkyMap.Builder builder = RegionSkyMap.builder(name);
        for (Map.Entry<Integer, Region> tract : rows.tracts(tracts).entrySet()) {
            if (tract.getValue() instanceof ConvexPolygon outline) {
                builder.tract(tract.getKey(), outline);
                for (RegionRows.PatchRow patch : rows.patches(tract.getKey())) {
                    if (patch.region() instanceof ConvexPolygon region) {
                        builder.patch(patch.tract(), patch.patch(), patch.cellX(), patch.cellY(), region);
                    }
                }
            }
        }
        RegionSkyMap regions = builder.build();
        if (pixelScale.isEmpty()) {
            return new Geometry(Optional.empty(), List.of(regions.whyNoPixels()));
        }
        try {
            return new Geometry(Optional.of(regions.withPixelScale(pixelScale.getAsDouble())), List.of());
        } catch (IllegalArgumentException e) {
            return new Geometry(Optional.empty(), List.of("The sky map " + name
                    + " cannot be made of the registry's regions: " + Sentences.firstLine(e) + "."));
        }
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
