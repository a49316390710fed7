package ripple.ui.view;

/// How far through the recipe an object was taken before it is drawn.
public enum Phase {
    /// As it is in the data.
    DATA,
    /// On the recipe's grid.
    RESAMPLED,
    /// With one PSF in all bands.
    MATCHED,
    /// The PSF after matching less the one wanted, in parts of its peak.
    PSF_RESIDUAL,
    /// In the values that are exported.
    NORMALISED,
    /// One band less another.
    DIFFERENCE,
    /// Without the light of the lens.
    RESIDUAL;

    /// Whether a single band's values lie around zero, and are drawn so: in two colours, with limits alike on both sides.
    public boolean isSigned() {
        return this == DIFFERENCE || this == RESIDUAL || this == PSF_RESIDUAL;
    }

    /// Whether values have the data's unit, so that the survey's stretch holds.
    public boolean isFlux() {
        return this == DATA || this == RESAMPLED || this == MATCHED;
    }
}
