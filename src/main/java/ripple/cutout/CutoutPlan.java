package ripple.cutout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// How a batch is fetched: stamps of the same patch together, in groups of bounded size.
///
/// @param groups the work
/// @param unplaced targets without a place on the sky map
public record CutoutPlan(List<PatchGroup> groups, List<Fetched.Unplaced> unplaced) {
    /// Copies the lists.
    public CutoutPlan {
        groups = List.copyOf(groups);
        unplaced = List.copyOf(unplaced);
    }

    private record Key(int tract, int patch) {}

    /// Makes the plan.
    ///
    /// @param largestGroup most stamps in one group, at least 1; a patch with more becomes several groups
    /// @param lanes how many threads will work on the groups
    public static CutoutPlan of(SkyMap map, List<Wanted> wanted, CutoutSettings settings, int largestGroup, int lanes) {
        Map<Key, List<Placed>> byPatch = new LinkedHashMap<>();
        List<Fetched.Unplaced> unplaced = new ArrayList<>();
        for (Wanted one : wanted) {
            place(map, one, settings).ifPresentOrElse(
                    placed -> byPatch.computeIfAbsent(new Key(placed.tract(), placed.patch()),
                            key -> new ArrayList<>()).add(placed),
                    () -> unplaced.add(whyUnplaced(map, one)));
        }
        List<List<PatchGroup>> patches = new ArrayList<>();
        byPatch.forEach((key, stamps) -> patches.add(split(key, stamps, Math.max(1, largestGroup))));
        return new CutoutPlan(lanes < 2 ? patches.stream().flatMap(List::stream).toList() : inTurns(patches), unplaced);
    }

    /// Two patches take turns, so that two threads seldom want the same file at once: each goes on where the file was left,
    /// with the tiles that were kept decoded. A single thread is quicker when it goes through one patch after the other.
    private static List<PatchGroup> inTurns(List<List<PatchGroup>> patches) {
        List<PatchGroup> all = new ArrayList<>();
        for (int i = 0; i < patches.size(); i += 2) {
            List<PatchGroup> one = patches.get(i);
            List<PatchGroup> other = i + 1 < patches.size() ? patches.get(i + 1) : List.of();
            for (int k = 0; k < Math.max(one.size(), other.size()); k++) {
                all.addAll(one.subList(Math.min(k, one.size()), Math.min(k + 1, one.size())));
                all.addAll(other.subList(Math.min(k, other.size()), Math.min(k + 1, other.size())));
            }
        }
        return all;
    }

    /// Where a stamp lies: the tract that owns the position, the patch whose inner box holds it.
    ///
    /// @return empty when the coordinates are no place, or the sky map does not cover it
    public static Optional<Placed> place(SkyMap map, Wanted wanted, CutoutSettings settings) {
        return wanted.position().flatMap(position -> map.tractOwning(position)
                .flatMap(tract -> inTract(tract, position, wanted, settings)));
    }

    private static Optional<Placed> inTract(Tract tract, SkyPosition position, Wanted wanted, CutoutSettings settings) {
        Optional<PixelPoint> pixel = tract.projection().toPixel(position);
        Optional<Patch> patch = pixel.flatMap(tract::patchAt);
        return patch.map(p -> new Placed(wanted, position, tract.id(), p.id(), pixel.orElseThrow(),
                PixelBox.around(pixel.orElseThrow(), settings.sizePx()).grown(settings.marginPx())));
    }

    private static Fetched.Unplaced whyUnplaced(SkyMap map, Wanted one) {
        return one.position().isEmpty()
                ? new Fetched.Unplaced(one, Fetched.Cause.NO_PLACE,
                        "The coordinates (" + one.raDeg() + ", " + one.decDeg() + ") are not a place on the sky.")
                : new Fetched.Unplaced(one, Fetched.Cause.NOT_COVERED,
                        "The sky map " + map.name() + " does not cover this place.");
    }

    /// From the bottom up, so that groups of one patch share few tiles.
    private static List<PatchGroup> split(Key key, List<Placed> stamps, int largest) {
        List<PatchGroup> groups = new ArrayList<>();
        stamps.sort(Comparator.comparingInt((Placed p) -> p.box().y0()).thenComparingInt(p -> p.box().x0()));
        for (int from = 0; from < stamps.size(); from += largest) {
            groups.add(new PatchGroup(key.tract, key.patch,
                    stamps.subList(from, Math.min(stamps.size(), from + largest))));
        }
        return groups;
    }
}
