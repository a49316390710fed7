package ripple.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// How far results lie from the reference packages, for the table of docs/science.md.
///
/// Tests call {@link #record} beside their own assertion. At the end of the run every step and reference that was recorded
/// gets a file of one line in `target/deviations`, and `target/deviations/table.md` is made of all of them: a run of a few
/// tests renews their lines and leaves the others. Safe from many threads; never fails a test.
public final class Deviations implements TestExecutionListener {
    private static final Path FOLDER = Path.of("target", "deviations");
    private static final Path TABLE = FOLDER.resolve("table.md");
    private static final String HEAD = """
            | step | reference | compared | largest deviation | tolerance |
            |---|---|---|---|---|
            """;
    private static final Map<Row, Worst> WORST = new ConcurrentHashMap<>();

    private record Row(String step, String reference) {
        Path file() {
            String name = (step + " " + reference).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            return FOLDER.resolve(name + ".row");
        }
    }

    /// The largest so far in units of its own tolerance: cases of one step may have different ones.
    private record Worst(int count, double deviation, double tolerance) {
        Worst or(Worst other) {
            Worst worse = share(other) > share(this) ? other : this;
            return new Worst(count + other.count, worse.deviation, worse.tolerance);
        }

        private static double share(Worst w) {
            return Double.isNaN(w.deviation) ? Double.POSITIVE_INFINITY : w.deviation / w.tolerance;
        }

        String line(Row row) {
            return String.format(Locale.ROOT, "| %s | %s | %d | %.2g | %.2g |%n", row.step, row.reference, count,
                    deviation, tolerance);
        }
    }

    /// Notes one comparison.
    ///
    /// @param step what was done, e.g. `adaptive moments: sigma`
    /// @param reference the package that made the numbers, with version, e.g. `GalSim 2.8.4`
    /// @param deviation from the reference, in the same units as the tolerance, not negative
    /// @param tolerance what the vectors' README allows
    public static void record(String step, String reference, double deviation, double tolerance) {
        WORST.merge(new Row(step, reference), new Worst(1, deviation, tolerance), Worst::or);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (WORST.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            for (Map.Entry<Row, Worst> entry : WORST.entrySet()) {
                Files.writeString(entry.getKey().file(), entry.getValue().line(entry.getKey()));
            }
            Files.writeString(TABLE, HEAD + String.join("", rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".row")).map(Deviations::read).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
