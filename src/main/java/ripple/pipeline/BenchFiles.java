package ripple.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.Placed;
import ripple.cutout.StampCache;
import ripple.file.AtomicFile;
import ripple.file.CsvWriter;
import ripple.file.NpyShape;
import ripple.file.NpyType;
import ripple.file.NpyWriter;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.timing.Timings;

/// What was measured, for other programs to cut out the same: boxes as CSV, pixels as a numpy array.
public final class BenchFiles {
    private final Repository repository;
    private final CutoutSettings settings;
    private final Map<Coadd, FileBox> files = new HashMap<>();

    /// A file and the pixels it has.
    private record FileBox(String path, PixelBox box) {}

    public BenchFiles(Repository repository, CutoutSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /// Writes one row per place and band: `index, object_id, tract, patch, band, path, x0, y0, column, row, size, ra, dec`. x0 and y0
    /// are the tract pixel of the stamp's first element, column and row the same in the file's array, from 0.
    public void boxes(List<Placed> places, Path target) throws IOException, RepositoryException {
        try (AtomicFile out = AtomicFile.replacing(target)) {
            Writer text = new BufferedWriter(new OutputStreamWriter(out.stream(), StandardCharsets.UTF_8), 1 << 16);
            CsvWriter csv = new CsvWriter(text);
            csv.row(List.of("index", "object_id", "tract", "patch", "band", "path", "x0", "y0", "column", "row",
                    "size", "ra", "dec"));
            for (Placed place : places) {
                for (Band band : settings.bands()) {
                    csv.row(row(place, band));
                }
            }
            text.flush();
            out.commit();
        }
    }

    /// Writes the image pixels as float32 `[place, band, y, x]`, fetched as a batch fetches them.
    public void stamps(List<Placed> places, Path target, Workers workers, Cancellation cancellation)
            throws IOException, RepositoryException {
        int size = settings.fetchedPx();
        NpyShape shape = NpyShape.of("stamps", NpyType.F4, places.size(), settings.bands().size(), size, size);
        CutoutFetcher fetcher = new CutoutFetcher(repository, new StampCache(0), new Timings());
        try (NpyWriter out = NpyWriter.create(target, shape)) {
            fetcher.fetchAll(places.stream().map(Placed::wanted).toList(), settings, workers,
                    fetched -> fetched.forEach(one -> put(one, out)), cancellation);
            out.commit();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void put(Fetched one, NpyWriter out) {
        if (one instanceof Fetched.Found found) {
            List<Band> bands = settings.bands();
            for (int b = 0; b < bands.size(); b++) {
                long plane = (long) one.wanted().index() * bands.size() + b;
                found.stamp().image(bands.get(b)).ifPresent(image -> put(image, plane, out));
            }
        }
    }

    private static void put(BandImage image, long plane, NpyWriter out) {
        try {
            out.put(plane * image.image().size(), image.image().pixels());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row(Placed place, Band band) throws RepositoryException {
        FileBox file = file(place, band);
        PixelBox box = place.box();
        List<String> row = new ArrayList<>();
        Stream.of(place.wanted().index(), place.wanted().objectId(), place.tract(), place.patch(), band, file.path,
                box.x0(), box.y0(), box.x0() - file.box.x0(), box.y0() - file.box.y0(), box.width(),
                place.wanted().raDeg(), place.wanted().decDeg()).map(String::valueOf).forEach(row::add);
        return row;
    }

    private FileBox file(Placed place, Band band) throws RepositoryException {
        Coadd coadd = repository.coverage().find(place.tract(), place.patch(), band).orElseThrow(
                () -> new RepositoryException("Patch " + place.patch() + " has no image in " + band + "."));
        if (!files.containsKey(coadd)) {
            PixelBox first = new PixelBox(place.box().x0(), place.box().y0(), 1, 1);
            String path = repository.read(coadd, List.of(new BoxRead(first, new PixelPoint(first.x0(), first.y0()))),
                    java.util.Set.of(Content.IMAGE)).getFirst().provenance().file();
            files.put(coadd, new FileBox(path, repository.storedBox(coadd)));
        }
        return java.util.Objects.requireNonNull(files.get(coadd));
    }
}
