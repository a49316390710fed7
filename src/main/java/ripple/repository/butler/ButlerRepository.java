package ripple.repository.butler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.Background;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Coverage;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.sky.PixelBox;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.timing.Stages;
import ripple.timing.Timings;

/// A local Butler repository with an SQLite registry: coadds of one collection, dataset type and sky map.
public final class ButlerRepository implements Repository {
    /// What opening finds out.
    record Opened(String id, RepositoryInfo info, Coverage coverage, Optional<SkyMap> skyMap, CoaddFiles files,
            Registry registry) {}

    private final Opened opened;
    private final Timings timings;

    private ButlerRepository(Opened opened, Timings timings) {
        this.opened = opened;
        this.timings = timings;
    }

    /// @param configFile `butler.yaml` or `butler.json`, see {@link ButlerLocator}
    /// @param timings where asking the registry, opening files, reading and decoding are recorded
    /// @throws RepositoryException with a sentence, see {@link Repository}
    public static ButlerRepository open(Path configFile, RepositoryChoice choice, Timings timings)
            throws RepositoryException {
        try (Timings.Span span = timings.start(Stages.REGISTRY)) {
            Opened opened = ButlerOpening.open(configFile, choice, timings);
            span.repository(opened.id());
            return new ButlerRepository(opened, timings.of(opened.id()));
        }
    }

    /// What is in the repository, also where {@link #open} would ask for a choice or finds no coadds: why it would is then
    /// among the notices.
    public static RepositoryInfo describe(Path configFile, RepositoryChoice choice) throws RepositoryException {
        return ButlerOpening.describe(configFile, choice);
    }

    @Override
    public String id() {
        return opened.id();
    }

    @Override
    public RepositoryInfo info() {
        return opened.info();
    }

    @Override
    public Optional<SkyMap> skyMap() {
        return opened.skyMap();
    }

    @Override
    public List<Coadd> coaddsCovering(SkyPosition place) throws RepositoryException {
        if (opened.registry().columns("patch_skypix_overlap").isEmpty()) {
            return Repository.super.coaddsCovering(place);
        }
        try (Timings.Span _ = timings.start(Stages.REGISTRY)) {
            return registered(place);
        }
    }

    private List<Coadd> registered(SkyPosition place) throws RepositoryException {
        List<Coadd> found = new ArrayList<>();
        for (RegionRows.PatchRow row : new RegionRows(opened.registry(), info().chosenSkyMap()).patchesAt(place)) {
            for (Band band : coverage().bands(row.tract(), row.patch())) {
                coverage().find(row.tract(), row.patch(), band).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public Coverage coverage() {
        return opened.coverage();
    }

    @Override
    public List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents) throws RepositoryException {
        return read(coadd, boxes, contents, Background.AS_STORED);
    }

    @Override
    public List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents, Background background)
            throws RepositoryException {
        return opened.files().read(coadd, boxes, contents, background);
    }

    @Override
    public PixelBox storedBox(Coadd coadd) throws RepositoryException {
        return opened.files().box(coadd);
    }

    @Override
    public OptionalInt inputVisits(Coadd coadd) throws RepositoryException {
        return opened.files().inputVisits(coadd);
    }

    @Override
    public String identity(Coadd coadd) throws RepositoryException {
        return opened.files().identity(coadd);
    }

    @Override
    public Optional<Path> file(Coadd coadd) {
        return opened.files().place(coadd);
    }

    @Override
    public List<FileProblem> check(Progress progress, Cancellation cancellation) {
        List<FileProblem> problems = new ArrayList<>();
        List<Coadd> all = coverage().coadds();
        for (int i = 0; i < all.size(); i++) {
            cancellation.check();
            progress.report("Looking at files", i, all.size());
            opened.files().check(all.get(i)).ifPresent(problems::add);
        }
        progress.report("Looking at files", all.size(), all.size());
        return problems;
    }

    @Override
    public void close() {
        opened.files().close();
        opened.registry().close();
    }
}
