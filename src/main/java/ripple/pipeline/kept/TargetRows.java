package ripple.pipeline.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import ripple.catalog.Target;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.file.CsvWriter;

/// The targets of a run as CSV and back to the last digit: the names of their columns stay what they are, which a list for users
/// ({@link ripple.catalog.TargetList}) would interpret.
final class TargetRows {
    private static final int OWN = 3;

    private TargetRows() {}

    static String write(List<Target> targets) {
        Set<String> names = new LinkedHashSet<>();
        targets.forEach(target -> names.addAll(target.columns().keySet()));
        StringBuilder text = new StringBuilder();
        CsvWriter out = new CsvWriter(text);
        try {
            List<String> head = new ArrayList<>(List.of("id", "ra", "dec"));
            head.addAll(names);
            out.row(head);
            for (Target target : targets) {
                List<String> row = new ArrayList<>(List.of(target.id(), Double.toString(target.raDeg()),
                        Double.toString(target.decDeg())));
                names.forEach(name -> row.add(target.columns().getOrDefault(name, "")));
                out.row(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes every text.", e);
        }
        return text.toString();
    }

    /// @throws IOException when the file is not there, or not whole
    static List<Target> read(Path file, int count) throws IOException {
        List<Target> targets = new ArrayList<>();
        try (CsvReader in = CsvReader.open(file)) {
            List<String> head = in.next().map(CsvRow::fields).orElse(List.of());
            for (Optional<CsvRow> row = in.next(); row.isPresent(); row = in.next()) {
                targets.add(target(targets.size(), head, row.get().fields()));
            }
        } catch (NumberFormatException e) {
            throw new IOException(file + " is damaged.", e);
        }
        if (targets.size() != count) {
            throw new IOException(file + " holds " + targets.size() + " of the run's " + count + " targets.");
        }
        return targets;
    }

    private static Target target(int index, List<String> head, List<String> row) throws IOException {
        if (row.size() != head.size() || row.size() < OWN) {
            throw new IOException("A row of the run's targets is damaged.");
        }
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        for (int i = OWN; i < row.size(); i++) {
            columns.put(head.get(i), row.get(i));
        }
        return new Target(index, row.getFirst(), Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)),
                columns);
    }
}
