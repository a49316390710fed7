package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Random places for measuring: every stamp lies whole inside the stored files of the patch that owns its place.
///
/// Only patches that have all bands serve. The same repository, settings and seed give the same places.
public final class BenchPlaces {
    private static final int MOST_TRIES = 1000;

    private final SkyMap map;
    private final CutoutSettings settings;
    private final List<Field> fields;
    private final SplittableRandom random;

    /// Where places of one patch may lie.
    private record Field(Tract tract, Patch patch, PixelBox inside) {}

    /// @param settings size and bands of the stamps
    /// @throws RepositoryException when no patch has all bands and room for a stamp, or a file cannot be read
    public BenchPlaces(Repository repository, CutoutSettings settings, long seed) throws RepositoryException {
        this.map = repository.skyMap().orElseThrow(
                () -> new RepositoryException("The images of this repository lie on no common sky map."));
        this.settings = settings;
        this.random = new SplittableRandom(seed);
        this.fields = fields(repository);
        if (fields.isEmpty()) {
            throw new RepositoryException("No patch of this repository has all the bands " + settings.bands()
                    + " and room for a stamp of " + settings.fetchedPx()
                    + " pixels; choose other bands or a smaller size.");
        }
    }

    /// The next places, evenly from all patches.
    public List<Placed> next(int count) throws RepositoryException {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one(i));
        }
        return all;
    }

    /// The files that the stamps come from, band by band.
    public static List<Coadd> files(Repository repository, List<Band> bands) {
        return completePatches(repository, bands).flatMap(List::stream).toList();
    }

    private static Stream<List<Coadd>> completePatches(Repository repository, List<Band> bands) {
        return repository.coverage().tracts().stream().flatMap(tract -> repository.coverage().patches(tract).stream()
                .map(patch -> bands.stream().flatMap(b -> repository.coverage().find(tract, patch, b).stream())
                        .filter(Coadd::isStored).toList()))
                .filter(files -> files.size() == bands.size());
    }

    private List<Field> fields(Repository repository) throws RepositoryException {
        List<Field> all = new ArrayList<>();
        for (List<Coadd> files : completePatches(repository, settings.bands()).toList()) {
            Tract tract = map.tract(files.getFirst().tract());
            Patch patch = tract.patch(files.getFirst().patch());
            PixelBox common = patch.outer();
            for (Coadd file : files) {
                common = common.intersection(repository.storedBox(file));
            }
            PixelBox inside = common;
            if (inside.width() > settings.fetchedPx() && inside.height() > settings.fetchedPx()) {
                all.add(new Field(tract, patch, inside));
            }
        }
        return List.copyOf(all);
    }

    private Placed one(int index) throws RepositoryException {
        return IntStream.range(0, MOST_TRIES).boxed().flatMap(_ -> drawn(index).stream()).findFirst().orElseThrow(
                () -> new RepositoryException("The files hold too few places for whole stamps of "
                        + settings.fetchedPx() + " pixels; choose a smaller size."));
    }

    private Optional<Placed> drawn(int index) {
        Field field = fields.get(random.nextInt(fields.size()));
        PixelBox inside = field.inside;
        SkyPosition place = field.tract.projection().toSky(new PixelPoint(
                inside.x0() + random.nextDouble() * inside.width(),
                inside.y0() + random.nextDouble() * inside.height()));
        Wanted wanted = new Wanted(index, "bench-" + (index + 1), place.raDeg(), place.decDeg());
        return CutoutPlan.place(map, wanted, settings)
                .filter(p -> p.tract() == field.tract.id() && p.patch() == field.patch.id()
                        && inside.contains(p.box()));
    }
}
