package ripple.export;

import java.util.List;

/// What became of a target, without its pixels and facts: as much as a list of what needs a look tells.
///
/// @param index of the target
/// @param status what became of it
/// @param reasons why it is not accepted, sentences for the user
/// @param missing why bands are missing, a sentence for each
public record KeptOutcome(int index, StampStatus status, List<String> reasons, List<String> missing) {
    /// Copies the lists.
    public KeptOutcome {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    /// Of a whole result.
    public static KeptOutcome of(StampResult result) {
        return new KeptOutcome(result.target().index(), result.status(), result.reasons(),
                result.bands().stream().filter(result.missing()::containsKey).map(result.missing()::get).toList());
    }
}
