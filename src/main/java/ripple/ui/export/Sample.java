package ripple.ui.export;

import ripple.image.Stamp;
import ripple.label.choose.LabelledObject;
import ripple.render.DisplaySettings;

/// An object of a set, and what will be written of it.
///
/// @param object with its label
/// @param split that it is in; blank without splits
/// @param look what is known of its pixels
record Sample(LabelledObject object, String split, Look look) {
    /// What is known of an object's pixels.
    sealed interface Look {
        /// They are on their way.
        record Waiting() implements Look {}

        /// They are there.
        ///
        /// @param stamp as it will be written
        /// @param display how it is drawn
        record Made(Stamp stamp, DisplaySettings display) implements Look {}

        /// There will be none.
        ///
        /// @param sentence why
        record None(String sentence) implements Look {}
    }

    Sample withLook(Look other) {
        return new Sample(object, split, other);
    }
}
