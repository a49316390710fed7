package ripple.ui.kit;

import org.kordamp.ikonli.feather.Feather;

/// Something that the palette finds beside the actions.
///
/// @param kind what it counts as
/// @param text matched with what was typed
/// @param note says more
/// @param run goes there
public record PaletteEntry(Kind kind, Feather icon, String text, String note, Runnable run) {
    /// What an entry counts as.
    public enum Kind {
        /// A target of the list.
        OBJECT,
        /// A place on the sky.
        PLACE
    }
}
