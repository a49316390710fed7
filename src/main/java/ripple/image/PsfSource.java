package ripple.image;

/// Where a PSF came from.
public enum PsfSource {
    /// The kernel of the coadd cell that holds the place.
    CELL("cell"),
    /// The cell has no kernel: that of the nearest cell which has one.
    NEAREST_CELL("nearest_cell"),
    /// A formula, chosen as what bands are matched to.
    FORMULA("formula"),
    /// There is none.
    NONE("none");

    private final String label;

    PsfSource(String label) {
        this.label = label;
    }

    /// The word written to manifests and headers.
    public String label() {
        return label;
    }
}
