package ripple.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ripple.export.StampStatus;
import ripple.export.Tally;

/// What came out of a run and where.
///
/// @param folder that holds everything
/// @param counts by status and reason
/// @param files in it, by path
/// @param elapsedSeconds of the whole run
/// @param notices what the user should know, sentences
public record RunReport(Path folder, Tally counts, List<Path> files, double elapsedSeconds, List<String> notices) {
    /// Copies the lists.
    public RunReport {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    RunReport withNotices(List<String> more) {
        return new RunReport(folder, counts, files, elapsedSeconds,
                Stream.concat(notices.stream(), more.stream()).toList());
    }

    /// Whether any target could not be made.
    public boolean hasFailures() {
        return counts.count(StampStatus.FAILED) > 0;
    }
}
