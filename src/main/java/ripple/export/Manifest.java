package ripple.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import ripple.file.AtomicFile;
import ripple.file.CsvWriter;
import ripple.image.Band;

/// Writes `manifest.csv`: what became of every target, one row each, in order.
///
/// The standard columns first, then further values, then the targets' own columns (`target_…` where a name is taken). All
/// reasons stand in `reject_reason`, separated by `; `; lists of bands by `,`. The file appears with {@link #finish}.
public final class Manifest implements Closeable {
    /// Its name in an output folder.
    public static final String NAME = "manifest.csv";

    private final Path target;
    private final ManifestColumns columns;
    private final AtomicFile file;
    private final Writer text;
    private final CsvWriter csv;

    private Manifest(Path target, ManifestColumns columns) throws IOException {
        this.target = target;
        this.columns = columns;
        this.file = AtomicFile.replacing(target);
        this.text = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8), 1 << 16);
        this.csv = new CsvWriter(text);
    }

    /// Starts the file.
    ///
    /// @param bands asked for: each has its own columns
    /// @param layout of the set: names the further columns
    public static Manifest open(Path target, List<Band> bands, SetLayout layout) throws ExportException {
        try {
            Manifest manifest = new Manifest(target, new ManifestColumns(bands, layout));
            manifest.csv.row(manifest.columns.names());
            return manifest;
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    /// Writes the next row.
    ///
    /// @throws IllegalArgumentException when the result has a further value that the layout did not name
    public void write(StampResult result, ObjectFile where) throws ExportException {
        List<String> values = columns.values(result, where);
        try {
            csv.row(values);
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    public void finish() throws ExportException {
        try {
            text.flush();
            file.commit();
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    @Override
    public void close() throws ExportException {
        try {
            file.close();
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }
}
