package ripple.cutout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.job.Patience;
import ripple.repository.BoxRead;
import ripple.repository.Content;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.timing.Timings;

/// Reads the stamps of one patch group, band by band, each file once.
final class CutoutReader {
    private static final long ASKED_AGAIN_NANOS = 60_000_000_000L;
    private static final String NOT_SEEN = "Not there at the first look.";
    private static final Logger LOG = LoggerFactory.getLogger(CutoutReader.class);

    private final Repository repository;
    private final SkyMap map;
    private final Timings timings;
    private final Optional<Patience> patience;
    /// Files that did not answer, with when they may be asked again.
    private final Map<Coadd, Long> silent = new ConcurrentHashMap<>();

    /// The file that is being read, and since when.
    private record Begun(Optional<Coadd> file, long nanos) {
        static Begun now(Optional<Coadd> file) {
            return new Begun(file, System.nanoTime());
        }
    }

    /// @param patience empty waits for ever
    CutoutReader(Repository repository, SkyMap map, Timings timings, Optional<Patience> patience) {
        this.patience = patience;
        this.repository = repository;
        this.map = map;
        this.timings = timings;
    }

    /// Where there is patience, a file that takes longer counts as one that cannot be read, for a while; the others are read then.
    List<Fetched> read(PatchGroup group, CutoutSettings settings) {
        if (patience.isEmpty()) {
            return read(group, settings, new AtomicReference<>(Begun.now(Optional.empty())));
        }
        // Ends: each further round leaves out a file more.
        while (true) {
            AtomicReference<Begun> current = new AtomicReference<>(Begun.now(Optional.empty()));
            try {
                return patience.get().call(Timings.carried(() -> read(group, settings, current)),
                        () -> current.get().nanos);
            } catch (TimeoutException e) {
                Coadd hung = current.get().file.orElseThrow(
                        () -> new IllegalStateException("Nothing could be read in " + seconds() + " s.", e));
                LOG.warn("{} did not answer within {} s; it is left out for a while.", hung.location(), seconds());
                silent.put(hung, System.nanoTime() + ASKED_AGAIN_NANOS);
            }
        }
    }

