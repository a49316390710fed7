package ripple.label;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import ripple.file.AtomicFile;
import ripple.file.CsvReader;
import ripple.file.CsvWriter;

/// Votes as a table: `object_id,grader,grade,sublabels,comment,time_utc,stage`. Sub-labels are separated by `;`, times are ISO 8601 in UTC.
public final class VotesCsv {
    /// Columns, in the order in which they are written.
    static final List<String> COLUMNS = List.of("object_id", "grader", "grade", "sublabels", "comment", "time_utc",
            "stage");

    private VotesCsv() {}

    /// Reads a file. Only `object_id` and `grade` must be there; without a `grader` the file's name is the grader, without a `stage` all is
    /// blind. Where someone graded an object twice in one stage the later vote stands, and a notice tells the lines.
    ///
    /// @throws VotesException when there is no such file, it is no table, a column is missing, an id was rounded by a spreadsheet, or a
    /// grade is not known; nothing is read by halves
    public static VotesFile read(Path file, GradeScale scale) throws VotesException {
        if (Files.isDirectory(file)) {
            throw new VotesException("The votes file " + file + " is a folder; give a CSV file.");
        }
        try (CsvReader csv = CsvReader.open(file)) {
            return new VotesReader(file, scale).read(csv);
        } catch (NoSuchFileException e) {
            throw new VotesException("There is no votes file " + file + ".", e);
        } catch (VotesException e) {
            throw e;
        } catch (IOException e) {
            throw new VotesException("The votes file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Writes votes, one a row.
    ///
    /// @throws IOException when the text cannot be written
    public static void write(Collection<Vote> votes, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (Vote vote : votes) {
            csv.row(List.of(vote.objectId(), vote.grader(), vote.grade(), String.join(";", vote.sublabels()),
                    vote.comment(), vote.time() == null ? "" : vote.time().toString(), vote.stage()));
        }
    }

    /// Writes a file, which appears when it is whole.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one
    public static void write(Collection<Vote> votes, Path file) throws IOException {
        try (AtomicFile target = AtomicFile.creating(file)) {
            try (Writer out = new OutputStreamWriter(target.stream(), StandardCharsets.UTF_8)) {
                write(votes, out);
            }
            target.commit();
        }
    }
}
