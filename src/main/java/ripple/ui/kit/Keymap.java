package ripple.ui.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Which keys reach which action: a keymap that is shipped, and what was changed in it.
///
/// Actions that it does not name keep the keys they declare. Ids that this program does not know are kept, for they may be another
/// version's.
///
/// @param base the shipped keymap below
/// @param row what the row of digits writes
/// @param shipped keys of the shipped keymap that are other than declared, by id of the action
/// @param own keys that the user changed, by id of the action; an empty list takes all keys away
public record Keymap(ShippedKeys base, DigitRow row, SequencedMap<String, List<Shortcut>> shipped,
        SequencedMap<String, List<Shortcut>> own) {
    /// The keys that the actions declare.
    public static final Keymap STANDARD = new Keymap(ShippedKeys.QWERTY, DigitRow.DIGITS, new LinkedHashMap<>(),
            new LinkedHashMap<>());

    /// Copies the maps.
    public Keymap {
        shipped = copy(shipped);
        own = copy(own);
    }

    /// The keys of an action.
    public List<Shortcut> of(Action action) {
        List<Shortcut> mine = own.get(action.id());
        return mine == null ? before(action) : mine;
    }

    /// The keys of an action without the user's change.
    public List<Shortcut> before(Action action) {
        return shipped.getOrDefault(action.id(), action.declared());
    }

    /// With other keys for an action; what equals the keys it has without the user is no change.
    public Keymap with(Action action, List<Shortcut> keys) {
        SequencedMap<String, List<Shortcut>> changed = new LinkedHashMap<>(own);
        if (keys.equals(before(action))) {
            changed.remove(action.id());
        } else {
            changed.put(action.id(), keys);
        }
        return new Keymap(base, row, shipped, changed);
    }

    /// With other changes of the user's.
    public Keymap withOwn(SequencedMap<String, List<Shortcut>> all) {
        return new Keymap(base, row, shipped, all);
    }

    private static SequencedMap<String, List<Shortcut>> copy(SequencedMap<String, List<Shortcut>> from) {
        SequencedMap<String, List<Shortcut>> copy = new LinkedHashMap<>();
        from.forEach((id, keys) -> copy.put(id, List.copyOf(new ArrayList<>(keys))));
        return Collections.unmodifiableSequencedMap(copy);
    }
}
