package ripple.label.choose;

/// Why an object of a graded list is not in the labelled set made of it.
public enum Exclusion {
    UNGRADED("not graded"), FEW_GRADERS("too few graders"), DISAGREEMENT("graders disagree"), UNDECIDED(
            "no grade by the consensus"), OTHER_GRADE("grade not chosen"), NO_PLACE(
                    "no place on the sky map"), BOUNDARY(
                            "stamp reaches into another split"), TOO_NEAR(
                                    "too near an object of another split"), REJECTED(
                                            "rejected by the recipe"), FAILED("could not be made");

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    /// In a few words, for tables and files.
    public String label() {
        return label;
    }
}
