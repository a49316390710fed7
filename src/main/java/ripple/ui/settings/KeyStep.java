package ripple.ui.settings;

import java.util.List;
import ripple.ui.kit.Action;
import ripple.ui.kit.Shortcut;

/// How far the change of a key is.
public sealed interface KeyStep {
    /// What the new key does to those that are there.
    enum Kind {
        /// It takes the place of the first.
        REPLACE,
        /// It comes beside them.
        ADD
    }

    /// Nothing is being changed.
    record Idle() implements KeyStep {}

    /// The next key pressed is meant for the action.
    record Waiting(Action action, Kind kind) implements KeyStep {}

    /// The key pressed reaches others already.
    ///
    /// @param holders actions of the same place that have it
    record Taken(Action action, Kind kind, Shortcut shortcut, List<Action> holders) implements KeyStep {
        /// Copies the list.
        public Taken {
            holders = List.copyOf(holders);
        }
    }
}
