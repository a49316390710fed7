package ripple.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import ripple.file.Disk;
import ripple.image.Band;
import ripple.image.BandImage;

/// The finished results of a batch on disk: a batch that is killed or cancelled loses nothing, and memory stays bounded.
///
/// A folder with the key of the batch (`spool.json`), the pixels ({@link PixelStore}) and a line for each result
/// ({@link RowJournal}), which is written after its pixels: a result whose line is whole is whole. That holds when the program
/// dies; when the computer does, what the system had not yet written to the disk is found out by checksums.
/// {@link #put} and {@link #result} may be called from many threads.
public final class StampSpool implements StampSource, Closeable {
    private static final String ROWS_FILE = "rows.jsonl";

    private final ReentrantLock lock = new ReentrantLock();
    private final Path folder;
    private final SpoolKey key;
    private final PixelStore pixels;
    private final RowJournal journal;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final List<StampResult> needingLook = new ArrayList<>();
    private Optional<IOException> broken = Optional.empty();

    private record Entry(RowJournal.Line line, StampStatus status) {}

    private StampSpool(Path folder, SpoolKey key, Disk disk) throws IOException {
        this.folder = folder;
        this.key = key;
        this.pixels = new PixelStore(folder, key, disk);
        this.journal = new RowJournal(folder.resolve(ROWS_FILE), disk);
    }

    /// The folder in which an npz file's results gather: `stamps.npz.partial` beside `stamps.npz`.
    public static Path folderFor(Path npz) {
        return npz.resolveSibling(npz.getFileName() + ".partial");
    }

    /// Starts a batch.
    ///
    /// @param folder made where it does not exist; must hold no batch
    /// @throws ExportException when there is one already, or the folder cannot be written
    public static StampSpool create(Path folder, SpoolKey key) throws ExportException {
        return create(folder, key, Disk.LOCAL);
    }

    /// The same on another disk.
    public static StampSpool create(Path folder, SpoolKey key, Disk disk) throws ExportException {
        if (SpoolFolder.holdsBatch(folder)) {
            throw new ExportException(
                    folder + " holds an unfinished batch; go on with --resume or start anew with --overwrite.");
        }
        try {
            Files.createDirectories(folder);
            SpoolFolder.deleteFiles(folder);
            StampSpool spool = new StampSpool(folder, key, disk);
            SpoolFolder.writeKey(folder, key);
            return spool;
        } catch (IOException e) {
            throw ExportException.writing(folder, e);
        }
    }

    /// Goes on with a batch, or starts it where there is none yet.
    ///
    /// @throws ExportException when the folder belongs to another batch (says what differs), or cannot be read
    public static StampSpool resume(Path folder, SpoolKey key) throws ExportException {
        return resume(folder, key, Disk.LOCAL);
    }

    /// The same on another disk.
    public static StampSpool resume(Path folder, SpoolKey key, Disk disk) throws ExportException {
        if (!SpoolFolder.holdsBatch(folder)) {
            return create(folder, key, disk);
        }
        SpoolFolder.refuseOther(folder, key);
        try {
            StampSpool spool = new StampSpool(folder, key, disk);
            PixelStore.Lengths there = spool.pixels.lengths();
            spool.journal.readAll((line, content) -> spool.recover(line, content, there));
            return spool;
        } catch (IOException e) {
            throw new ExportException("Cannot go on with the batch in " + folder + ": " + e.getMessage()
                    + ". Start anew with --overwrite.", e);
        }
    }

    @Override
    public int count() {
        return key.count();
    }

    @Override
    public List<Band> bands() {
        return key.bands();
    }

    @Override
    public int size() {
        return key.size();
    }

    /// Whether the target needs no further work: accepted or rejected. What failed may be tried again.
    public boolean isFinished(int index) {
        return isFinished(index, EnumSet.of(StampStatus.ACCEPTED, StampStatus.REJECTED));
    }

