package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Set;
import ripple.label.journal.Journal;

/// Opens campaigns. Everything is work for the background.
public interface VetDoor {
    /// Opens a campaign and the grader's journal.
    ///
    /// @param file of the campaign
    /// @param decisions what the user decided when it was refused before
    /// @throws Exception when it cannot be opened; its message is a sentence for the user
    Opened open(Path file, String grader, Set<Journal.Decision> decisions) throws Exception;

    /// Opens a campaign and reads the grader's journal, which others may have open.
    ///
    /// @param why it cannot be graded, a sentence
    /// @throws Exception when it cannot be read; its message is a sentence for the user
    Opened read(Path file, String grader, String why) throws Exception;
}
