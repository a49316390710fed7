package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.file.SafeNames;
import ripple.file.Sha256;
import ripple.fits.FitsException;
import ripple.fits.StampFile;
import ripple.fits.StampFits;
import ripple.image.Stamp;

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

    /// Writes one stamp alone, with all its planes, PSFs and WCS; it takes the place of what was there.
    public static void single(Stamp stamp, Path file) throws ExportException {
        String collection = stamp.presentBands().stream().findFirst().flatMap(stamp::image)
                .map(image -> image.provenance().collection()).orElse("");
        try {
            StampFits.write(new StampFile(stamp, collection, ""), file);
        } catch (IOException e) {
            throw ExportException.writing(file, e);
        } catch (FitsException e) {
            throw new ExportException("Object " + stamp.objectId() + " cannot be written as FITS: " + e.getMessage(),
                    e);
        }
    }

    /// Writes the file of the next target, in the order of the list.
    ///
    /// @return where it is; {@link ObjectFile#NONE} for what failed or has no band at all
    public ObjectFile write(StampResult result) throws ExportException {
        Path file = folder.resolve(names.next(result.target().id(), result.target().index()) + ".fits");
        Optional<Stamp> stamp = result.status() == StampStatus.FAILED ? Optional.empty() : result.stamp();
        if (stamp.isEmpty()) {
            return ObjectFile.NONE;
        }
        try {
            StampFits.write(new StampFile(stamp.get(), result.products(), collection, recipeHash,
                    result.normalisation()), file);
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
}
