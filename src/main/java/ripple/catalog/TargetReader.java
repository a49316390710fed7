package ripple.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import ripple.file.CsvReader;
import ripple.file.CsvRow;

/// Reads one target list.
final class TargetReader {
    private static final int NAMED_LINES = 5;

    private final Path file;
    private final List<Target> targets = new ArrayList<>();
    private final List<Long> raggedLines = new ArrayList<>();
    private long ragged;
    private int unreadable;
    private int rounded;

    TargetReader(Path file) {
        this.file = file;
    }

    TargetList read() throws CatalogException {
        try {
            refuseOthers();
            try (CsvReader csv = CsvReader.open(file)) {
                return read(csv);
            }
        } catch (NoSuchFileException e) {
            throw new CatalogException("There is no target list " + file + ".", e);
        } catch (IOException e) {
            throw new CatalogException("The target list " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void refuseOthers() throws CatalogException, IOException {
        if (Files.isDirectory(file)) {
            throw new CatalogException("The target list " + file + " is a folder; give a CSV file.");
        }
        TableKind kind = TableKind.of(file);
        if (kind == TableKind.EMPTY) {
            throw new CatalogException("The target list " + file + " is empty; it needs a header line with "
                    + ColumnRoles.known() + ".");
        } else if (kind != TableKind.CSV) {
            throw new CatalogException("The target list " + file + " " + kind.what()
                    + ", which this version does not read as one; save it as CSV.");
        }
    }

    private TargetList read(CsvReader csv) throws CatalogException, IOException {
        CsvRow first = csv.next().orElseThrow(() -> noPosition(List.of()));
        Optional<List<String>> commented = commentedHeader(csv, first);
        List<String> header = names(commented.orElse(first.fields()));
        ColumnRoles roles = ColumnRoles.find(header).orElseThrow(() -> noPosition(header));
        if (commented.isPresent()) {
            add(first, header, roles);
        }
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            add(row.get(), header, roles);
        }
        refuseRagged(header.size());
        return new TargetList(targets, further(header, roles), notes());
    }

    /// Some tools write the header as a comment, right above the first row.
    private static Optional<List<String>> commentedHeader(CsvReader csv, CsvRow first) throws IOException {
        if (csv.lastComment().isBlank() || ColumnRoles.find(names(first.fields())).isPresent()) {
            return Optional.empty();
        }
        try (CsvReader comment = CsvReader.ofText(csv.lastComment().strip())) {
            return comment.next().map(CsvRow::fields).filter(names -> names.size() == first.fields().size())
                    .filter(names -> ColumnRoles.find(names(names)).isPresent());
        }
    }

    /// Names without the spaces around them, made different where one is blank or comes twice.
    private static List<String> names(List<String> fields) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (String field : fields) {
            String name = field.isBlank() ? "column_" + (names.size() + 1) : field.strip();
            String free = name;
            for (int n = 2; !names.add(free); n++) {
                free = name + "_" + n;
            }
        }
        return List.copyOf(names);
    }

    private void add(CsvRow row, List<String> header, ColumnRoles roles) {
        List<String> fields = row.fields();
        if (fields.size() < header.size()
                || fields.subList(header.size(), fields.size()).stream().anyMatch(f -> !f.isBlank())) {
            ragged++;
            if (raggedLines.size() < NAMED_LINES) {
                raggedLines.add(row.line());
            }
            return;
        }
        String id = roles.id() < 0 ? "" : fields.get(roles.id());
        rounded += RoundedId.matches(id) ? 1 : 0;
        Target target = new Target(targets.size(), id.isBlank() ? "row-" + (targets.size() + 1) : id,
                Coordinate.ra(fields.get(roles.ra())), Coordinate.dec(fields.get(roles.dec())),
                further(fields, header, roles));
        unreadable += target.position().isEmpty() ? 1 : 0;
        targets.add(target);
    }

    private static SequencedMap<String, String> further(List<String> fields, List<String> header, ColumnRoles roles) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (isFurther(i, roles)) {
                columns.put(header.get(i), fields.get(i));
            }
        }
        return columns;
    }

    private static List<String> further(List<String> header, ColumnRoles roles) {
        return header.stream().filter(name -> isFurther(header.indexOf(name), roles)).toList();
    }

    private static boolean isFurther(int column, ColumnRoles roles) {
        return column != roles.ra() && column != roles.dec() && column != roles.id();
    }

    /// A field too few or too many would move values under other names, and objects to other places.
    private void refuseRagged(int columns) throws CatalogException {
        if (ragged > 0) {
            String lines = String.join(", ", raggedLines.stream().map(String::valueOf).toList());
            throw new CatalogException("The target list " + file + " has " + columns + " columns, but not on line "
                    + lines + (ragged > raggedLines.size() ? " and " + (ragged - raggedLines.size()) + " more" : "")
                    + "; put fields that contain the delimiter into quotes, and leave blank ones in their place.");
        }
    }

    private CatalogException noPosition(List<String> header) {
        String found = header.isEmpty() ? "no columns" : "the columns " + String.join(", ", header);
        return new CatalogException("The target list " + file + " has no position: found " + found
                + "; understood are " + ColumnRoles.known() + ".");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (unreadable > 0) {
            notes.add(unreadable + " of " + targets.size() + " targets have no position that can be read.");
        }
        if (rounded > 0) {
            notes.add(rounded + " ids look like 7.53391E+16: a spreadsheet has rounded them, and different objects may "
                    + "have become one; use the list from before.");
        }
        return notes;
    }
}
