package ripple.render;

/// How pixel values become brightness and colour.
public sealed interface Transfer {
    /// Every band by itself: fraction of its range through the curve, times 255, truncated (astropy's make_rgb).
    record Independent(Stretch stretch) implements Transfer {}

    /// Lupton et al. (2004): asinh of the mean intensity, colours kept (astropy's make_lupton_rgb). The range gives the minimum only.
    ///
    /// @param q asinh softening: how early the curve bends
    /// @param stretch the linear part, in the unit of the plane
    record Lupton(double q, double stretch) implements Transfer {
        public Lupton {
            if (!Double.isFinite(stretch) || !(stretch > 0) || !Double.isFinite(q) || q < 0) {
                throw new IllegalArgumentException(
                        "A Lupton composite needs Q of 0 or more and a stretch above 0, not Q "
                                + q + " and stretch " + stretch + ".");
            }
        }
    }

    /// Lupton with a stretch taken from zscale of the mean intensity. The range gives the minimum
    /// (astropy's LuptonAsinhZscaleStretch; its older class moved the minimum too).
    ///
    /// @param q asinh softening
    record LuptonZScale(double q) implements Transfer {
        public LuptonZScale {
            if (!Double.isFinite(q) || q < 0) {
                throw new IllegalArgumentException("A Lupton composite needs Q of 0 or more, not " + q + ".");
            }
        }
    }
}
