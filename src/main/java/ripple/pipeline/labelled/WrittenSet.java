package ripple.pipeline.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ripple.export.Checksums;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.file.Sha256;
import ripple.label.choose.Exclusion;

/// A set that was written, read back from its folder: whether every file is as its checksum says, and what the manifest holds.
///
/// @param folder of the set
/// @param files that its list of checksums names
/// @param broken of these, paths of those that are gone or other than the list says
/// @param rows of the manifest
/// @param torn objects that stand in more than one split
/// @param lacking rows with a missing band
/// @param unwritten ids of chosen objects of which no stamp was written: the recipe rejected them, or they could not be made
/// @param bytes of all files
/// @param checked when
public record WrittenSet(Path folder, int files, List<String> broken, int rows, int torn, int lacking,
        List<String> unwritten, long bytes,
        Instant checked) {
    /// Copies the lists.
    public WrittenSet {
        broken = List.copyOf(broken);
        unwritten = List.copyOf(unwritten);
    }

    /// Reads every byte of a set.
    ///
    /// @throws IOException when the list of checksums or the manifest cannot be read
    public static WrittenSet read(Path folder) throws IOException {
        List<Checksums.Entry> list = Checksums.read(folder);
        List<String> broken = new ArrayList<>();
        long bytes = 0;
        for (Checksums.Entry entry : list) {
            Path file = folder.resolve(entry.path());
            if (Files.isRegularFile(file) && Sha256.of(file).equals(entry.sha256())) {
                bytes += Files.size(file);
            } else {
                broken.add(entry.path());
            }
        }
        Map<String, Set<String>> splits = new HashMap<>();
        int rows = 0;
        int lacking = 0;
        try (CsvReader manifest = CsvReader.open(folder.resolve("manifest.csv"))) {
            List<String> head = manifest.next().map(CsvRow::fields).orElse(List.of());
            for (Optional<CsvRow> row = manifest.next(); row.isPresent(); row = manifest.next()) {
                List<String> fields = row.get().fields();
                rows++;
                lacking += field(head, fields, "missing_bands").isBlank() ? 0 : 1;
                splits.computeIfAbsent(field(head, fields, "object_id"), _ -> new HashSet<>())
                        .add(field(head, fields, "split"));
            }
        }
        return new WrittenSet(folder, list.size(), broken, rows,
                (int) splits.values().stream().filter(names -> names.size() > 1).count(), lacking,
                unwritten(folder.resolve(LabelledFiles.LEFT_OUT)), bytes,
                Instant.now());
    }

    private static List<String> unwritten(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return ids;
        }
        Set<String> unmade = Set.of(Exclusion.REJECTED.label(), Exclusion.FAILED.label());
        try (CsvReader table = CsvReader.open(file)) {
            List<String> head = table.next().map(CsvRow::fields).orElse(List.of());
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                List<String> fields = row.get().fields();
                if (unmade.contains(field(head, fields, "why"))) {
                    ids.add(field(head, fields, "object_id"));
                }
            }
        }
        return ids;
    }

    private static String field(List<String> head, List<String> fields, String name) {
        int column = head.indexOf(name);
        return column < 0 || column >= fields.size() ? "" : fields.get(column);
    }

    /// Whether nothing is wrong with it; bands that are missing are flagged, not wrong.
    public boolean holds() {
        return files > 0 && broken.isEmpty() && torn == 0;
    }

    /// The picture sheet of the set.
    public Path sheet() {
        return folder.resolve("sheet.png");
    }
}
