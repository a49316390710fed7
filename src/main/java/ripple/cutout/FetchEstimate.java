package ripple.cutout;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Coverage;
import ripple.sky.Patch;
import ripple.sky.SkyMap;

/// What a batch would fetch, told before it is run.
///
/// @param objects on the sky map
/// @param unplaced targets without a place on it
/// @param files to open
/// @param fileBytes size of these files; those of unknown size count as 0
/// @param readBytes about how much of them will be read
/// @param lacking objects for which a band has no file, by band in the order wanted
public record FetchEstimate(int objects, int unplaced, int files, long fileBytes, long readBytes, List<Lack> lacking) {
    /// Nothing to fetch.
    public static final FetchEstimate NOTHING = new FetchEstimate(0, 0, 0, 0, 0, List.of());
    /// Around a stamp whole tiles are read: on average one tile's edge more than the stamp itself.
    private static final int TILE_PX = 128;

    /// Objects that lack a band.
    public record Lack(Band band, int objects) {}

    public FetchEstimate {
        lacking = List.copyOf(lacking);
    }

    /// Goes through a plan; opens nothing.
    public static FetchEstimate of(SkyMap map, Coverage coverage, CutoutPlan plan, CutoutSettings settings) {
        Count count = new Count(map, coverage, settings);
        for (PatchGroup group : plan.groups()) {
            settings.bands().forEach(band -> count.add(group, band));
        }
        return count.estimate(plan);
    }

    private static final class Count {
        private final SkyMap map;
        private final Coverage coverage;
        private final CutoutSettings settings;
        private final int[] lacking;
        private int files;
        private long fileBytes;
        private double readBytes;

        Count(SkyMap map, Coverage coverage, CutoutSettings settings) {
            this.map = map;
            this.coverage = coverage;
            this.settings = settings;
            this.lacking = new int[settings.bands().size()];
        }

        void add(PatchGroup group, Band band) {
            Optional<Coadd> coadd = coverage.find(group.tract(), group.patch(), band).filter(Coadd::isStored);
            if (coadd.isEmpty()) {
                lacking[settings.bands().indexOf(band)] += group.stamps().size();
                return;
            }
            long bytes = Math.max(0, coadd.get().bytes());
            files++;
            fileBytes += bytes;
            readBytes += bytes * touched(group);
        }

        /// The share of a patch that the stamps touch when they lie apart.
        private double touched(PatchGroup group) {
            Patch patch = map.tract(group.tract()).patch(group.patch());
            double area = (double) patch.outer().width() * patch.outer().height();
            double edge = settings.fetchedPx() + TILE_PX;
            // As many as fall at random: the part left untouched is what each of them leaves.
            return 1 - Math.pow(1 - Math.min(1, edge * edge / area), group.stamps().size());
        }

        FetchEstimate estimate(CutoutPlan plan) {
            List<Lack> lacks = java.util.stream.IntStream.range(0, lacking.length).filter(i -> lacking[i] > 0)
                    .mapToObj(i -> new Lack(settings.bands().get(i), lacking[i])).toList();
            return new FetchEstimate(plan.groups().stream().mapToInt(group -> group.stamps().size()).sum(),
                    plan.unplaced().size(), files, fileBytes, Math.round(readBytes), lacks);
        }
    }
}
