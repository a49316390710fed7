package ripple.label.agree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ripple.catalog.RoundedId;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.label.VotesException;

/// Planted objects and repeats as tables: `object_id,is_lens,theta_e,seeing,arc_snr` (arcsec; the last three may be blank) and
/// `object_id,repeat_of`.
public final class TruthCsv {
    private static final Set<String> YES = Set.of("1", "true", "yes", "lens");
    private static final Set<String> NO = Set.of("0", "false", "no", "not");

    private final Path file;
    private final List<String> columns;

    private TruthCsv(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /// What a row becomes.
    @FunctionalInterface
    private interface Row<T> {
        T of(TruthCsv table, CsvRow row) throws VotesException;
    }

    /// Reads planted objects.
    ///
    /// @throws VotesException with the line: no such file or column, an id twice or rounded by a spreadsheet, a value that cannot be read
    public static List<Planted> planted(Path file) throws VotesException {
        return read(file, List.of("object_id", "is_lens"), (table, row) -> new Planted(table.id(row), table.truth(row),
                table.number(row, "theta_e"), table.number(row, "seeing"), table.number(row, "arc_snr")));
    }

    /// Reads which objects are others shown again.
    ///
    /// @throws VotesException as above
    public static List<Repeat> repeats(Path file) throws VotesException {
        return read(file, List.of("object_id", "repeat_of"),
                (table, row) -> new Repeat(table.id(row), table.text(row, "repeat_of")));
    }

    private static <T> List<T> read(Path file, List<String> needed, Row<T> each) throws VotesException {
        if (Files.isDirectory(file)) {
            throw new VotesException("The file " + file + " is a folder; give a CSV file.");
        }
        try (CsvReader csv = CsvReader.open(file)) {
            List<String> header = csv.next().map(CsvRow::fields).orElse(List.of()).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
            if (!header.containsAll(needed)) {
                throw new VotesException("The file " + file + " needs the columns " + String.join(",", needed)
                        + "; its first line says " + String.join(",", header) + ".");
            }
            return rows(csv, new TruthCsv(file, header), each);
        } catch (VotesException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new VotesException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new VotesException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> rows(CsvReader csv, TruthCsv table, Row<T> each) throws IOException {
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (!ids.add(table.id(row.get()))) {
                throw table.mistake(row.get(), "the object " + table.id(row.get()) + " is there a second time");
            }
            all.add(each.of(table, row.get()));
        }
        return all;
    }

    private String id(CsvRow row) throws VotesException {
        String id = text(row, "object_id");
        if (id.isBlank()) {
            throw mistake(row, "there is no object_id");
        } else if (RoundedId.matches(id)) {
            throw mistake(row, "the id " + id + " was rounded by a spreadsheet; use the file from before");
        }
        return id;
    }

    private Truth truth(CsvRow row) throws VotesException {
        String text = text(row, "is_lens").strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw mistake(row, "is_lens is '" + text + "'; write 1 for a lens and 0 for none");
        }
        return YES.contains(text) ? Truth.LENS : Truth.NOT;
    }

    private double number(CsvRow row, String column) throws VotesException {
        String text = text(row, column).strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw mistake(row, column + " is '" + text + "', which is no number");
        }
    }

    private String text(CsvRow row, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= row.fields().size() ? "" : row.fields().get(index);
    }

    private VotesException mistake(CsvRow row, String what) {
        return new VotesException("In " + file + ", line " + row.line() + ": " + what + ".");
    }
}
