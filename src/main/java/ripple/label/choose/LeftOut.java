package ripple.label.choose;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import ripple.catalog.Target;

/// An object that is not in the set.
///
/// @param target as in the list
/// @param why kind of reason
/// @param reason a sentence for the user
public record LeftOut(Target target, Exclusion why, String reason) {
    /// How many there are of each kind, in the order in which kinds are looked for.
    public static Map<Exclusion, Integer> counts(Collection<LeftOut> all) {
        Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);
        all.forEach(one -> counts.merge(one.why, 1, Integer::sum));
        return counts;
    }
}
