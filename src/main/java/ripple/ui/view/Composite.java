package ripple.ui.view;

/// How three bands become a colour picture.
public enum Composite {
    /// Each band by itself, through the curve.
    CURVE,
    /// Lupton et al. (2004) with Q and stretch.
    LUPTON,
    /// The same with the stretch found by zscale.
    LUPTON_ZSCALE,
    /// The same with stretch and black found by zscale, as LSST's afw does.
    ASINH_ZSCALE
}
