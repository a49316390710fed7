package ripple.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// The sample sky of the project, its truth, and copies of it that a test may break.
public final class Sample {
    public static final Path FOLDER = Path.of("sample-data");
    public static final Path REPOSITORY = FOLDER.resolve("repository");

    private Sample() {}

    public static Repository open(Path repository, Timings timings) throws RepositoryException {
        return new Repositories(Map.of(), timings).open(repository.toString(), RepositoryChoice.DEFAULT);
    }

    public static List<Target> targets() throws CatalogException {
        return TargetList.read(FOLDER.resolve("targets.csv")).targets();
    }

    /// The rows of a CSV file of the truth, by column name.
    public static List<Map<String, String>> truth(String file) throws IOException {
        return csv(FOLDER.resolve("truth").resolve(file));
    }

    /// A plain CSV file without quoted line ends, by column name.
    public static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /// A copy of the repository with only these patches' files really there: a test may break it.
    public static Path copy(Path into) throws IOException {
        try (Stream<Path> all = Files.walk(REPOSITORY)) {
            all.forEach(from -> {
                Path to = into.resolve(REPOSITORY.relativize(from).toString());
                try {
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return into;
    }

    /// The file of a patch and band in a repository.
    public static Path file(Path repository, int patch, String band) throws IOException {
        try (Stream<Path> all = Files.walk(repository)) {
            return all.filter(f -> f.toString().endsWith(".fits"))
                    .filter(f -> f.getParent().endsWith(Path.of(String.valueOf(patch), band))).findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
