package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import ripple.catalog.Target;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.FetchEstimate;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.sky.ConvexPolygon;
import ripple.sky.Patch;
import ripple.sky.SkySelection;
import ripple.sky.Vector3;
import ripple.ui.sky.FileSurvey.PatchKey;

/// What lies in a selection: patches, files by band, and what its targets would fetch.
///
/// @param tracts with patches in it, by id
/// @param patches number of patches with data that it touches
/// @param bands a row for each band of the repository
/// @param targets number of targets in it
/// @param fetch what a run on them would read
public record RegionSummary(List<Integer> tracts, int patches, List<BandRow> bands, int targets, FetchEstimate fetch) {
    /// A band in the selection.
    ///
    /// @param files one for each patch that has it
    /// @param lacking patches with other bands but not this one
    public record BandRow(Band band, List<Coadd> files, List<PatchKey> lacking) {
        public BandRow {
            files = List.copyOf(files);
            lacking = List.copyOf(lacking);
        }
    }

    public RegionSummary {
        tracts = List.copyOf(tracts);
        bands = List.copyOf(bands);
    }

    /// Counts: work for the background. Ends early when interrupted.
    ///
    /// @param chosen the targets that a run would take
    /// @param settings size and bands of the run
    public static RegionSummary of(SkyScene scene, SkySelection selection, List<Target> chosen,
            CutoutSettings settings) {
        List<Patch> patches = selection.isEmpty() ? List.of() : patches(scene, selection.filter());
        List<BandRow> rows = new ArrayList<>();
        for (Band band : scene.bands()) {
            rows.add(row(scene, patches, band));
        }
        List<Wanted> wanted = chosen.stream().map(t -> new Wanted(t.index(), t.id(), t.raDeg(), t.decDeg())).toList();
        CutoutPlan plan = CutoutPlan.of(scene.map(), wanted, settings, Integer.MAX_VALUE, 1);
        return new RegionSummary(List.copyOf(new TreeSet<>(patches.stream().map(Patch::tract).toList())),
                patches.size(), rows, chosen.size(),
                FetchEstimate.of(scene.map(), scene.coverage(), plan, settings));
    }

    private static BandRow row(SkyScene scene, List<Patch> patches, Band band) {
        List<Coadd> files = new ArrayList<>();
        List<PatchKey> lacking = new ArrayList<>();
        for (Patch patch : patches) {
            scene.coverage().find(patch.tract(), patch.id(), band).ifPresentOrElse(files::add,
                    () -> lacking.add(new PatchKey(patch.tract(), patch.id())));
        }
        return new BandRow(band, files, lacking);
    }

    private static List<Patch> patches(SkyScene scene, SkySelection.Filter filter) {
        List<Patch> found = new ArrayList<>();
        for (TractShape shape : scene.tracts()) {
            if (Thread.currentThread().isInterrupted()) {
                return found;
            }
            if (shape.hasData() && filter.touches(polygon(shape.corners()))) {
                shape.patches().stream().filter(p -> !p.bands().isEmpty() && p.owned())
                        .filter(p -> filter.touches(polygon(p.inner()))).forEach(p -> found.add(p.patch()));
            }
        }
        return found;
    }

    private static ConvexPolygon polygon(double[] corners) {
        List<Vector3> vertices = new ArrayList<>(4);
        for (int i = 0; i < 12; i += 3) {
            vertices.add(new Vector3(corners[i], corners[i + 1], corners[i + 2]));
        }
        ConvexPolygon polygon = new ConvexPolygon(vertices);
        return ConvexPolygon.of(polygon.corners());
    }
}
