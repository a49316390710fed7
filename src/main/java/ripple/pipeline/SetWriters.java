package ripple.pipeline;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.export.ExportException;
import ripple.export.FitsExport;
import ripple.export.Manifest;
import ripple.export.NpzExport;
import ripple.export.ObjectFile;
import ripple.export.OutputFolder;
import ripple.export.SetLayout;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe.Format;

/// All writers of one set, fed row by row: the formats asked for, the manifest.
final class SetWriters implements Closeable {
    private final Path folder;
    private final Optional<NpzExport> npz;
    private final Optional<FitsExport> fits;
    private final Manifest manifest;

    private SetWriters(Path folder, Optional<NpzExport> npz, Optional<FitsExport> fits, Manifest manifest) {
        this.folder = folder;
        this.npz = npz;
        this.fits = fits;
        this.manifest = manifest;
    }

    /// @param products that every array file has, in this order
    static SetWriters open(Path folder, StampSource set, List<Band> products, List<Format> formats, String recipeHash,
            String collection) throws ExportException {
        SetLayout layout = set.layout().withProducts(products);
        Optional<NpzExport> npz = formats.contains(Format.NPZ)
                ? Optional.of(NpzExport.open(folder.resolve(OutputFolder.STAMPS), set, layout))
                : Optional.empty();
        Optional<FitsExport> fits = formats.contains(Format.FITS)
                ? Optional.of(FitsExport.open(folder, collection, recipeHash))
                : Optional.empty();
        return new SetWriters(folder, npz, fits, Manifest.open(folder.resolve(Manifest.NAME), set.bands(), layout));
    }

    /// Writes the next row.
    void write(StampResult result) throws ExportException {
        ObjectFile where = ObjectFile.NONE;
        if (npz.isPresent()) {
            npz.get().write(result);
            where = ObjectFile.shared(OutputFolder.STAMPS);
        }
        if (fits.isPresent()) {
            where = fits.get().write(result);
        }
        manifest.write(result, where);
    }

    /// Finishes every file.
    ///
    /// @return what was written
    List<Path> finish() throws ExportException {
        List<Path> files = new ArrayList<>();
        fits.ifPresent(f -> f.entries().forEach(entry -> files.add(folder.resolve(entry.path()))));
        if (npz.isPresent()) {
            npz.get().finish();
            files.add(folder.resolve(OutputFolder.STAMPS));
        }
        manifest.finish();
        files.add(folder.resolve(Manifest.NAME));
        return files;
    }

    @Override
    public void close() throws ExportException {
        manifest.close();
        if (npz.isPresent()) {
            npz.get().close();
        }
    }
}
