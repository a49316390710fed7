package ripple.ui.stamps;

import java.util.List;
import ripple.catalog.Target;
import ripple.image.Stamp;

/// What there is to show of the chosen target.
public sealed interface StampState {
    /// No target is chosen.
    record Nothing() implements StampState {}

    /// Its stamp is on its way.
    record Loading(Target target) implements StampState {}

    /// The stamp is there; bands may be missing.
    ///
    /// @param failures sentences about files that could not be read
    record Ready(Target target, Stamp stamp, List<String> failures) implements StampState {
        public Ready {
            failures = List.copyOf(failures);
        }
    }

    /// There is no stamp.
    ///
    /// @param reason a sentence for the user
    record Failed(Target target, String reason) implements StampState {}
}
