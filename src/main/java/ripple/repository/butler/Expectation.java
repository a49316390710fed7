package ripple.repository.butler;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ripple.fits.CoaddInfo;
import ripple.image.TanWcs;
import ripple.repository.Coadd;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// What a file must say about itself when it is the one that the registry means.
///
/// A file that says something else is not used: its pixels would lie at wrong places on the sky, and nobody would notice.
///
/// @param skyMap the geometry, where it is known
/// @param skyMapName its name in the registry
record Expectation(Optional<SkyMap> skyMap, String skyMapName) {
    private static final double TOLERANCE_PIXELS = 0.1;

    /// @return a clause for `The file … contradicts `, without full stop; empty when all is well
    Optional<String> contradiction(Coadd coadd, CoaddInfo info) {
        boolean same = info.band().equals(coadd.band()) && agrees(info.tract(), coadd.tract())
                && agrees(info.patch().id(), coadd.patch());
        if (!same) {
            return Optional.of("the registry: it says that it is band " + info.band() + " of tract " + info.tract()
                    + ", patch " + info.patch().id() + ", but it is registered as band " + coadd.band() + " of tract "
                    + coadd.tract() + ", patch " + coadd.patch());
        }
        if (!info.skyMap().isEmpty() && !info.skyMap().equals(skyMapName)) {
            return Optional.of("the registry: it lies on the sky map " + info.skyMap() + ", but it is registered on "
                    + skyMapName);
        }
        return skyMap.flatMap(map -> geometry(map, coadd, info)).map(why -> "the sky map " + skyMapName + ": " + why);
    }

    private static boolean agrees(int told, int expected) {
        return told < 0 || told == expected;
    }

    private static Optional<String> geometry(SkyMap map, Coadd coadd, CoaddInfo info) {
        try {
            Tract tract = map.tract(coadd.tract());
            Patch patch = tract.patch(coadd.patch());
            List<String> reasons = Stream.of(box(patch, info), wcs(tract, patch.outer(), info))
                    .flatMap(Optional::stream).toList();
            return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", reasons));
        } catch (IllegalArgumentException e) {
            // The sky map has no such tract or patch, and says so.
            return Optional.of(Sentences.firstLine(e));
        }
    }

    private static Optional<String> box(Patch patch, CoaddInfo info) {
        return patch.outer().overlaps(info.box())
                ? Optional.empty()
                : Optional.of("its pixels " + shown(info.box()) + " lie outside of the patch " + shown(patch.outer()));
    }

    private static Optional<String> wcs(Tract tract, PixelBox outer, CoaddInfo info) {
        for (PixelPoint corner : corners(outer)) {
            SkyPosition place = tract.projection().toSky(corner);
            TanWcs wcs = info.wcs();
            PixelPoint inArray = new PixelPoint(corner.x() - info.box().x0(), corner.y() - info.box().y0());
            double pixels = wcs.toPixel(place)
                    .map(p -> Math.hypot(p.x() - inArray.x(), p.y() - inArray.y())).orElse(Double.POSITIVE_INFINITY);
            if (!(pixels <= TOLERANCE_PIXELS)) {
                return Optional.of(String.format(Locale.ROOT,
                        "its WCS puts the corner (%.0f, %.0f) of the patch %s away "
                                + "from its place on the sky",
                        corner.x(), corner.y(),
                        distance(wcs.toSky(inArray).separationDeg(place))));
            }
        }
        return Optional.empty();
    }

    private static List<PixelPoint> corners(PixelBox box) {
        return List.of(new PixelPoint(box.x0(), box.y0()), new PixelPoint(box.endX() - 1.0, box.y0()),
                new PixelPoint(box.x0(), box.endY() - 1.0), new PixelPoint(box.endX() - 1.0, box.endY() - 1.0));
    }

    private static String distance(double deg) {
        return deg >= 1
                ? String.format(Locale.ROOT, "%.1f degrees", deg)
                : String.format(Locale.ROOT, "%.3g arcsec", 3600 * deg);
    }

    private static String shown(PixelBox box) {
        return "(" + box.x0() + ", " + box.y0() + ") to (" + (box.endX() - 1) + ", " + (box.endY() - 1) + ")";
    }
}
