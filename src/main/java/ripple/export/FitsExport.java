package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.file.SafeNames;
import ripple.file.Sha256;
import ripple.fits.FitsException;
import ripple.fits.StampFile;
import ripple.fits.StampFits;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// Writes one FITS file per object into the folder `fits` of a set; each band keeps its own grid.
///
/// Every target takes a name, also one that gets no file: the same list gives the same names whatever becomes of its targets.
public final class FitsExport {
    /// Name of the folder in the set's folder.
    public static final String FOLDER = "fits";

    private final Path set;
    private final Path folder;
    private final String collection;
    private final String recipeHash;
    private final SafeNames names = new SafeNames();
    private final List<Checksums.Entry> entries = new ArrayList<>();

    private FitsExport(Path set, String collection, String recipeHash) {
        this.set = set;
        this.folder = set.resolve(FOLDER);
        this.collection = collection;
        this.recipeHash = recipeHash;
    }

    /// Makes the folder.
    ///
    /// @param set the folder of the set
    /// @param collection that was asked, or empty
    /// @param recipeHash of the recipe that prepared the stamps, or empty
    public static FitsExport open(Path set, String collection, String recipeHash) throws ExportException {
        FitsExport export = new FitsExport(set, collection, recipeHash);
        try {
            Files.createDirectories(export.folder);
        } catch (IOException e) {
            throw ExportException.writing(export.folder, e);
        }
        return export;
    }

    /// Writes the file of the next target, in the order of the list.
    ///
    /// @return where it is; {@link ObjectFile#NONE} for what failed or has no band at all
    public ObjectFile write(StampResult result) throws ExportException {
        Path file = folder.resolve(names.next(result.target().id(), result.target().index()) + ".fits");
        Optional<Stamp> stamp = stamp(result);
        if (stamp.isEmpty()) {
            return ObjectFile.NONE;
        }
        try {
            StampFits.write(new StampFile(stamp.get(), collection, recipeHash), file);
            ObjectFile written = new ObjectFile(Checksums.relative(set, file), Sha256.of(file));
            entries.add(new Checksums.Entry(written.sha256(), written.path()));
            return written;
        } catch (IOException e) {
            throw ExportException.writing(file, e);
        } catch (FitsException e) {
            throw new ExportException(
                    "Object " + result.target().id() + " cannot be written as FITS: " + e.getMessage(),
                    e);
        }
    }

    /// The files written so far with their checksums, for {@link Checksums#writeEntries}.
    public List<Checksums.Entry> entries() {
        return List.copyOf(entries);
    }

    private static Optional<Stamp> stamp(StampResult result) {
        if (result.status() == StampStatus.FAILED || result.images().isEmpty()) {
            return Optional.empty();
        }
        Map<Band, String> missing = new HashMap<>();
        result.missingBands().forEach(band -> missing.put(band, result.missing().getOrDefault(band, "")));
        return result.target().position()
                .map(position -> new Stamp(result.target().id(), position, result.tract(), result.patch(),
                        place(result, position), result.box(), result.bands(), result.images(), missing));
    }

    /// The target in tract pixels, by the first band's WCS; the middle of the stamp where that does not reach.
    private static PixelPoint place(StampResult result, SkyPosition position) {
        BandImage first = result.image(result.presentBands().getFirst()).orElseThrow();
        return first.wcs().toPixel(position)
                .map(p -> new PixelPoint(p.x() + first.box().x0(), p.y() + first.box().y0()))
                .orElse(new PixelPoint(result.box().x0() + result.box().width() / 2.0,
                        result.box().y0() + result.box().height() / 2.0));
    }
}
