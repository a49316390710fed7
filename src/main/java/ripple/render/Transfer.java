package ripple.render;

/// How pixel values become brightness and colour.
public sealed interface Transfer {
    /// Every band by itself: fraction of its range through the curve, times 255, truncated (astropy's make_rgb).
    record Independent(Stretch stretch) implements Transfer {}

    /// Histogram equalisation, every band by itself, from its own pixels between the display limits.
    record Equalised(Equalisation rule) implements Transfer {}

    /// Whose histogram equalisation.
    enum Equalisation {
        /// Ranks joined by straight lines: {@link HistogramEqualisation}.
        ASTROPY,
        /// A histogram of 16384 bins: {@link Ds9HistogramEqualisation}.
        DS9
    }

    /// What becomes of a pixel of a composite in which a band exceeds full brightness.
    enum Saturation {
        /// All bands are divided by the largest: the hue stays (astropy, Lupton et al. 2004).
        COLOUR,
        /// Every band is clipped by itself: cores turn white, as in the pictures of Space Warps (Marshall et al. 2016, MNRAS 455, 1171).
        WHITE
    }

    /// Lupton et al. (2004): asinh of the mean intensity, colours kept (astropy's make_lupton_rgb). The range gives the minimum only.
    ///
    /// @param q asinh softening: how early the curve bends
    /// @param stretch the linear part, in the unit of the plane
    /// @param saturation of pixels that are too bright
    record Lupton(double q, double stretch, Saturation saturation) implements Transfer {
        /// The hue stays.
        public Lupton(double q, double stretch) {
            this(q, stretch, Saturation.COLOUR);
        }

        public Lupton {
            if (!Double.isFinite(stretch) || !(stretch > 0) || !Double.isFinite(q) || q < 0) {
                throw new IllegalArgumentException(
                        "A Lupton composite needs Q of 0 or more and a stretch above 0, not Q "
                                + q + " and stretch " + stretch + ".");
            }
        }
    }

    /// Lupton with a stretch taken from zscale of the mean intensity. The range gives the minimum
    /// (astropy's LuptonAsinhZscaleStretch).
    ///
    /// @param q asinh softening
    /// @param saturation of pixels that are too bright
    record LuptonZScale(double q, Saturation saturation) implements Transfer {
        /// The hue stays.
        public LuptonZScale(double q) {
            this(q, Saturation.COLOUR);
        }

        public LuptonZScale {
            requireQ(q);
        }
    }

    /// Lupton with stretch and minimum taken from zscale of the mean intensity: the AsinhZScaleMapping of LSST's afw and of older astropy.
    /// The range is not looked at.
    ///
    /// @param q asinh softening
    /// @param saturation of pixels that are too bright
    record AsinhZScale(double q, Saturation saturation) implements Transfer {
        /// The hue stays.
        public AsinhZScale(double q) {
            this(q, Saturation.COLOUR);
        }

        public AsinhZScale {
            requireQ(q);
        }
    }

    private static void requireQ(double q) {
        if (!Double.isFinite(q) || q < 0) {
            throw new IllegalArgumentException("A Lupton composite needs Q of 0 or more, not " + q + ".");
        }
    }
}
