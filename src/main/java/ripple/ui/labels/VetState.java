package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Set;
import ripple.label.journal.Journal;

/// What there is to grade.
public sealed interface VetState {
    /// No campaign is open.
    record Nothing() implements VetState {}

    /// It is being opened.
    record Opening(Path file) implements VetState {}

    /// It is open.
    record Open(Opened opened) implements VetState {}

    /// It cannot be opened.
    ///
    /// @param sentence why, for the user
    /// @param offers decisions with which it could be opened all the same
    record Failed(Path file, String grader, String sentence, Set<Journal.Decision> offers) implements VetState {
        public Failed {
            offers = Set.copyOf(offers);
        }
    }
}
