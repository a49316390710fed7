package ripple.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutRequest;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.job.Patience;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Coverage;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.timing.Timings;
import ripple.ui.stamps.StampSource;

/// Stamps of a repository with everything in them, in all its bands.
record FetchedStamps(CutoutFetcher fetcher, Coverage coverage) implements StampSource {
    /// @throws RepositoryException when the repository has no sky map
    static FetchedStamps of(Repository repository, StampCache cache, Timings timings, Patience patience)
            throws RepositoryException {
        return new FetchedStamps(new CutoutFetcher(repository, cache, timings, patience), repository.coverage());
    }

    @Override
    public List<Band> bands() {
        return coverage.bands();
    }

    @Override
    public String datasetType(BandImage image) {
        return coverage.find(image.provenance().tract(), image.provenance().patch(), image.band())
                .map(Coadd::datasetType).orElse("");
    }

    @Override
    public Fetched fetch(Target target, int sizePx) {
        return fetcher.fetch(wanted(target), CutoutSettings.plain(sizePx, bands()));
    }

    private static Wanted wanted(Target target) {
        return new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg());
    }

    @Override
    public Fetched fetch(Target target, Patch patch, int sizePx) {
        return fetcher.fetchFrom(wanted(target), patch, CutoutSettings.plain(sizePx, bands()));
    }

    @Override
    public Fetched look(Target target, List<Band> some, int sizePx) {
        return fetcher.fetch(wanted(target), new CutoutSettings(sizePx, 0, some,
                CutoutRequest.PatchChoice.OWNER, Set.of(Content.IMAGE, Content.MASK)));
    }

    @Override
    public Optional<Stamp> coarse(Target target, List<Band> some, int sizePx, int by) {
        return fetcher.coarse(wanted(target), sizePx, some, by);
    }

    @Override
    public List<Patch> patches(Target target) {
        return target.position().map(place -> fetcher.skyMap().tractsCovering(place).stream()
                .flatMap(tract -> tract.patchAt(place).stream().flatMap(own -> Stream.concat(Stream.of(own),
                        tract.patchesCovering(place).stream().filter(patch -> patch.id() != own.id()))))
                .toList()).orElse(List.of());
    }
}
