package ripple.ui.jobs;

import java.util.List;

/// Objects of a run that need a look, all for one reason.
///
/// @param reason its kind, a few words
/// @param example the sentence of the first of them
/// @param stage where it became clear
/// @param outcome `partial`, `rejected` or `failed`
/// @param rows which of the run's targets
public record Finding(String reason, String example, String stage, String outcome, List<Integer> rows) {
    /// What may be better the next time.
    static final String FAILED = "failed";

    /// Copies the list.
    public Finding {
        rows = List.copyOf(rows);
    }

    /// Whether trying again may help.
    public boolean canRetry() {
        return outcome.equals(FAILED);
    }
}
