package ripple.cli;

import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.image.Stamp;
import ripple.repository.RepositoryException;
import ripple.sky.SkyPosition;

/// One stamp at one place.
final class Places {
    private Places() {}

    /// @throws RepositoryException when the sky map does not cover the place, or a file cannot be read
    static Stamp stamp(CutoutFetcher fetcher, SkyPosition place, CutoutSettings settings) throws RepositoryException {
        Wanted wanted = new Wanted(0, "at-1", place.raDeg(), place.decDeg());
        return switch (fetcher.fetch(wanted, settings)) {
            case Fetched.Unplaced none -> throw new RepositoryException(none.reason());
            case Fetched.Found found when found.failures().isEmpty() -> found.stamp();
            case Fetched.Found found -> throw new RepositoryException(String.join(" ", found.failures()));
        };
    }
}
