package ripple.label.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ripple.catalog.RoundedId;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.VotesException;
import ripple.label.VotesFile;
import ripple.label.vocabulary.Vocabulary;

/// Reads the tables of the EPFL inspection tools: `file_name, classification, subclassification, ra, dec, comment, time, grid_pos, page, …`.
///
/// The object's id is the file's name without folder and ending. In a table of a mosaic (`grid_pos` or `page`) 0 is written both for what was
/// rejected and for what was never shown; only where `time` says that the page was on the screen does it count, as the lowest grade.
/// A sub-class without a class means the lowest grade, as in these tools.
public final class InspectionTable {
    private static final Set<String> NOTHING = Set.of("", "none", "nan", "empty", "null");
    private static final int NAMED = 5;

    private final Path file;
    private final String grader;
    private final Vocabulary vocabulary;
    private final GradeScale scale;
    private final List<Vote> votes = new ArrayList<>();
    private final Map<String, Integer> showings = new HashMap<>();
    private final Map<String, List<Long>> unknown = new TreeMap<>();
    private final List<Long> rounded = new ArrayList<>();
    private final List<Long> nameless = new ArrayList<>();
    private final Set<String> foreign = new TreeSet<>();
    private Map<String, Integer> columns = Map.of();
    private int untouched;
    private int ungraded;
    private int marked;
    private int repeated;

    private InspectionTable(Path file, String grader, Vocabulary vocabulary) {
        this.file = file;
        this.grader = grader;
        this.vocabulary = vocabulary;
        this.scale = vocabulary.scale();
    }

