package ripple.pipeline;

/// The stages of a run, by the words that {@link ripple.job.Progress#stage} is told.
public final class RunStages {
    public static final String FETCH = "fetch";
    public static final String QUALITY = "quality";
    /// PSF match and the steps beside it.
    public static final String MATCH = "match";
    public static final String NORMALISE = "normalise";
    public static final String EXPORT = "export";
    /// What became of an item that was kept although a band is missing.
    public static final String PARTIAL = "partial";

    private RunStages() {}
}