    /// Whether there is a result with one of these states.
    public boolean isFinished(int index, Set<StampStatus> states) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(index)).filter(e -> states.contains(e.status())).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /// Of what was there at the beginning and needs no further work: the facts of those that were rejected, or lack a band.
    public List<StampResult> needingLook() {
        return List.copyOf(needingLook);
    }

    /// How many targets have a result, of whatever state.
    public int recorded() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    /// Keeps a result, in place of an earlier one of the same target. The row is the target's index.
    ///
    /// @throws ExportException when it cannot be written; everything kept before stays valid, and nothing more is taken
    /// @throws IllegalArgumentException for a result of another batch
    public void put(StampResult result) throws ExportException {
        int row = result.target().index();
        if (row < 0 || row >= key.count() || !result.bands().equals(key.bands())) {
            throw new IllegalArgumentException("Row " + row + " with the bands " + result.bands()
                    + " does not belong to this batch.");
        }
        refuseBroken();
        try {
            Map<Band, SpoolRow.Picture> pictures = new HashMap<>();
            for (Band band : result.presentBands()) {
                BandImage image = result.image(band).orElseThrow();
                pictures.put(band, picture(image, pixels.write(row, key.bands().indexOf(band), image)));
            }
            SequencedMap<Band, SpoolRow.Picture> products = new LinkedHashMap<>();
            for (BandImage product : result.products()) {
                products.put(product.band(), picture(product, pixels.append(product)));
            }
            byte[] line = SpoolJson.write(new SpoolRow(result.withoutPixels(), pictures, products));
            enter(row, line, result.status());
        } catch (IOException e) {
            throw breakOff(e);
        }
    }

    /// @throws ExportException when the target has no result yet, or it cannot be read
    @Override
    public StampResult result(int index) throws ExportException {
        SpoolRow row = row(index);
        try {
            Map<Band, BandImage> images = new LinkedHashMap<>();
            for (Map.Entry<Band, SpoolRow.Picture> e : row.images().entrySet()) {
                images.put(e.getKey(), image(e.getKey(), e.getValue()));
            }
            List<BandImage> products = new ArrayList<>();
            for (Map.Entry<Band, SpoolRow.Picture> e : row.products().entrySet()) {
                products.add(image(e.getKey(), e.getValue()));
            }
            return row.facts().withImages(images).withProducts(products);
        } catch (IOException e) {
            throw unreadable(index, e);
        }
    }

    @Override
    public SetLayout layout() throws ExportException {
        SetLayoutBuilder builder = new SetLayoutBuilder();
        for (int i = 0; i < count(); i++) {
            SpoolRow row = row(i);
            builder.addTarget(row.facts().target(), row.facts().columns().keySet());
            for (Band band : key.bands()) {
                Optional.ofNullable(row.images().get(band)).ifPresent(picture -> {
                    builder.addPlanes(picture.planes().names());
                    builder.addPsf(picture.psfWidth(), picture.psfHeight());
                });
            }
            row.products().forEach((name, picture) -> builder.addProduct(name, picture.planes().names()));
        }
        return builder.build();
    }

    @Override
    public void close() throws ExportException {
        try (journal; pixels) {
            return;
        } catch (IOException e) {
            throw ExportException.writing(folder, e);
        }
    }

    /// Closes the spool and removes its files, when they are no longer needed. What else lies in the folder stays.
    public void delete() throws ExportException {
        close();
        try {
            SpoolFolder.delete(folder);
        } catch (IOException e) {
            throw new ExportException("Cannot remove " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /// Removes the batch of a folder that nobody has open, where there is one, also when that was begun and broken off.
    public static void discard(Path folder) throws ExportException {
        try {
            if (Files.isDirectory(folder)) {
                SpoolFolder.delete(folder);
            }
        } catch (IOException e) {
            throw new ExportException("Cannot remove " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private void recover(RowJournal.Line line, byte[] content, PixelStore.Lengths there) {
        SpoolBrief row = SpoolBrief.read(content);
        for (SpoolBrief.Extent p : row.extents()) {
            if (!there.hold(p)) {
                return;
            }
        }
        entries.put(row.index(), new Entry(line, row.status()));
        if (row.status() == StampStatus.REJECTED || (row.status() == StampStatus.ACCEPTED && row.lacksBand())) {
            needingLook.add(SpoolJson.read(content, key.bands()).facts());
        }
    }

    private void enter(int row, byte[] line, StampStatus status) throws IOException {
        lock.lock();
        try {
            entries.put(row, new Entry(journal.append(line), status));
        } finally {
            lock.unlock();
        }
    }

    /// Only the place is looked up under the lock: several threads may read at once.
    private SpoolRow row(int index) throws ExportException {
        try {
            return SpoolJson.read(journal.read(place(index)), key.bands());
        } catch (IOException e) {
            throw e instanceof ExportException known ? known : unreadable(index, e);
        }
    }

    private RowJournal.Line place(int index) throws ExportException {
        lock.lock();
        try {
            Entry entry = entries.get(index);
            if (entry == null) {
                throw new ExportException("Target " + index + " of the batch in " + folder
                        + " has no result yet; go on with --resume.");
            }
            return entry.line();
        } finally {
            lock.unlock();
        }
    }

    private BandImage image(Band band, SpoolRow.Picture p) throws IOException {
        PixelStore.Reader reader = pixels.reader(p.place());
        BandImage image = new BandImage(band, p.box(), reader.image(p.box()), reader.variance(p.box()),
                reader.mask(p.box(), p.planes()), reader.psf(p.psfWidth(), p.psfHeight(), p.psfSource()), p.wcs(),
                p.calibration(), p.provenance(), p.grid());
        if (!reader.isWhole()) {
            throw new ExportException("the pixels of band " + band + " are not those that were written");
        }
        return image;
    }

    private static SpoolRow.Picture picture(BandImage image, PixelStore.Place place) {
        return new SpoolRow.Picture(image.box(), place, image.mask().planes(), image.psf().width(),
                image.psf().height(), image.psf().source(), image.wcs(), image.calibration(), image.provenance(),
                image.grid());
    }

    private ExportException unreadable(int index, IOException e) {
        return new ExportException("The result of target " + index + " in " + folder + " cannot be read back: "
                + e.getMessage() + ". Start anew with --overwrite.", e);
    }

    private void refuseBroken() throws ExportException {
        lock.lock();
        try {
            if (broken.isPresent()) {
                throw ExportException.writing(folder, broken.get());
            }
        } finally {
            lock.unlock();
        }
    }

    private ExportException breakOff(IOException e) {
        lock.lock();
        try {
            broken = Optional.of(broken.orElse(e));
            return ExportException.writing(folder, broken.get());
        } finally {
            lock.unlock();
        }
    }
}