    /// Whether a file is such a table; false for what cannot be read.
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (CsvReader csv = CsvReader.open(file)) {
            return isHeader(csv.next().map(CsvRow::fields).orElse(List.of()));
        } catch (IOException _) {
            return false;
        }
    }

    /// Who graded, where only the file's name can tell.
    public static String graderOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isHeader(List<String> header) {
        Set<String> names = new TreeSet<>();
        header.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        return names.contains("file_name") && names.contains("classification");
    }

    /// Reads a table. Ids are as the file names say; an object that comes again gets the name of a repeat.
    ///
    /// @param grader who graded; the table does not say
    /// @throws VotesException when it is no such table, holds unknown grades, or ids that a spreadsheet has rounded
    public static VotesFile read(Path file, String grader, Vocabulary vocabulary) throws VotesException {
        if (Files.isDirectory(file)) {
            throw new VotesException("The table " + file + " is a folder; give a CSV file.");
        }
        try (CsvReader csv = CsvReader.open(file)) {
            return new InspectionTable(file, grader, vocabulary).read(csv);
        } catch (NoSuchFileException e) {
            throw new VotesException("There is no table " + file + ".", e);
        } catch (VotesException e) {
            throw e;
        } catch (IOException e) {
            throw new VotesException("The table " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private VotesFile read(CsvReader csv) throws IOException {
        List<String> header = csv.next().map(CsvRow::fields).orElse(List.of());
        if (!isHeader(header)) {
            throw new VotesException(
                    "The table " + file + " has no columns file_name and classification; its first line says "
                            + String.join(",", header) + ".");
        }
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            found.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        columns = found;
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            add(row.get());
        }
        refuse();
        return new VotesFile(votes, notices());
    }

    private void add(CsvRow row) {
        String id = idOf(field(row, "file_name"));
        if (id.isBlank()) {
            nameless.add(row.line());
        } else if (RoundedId.matches(id)) {
            rounded.add(row.line());
        } else {
            graded(row, id);
        }
    }

    private void graded(CsvRow row, String id) {
        String written = whole(field(row, "classification"));
        String sub = field(row, "subclassification");
        boolean hasSub = !isNothing(sub);
        if (isMosaic() && written.matches("\\d+")) {
            mosaic(row, id, written);
        } else if (isNothing(written) && !hasSub) {
            ungraded++;
        } else if (isNothing(written)) {
            vote(row, id, vocabulary.lowest().code(), sublabel(sub));
        } else {
            scale.code(written).ifPresentOrElse(
                    code -> vote(row, id, code, hasSub ? sublabel(sub) : List.of()),
                    () -> unknown.computeIfAbsent(written, _ -> new ArrayList<>()).add(row.line()));
        }
    }

    /// 0 is not marked, 1 a candidate, 2 interesting.
    private void mosaic(CsvRow row, String id, String mark) {
        switch (mark) {
            case "0" -> {
                if (seconds(row) > 0) {
                    vote(row, id, vocabulary.lowest().code(), List.of());
                } else {
                    untouched++;
                }
            }
            case "1" -> {
                marked++;
                vote(row, id, candidate(), List.of());
            }
            case "2" -> {
                marked++;
                vote(row, id, vocabulary.lowest().code(), sublabel("Interesting"));
            }
            default -> unknown.computeIfAbsent(mark, _ -> new ArrayList<>()).add(row.line());
        }
    }

    /// A click says no more than "look again": the grade above the lowest.
    private String candidate() {
        return vocabulary.grades().get(vocabulary.grades().size() - 2).code();
    }

    private void vote(CsvRow row, String id, String grade, List<String> sublabels) {
        int showing = showings.merge(id, 1, Integer::sum);
        repeated += showing > 1 ? 1 : 0;
        votes.add(new Vote(showing > 1 ? id + "#" + showing : id, grader, grade, sublabels, comment(row), null,
                Vote.BLIND));
    }

    private List<String> sublabel(String written) {
        String name = vocabulary.sublabel(written).map(known -> known.name()).orElse(written.strip());
        if (vocabulary.sublabel(written).isEmpty()) {
            foreign.add(name);
        }
        return List.of(name);
    }

    /// Some of these tools write the grade once more where the comment was.
    private String comment(CsvRow row) {
        String comment = field(row, "comment");
        boolean isCopy = comment.equals(field(row, "classification"))
                || comment.equals(field(row, "subclassification"));
        return isCopy || isNothing(comment) ? "" : comment;
    }

    private boolean isMosaic() {
        return columns.containsKey("grid_pos") || columns.containsKey("page");
    }

    private double seconds(CsvRow row) {
        try {
            return Double.parseDouble(field(row, "time"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private String field(CsvRow row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.fields().size() ? "" : row.fields().get(index).strip();
    }

    /// Their numbers are written as 1.0.
    private static String whole(String written) {
        return written.matches("\\d+\\.0*") ? written.substring(0, written.indexOf('.')) : written;
    }

    private static boolean isNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String idOf(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replaceFirst("(?i)\\.(fits|fit|fz|fits\\.fz|fits\\.gz|png|jpe?g|npy)$", "");
    }

    private void refuse() throws VotesException {
        List<String> reasons = new ArrayList<>();
        if (!rounded.isEmpty()) {
            reasons.add("a spreadsheet has rounded ids (" + lines(rounded)
                    + ", like 7.5339E+16), and different objects may have become one; use the file from before");
        }
        unknown.forEach((grade, where) -> reasons.add("the grade " + grade + " (" + lines(where) + ") is none of "
                + String.join(", ", scale.codes()) + " nor another spelling of one"));
        if (!nameless.isEmpty()) {
            reasons.add("there is no file_name in " + lines(nameless));
        }
        if (!reasons.isEmpty()) {
            throw new VotesException("The table " + file + " is not read: " + String.join("; ", reasons) + ".");
        }
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        tell(notices, untouched,
                " without a mark and without time on the screen: rejected or never seen, nobody knows; left out");
        tell(notices, ungraded, " without a grade; left out");
        tell(notices, marked, " marked in a mosaic: a candidate is read as " + candidate() + ", an interesting one as "
                + vocabulary.lowest().code() + " with that sub-label");
        tell(notices, repeated, " of an object that came before: named as a repeat, ID#2");
        if (!foreign.isEmpty()) {
            notices.add(file + ": sub-labels that the vocabulary does not have are kept: " + String.join(", ", foreign)
                    + ".");
        }
        return notices;
    }

    private void tell(List<String> notices, int count, String what) {
        if (count > 0) {
            notices.add(file + ": " + count + (count == 1 ? " row" : " rows") + what + ".");
        }
    }

    private static String lines(List<Long> lines) {
        String named = String.join(", ", lines.stream().limit(NAMED).map(String::valueOf).toList());
        return (lines.size() == 1 ? "line " : "lines ") + named
                + (lines.size() > NAMED ? " and " + (lines.size() - NAMED) + " more" : "");
    }
}
