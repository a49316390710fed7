package ripple.ui.stamps;

import ripple.ui.kit.Messages;

/// What the plot of the reads shows, in all bands.
public enum ReadChart {
    /// Values of the row under the crosshair.
    ROW,
    /// Values of the column under the crosshair.
    COLUMN,
    /// Mean brightness in rings around the crosshair.
    RADIAL,
    /// The same in magnitudes.
    RADIAL_MAGNITUDES,
    /// Flux in circles of growing radius around the middle of the aperture.
    GROWTH,
    /// How many pixels have which value.
    HISTOGRAM,
    /// Values along the line of the profile tool.
    LINE;

    @Override
    public String toString() {
        return switch (this) {
            case ROW -> Messages.text("reads.row");
            case COLUMN -> Messages.text("reads.column");
            case RADIAL -> Messages.text("reads.radial");
            case RADIAL_MAGNITUDES -> Messages.text("reads.radialMagnitudes");
            case GROWTH -> Messages.text("reads.growth");
            case HISTOGRAM -> Messages.text("reads.histogram");
            case LINE -> Messages.text("reads.line");
        };
    }
}
