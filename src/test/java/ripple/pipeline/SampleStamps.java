package ripple.pipeline;

import java.util.List;
import java.util.Map;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.testkit.Sample;
import ripple.timing.Timings;

/// Stamps of the sample sky in g, r, i, with the margin that matching needs.
final class SampleStamps implements AutoCloseable {
    private static final int MARGIN = 12;

    private final Repository repository;
    private final CutoutFetcher fetcher;
    private final int size;

    /// @param size edge of a stamp without the margin
    SampleStamps(int size) throws RepositoryException {
        Timings timings = new Timings();
        this.repository = Sample.open(Sample.REPOSITORY, timings);
        this.fetcher = new CutoutFetcher(repository, new StampCache(1 << 20), timings);
        this.size = size;
    }

    /// The stamp of a row of the truth, with its margin.
    Stamp wide(Map<String, String> row) {
        CutoutSettings settings = CutoutSettings
                .plain(size, List.of(new Band("g"), new Band("r"), new Band("i"))).withMargin(MARGIN);
        Wanted wanted = new Wanted(0, row.get("object_id"), Double.parseDouble(row.get("ra")),
                Double.parseDouble(row.get("dec")));
        return ((Fetched.Found) fetcher.fetch(wanted, settings)).stamp();
    }

    /// The part of a stamp without the margin.
    static PixelBox frame(Stamp wide) {
        return wide.box().grown(-MARGIN);
    }

    @Override
    public void close() throws RepositoryException {
        repository.close();
    }
}
