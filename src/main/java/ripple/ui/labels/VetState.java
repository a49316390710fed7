package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Set;

/// What there is to grade.
public sealed interface VetState {
    /// No campaign is open.
    record Nothing() implements VetState {}

    /// It is being opened.
    record Opening(Path file) implements VetState {}

    /// It is open.
    record Open(Opened opened) implements VetState {}

    /// It cannot be opened for grading.
    ///
    /// @param sentence why, for the user
    /// @param offers what can be done about it
    record Failed(Path file, String grader, String sentence, Set<Offer> offers) implements VetState {
        public Failed {
            offers = Set.copyOf(offers);
        }
    }

    /// What can be done with a journal that is not simply opened.
    enum Offer {
        /// Look at it without saying anything.
        READ,
        /// The other who has it open is gone, although the lock stands.
        TAKE_OVER,
        /// Go on although lines are damaged.
        ACCEPT_DAMAGE
    }
}
