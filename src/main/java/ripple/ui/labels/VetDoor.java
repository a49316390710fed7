package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Set;
import ripple.label.journal.Journal;

/// Opens campaigns.
@FunctionalInterface
public interface VetDoor {
    /// Opens a campaign and the grader's journal; work for the background.
    ///
    /// @param file of the campaign
    /// @param decisions what the user decided when it was refused before
    /// @throws Exception when it cannot be opened; its message is a sentence for the user
    Opened open(Path file, String grader, Set<Journal.Decision> decisions) throws Exception;
}
