package ripple.image;

import java.util.List;

/// What became of one value in one step. One bad object never stops a batch.
///
/// @param <T> what the step makes
public sealed interface Outcome<T> {
    /// The step did its work.
    ///
    /// @param value what it made
    record Accepted<T>(T value) implements Outcome<T> {}

    /// The object is not good enough; a normal result.
    ///
    /// @param value what is there all the same
    /// @param reasons all of them, sentences for the user
    record Rejected<T>(T value, List<String> reasons) implements Outcome<T> {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /// The step could not be done.
    ///
    /// @param stage the step that failed
    /// @param reason a sentence for the user
    record Failed<T>(String stage, String reason) implements Outcome<T> {}
}
