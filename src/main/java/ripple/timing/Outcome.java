package ripple.timing;

import java.util.List;

/// Objects that were not accepted, all for one reason.
///
/// @param status `rejected` or `failed`
/// @param reason its kind, a few words
/// @param example the sentence of the first of them
/// @param count how many they are
/// @param objects their ids, the first {@link OutcomeCount#MOST_NAMES} only
public record Outcome(String status, String reason, String example, long count, List<String> objects) {
    /// Copies the list.
    public Outcome {
        objects = List.copyOf(objects);
    }
}
