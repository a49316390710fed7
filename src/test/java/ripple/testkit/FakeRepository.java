package ripple.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.TanWcs;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Coverage;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.sky.PixelBox;
import ripple.sky.SkyMap;
import ripple.sky.Tan;

/// A repository in memory on {@link TinySky}: pixel (x, y) of every band has the value x + 1000 y, variance 1, PSF one pixel.
public final class FakeRepository implements Repository {
    private final TinySky sky = new TinySky();
    private final List<Coadd> coadds = new ArrayList<>();
    private final Set<Coadd> broken = new HashSet<>();
    private final Set<Coadd> hanging = new HashSet<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger generation = new AtomicInteger();
    private final Set<Band> halved = new HashSet<>();
    /// Every read: coadd and number of boxes.
    public final List<String> reads = new CopyOnWriteArrayList<>();

    /// All four patches in these bands.
    public FakeRepository(String... bands) {
        for (int patch = 0; patch < 4; patch++) {
            for (String band : bands) {
                coadds.add(new Coadd(7, patch, new Band(band), "deep_coadd", band + patch, "run",
                        band + patch + ".fits", 1));
            }
        }
    }

    public FakeRepository without(String band, int patch) {
        coadds.removeIf(c -> c.band().name().equals(band) && c.patch() == patch);
        return this;
    }

    /// The images of this band have pixels of half the edge, with a quarter of the flux, on a grid of their own.
    public FakeRepository onHalfPixels(String band) {
        halved.add(new Band(band));
        return this;
    }

    public FakeRepository broken(String band, int patch) {
        coadds.stream().filter(c -> c.band().name().equals(band) && c.patch() == patch).forEach(broken::add);
        return this;
    }

    /// Reading this file waits for {@link #letGo}.
    public FakeRepository hanging(String band, int patch) {
        coadds.stream().filter(c -> c.band().name().equals(band) && c.patch() == patch).forEach(hanging::add);
        return this;
    }

    public void letGo() {
        go.countDown();
    }

    /// Every file has become another.
    public void replaced() {
        generation.incrementAndGet();
    }

    @Override
    public String identity(Coadd coadd) {
        return coadd.location() + generation.get();
    }

    public FakeRepository mended() {
        broken.clear();
        return this;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public RepositoryInfo info() {
        return new RepositoryInfo("fake", "memory", List.of(), List.of(), List.of(), "run", "deep_coadd", "tiny",
                coverage().bands(), java.util.Map.of(), List.of());
    }

    @Override
    public Optional<SkyMap> skyMap() {
        return Optional.of(sky);
    }

    @Override
    public Coverage coverage() {
        return new Coverage(coadds);
    }

    @Override
    public List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents) throws RepositoryException {
        reads.add(coadd.datasetId() + " x" + boxes.size());
        while (hanging.contains(coadd) && go.getCount() > 0) {
            // As a thread in a system call: interrupting does not help.
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        if (broken.contains(coadd)) {
            throw new RepositoryException("The file " + coadd.location() + " ends early. Fetch it again.");
        }
        return boxes.stream()
                .map(b -> halved.contains(coadd.band()) ? halvedImage(coadd, b.box()) : image(coadd, b.box())).toList();
    }

    @Override
    public PixelBox storedBox(Coadd coadd) {
        return sky.tract(7).patch(coadd.patch()).outer();
    }

    @Override
    public List<FileProblem> check(Progress progress, Cancellation cancellation) {
        return List.of();
    }

    @Override
    public void close() {}

    private BandImage image(Coadd coadd, PixelBox box) {
        PixelBox file = sky.tract(7).patch(coadd.patch()).outer();
        float[] pixels = new float[(int) box.area()];
        float[] variance = new float[pixels.length];
        long[] mask = new long[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int x = box.x0() + i % box.width();
            int y = box.y0() + i / box.width();
            boolean inside = file.contains(new PixelBox(x, y, 1, 1));
            pixels[i] = inside ? x + 1000f * y : Float.NaN;
            variance[i] = inside ? 1 : Float.NaN;
            mask[i] = inside ? 0 : 1;
        }
        Tan tan = sky.tract(7).projection();
        double scale = tan.scaleArcsec() / 3600;
        TanWcs wcs = new TanWcs(tan.centre(), tan.crpixX() - box.x0(), tan.crpixY() - box.y0(), -scale, 0, 0, scale);
        return new BandImage(coadd.band(), box, new Plane(box.width(), box.height(), pixels),
                new Plane(box.width(), box.height(), variance),
                new Mask(box.width(), box.height(), mask, MaskPlanes.of("NO_DATA")),
                new Psf(1, 1, new double[]{1}, PsfSource.CELL), wcs, Calibration.NANOJANSKY,
                new Provenance("run", coadd.datasetId(), 7, coadd.patch(), coadd.location()));
    }

    private BandImage halvedImage(Coadd coadd, PixelBox tractBox) {
        PixelBox file = sky.tract(7).patch(coadd.patch()).outer();
        PixelBox box = new PixelBox(2 * tractBox.x0(), 2 * tractBox.y0(), 2 * tractBox.width(), 2 * tractBox.height());
        float[] pixels = new float[(int) box.area()];
        float[] variance = new float[pixels.length];
        long[] mask = new long[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            double x = (box.x0() + i % box.width() - 0.5) / 2;
            double y = (box.y0() + i / box.width() - 0.5) / 2;
            boolean inside = file.contains(new PixelBox((int) Math.rint(x), (int) Math.rint(y), 1, 1));
            pixels[i] = inside ? (float) ((x + 1000 * y) / 4) : Float.NaN;
            variance[i] = inside ? 0.25f : Float.NaN;
            mask[i] = inside ? 0 : 1;
        }
        Tan tan = sky.tract(7).projection();
        double scale = tan.scaleArcsec() / 7200;
        TanWcs wcs = new TanWcs(tan.centre(), 2 * tan.crpixX() + 0.5 - box.x0(), 2 * tan.crpixY() + 0.5 - box.y0(),
                -scale, 0, 0, scale);
        return new BandImage(coadd.band(), box, new Plane(box.width(), box.height(), pixels),
                new Plane(box.width(), box.height(), variance),
                new Mask(box.width(), box.height(), mask, MaskPlanes.of("NO_DATA")),
                new Psf(1, 1, new double[]{1}, PsfSource.CELL), wcs, Calibration.NANOJANSKY,
                new Provenance("run", coadd.datasetId(), 7, coadd.patch(), coadd.location()));
    }
}
