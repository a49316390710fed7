package ripple.ui.sky;

/// What the colour of a patch stands for.
public enum Show {
    /// How many bands it has; with a band chosen, whether it has that one.
    BANDS,
    /// Number of visits that went into the coadd.
    VISITS,
    /// Full width at half maximum of the PSF, seconds of arc.
    PSF,
    /// Magnitude (AB) of a point source at five times its noise.
    DEPTH,
    /// Which part of the targets a run accepted.
    ACCEPTED;

    /// Whether files have to be read for it.
    public boolean isMeasured() {
        return this == VISITS || this == PSF || this == DEPTH;
    }
}
