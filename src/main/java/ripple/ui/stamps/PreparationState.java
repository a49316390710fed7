package ripple.ui.stamps;

import ripple.catalog.Target;
import ripple.pipeline.ObjectPreview;

/// How far the preparation of the chosen target is.
public sealed interface PreparationState {
    /// Nobody has asked for it.
    record Nothing() implements PreparationState {}

    /// Under way.
    record Working(Target target) implements PreparationState {}

    /// Done.
    record Ready(ObjectPreview preview) implements PreparationState {}

    /// It cannot be done.
    ///
    /// @param reason a sentence for the user
    record Failed(Target target, String reason) implements PreparationState {}
}