    /// What is asked of a disk, if it answers in time.
    <T> Optional<T> patiently(Supplier<T> work) {
        try {
            return Optional.of(patience.isEmpty() ? work.get() : patience.get().call(Timings.carried(work::get)));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    /// Every n-th pixel of some bands of one stamp, from the patch that owns it: a stamp on a grid of its own, without mask, variance and PSF.
    /// What cannot be read is missing.
    Stamp coarse(Placed placed, List<Band> bands, int by) {
        CoarsePixels coarse = new CoarsePixels(placed.box(), by);
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, String> missing = new HashMap<>();
        for (Band band : bands) {
            stored(placed.tract(), placed.patch(), band).filter(coadd -> !isSilent(coadd))
                    .flatMap(coadd -> patiently(() -> coarse(coadd, placed, coarse)).flatMap(image -> image))
                    .ifPresentOrElse(image -> images.put(band, image), () -> missing.put(band, NOT_SEEN));
        }
        return new Stamp(placed.wanted().objectId(), placed.position(), placed.tract(), placed.patch(),
                new PixelPoint((placed.place().x() - placed.box().x0()) / by,
                        (placed.place().y() - placed.box().y0()) / by),
                new PixelBox(0, 0, coarse.width(), coarse.height()), bands, images, missing);
    }

    private Optional<BandImage> coarse(Coadd coadd, Placed placed, CoarsePixels coarse) {
        try {
            List<BandImage> rows = repository.read(coadd,
                    coarse.rows().stream().map(row -> new BoxRead(row, placed.place())).toList(),
                    Set.of(Content.IMAGE));
            return Optional.of(coarse.image(rows.getFirst(), rows.stream().map(row -> row.image().pixels()).toList()));
        } catch (RepositoryException e) {
            LOG.debug("{} has no first look", coadd, e);
            return Optional.empty();
        }
    }

    private List<Fetched> read(PatchGroup group, CutoutSettings settings, AtomicReference<Begun> current) {
        List<Parts> parts = group.stamps().stream().map(Parts::new).toList();
        for (Band band : settings.bands()) {
            readBand(group, band, parts, settings, current);
        }
        return parts.stream().map(p -> (Fetched) p.finished(settings)).toList();
    }

    private void readBand(PatchGroup group, Band band, List<Parts> parts, CutoutSettings settings,
            AtomicReference<Begun> current) {
        Map<Coadd, List<Parts>> byFile = new LinkedHashMap<>();
        for (Parts part : parts) {
            choose(group, band, part.placed, settings.patches()).ifPresentOrElse(
                    coadd -> byFile.computeIfAbsent(coadd, c -> new ArrayList<>()).add(part),
                    () -> part.missing.put(band, whyMissing(group, band)));
        }
        byFile.forEach((coadd, served) -> {
            if (isSilent(coadd)) {
                lose(coadd, served, "The file " + coadd.location() + " did not answer within " + seconds()
                        + " s. See whether its disk is there, then retry.");
            } else {
                current.set(Begun.now(Optional.of(coadd)));
                readFile(coadd, served, settings);
            }
        });
    }

    private boolean isSilent(Coadd coadd) {
        Long until = silent.get(coadd);
        return until != null && until - System.nanoTime() > 0;
    }

    private long seconds() {
        return patience.map(p -> Math.max(1, p.longest().toSeconds())).orElse(0L);
    }

    private static void lose(Coadd coadd, List<Parts> served, String why) {
        for (Parts part : served) {
            part.missing.put(coadd.band(), why);
            part.failures.add(why);
        }
    }

    private void readFile(Coadd coadd, List<Parts> served, CutoutSettings settings) {
        List<BoxRead> boxes = served.stream().map(p -> new BoxRead(p.placed.box(), p.placed.place())).toList();
        long began = timings.now();
        try {
            List<BandImage> images = repository.read(coadd, boxes, settings.contents(),
                    settings.background());
            for (int i = 0; i < images.size(); i++) {
                served.get(i).images.put(coadd.band(), images.get(i));
            }
        } catch (RepositoryException e) {
            lose(coadd, served, Guard.sentence(e));
        } finally {
            timings.file(coadd.location(), timings.now() - began);
        }
    }

    private Optional<Coadd> choose(PatchGroup group, Band band, Placed placed, PatchChoice choice) {
        Optional<Coadd> own = stored(group.tract(), group.patch(), band);
        if (own.isPresent() || choice == PatchChoice.OWNER) {
            return own;
        }
        return map.tract(group.tract()).patchesOverlapping(placed.box()).stream()
                .map(Patch::id).flatMap(patch -> stored(group.tract(), patch, band).stream())
                .filter(coadd -> covers(coadd, placed.box())).findFirst();
    }

    /// By the file itself, which may hold less than its patch; one that cannot be read cannot stand in.
    private boolean covers(Coadd coadd, PixelBox box) {
        try {
            return repository.storedBox(coadd).contains(box);
        } catch (RepositoryException e) {
            LOG.debug("{} cannot stand in", coadd, e);
            return false;
        }
    }

    private Optional<Coadd> stored(int tract, int patch, Band band) {
        return repository.coverage().find(tract, patch, band).filter(Coadd::isStored);
    }

    private String whyMissing(PatchGroup group, Band band) {
        boolean registered = repository.coverage().find(group.tract(), group.patch(), band).isPresent();
        return band + (registered ? " is registered but not stored here: patch " : " has no image: patch ")
                + group.patch() + " of tract " + group.tract() + ".";
    }

    /// A stamp while it is being put together.
    private static final class Parts {
        private final Placed placed;
        private final Map<Band, BandImage> images = new HashMap<>();
        private final Map<Band, String> missing = new HashMap<>();
        private final List<String> failures = new ArrayList<>();

        Parts(Placed placed) {
            this.placed = placed;
        }

        Fetched.Found finished(CutoutSettings settings) {
            Stamp stamp = new Stamp(placed.wanted().objectId(), placed.position(), placed.tract(), placed.patch(),
                    placed.place(), placed.box(), settings.bands(), images, missing);
            return new Fetched.Found(placed.wanted(), stamp, failures);
        }
    }
}
