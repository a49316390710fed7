package ripple.label;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ripple.catalog.RoundedId;
import ripple.file.CsvReader;
import ripple.file.CsvRow;

/// Reads one votes file, row by row; complaints gather and are told together.
final class VotesReader {
    private static final int NAMED_GRADES = 5;
    private static final String SEPARATORS = "[;|]";

    private final Path file;
    private final GradeScale scale;
    private final Map<String, String> spellings;
    private final Map<Key, Placed> votes = new LinkedHashMap<>();
    private final Map<String, Lines> unknownGrades = new TreeMap<>();
    private final Lines rounded = new Lines();
    private final Lines nameless = new Lines();
    private final Lines ungraded = new Lines();
    private final Lines repeated = new Lines();
    private final Lines replaced = new Lines();
    private final Lines timeless = new Lines();
    private final Lines ragged = new Lines();
    private Map<String, Integer> columns = Map.of();
    private String exampleId = "";

    private record Key(String objectId, String grader, String stage) {}

    private record Placed(Vote vote, long line) {}

    VotesReader(Path file, GradeScale scale) {
        this.file = file;
        this.scale = scale;
        this.spellings = scale.spellings();
    }

    VotesFile read(CsvReader csv) throws IOException {
        CsvRow header = csv.next().orElseThrow(() -> new VotesException("The votes file " + file
                + " is empty; it needs a header line: " + String.join(",", VotesCsv.COLUMNS) + "."));
        columns = columns(header);
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            add(row.get(), header.fields().size());
        }
        refuse();
        return new VotesFile(votes.values().stream().map(Placed::vote).toList(), notices());
    }

    private Map<String, Integer> columns(CsvRow header) throws VotesException {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            found.putIfAbsent(header.fields().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = Stream.of("object_id", "grade").filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new VotesException(
                    "The votes file " + file + " has no column " + String.join(" and no column ", missing)
                            + "; the columns are " + String.join(",", VotesCsv.COLUMNS) + ", and its first line says "
                            + String.join(",", header.fields()) + ".");
        }
        return found;
    }

    private void add(CsvRow row, int width) {
        if (row.fields().size() != width) {
            ragged.add(row.line());
            return;
        }
        String id = field(row, "object_id", "");
        if (id.isBlank()) {
            nameless.add(row.line());
        } else if (RoundedId.matches(id)) {
            exampleId = rounded.isEmpty() ? id.strip() : exampleId;
            rounded.add(row.line());
        } else {
            graded(row, id);
        }
    }

    private void graded(CsvRow row, String id) {
        String written = field(row, "grade", "").strip();
        String grade = spellings.get(written.toLowerCase(Locale.ROOT));
        if (written.isEmpty()) {
            ungraded.add(row.line());
        } else if (grade == null) {
            unknownGrades.computeIfAbsent(written, _ -> new Lines()).add(row.line());
        } else {
            put(new Vote(id, field(row, "grader", fileName()).strip(), grade, sublabels(row), field(row, "comment", ""),
                    time(row), field(row, "stage", Vote.BLIND).strip().toLowerCase(Locale.ROOT)), row.line());
        }
    }

    /// The later vote stands; where times are missing or equal, the later line.
    private void put(Vote vote, long line) {
        Key key = new Key(vote.objectId(), vote.grader(), vote.stage());
        Placed before = votes.get(key);
        if (before != null) {
            (before.vote.grade().equals(vote.grade()) ? repeated : replaced).add(line);
        }
        if (before == null || !isEarlier(vote.time(), before.vote.time())) {
            votes.put(key, new Placed(vote, line));
        }
    }

    private static boolean isEarlier(@Nullable Instant time, @Nullable Instant other) {
        return time != null && other != null && time.isBefore(other);
    }

    /// A field, or what stands for it where there is no such column or it is blank.
    private String field(CsvRow row, String column, String otherwise) {
        Integer index = columns.get(column);
        String text = index == null ? "" : row.fields().get(index);
        return text.isBlank() ? otherwise : text;
    }

    private List<String> sublabels(CsvRow row) {
        return Stream.of(field(row, "sublabels", "").split(SEPARATORS)).map(String::strip).filter(s -> !s.isEmpty())
                .toList();
    }

    private @Nullable Instant time(CsvRow row) {
        String text = field(row, "time_utc", "").strip().replace(' ', 'T');
        if (text.isEmpty()) {
            return null;
        }
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from,
                    LocalDateTime::from);
            return parsed instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(parsed);
        } catch (DateTimeParseException e) {
            timeless.add(row.line());
            return null;
        }
    }

    private String fileName() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void refuse() throws VotesException {
        List<String> reasons = new ArrayList<>();
        if (!rounded.isEmpty()) {
            reasons.add(rounded.count() + (rounded.count() == 1 ? " id looks like " : " ids look like ") + exampleId
                    + " ("
                    + rounded
                    + "): a spreadsheet has rounded them, and different objects may have become one; use the file "
                    + "from before");
        }
        unknownGrades.entrySet().stream().limit(NAMED_GRADES).forEach(unknown -> reasons
                .add("the grade " + unknown.getKey() + " (" + unknown.getValue() + ") is none of "
                        + String.join(", ", scale.codes()) + " nor another spelling of one"));
        if (unknownGrades.size() > NAMED_GRADES) {
            reasons.add((unknownGrades.size() - NAMED_GRADES) + " more grades are not known");
        }
        if (!ragged.isEmpty()) {
            reasons.add(ragged + " have another number of fields than the header");
        }
        if (!nameless.isEmpty()) {
            reasons.add("there is no object_id in " + nameless);
        }
        if (!reasons.isEmpty()) {
            throw new VotesException("The votes file " + file + " is not read: " + String.join("; ", reasons) + ".");
        }
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        tell(notices, ungraded, "No grade in ", "; left out");
        tell(notices, repeated, "The same grader gave the same grade to the same object again in ", "; counted once");
        tell(notices, replaced, "The same grader gave the same object another grade in ", "; the later one stands");
        tell(notices, timeless, "The time cannot be read in ", "; write it as 2026-11-28T16:55:00Z");
        return notices;
    }

    private void tell(List<String> notices, Lines lines, String before, String after) {
        if (!lines.isEmpty()) {
            notices.add(file + ": " + before + lines + after + ".");
        }
    }
}
