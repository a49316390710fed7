package ripple.ui.kit;

/// One row of the palette.
sealed interface PaletteRow {
    /// What the rows below have in common; cannot be chosen.
    record Heading(String text) implements PaletteRow {}

    /// An action.
    record Deed(Action action) implements PaletteRow {}

    /// Something else that was found.
    record Found(PaletteEntry entry) implements PaletteRow {}
}
