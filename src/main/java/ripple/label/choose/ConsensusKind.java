package ripple.label.choose;

/// How the votes on an object become its grade.
public enum ConsensusKind {
    /// The grade given most often.
    MAJORITY("majority"),
    /// The mean of the grades' ordinals against thresholds.
    MEAN("mean"),
    /// Lens or not by SWAP's posterior; of the grades that mean so, the one nearest the mean.
    SWAP("swap"),
    /// The most probable true grade by Dawid–Skene.
    DAWID_SKENE("dawid-skene");

    private final String label;

    ConsensusKind(String label) {
        this.label = label;
    }

    /// The word in commands and manifests.
    public String label() {
        return label;
    }
}
