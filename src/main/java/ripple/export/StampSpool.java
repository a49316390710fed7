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
import ripple.file.Disk;
import ripple.image.Band;
import ripple.image.BandImage;

/// The finished results of a batch on disk: a batch that is killed or cancelled loses nothing, and memory stays bounded.
///
/// A folder with the key of the batch (`spool.json`), the pixels ({@link PixelStore}) and a line for each result
/// ({@link SpoolRows}), which is written after its pixels: a result whose line is whole is whole. That holds when the program
/// dies; when the computer does, what the system had not yet written to the disk is found out by checksums.
/// {@link #put} and {@link #result} may be called from many threads.
public final class StampSpool implements StampSource, Closeable {
    private final Path folder;
    private final SpoolKey key;
    private final PixelStore pixels;
    private final SpoolRows rows;

    private StampSpool(Path folder, SpoolKey key, Disk disk) throws IOException {
        this.folder = folder;
        this.key = key;
        this.pixels = new PixelStore(folder, key, disk);
        this.rows = new SpoolRows(folder, key, disk);
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
            spool.rows.recover(spool.pixels.lengths());
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
        return rows.has(index, states);
    }

    /// Of what was there at the beginning and needs no further work: those that were rejected, or lack a band.
    public List<KeptOutcome> needingLook() {
        return rows.needingLook();
    }

    /// How many targets have a result, of whatever state.
    public int recorded() {
        return rows.count();
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
        rows.refuseBroken();
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
            rows.add(new SpoolRow(result.withoutPixels(), pictures, products));
        } catch (IOException e) {
            throw rows.breakOff(e);
        }
    }

    /// @throws ExportException when the target has no result yet, or it cannot be read
    @Override
    public StampResult result(int index) throws ExportException {
        SpoolRow row = rows.row(index);
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
            throw rows.unreadable(index, e);
        }
    }

    @Override
    public SetLayout layout() throws ExportException {
        SetLayoutBuilder builder = new SetLayoutBuilder();
        for (int i = 0; i < count(); i++) {
            SpoolRow row = rows.row(i);
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
        try (rows; pixels) {
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
}
