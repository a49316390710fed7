package ripple.export;

/// What became of one target.
public enum StampStatus {
    /// It is good.
    ACCEPTED("accepted"),
    /// It is there, but not good enough; a normal result.
    REJECTED("rejected"),
    /// It could not be made.
    FAILED("failed");

    private final String label;

    StampStatus(String label) {
        this.label = label;
    }

    /// The word written to manifests and arrays.
    public String label() {
        return label;
    }
}
